# SPDX-License-Identifier: MIT
"""Each source and script names its licence in its first two lines; a release is named alike wherever it is named.

Argument: the checkout.
"""
import pathlib
import re
import subprocess
import sys

NAME = "SPDX-License-Identifier: MIT"
# What a program reads, and people write, as a program.
SUFFIXES = {".cpp", ".hpp", ".def", ".py", ".sh", ".cmake", ".1", ".5", ".service", ".timer", ".bash", ".zsh", ".fish"}
NAMES = {"CMakeLists.txt", ".clang-format", ".clang-tidy", ".editorconfig", ".pre-commit-hooks.yaml", "crontab", "rules"}


# Folders of a package build that hold what was made.
BUILT = {"build", ".git"}


def known_files(top):
    """What belongs to the checkout; where there is no git, in a package build, what lies there."""
    git = subprocess.run(["git", "-C", top, "ls-files", "-z"], capture_output=True, check=False)
    names = git.stdout.decode().split("\0") if git.returncode == 0 else []
    paths = [top / name for name in names if name] or [p for p in top.rglob("*") if p.relative_to(top).parts[0] not in BUILT]
    return [path for path in paths if path.is_file()]


def is_program(path):
    with path.open("rb") as file:
        return path.suffix in SUFFIXES or path.name in NAMES or file.read(2) == b"#!"


def without_licence(paths):
    return [path for path in paths if NAME not in "".join(path.read_text(encoding="utf-8").splitlines(True)[:2])]


def versions(top):
    """Where a release is named, and how."""
    found = {}
    for name, pattern in [("CMakeLists.txt", r"project\(senco VERSION (\S+)"),
                          ("CHANGELOG.md", r"^## \[(\d[^\]]*)\]"),
                          ("debian/changelog", r"^senco \((\S+)\)")]:
        first = re.search(pattern, (top / name).read_text(encoding="utf-8"), re.MULTILINE)
        found[name] = first[1] if first else "none"
    return found


def main():
    top = pathlib.Path(sys.argv[1])
    programs = [path for path in known_files(top) if is_program(path)]
    faults = [f"{path.relative_to(top)}:1: no '{NAME}'" for path in without_licence(programs)]
    named = versions(top)
    if len(set(named.values())) != 1:
        faults.append(f"the releases differ: {named}")
    if not (top / "LICENSE").read_text(encoding="utf-8").startswith("MIT License"):
        faults.append("LICENSE: not the MIT licence")
    print(*faults, f"{len(programs)} sources and scripts looked at", sep="\n")
    sys.exit(1 if faults or len(programs) < 300 else 0)


main()
