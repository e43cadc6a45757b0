# SPDX-License-Identifier: MIT
# What bash offers on a senco command line: senco itself is asked. To use it without installing:
#   source <(senco completion bash)

_senco() {
    local -a typed=()
    local word current quote='' head='' i
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        # Readline cuts at = and :, so that class=5K comes in three pieces.
        if ((${#typed[@]})) && [[ $word == [=:]* || ${typed[-1]} == *[=:] ]] &&
            [[ ${COMP_LINE:0:COMP_POINT} == *"${typed[-1]}$word"* ]]; then
            typed[-1]+=$word
        else
            typed+=("$word")
        fi
    done
    current=${typed[-1]}
    if [[ $current == [\'\"]* ]]; then
        quote=${current:0:1}
        current=${current:1}
        typed[-1]=$current
    fi
    mapfile -t COMPREPLY < <("$1" completion bash -- "${typed[@]}" 2>/dev/null)
    # Only what follows the last cut is replaced.
    if [[ -z $quote && $COMP_WORDBREAKS == *=* && $current == *[=:]* ]]; then
        head=${current%"${current##*[=:]}"}
        COMPREPLY=("${COMPREPLY[@]#"$head"}")
    fi
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=.] ]]; then
        compopt -o nospace 2>/dev/null
    fi
    return 0
}

# Where senco has nothing to offer, file names.
complete -o default -F _senco senco
