#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every console block of the README in examples/oakfield and compares what comes out.

usage: readme_test.py PROGRAM CHECKOUT
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys


def blocks(text):
    """(command, expected output) for each `$ …` line of each console block."""
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def main():
    program, checkout = sys.argv[1], pathlib.Path(sys.argv[2])
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    run = failed = 0
    for command, expected in blocks((checkout / "README.md").read_text(encoding="utf-8")):
        words = shlex.split(command)
        if words[0] != "senco":
            sys.exit(f"README: only senco is run in console blocks, not '{command}'")
        done = subprocess.run([program, *words[1:]], cwd=checkout / "examples/oakfield", env=environment,
                              capture_output=True, timeout=60, check=False)
        found = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
        run += 1
        if found != expected:
            failed += 1
            print(f"$ {command}\n--- the README says\n{expected}--- it prints\n{found}")
    if run == 0:
        sys.exit("README: no console block found")
    print(f"{run} commands of the README run, {failed} differ")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
