#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How many instructions `senco check` spends on a byte of the records, counted by callgrind: the
difference between two folders, the smaller of which is the beginning of the larger one, so that
what a start costs drops out. The figure is the same from run to run, on a busy machine too."""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
import generate

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
SEED = 1
FEWER = 50


def count(valgrind, senco, folder):
    """The instructions of one run."""
    done = subprocess.run(
        [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", senco, "check"],
        cwd=folder, env={"PATH": os.environ["PATH"], "SENCO_TODAY": "2025-12-01",
                         "LC_ALL": "C.UTF-8", "TZ": "UTC"}, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode not in (0, 1) or not collected:
        sys.exit(f"instructions: 'senco check' under valgrind ended with {done.returncode}:\n"
                 f"{done.stderr}")
    return int(collected[1])


def measure(valgrind, senco, records):
    """The instructions and the bytes that the larger folder has on top of the smaller one."""
    found = []
    with tempfile.TemporaryDirectory(prefix="senco-bench-") as top:
        for size in (FEWER, FEWER + records):
            folder = pathlib.Path(top) / str(size)
            generate.write_folder(SEED, size, folder, plain_only=True)
            size_in_bytes = sum(path.stat().st_size for path in folder.glob("*/*.yaml"))
            found.append((count(valgrind, senco, folder), size_in_bytes))
    return found[1][0] - found[0][0], found[1][1] - found[0][1]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--senco", type=pathlib.Path, default=CHECKOUT / "build/release/senco",
                        metavar="PATH", help="the program, in a release build (%(default)s)")
    parser.add_argument("--records", type=int, default=100, metavar="N",
                        help="how many records to count over (%(default)s)")
    parser.add_argument("--limit", type=float, metavar="N",
                        help="exit with 1 if a byte costs more than this")
    given = parser.parse_args()
    valgrind = shutil.which("valgrind")
    if not valgrind:
        parser.error("valgrind isn't installed")
    if given.records < 1:
        parser.error("--records: at least 1")
    if not os.access(given.senco, os.X_OK):
        parser.error(f"no program at {given.senco}; build it with 'cmake --build --preset "
                     "release', or name another with --senco")
    spent, size = measure(valgrind, given.senco.resolve(), given.records)
    print(f"{spent / size:.1f} instructions a byte ({spent:,} for {size:,} bytes in "
          f"{given.records} records)")
    if given.limit is not None and spent / size > given.limit:
        sys.exit(f"instructions: over the limit of {given.limit:g}")


if __name__ == "__main__":
    main()
