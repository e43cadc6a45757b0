#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completes senco command lines in the real shells: bash always, zsh and fish where they are installed.

What must hold is the same in each: of a line, words that are offered and words that aren't.

usage: completion_test.py PROGRAM CHECKOUT
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# The line as typed, what is offered, what isn't. bash replaces only what follows a `=`.
CASES = [
    ("senco che", {"check"}, {"list", "--rule"}),
    ("senco ", {"check", "letter", "completion"}, {"oak-0142"}),
    ("senco check --ru", {"--rule"}, {"--strict"}),
    ("senco check --rule review-o", {"review-overdue"}, {"review-without-views"}),
    ("senco check --severity ", {"note", "warning", "error"}, {"oak-0142", "text"}),
    ("senco check --severity=w", {"--severity=warning"}, {"--severity=note"}),
    ("senco show oak-01", {"oak-0142", "oak-0118"}, {"oak-0211"}),
    ("senco letter sen", {"sen-support"}, {"letter-sen-support", "transition"}),
    ("senco letter sen-support oak-02", {"oak-0211"}, {"oak-0142"}),
    ("senco paper pl", {"plan"}, {"profile"}),
    ("senco templates partial-l", {"partial-letterhead"}, {"letter-transition"}),
    ("senco add rev", {"review"}, {"note"}),
    ("senco add review oak-0142 --kind ", {"annual", "early_discussion"}, {"oak-0142"}),
    ("senco list status=sen", {"status=sen_support"}, {"status=concern"}),
    ("senco list needs.t", {"needs.type="}, {"needs.area="}),
    ("senco set oak-0142 plan.ag", {"plan.agreed="}, {"plan.consulted="}),
    ("senco help tut", {"tutorial"}, {"check"}),
    ("senco remind --since tom", {"tomorrow"}, {"today"}),
    ("senco completion ", {"bash", "zsh", "fish"}, {"oak-0142"}),
    ("senco -C acorns show ", {"aco-0112"}, {"oak-0142"}),
]

BASH = r"""
source "$SCRIPT"
complete -p senco >/dev/null || exit 1
while IFS= read -r line; do
    COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=() COMP_CWORD=-1
    # As readline cuts a line: at blanks, and at = as a word of its own.
    rest=${line//=/ = }
    read -r -a COMP_WORDS <<<"$rest"
    [[ $line == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _senco senco
    printf '%s\n' "${COMPREPLY[@]}"
    echo .
done
"""

FISH = r"""
source $SCRIPT
while read -lL line
    complete -C $line | string split -f 1 \t
    echo .
end
"""

# What zsh keeps for its line editor stands in for it: the words, and where what is offered goes.
ZSH = r"""
compdef() { bound=$*; }
_files() { :; }
compadd() { print -rl -- ${(P)${@[-1]}}; }
source $SCRIPT
[[ $bound == '_senco senco' ]] || exit 1
while IFS= read -r line; do
    words=(${(z)line})
    [[ $line == *' ' ]] && words+=('')
    CURRENT=$#words
    PREFIX=$words[-1]
    _senco
    print .
done
"""


def answers(arguments, script, environment, folder):
    """What is offered for the line of each case, in a shell that reads lines and ends each answer with a dot."""
    lines = "".join(f"{line}\n" for line, _, _ in CASES)
    done = subprocess.run([*arguments, script], input=lines, cwd=folder, env=environment, text=True,
                          capture_output=True, timeout=300, check=False)
    parts = done.stdout.split("\n.\n") if "\n.\n" in done.stdout else []
    found = [set(filter(None, part.strip(".\n").split("\n"))) for part in parts]
    if len(found) - 1 != len(CASES):
        sys.exit(f"{arguments[0]}: {len(found) - 1} answers to {len(CASES)} lines\n{done.stdout}{done.stderr}")
    return found


def faults(shell, offered):
    for (line, wanted, unwanted), found in zip(CASES, offered):
        if shell == "bash" and "=" in line.rsplit(" ", 1)[-1]:
            cut = [{word.rsplit("=", 1)[-1] for word in words} for words in (wanted, unwanted)]
            wanted, unwanted = cut
        if not wanted <= found or unwanted & found:
            yield f"{shell}: '{line}' wants {sorted(wanted)}, not {sorted(unwanted)}; it offers {sorted(found)}"


def main():
    program, checkout = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    all_faults, told = [], []
    with tempfile.TemporaryDirectory(prefix="senco-completion-") as scratch:
        folder = pathlib.Path(scratch) / "oakfield"
        shutil.copytree(checkout / "examples/oakfield", folder)
        shutil.copytree(checkout / "examples/acorns", folder / "acorns")
        # A record that can't be understood is offered like any other.
        (folder / "pupils/oak-0118.yaml").write_text("{", encoding="utf-8")
        (folder / "pupils/Not A Reference.yaml").write_text("", encoding="utf-8")
        for shell, arguments, script in [("bash", ["bash", "--norc", "-c"], BASH), ("fish", ["fish", "-N", "-c"], FISH),
                                         ("zsh", ["zsh", "-f", "-c"], ZSH)]:
            if shutil.which(shell) is None and shell != "bash":
                told.append(f"no {shell} here")
                continue
            environment = {"PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": scratch, "TERM": "dumb",
                           "LC_ALL": "C.UTF-8", "SCRIPT": str(checkout / f"src/completions/senco.{shell}")}
            offered = answers(arguments, script, environment, folder)
            found = list(faults(shell, offered))
            all_faults += found
            told.append(f"{shell}: {len(CASES)} lines, {len(found)} wrong")
        for name in ("Ada", "Okafor", "Not A"):
            leak = subprocess.run([program, "completion", "fish", "--", "list", ""], cwd=folder, capture_output=True,
                                  text=True, check=True)
            if name in leak.stdout:
                all_faults.append(f"a child's name is offered: {name}")
    print(*all_faults, *told, sep="\n")
    sys.exit(1 if all_faults else 0)


main()
