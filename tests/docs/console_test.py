#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every console block of the READMEs and of the tutorial, and compares what comes out.

The README of the checkout runs in examples/oakfield, that of an example in its own folder; they only
look, and only run senco. The tutorial runs from its first line to its last in an empty folder, in a
shell; a block `yaml FILE` is what its reader types into that file. git's clock is the day that
`SENCO_TODAY` was last set to.

With SENCO_ACCEPT=1 what the tutorial's commands print is written into it.

usage: console_test.py PROGRAM CHECKOUT
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(console|yaml [^\n]+)\n(.*?)^```$", re.M | re.S)
COMMAND = re.compile(r"^\$ ((?:[^\n]*\\\n)*[^\n]*\n)", re.M)


def commands(block):
    """(command, expected output) for each `$ …` of a console block; a line may go on after a `\\`."""
    parts = COMMAND.split(block)
    if parts[0]:
        sys.exit(f"a console block begins with a command, not with '{parts[0]}'")
    yield from zip(parts[1::2], parts[2::2])


class Reader:
    """Runs commands in a folder of the checkout: senco alone, as it leaves no trace there."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}

    def run(self, command):
        words = shlex.split(command)
        if words[0] != "senco":
            sys.exit(f"only senco is run here, not '{command}'")
        return output([self.program, *words[1:]], self.folder, self.environment)


class Newcomer:
    """Runs commands in a folder of its own, one after the other, as at a shell."""

    def __init__(self, program, folder):
        self.folder, self.here = folder, folder
        self.environment = {
            "PATH": f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
            "HOME": str(folder), "TZ": "UTC", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def type_in(self, name, text):
        (pathlib.Path(self.here) / name).write_text(text, encoding="utf-8")

    def run(self, command):
        if day := re.fullmatch(r"export SENCO_TODAY=(\S+)\n", command):
            noon = f"{day[1]}T12:00:00Z"
            self.environment |= {"SENCO_TODAY": day[1], "GIT_AUTHOR_DATE": noon, "GIT_COMMITTER_DATE": noon}
        place = self.folder / ".here"
        text = output(["sh", "-c", f"{command}\npwd >'{place}'"], self.here, self.environment)
        self.here = place.read_text(encoding="utf-8").strip()
        place.unlink()
        return text


def output(arguments, folder, environment):
    done = subprocess.run(arguments, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=60, check=False)
    return done.stdout.decode("utf-8")


def check(path, shell, accept=False):
    """How many commands of this file were run, and how many print something else."""
    text = path.read_text(encoding="utf-8")
    run = failed = 0
    for kind, block in BLOCK.findall(text):
        if kind != "console":
            shell.type_in(kind.removeprefix("yaml "), block)
            continue
        now = ""
        for command, expected in commands(block):
            found = shell.run(command)
            now += f"$ {command}{found}"
            run += 1
            if found != expected and not accept:
                failed += 1
                print(f"{path}\n$ {command}--- the text says\n{expected}--- it prints\n{found}")
        text = text.replace(f"```console\n{block}```", f"```console\n{now}```", 1)
    if run == 0:
        sys.exit(f"{path}: no console block found")
    if accept:
        path.write_text(text, encoding="utf-8")
    return run, failed


def main():
    program, checkout = sys.argv[1], pathlib.Path(sys.argv[2])
    folders = sorted(path.parent for path in checkout.glob("examples/*/senco.yaml"))
    if not folders:
        sys.exit("no example found")
    readmes = [(checkout / "README.md", checkout / "examples/oakfield")]
    readmes += [(folder / "README.md", folder) for folder in folders]
    counts = [check(path, Reader(program, folder)) for path, folder in readmes]
    accept = "SENCO_ACCEPT" in os.environ
    with tempfile.TemporaryDirectory(prefix="senco-tutorial-") as folder:
        tutorial = Newcomer(program, pathlib.Path(folder))
        counts.append(check(checkout / "src/manual/tutorial.md", tutorial, accept))
    failed = sum(count[1] for count in counts)
    print(f"{sum(count[0] for count in counts)} commands of {len(counts)} texts run, {failed} differ")
    if accept:
        print("accepted, not tested")
    sys.exit(1 if failed or accept else 0)


if __name__ == "__main__":
    main()
