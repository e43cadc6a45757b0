#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds that each example's README lists exactly the findings of `senco check`, and each of its pupils.

A row of the table of findings: record, some text of the line at fault, severity, rule, why it is meant.

usage: examples_test.py PROGRAM CHECKOUT
"""
import json
import pathlib
import re
import subprocess
import sys

TODAY = "2025-12-01"
FINDING = re.compile(r"^\| ([^|`]+) \| `([^|`]+)` \| (error|warning|note) \| `([^|`]+)` \| ([^|]+) \|$", re.M)


def findings(program, folder):
    done = subprocess.run([program, "-C", folder, "--today", TODAY, "check", "--format", "json"],
                          capture_output=True, timeout=60, check=False)
    return json.loads(done.stdout.decode("utf-8"))["findings"]


def line_of(folder, finding):
    return (folder / finding["file"]).read_text(encoding="utf-8").split("\n")[finding["line"] - 1]


def name_of(finding):
    return finding["ref"] or finding["file"]


def differences(folder, found, told):
    """What the README says too little or too much, and the lines that don't hold what it says."""
    faults = []
    left = list(found)
    for record, text, severity, rule, _ in told:
        fits = [one for one in left if (name_of(one), one["severity"], one["rule"]) == (record, severity, rule)
                and text in line_of(folder, one)]
        if fits:
            left.remove(fits[0])
        else:
            faults.append(f"the README lists {record}, '{text}', {severity}, {rule}: not found")
    for one in left:
        faults.append(f"found, but not in the README: {name_of(one)}, line {one['line']}, {one['severity']}, {one['rule']}")
    order = [(name_of(one), one["rule"]) for one in found]
    if not faults and order != [(record, rule) for record, _, _, rule, _ in told]:
        faults.append("the README lists the findings in another order than senco does")
    return faults


def pupils_missing(folder, readme):
    refs = [path.stem for part in ("pupils", "leavers") for path in sorted((folder / part).glob("*.yaml"))]
    above = readme.partition("\n## ")[0]
    listed = "\n".join(line.split("|")[1] for line in above.split("\n") if line.startswith("| "))
    return [f"{ref} is not in the README's table of records" for ref in refs
            if not re.search(rf"\b{re.escape(ref)}\b", listed)]


def main():
    program, checkout = sys.argv[1], pathlib.Path(sys.argv[2])
    folders = sorted(path.parent for path in checkout.glob("examples/*/senco.yaml"))
    total = failed = 0
    for folder in folders:
        readme = (folder / "README.md").read_text(encoding="utf-8")
        told = FINDING.findall(readme)
        if not told:
            sys.exit(f"{folder}: no table of findings in README.md")
        faults = differences(folder, findings(program, folder), told) + pupils_missing(folder, readme)
        for fault in faults:
            print(f"{folder.name}: {fault}")
        total += len(told)
        failed += len(faults)
    if not folders:
        sys.exit("no example found")
    print(f"{total} findings of {len(folders)} examples compared, {failed} faults")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
