#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures senco and its peers side by side on made-up records: whole processes, warm, in rounds in
which each is run once. Says of each target of the project whether it is kept."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
import generate
import process
import targets
from process import Command

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
DAY = "2025-12-01"
SEED = 1
TASKS = 400
# More files than this are too many names for one command line, or too slow for a peer to be run.
MOST_NAMES = 20_000


class Bench:
    def __init__(self, given):
        self.given = given
        self.senco = given.senco.resolve()
        self.records = {}  # A folder of so many records.
        self.missing = []  # Peers that aren't there, each with why.
        self.environment = {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "SENCO_TODAY": DAY,
            "HOME": str(given.folder), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
            "TASKRC": str(given.folder / "task/rc"), "TASKDATA": str(given.folder / "task")}

    def say(self, text):
        if not self.given.quiet:
            print(f"  {text}", file=sys.stderr, flush=True)

    def make_records(self, size):
        """The folder of `size` records under the bench's own, made unless it is there."""
        folder = self.given.folder / str(size)
        if not (folder / ".git").exists():
            self.say(f"writing {size:,} records into {folder}")
            generate.write_folder(SEED, size, folder)
            git = ["git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org",
                   "-c", "gc.auto=0"]
            for words in (["init", "-q"], ["add", "-A"],
                          ["commit", "-q", "-m", "Records to measure with"]):
                subprocess.run([*git, *words], cwd=folder, env=self.environment, check=True)
        for number in (1, size):
            path, text = generate.text_of(SEED, number)
            if not (folder / path).exists() or (folder / path).read_bytes() != text.encode():
                sys.exit(f"compare: {folder / path} isn't what generate.py makes by now; "
                         f"remove {folder}")
        self.records[size] = folder

    def command(self, name, words, size, **more):
        return Command(name, words, self.records[size], self.environment, **more)

    def commands(self, size):
        """What is measured on `size` records."""
        folder = self.records[size]
        ref = min(path.stem for path in (folder / "pupils").iterdir())
        git = shutil.which("git")
        check = self.command("senco check", [self.senco, "check"], size, succeeds_with=(0, 1))
        commands = [
            check, self.command("senco remind", [self.senco, "remind"], size),
            self.command("senco list", [self.senco, "list"], size),
            self.command("senco show", [self.senco, "show", ref], size),
            self.command("senco --version", [self.senco, "--version"], size),
            self.command("git --version", [git, "--version"], size),
            self.command("git status", [git, "status"], size),
            self.command("git grep -c", [git, "grep", "-c", "outcome"], size)]
        if size <= MOST_NAMES:
            names = sorted(str(path.relative_to(folder)) for path in folder.glob("*/*.yaml"))
            commands.append(self.command("cat", ["/bin/cat", "senco.yaml", *names], size))
            commands += self.ajv(size) + self.task(size)
        elif 10_000 in self.records:  # In the same rounds, so that the two may be divided.
            other = self.command("senco check, 10,000", check.words, 10_000, succeeds_with=(0, 1))
            commands.append(other)
        return commands

    def ajv(self, size):
        """ajv-cli on the schema that senco prints. It reads 2025-12-01 as a date and not as text,
        which no schema can describe; so what the schema says of dates is left out for it."""
        ajv = self.find("ajv", self.given.ajv, "ajv-cli", "npm install ajv-cli")
        if not ajv:
            return []
        schema = json.loads((CHECKOUT / "schema/pupil.schema.json").read_text(encoding="utf-8"))
        schema["definitions"]["date"] = {}
        path = self.given.folder / "pupil.schema.json"
        path.write_text(json.dumps(schema), encoding="utf-8")
        words = [ajv, "validate", "--spec=draft7", "--strict=false", "-s", path,
                 "-d", "pupils/*.yaml", "-d", "leavers/*.yaml"]
        return [self.command("ajv-cli", words, size)]

    def task(self, size):
        """`task list` in a data folder of its own; it has as many tasks whatever the size is."""
        task = self.find("task", None, "task", "taskwarrior")
        if not task:
            return []
        folder = self.given.folder / "task"
        if not (folder / "rc").exists():
            folder.mkdir(exist_ok=True)
            tasks = [{"description": f"Hold the review of gen-{number:05d}", "status": "pending",
                      "project": f"class.{number % 11 + 1}", "entry": "20251001T080000Z",
                      "due": f"202512{number % 28 + 1:02d}T090000Z"}
                     for number in range(1, TASKS + 1)]
            subprocess.run([task, "rc:/dev/null", f"rc.data.location={folder}", "import"],
                           input=json.dumps(tasks), text=True, check=True, env=self.environment,
                           capture_output=True)
            # Last, since it says that the tasks are there.
            (folder / "rc").write_text(f"data.location={folder}\n", encoding="utf-8")
        return [self.command("task list, 400", [task, "list"], size)]

    def find(self, program, given, name, package):
        found = shutil.which(given or program)
        said = f"{name} isn't installed ({package})"
        if not found and said not in self.missing:
            self.missing.append(said)
        return found and str(pathlib.Path(found).absolute())

    def opened_by_show(self):
        strace = self.find("strace", None, "strace", "strace")
        if not strace:
            return None
        size = max(self.records)
        show = next(command for command in self.commands(size) if command.name == "senco show")
        return process.records_opened(strace, show)


