# SPDX-License-Identifier: MIT
# What fish offers on a senco command line: senco itself is asked. To use it without installing:
#   senco completion fish | source

function __senco_offers
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l offers ($typed[1] completion fish -- $typed[2..] $current 2>/dev/null)
    if test (count $offers) -gt 0
        printf '%s\n' $offers
    else
        __fish_complete_path $current
    end
end

complete -c senco -f -a '(__senco_offers)'
