# SPDX-License-Identifier: MIT
"""Whole processes: how long they take, how much memory they hold, which files they open."""

import ctypes
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

# A process that was slower than this is run in the first rounds only; one that was slower still
# isn't run again: its first run counts.
SLOW_SECONDS = 2.0
SLOW_ROUNDS = 3
SLOWEST_SECONDS = 20.0
PR_SET_CHILD_SUBREAPER = 36  # Of sys/prctl.h.


class Command:
    """One thing to measure: a program with its words, in a folder."""

    def __init__(self, name, words, folder, environment, succeeds_with=(0,)):
        self.name = name
        self.words = [str(word) for word in words]
        self.folder = folder
        self.environment = environment
        self.succeeds_with = succeeds_with
        self.seconds = []
        self.peak_mib = None

    def run(self):
        """The seconds that one run takes. Nothing is read of what it prints."""
        with open(os.devnull, "r+b") as nothing:
            actions = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), number) for number in (0, 1, 2)]
            here = os.open(".", os.O_RDONLY)
            os.chdir(self.folder)
            try:
                begin = time.perf_counter()
                process = os.posix_spawn(self.words[0], self.words, self.environment,
                                         file_actions=actions)
                _, status = os.waitpid(process, 0)
                seconds = time.perf_counter() - begin
            finally:
                os.fchdir(here)
                os.close(here)
        self.expect(os.waitstatus_to_exitcode(status))
        return seconds

    def expect(self, code):
        if code not in self.succeeds_with:
            sys.exit(f"compare: '{' '.join(self.words[:6])}' in {self.folder} ended with {code}")

    def measure_memory(self):
        """The most memory that a run holds, in MiB. The system counts what a process held before
        its program began, too, so it is the child of a small shell and not of this process; the
        shell ends at once, and its child becomes ours to wait for."""
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        subprocess.run(["/bin/sh", "-c", '"$@" &', "sh", *self.words], cwd=self.folder, check=True,
                       env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(-1, 0)
        self.expect(os.waitstatus_to_exitcode(status))
        self.peak_mib = usage.ru_maxrss / 1024

    @property
    def median(self):
        return statistics.median(self.seconds)


def run_rounds(commands, rounds, say):
    """Runs all commands in turn, again and again, after one run each that isn't counted."""
    rounds_of = {}
    for command in commands:
        say(f"warm {command.name}")
        first = command.run()
        rounds_of[command] = rounds if first <= SLOW_SECONDS else min(rounds, SLOW_ROUNDS)
        if first > SLOWEST_SECONDS:
            command.seconds.append(first)
            rounds_of[command] = 0
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        for command in commands:
            if number < rounds_of[command]:
                command.seconds.append(command.run())
    say("memory")
    for command in commands:
        command.measure_memory()


def records_opened(strace, command):
    """How many record files a run opens."""
    with tempfile.NamedTemporaryFile("r", suffix=".strace") as trace:
        subprocess.run([strace, "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", trace.name,
                        *command.words], cwd=command.folder, env=command.environment,
                       stdout=subprocess.DEVNULL, check=True)
        opened = re.findall(r'"(?:[^"]*/)?([^/"]+\.yaml)"[^\n]*\) = \d', trace.read())
    return len({name for name in opened if name != "senco.yaml"})
