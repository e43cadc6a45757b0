#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every console block of the READMEs and compares what comes out.

That of the checkout runs in examples/oakfield, that of an example in its own folder.

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


def fails(program, readme, folder):
    """How many commands of this README were run, and how many print something else."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    run = failed = 0
    for command, expected in blocks(readme.read_text(encoding="utf-8")):
        words = shlex.split(command)
        if words[0] != "senco":
            sys.exit(f"{readme}: only senco is run in console blocks, not '{command}'")
        done = subprocess.run([program, *words[1:]], cwd=folder, env=environment, capture_output=True, timeout=60,
                              check=False)
        found = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
        run += 1
        if found != expected:
            failed += 1
            print(f"{readme}\n$ {command}\n--- the README says\n{expected}--- it prints\n{found}")
    if run == 0:
        sys.exit(f"{readme}: no console block found")
    return run, failed


def main():
    program, checkout = sys.argv[1], pathlib.Path(sys.argv[2])
    folders = sorted(path.parent for path in checkout.glob("examples/*/senco.yaml"))
    if not folders:
        sys.exit("no example found")
    readmes = [(checkout / "README.md", checkout / "examples/oakfield")]
    readmes += [(folder / "README.md", folder) for folder in folders]
    counts = [fails(program, readme, folder) for readme, folder in readmes]
    failed = sum(count[1] for count in counts)
    print(f"{sum(count[0] for count in counts)} commands of {len(readmes)} READMEs run, {failed} differ")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