def print_table(size, commands):
    most = max(len(command.seconds) for command in commands)
    print(f"\n{size:,} records, {most} rounds\n")
    print(f"  {'':22}{'median ms':>11}{'min':>9}{'max':>9}{'peak MiB':>10}")
    for command in commands:
        ms = [1000 * seconds
              for seconds in (command.median, min(command.seconds), max(command.seconds))]
        runs = len(command.seconds)
        note = "" if runs == most else f"   ({runs} {'run' if runs == 1 else 'runs'})"
        print(f"  {command.name:22}{ms[0]:11.1f}{ms[1]:9.1f}{ms[2]:9.1f}"
              f"{command.peak_mib:10.1f}{note}")


def print_targets(found):
    print("\nTargets\n")
    for target in found:
        if target.value is None:
            print(f"  not measured  {target.text}: {target.why}")
            continue
        verdict = "kept" if target.is_kept() else "missed"
        print(f"  {verdict:14}{target.text}: {target.value:.2f}{target.unit}")


def as_json(tables, found, missing):
    commands = [{
        "records": size, "name": command.name, "median_ms": 1000 * command.median,
        "min_ms": 1000 * min(command.seconds), "max_ms": 1000 * max(command.seconds),
        "runs": len(command.seconds), "peak_mib": round(command.peak_mib, 1),
    } for size, commands in tables.items() for command in commands]
    judged = [{
        "text": target.text, "value": target.value, "limit": target.limit,
        "kept": None if target.value is None else target.is_kept(),
    } for target in found]
    return {"commands": commands, "missing": missing, "targets": judged}


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="A figure means something beside the others of its table; from run to run "
        "everything may be a third faster or slower. Folders are kept under FOLDER and used "
        "again, so that only the first run has to write them.")
    parser.add_argument("--senco", type=pathlib.Path, default=CHECKOUT / "build/release/senco",
                        metavar="PATH", help="the program, in a release build (%(default)s)")
    parser.add_argument("--sizes", default="400,10000", metavar="N,N",
                        help="how many records, once for each number; the targets are about 400, "
                        "10000 and 100000 (%(default)s)")
    parser.add_argument("--rounds", type=int, default=11, metavar="N",
                        help="how often each command is run (%(default)s); one that takes over "
                        f"{process.SLOW_SECONDS:.0f} s only {process.SLOW_ROUNDS} times, over "
                        f"{process.SLOWEST_SECONDS:.0f} s once")
    parser.add_argument("--folder", type=pathlib.Path, metavar="FOLDER",
                        default=pathlib.Path(tempfile.gettempdir()) / "senco-bench",
                        help="where the records are or get written (%(default)s)")
    parser.add_argument("--ajv", metavar="PATH", help="ajv of ajv-cli, where it isn't on PATH")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    parser.add_argument("--quiet", action="store_true", help="no word about what is going on")
    given = parser.parse_args()
    try:
        given.sizes = sorted({int(size) for size in given.sizes.split(",")})
    except ValueError:
        parser.error(f"--sizes: '{given.sizes}' isn't numbers with commas between, such as "
                     "400,10000")
    if given.sizes[0] < 1 or given.rounds < 1:
        parser.error("--sizes and --rounds: at least 1")
    if not os.access(given.senco, os.X_OK):
        parser.error(f"no program at {given.senco}; build it with 'cmake --build --preset "
                     "release', or name another with --senco")
    return given


def main():
    given = arguments()
    given.folder = given.folder.resolve()
    given.folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(given)
    for size in given.sizes:
        bench.make_records(size)
    tables = {}
    for size in given.sizes:
        bench.say(f"{size:,} records")
        tables[size] = bench.commands(size)
        process.run_rounds(tables[size], given.rounds, bench.say)
        if not given.json:
            print_table(size, tables[size])
    found = targets.of(tables, bench.opened_by_show())
    if given.json:
        print(json.dumps(as_json(tables, found, bench.missing), indent=1))
        return
    print_targets(found)
    for said in bench.missing:
        print(f"\n{said}; its rows are left out.")


if __name__ == "__main__":
    main()
