# SPDX-License-Identifier: MIT
"""Each include of src/ goes along an arrow of the table in src/README.md. Argument: the checkout."""
import pathlib
import re
import sys

ROW = re.compile(r"^\| ((?:`[a-z.]+`(?:, )?)+) \| ([a-z, ]+?) \|")
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def arrows(readme):
    """Folder -> the folders that it may include."""
    allowed = {}
    for line in readme.read_text(encoding="utf-8").splitlines():
        if row := ROW.match(line):
            targets = set() if row[2] == "nothing" else set(row[2].split(", "))
            for folder in re.findall(r"`([a-z.]+)`", row[1]):
                allowed[folder] = targets | {folder}
    return allowed


def fault(source, target, allowed):
    """What is wrong with including `target` (cli/run.hpp) in `source`, both below src/; or None."""
    folder, to = source.parts[0], target.split("/")[0]
    if folder not in allowed:
        return f"the table has no row for {folder}"
    if to not in allowed:
        return f'"{target}" does not name a folder of the table'
    if to not in allowed[folder] and "everything" not in allowed[folder]:
        return f"{folder} may not include {to}"
    is_rule = folder == "rules" and len(source.parts) > 2
    if is_rule and to == "rules" and target != "rules/rule.hpp":
        return "a rule includes of rules/ only rules/rule.hpp"
    return None


def main():
    src = pathlib.Path(sys.argv[1]) / "src"
    allowed = arrows(src / "README.md")
    faults, checked = [], 0
    for path in sorted(p for p in src.rglob("*") if p.suffix in {".cpp", ".hpp", ".def"}):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if include := INCLUDE.match(line):
                checked += 1
                if found := fault(path.relative_to(src), include[1], allowed):
                    faults.append(f"{path.relative_to(src.parent)}:{number}: {found}")
    idle = [f"src/README.md: the table has {name}, src/ has not"
            for name in allowed if not (src / name).exists()]
    print(*faults, *idle, f"{checked} includes checked, {len(allowed)} rows", sep="\n")
    sys.exit(1 if faults or idle or checked == 0 or not allowed else 0)


main()
