# SPDX-License-Identifier: MIT
"""What is measured with, not how fast it is: that made-up records are the same for everybody, that
the program understands them, and that they hold what the benchmarks are about.

    python3 bench_test.py PROGRAM CHECKOUT
"""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
import generate
import layout
import targets

PROGRAM, CHECKOUT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
SEED = 1
COUNT = 60
# YAML that few write: a character by its number, an indentation by its number, a line deeper than
# the rest of a folded text, the blank lines at the end kept, and a tab after a colon, which the
# plain reader leaves to yaml-cpp.
RARE = {
    "escape": r'"[^"\n]*\\u[0-9a-f]{4}',
    "indentation": r"[:-] \|2\n",
    "deeper": r"[:-] >\n( +)\S.*\n\1  \S",
    "keep": r"[:-] \|\+\n",
    "tab": r"[:-]\t\S",
}


def run(folder, *words):
    """What the program prints as JSON."""
    done = subprocess.run([PROGRAM, *words, "--today", "2025-12-01", "--format", "json"],
                          cwd=folder, env={"PATH": os.environ["PATH"]}, capture_output=True,
                          timeout=300)
    return json.loads(done.stdout)


def duties(found):
    return collections.Counter(finding["duty"] for finding in found["findings"])


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.glob("**/*.yaml")}


class Records(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = pathlib.Path(cls.temporary.name) / "once"
        subprocess.run([sys.executable, CHECKOUT / "tests/bench/generate.py", str(SEED), str(COUNT),
                        cls.folder], check=True)
        cls.files = files(cls.folder)

    def test_the_same_seed_gives_the_same_bytes(self):
        again = self.folder.parent / "again"
        generate.write_folder(SEED, COUNT, again)
        self.assertEqual(files(again), self.files)
        self.assertEqual(len(self.files), COUNT + 1)
        path, text = generate.text_of(SEED + 1, 1)
        self.assertNotEqual(self.files.get(path), text.encode())

    def test_they_are_understood(self):
        found = run(self.folder, "check")
        self.assertEqual(found["summary"]["files"], COUNT + 1)
        self.assertEqual(duties(found)["record"], 0, found["findings"])

    def test_their_findings_are_lifelike(self):
        found = run(self.folder, "check")["findings"]
        each = collections.Counter(finding["ref"] for finding in found)
        self.assertNotIn(None, each)  # The setting is in order.
        self.assertLess(max(each.values()), 8)
        self.assertTrue(COUNT / 4 < sum(each.values()) < 2 * COUNT, each)

    def test_every_status_is_there(self):
        leavers = [path for path in self.files if path.startswith("leavers/")]
        self.assertTrue(leavers)
        pupils = run(self.folder, "list")["pupils"]
        self.assertEqual({pupil["status"] for pupil in pupils},
                         {"concern", "sen_support", "ehc_plan", "no_sen"})

    def test_what_only_the_full_reader_knows(self):
        text = self.files[f"pupils/gen-{generate.FOREIGN:05d}.yaml"].decode()
        self.assertRegex(text, RARE[layout.FOREIGN])
        self.assertTrue(any(b"\r\n" in content for content in self.files.values()))

    def test_a_number_of_its_own_for_each(self):
        numbers = re.findall(rb"\bupn: [\"']?(\w+)", b"".join(self.files.values()))
        self.assertEqual(len(set(numbers)), COUNT)

    def test_each_rare_style_says_what_the_usual_one_says(self):
        styles = {generate.style_of(number): number for number in range(1, 1001)}
        self.assertEqual(styles.keys(), {None, *RARE})
        for style, pattern in RARE.items():
            path, rare = generate.text_of(SEED, styles[style])
            _, plain = generate.text_of(SEED, styles[style], plain_only=True)
            self.assertRegex(rare, pattern)
            for other in RARE.values():
                self.assertNotRegex(plain, other)
            self.assertEqual(*(self.rules_of(path, text) for text in (rare, plain)))

    def rules_of(self, path, text):
        with tempfile.TemporaryDirectory() as top:
            folder = pathlib.Path(top)
            (folder / path).parent.mkdir()
            (folder / path).write_bytes(text.encode())
            (folder / "senco.yaml").write_text(generate.SETTING, encoding="utf-8")
            found = run(folder, "check")
        self.assertEqual(duties(found)["record"], 0, found["findings"])
        return [(finding["rule"], finding["message"]) for finding in found["findings"]]


class Command:
    """Stands for one that was measured."""

    def __init__(self, name, milliseconds, peak_mib=1.0):
        self.name = name
        self.median = milliseconds / 1000
        self.peak_mib = peak_mib


class Targets(unittest.TestCase):
    def judged(self, size, *commands, opened=None):
        return {target.text: target.is_kept() for target in targets.of({size: commands}, opened)
                if target.value is not None}

    def test_nothing_measured_nothing_kept(self):
        self.assertEqual(self.judged(400), {})

    def test_of_400(self):
        peers = Command("ajv-cli", 800), Command("task list, 400", 10), Command("git --version", 2)
        at_limit = self.judged(400, Command("senco check", 20), Command("senco remind", 7),
                               Command("senco list", 20), Command("senco --version", 2), *peers,
                               opened=1)
        self.assertEqual(len(at_limit), 7)
        self.assertEqual(set(at_limit.values()), {True}, at_limit)
        over = self.judged(400, Command("senco check", 20.1), Command("senco remind", 20.2),
                           Command("senco list", 20.2), Command("senco --version", 2.1), *peers,
                           opened=2)
        self.assertEqual(len(over), 7)
        self.assertEqual(set(over.values()), {False}, over)

    def test_of_10000(self):
        peers = Command("cat", 100), Command("git grep -c", 50)
        at_limit = self.judged(10_000, Command("senco check", 100, 16.0), *peers)
        self.assertEqual(set(at_limit.values()), {True}, at_limit)
        over = self.judged(10_000, Command("senco check", 101, 16.1), *peers)
        self.assertEqual((len(over), set(over.values())), (3, {False}), over)

    def test_of_100000(self):
        other = Command("senco check, 10,000", 100)
        self.assertEqual(list(self.judged(100_000, Command("senco check", 1100), other).values()),
                         [True])
        self.assertEqual(list(self.judged(100_000, Command("senco check", 1101), other).values()),
                         [False])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
