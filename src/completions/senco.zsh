#compdef senco
# SPDX-License-Identifier: MIT
# What zsh offers on a senco command line: senco itself is asked. To use it without installing:
#   source <(senco completion zsh)

_senco() {
    local -a lines names shown open open_shown
    local line name
    lines=("${(@f)$(${(Q)words[1]} completion zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    lines=(${lines:#})
    if (( ! $#lines )); then
        _files
        return
    fi
    for line in $lines; do
        name=${line%%$'\t'*}
        line=${line/$'\t'/  -- }
        # No blank behind what goes on.
        if [[ $name == *[=.] ]]; then
            open+=($name)
            open_shown+=($line)
        else
            names+=($name)
            shown+=($line)
        fi
    done
    (( $#names )) && compadd -l -d shown -a names
    (( $#open )) && compadd -S '' -l -d open_shown -a open
    return 0
}

if [[ $funcstack[1] == _senco ]]; then
    _senco "$@"
else
    compdef _senco senco
fi
