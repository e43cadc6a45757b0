# SPDX-License-Identifier: MIT
"""The real program in the real world: pipes, full disks, broken and hostile files.

    python3 program_test.py PROGRAM CHECKOUT

Everything answers within five seconds, in the build with sanitizers too, with an exit code that is
documented and a message that says what is wrong. It never ends by a signal, and never with 70.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, CHECKOUT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
OAKFIELD = CHECKOUT / "examples" / "oakfield"
SECONDS = 60
IS_ROOT = os.geteuid() == 0

SETTING = "format: 1\nsetting: {name: Millbrook School, type: childminder}\n"
GOOD = """format: 1
pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}
contacts: [{name: Mrs Ivy Reed, letters: true}]
status:
  - {from: 2025-09-15, is: concern}
reviews:
  - {id: r1, kind: sen_support, planned: 2025-12-05}
"""
READERS = [["check"], ["list"], ["remind"], []]


def environment(**more):
    """No locale but C's, and nothing of whoever runs the tests."""
    return {"PATH": os.environ["PATH"], "LANG": "C", "LC_ALL": "C", "SENCO_TODAY": "2025-12-01",
            "ASAN_OPTIONS": "detect_leaks=1", **more}


class Done:
    def __init__(self, process, seconds):
        self.out = process.stdout
        self.err = process.stderr
        self.status = process.returncode
        self.seconds = seconds


def run(*arguments, folder=None, **options):
    """Runs the program in bytes; what ends by a signal, is slow or says 'bug' is a failure."""
    command = [str(PROGRAM), *(["-C", str(folder)] if folder else []), *map(str, arguments)]
    begin = time.monotonic()
    process = subprocess.run(command, capture_output=True, env=environment(), timeout=60,
                             check=False, **options)
    done = Done(process, time.monotonic() - begin)
    said = f"{' '.join(command)}: {done.status}, {done.seconds:.1f} s\n{done.err[-2000:]!r}"
    assert done.status in (0, 1, 2, 3), said
    assert b"AddressSanitizer" not in done.err and b"runtime error" not in done.err, said
    assert b"bug" not in done.err, said
    assert done.seconds < SECONDS, said
    return done


def shell(script):
    """Runs a line of sh, in which $SENCO is the program and $OAKFIELD the example school."""
    return subprocess.run(["bash", "-c", script], capture_output=True, timeout=60, check=False,
                          env=environment(SENCO=str(PROGRAM), OAKFIELD=str(OAKFIELD)))


@contextlib.contextmanager
def record_folder(records=None, setting=SETTING):
    """A folder with these records (bytes or text, by reference)."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "pupils").mkdir()
        if setting is not None:
            (folder / "senco.yaml").write_bytes(as_bytes(setting))
        for ref, text in (records or {}).items():
            (folder / "pupils" / f"{ref}.yaml").write_bytes(as_bytes(text))
        yield folder


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode("utf-8")


class Surroundings(unittest.TestCase):
    def test_under_the_c_locale_everything_is_still_utf_8(self):
        done = run("show", "oak-0171", folder=OAKFIELD)
        self.assertEqual(0, done.status)
        self.assertIn("Aydın", done.out.decode("utf-8"))
        self.assertIn("Zielińska", run("letter", "concern", "oak-0176",
                                       folder=OAKFIELD).out.decode("utf-8"))

    def test_output_is_the_same_in_every_locale_and_zone(self):
        usual = run("remind", folder=OAKFIELD).out
        for more in ({"LC_ALL": "C.UTF-8"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "nonsense"},
                     {"LC_ALL": "de_DE.UTF-8"}, {"TERM": "dumb"}, {"COLUMNS": "20"}):
            out = subprocess.run([PROGRAM, "-C", OAKFIELD, "remind"], capture_output=True,
                                 env=environment(**more), timeout=60, check=True).stdout
            self.assertEqual(usual, out, more)

    def test_into_a_pipe_there_is_no_colour_and_no_excerpt(self):
        done = run("check", folder=OAKFIELD)
        self.assertEqual(1, done.status)
        self.assertNotIn(b"\x1b", done.out)
        for line in done.out.decode().splitlines():
            self.assertRegex(line, r"^[^:]+:\d+:\d+: (error|warning|note): .+ \[[a-z-]+\]$")

    def test_a_reader_that_stops_reading_is_no_error(self):
        for command in ("list", "fields", "rules", "schema pupil", "show oak-0142"):
            done = shell(f'"$SENCO" -C "$OAKFIELD" {command} | head -1')
            self.assertEqual((0, b""), (done.returncode, done.stderr), command)
            self.assertEqual(1, done.stdout.count(b"\n"), command)

    def test_output_that_cannot_be_written_is_an_error(self):
        for command in ("list", "remind", "letter sen-support oak-0142", "--help", "--version"):
            for where in (">&-", ">/dev/full"):
                done = shell(f'"$SENCO" -C "$OAKFIELD" {command} {where}')
                self.assertEqual((3, b"senco: cannot write to standard output\n"),
                                 (done.returncode, done.stderr), f"{command} {where}")

    def test_findings_that_cannot_be_written_are_not_passed_off_as_judged(self):
        for where in (">&-", ">/dev/full"):
            done = shell(f'"$SENCO" -C "$OAKFIELD" check {where}')
            self.assertEqual((3, b"senco: cannot write to standard output\n"),
                             (done.returncode, done.stderr), where)

    def test_without_standard_error_the_exit_code_still_tells(self):
        self.assertEqual(2, shell('"$SENCO" nonsense 2>&-').returncode)
        self.assertEqual(0, shell('"$SENCO" -C "$OAKFIELD" list 2>&- </dev/null').returncode)

    def test_reading_commands_write_nothing(self):
        with tempfile.TemporaryDirectory() as name:
            copy = pathlib.Path(name) / "school"
            shutil.copytree(OAKFIELD, copy)
            before = sorted((path, path.stat().st_mtime_ns) for path in copy.rglob("*"))
            for path in [copy, *copy.rglob("*")]:
                path.chmod(stat.S_IRUSR | (stat.S_IXUSR if path.is_dir() else 0))
            try:
                for arguments in ([], ["check"], ["list"], ["remind"], ["show", "oak-0142"],
                                  ["agenda", "oak-0142"], ["letter", "concern", "oak-0176"],
                                  ["templates", "--check"]):
                    done = run(*arguments, folder=copy)
                    self.assertIn(done.status, (0, 1), arguments)
                    self.assertEqual(b"", done.err, arguments)
                if not IS_ROOT:
                    done = run("letter", "concern", "oak-0176", "-o", copy / "letter.md", folder=copy)
                    self.assertEqual(3, done.status)
                    self.assertIn(b"permission denied", done.err)
            finally:
                for path in [copy, *copy.rglob("*")]:
                    path.chmod(stat.S_IRWXU)
            after = sorted((path, path.stat().st_mtime_ns) for path in copy.rglob("*"))
            self.assertEqual(before, after)

    def test_papers_are_written_once_and_for_the_owner_alone(self):
        with tempfile.TemporaryDirectory() as name:
            target = pathlib.Path(name) / "letter.md"
            letter = ["letter", "concern", "oak-0176", "-o", target]
            self.assertEqual(0, run(*letter, folder=OAKFIELD).status)
            self.assertEqual(0o600, stat.S_IMODE(target.stat().st_mode))
            text = target.read_bytes()
            self.assertIn("Zielińska".encode(), text)
            target.write_text("mine")
            done = run(*letter, folder=OAKFIELD)
            self.assertEqual(3, done.status)
            self.assertIn(b"--force", done.err)
            self.assertEqual("mine", target.read_text())
            self.assertEqual(0, run(*letter, "--force", folder=OAKFIELD).status)
            self.assertEqual(text, target.read_bytes())
            self.assertEqual(["letter.md"], os.listdir(name))

    def test_copies_go_into_a_folder_one_file_each(self):
        with tempfile.TemporaryDirectory() as name:
            target = pathlib.Path(name) / "out"
            done = run("letter", "sen-support", "oak-0180", "-o", f"{target}/", "--format", "txt",
                       folder=OAKFIELD)
            self.assertEqual((0, b""), (done.status, done.err))
            files = sorted(os.listdir(target))
            self.assertEqual(["2025-12-01-sen-support-2.txt", "2025-12-01-sen-support.txt"], files)
            self.assertEqual(2, done.out.count(b"\n"))
            self.assertEqual(stat.S_IRWXU, stat.S_IMODE(target.stat().st_mode))

    def test_an_interrupt_ends_it(self):
        process = subprocess.Popen([PROGRAM, "-C", OAKFIELD, "check"], env=environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
        self.assertIn(process.returncode, (-signal.SIGINT, 1))


def nested(depth):
    return GOOD + "x_deep: " + "[" * depth + "]" * depth + "\n"


BOMB = "x_a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"x_{name}: &{name} [*{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}]\n"
    for last, name in zip("abcdefghi", "bcdefghij"))

# What a record holds, and the words with which `check` and the others speak of it. The exit code of
# `check` is 1; the others report it, go on with the other records and end with 3.
BAD = [
    ("empty", b"", "the file is empty"),
    ("only-comments", "# nothing yet\n\n", "the file is empty"),
    ("blank", b" \n\n \n", "the file is empty"),
    ("binary", bytes(range(256)) * 64, "not UTF-8"),
    ("nul", GOOD.encode() + b"x_a: a\0b\n", "control character"),
    ("png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "not UTF-8"),
    ("utf-16", GOOD.encode("utf-16"), "UTF-16"),
    ("latin-1", GOOD.replace("Ivy", "Zoë").encode("latin-1"), "not UTF-8"),
    ("two-megabytes", GOOD + "# " + "x" * 2_000_000 + "\n", "over 1 MiB"),
    ("two-megabytes-of-lines", GOOD + "x_a: [\n" + "a,\n" * 700_000 + "]\n", "over 1 MiB"),
    ("tabs", GOOD.replace("  - {from", "\t- {from"), "a tab indents this line"),
    ("open-quote", GOOD.replace("name: Tom", 'name: "Tom'), "isn't closed on its line"),
    ("open-bracket", GOOD + "x_a: [1, 2\n", "isn't closed"),
    ("merge", GOOD + "<<<<<<< HEAD\nx_a: 1\n=======\nx_a: 2\n>>>>>>> office\n", "unfinished"),
    ("deep", nested(10_000), "more than 32 deep"),
    ("deep-and-open", GOOD + "x_deep: " + "[" * 10_000 + "\n", ""),
    ("deep-maps", GOOD + "x_deep: " + "{a: " * 10_000 + "\n", ""),
    ("deep-dashes", GOOD + "x_deep:\n  " + "- " * 10_000 + "a\n", "more than 32 deep"),
    ("bomb", GOOD + BOMB, "anchor"),
    ("merge-key", GOOD + "x_a: &a {b: c}\nx_d: {<<: *a}\n", "anchor"),
    ("tagged", GOOD + "x_a: !!python/object/apply:os.system [ls]\n", "a tag"),
    ("no-such-day", GOOD.replace("2016-03-14", "2016-02-30"), "is not a day that exists"),
    ("a-list", "- a\n- b\n", "keys with values were expected"),
    ("a-word", "hello\n", "keys with values were expected"),
    ("json", '{"format": 1, "pupil": "Tom"}\n', "keys with values were expected"),
    ("percent", GOOD + "x_a: %d%s%n\n@reserved\n", ""),
    ("long-line", GOOD.replace("Tom", "T" * 900_000).replace("2016-03-14", "today"), "isn't a date"),
    ("many-keys", GOOD + "".join(f"key{number}: 1\n" for number in range(20_000)), "unknown key"),
    ("same-key", GOOD + "x_a: 1\n" * 5_000, "twice"),
]
FINE = [
    ("crlf", GOOD.replace("\n", "\r\n")),
    ("bom", b"\xef\xbb\xbf" + GOOD.encode()),
    ("no-line-end", GOOD.rstrip()),
    ("marked-begin", "---\n" + GOOD),
    ("half-a-megabyte", GOOD + "x_a: |\n" + "  a line of text about nothing\n" * 17_000),
    ("many-entries", GOOD + "contact_log:\n" + "  - {date: 2025-11-12, note: rang}\n" * 5_000),
    ("emoji", GOOD.replace("Tom", "T\U0001F600m")),
]


class BadFiles(unittest.TestCase):
    def test_whatever_a_record_holds_it_is_judged_or_refused(self):
        for ref, text, words in BAD:
            with self.subTest(ref), record_folder({ref: text}) as folder:
                done = run("check", folder=folder)
                self.assertEqual(1, done.status, done.out[:500])
                self.assertIn(words, done.out.decode("utf-8"))
                self.assertTrue(done.out.startswith(f"pupils/{ref}.yaml:".encode()), done.out[:200])
                self.assertNotIn(b"\x1b", done.out)

    def test_the_others_report_it_go_on_and_end_with_3(self):
        for ref, text, words in BAD:
            with self.subTest(ref), record_folder({ref: text, "a-good-one": GOOD}) as folder:
                done = run("list", folder=folder)
                self.assertEqual(3, done.status)
                self.assertIn(b"a-good-one", done.out)
                self.assertIn(words, done.err.decode("utf-8"))
                done = run("agenda", ref, folder=folder)
                self.assertEqual(3, done.status)
                self.assertTrue(done.err.startswith(b"senco: pupils/"), done.err[:200])

    def test_every_reader_answers_in_time(self):
        everything = {ref: text for ref, text, _ in BAD if not ref.startswith("two-mega")}
        with record_folder(everything) as folder:
            for arguments in READERS:
                with self.subTest(arguments):
                    done = run(*arguments, folder=folder)
                    self.assertEqual(1 if arguments == ["check"] else 3, done.status)

    def test_what_only_looks_odd_is_read(self):
        for ref, text in FINE:
            with self.subTest(ref), record_folder({ref: text}) as folder:
                done = run("list", folder=folder)
                self.assertEqual((0, b""), (done.status, done.err))
                self.assertEqual(0, run("check", folder=folder).status)

    def test_a_setting_that_cannot_be_read(self):
        for ref, text, words in BAD:
            if ref in ("no-such-day", "long-line", "percent"):
                continue
            with self.subTest(ref), record_folder({"a-good-one": GOOD}, setting=text) as folder:
                done = run("check", folder=folder)
                self.assertEqual(1, done.status)
                self.assertIn(b"senco.yaml:", done.out)
                self.assertIn(run("list", folder=folder).status, (0, 3))


class BadFolders(unittest.TestCase):
    def test_no_folder_of_records(self):
        with record_folder({"a-good-one": GOOD}, setting=None) as folder:
            for arguments in READERS:
                done = run(*arguments, folder=folder)
                self.assertEqual(3, done.status)
                self.assertIn(b"no senco.yaml in it or above it", done.err)

    def test_a_file_in_place_of_a_folder(self):
        with record_folder() as folder:
            (folder / "pupils").rmdir()
            (folder / "pupils").write_text("no folder")
            done = run("list", folder=folder)
            self.assertEqual(3, done.status)
            self.assertTrue(done.err.startswith(b"senco: cannot read "), done.err)

    def test_a_folder_in_place_of_a_file(self):
        with record_folder({"a-good-one": GOOD}) as folder:
            (folder / "pupils" / "x-1.yaml").mkdir()
            done = run("check", folder=folder)
            self.assertEqual(3, done.status)
            self.assertIn(b"cannot read pupils/x-1.yaml: it is a folder", done.err)

    def test_a_named_pipe_hangs_nobody(self):
        with record_folder({"a-good-one": GOOD}) as folder:
            os.mkfifo(folder / "pupils" / "x-1.yaml")
            self.assertEqual(3, run("check", folder=folder).status)
            done = run("list", folder=folder)
            self.assertEqual(3, done.status)
            self.assertIn(b"it is not a regular file", done.err)
        with record_folder(setting=None) as folder:
            os.mkfifo(folder / "senco.yaml")
            self.assertEqual(3, run("list", folder=folder).status)

    def test_a_link_that_leads_nowhere_or_round(self):
        with record_folder({"a-good-one": GOOD}) as folder:
            (folder / "pupils" / "x-1.yaml").symlink_to("nowhere.yaml")
            (folder / "pupils" / "x-2.yaml").symlink_to("x-2.yaml")
            done = run("list", folder=folder)
            self.assertEqual(3, done.status)
            self.assertIn(b"x-1.yaml", done.err)
            self.assertIn(b"x-2.yaml", done.err)

    @unittest.skipIf(IS_ROOT, "root may read everything")
    def test_without_permission(self):
        with record_folder({"a-good-one": GOOD, "x-1": GOOD}) as folder:
            (folder / "pupils" / "x-1.yaml").chmod(0)
            done = run("check", folder=folder)
            self.assertEqual(3, done.status)
            self.assertIn(b"senco: cannot read pupils/x-1.yaml: permission denied", done.err)
            done = run("list", folder=folder)
            self.assertEqual(3, done.status)
            self.assertIn(b"a-good-one", done.out)
            (folder / "pupils").chmod(0)
            try:
                done = run("list", folder=folder)
                self.assertEqual(3, done.status)
                self.assertIn(b"permission denied", done.err)
            finally:
                (folder / "pupils").chmod(stat.S_IRWXU)

    def test_hidden_and_other_files_are_passed_over(self):
        with record_folder({"a-good-one": GOOD}) as folder:
            for name in (".a-good-one.yaml.swp", ".#x.yaml", "x.yaml~", "x.yml", "README.md"):
                (folder / "pupils" / name).write_bytes(b"\xff")
            done = run("list", folder=folder)
            self.assertEqual((0, b""), (done.status, done.err))

    def test_a_name_of_a_file_acts_on_no_terminal(self):
        with record_folder() as folder:
            path = os.fsencode(folder / "pupils") + b"/x-\x1b[31m\xff.yaml"
            with open(path, "wb") as file:
                file.write(GOOD.encode())
            for arguments in READERS:
                done = run(*arguments, folder=folder)
                self.assertNotIn(b"\x1b", done.out + done.err, arguments)
                (done.out + done.err).decode("utf-8")

    @unittest.skipIf(IS_ROOT, "root may read everything")
    def test_templates_that_may_not_be_read_are_not_passed_over(self):
        with record_folder({"x-1": GOOD}) as folder:
            (folder / "templates").mkdir()
            (folder / "templates").chmod(0)
            try:
                done = run("paper", "plan", "x-1", folder=folder)
                self.assertEqual(3, done.status)
                self.assertIn(b"cannot read templates: permission denied", done.err)
            finally:
                (folder / "templates").chmod(stat.S_IRWXU)

    def test_a_template_that_cannot_be_used(self):
        for text, words in ((b"", "begins with its head"), (b"\xff\xfe", "UTF-8"),
                            (b"---\n" * 3, "head"), (b"x" * 300_000, "256 KiB"),
                            (b"---\ntitle: T\nkind: letter\naudience: family\n---\n" +
                             b"{{#pupil}}" * 10_000, "never closed")):
            with self.subTest(words), record_folder({"x-1": GOOD}) as folder:
                (folder / "templates").mkdir()
                (folder / "templates" / "letter-own.md").write_bytes(text)
                done = run("letter", "own", "x-1", folder=folder)
                self.assertEqual(3, done.status)
                self.assertIn(words, done.err.decode("utf-8"))
                listed = run("templates", folder=folder)
                self.assertEqual(0 if words == "never closed" else 3, listed.status)
                self.assertIn(b"letter-concern ", listed.out)  # The others are there all the same.
                self.assertIn(b"letter-own ", listed.out)

    def test_nothing_is_written_where_the_setting_cannot_be_read(self):
        with record_folder() as folder:
            (folder / "senco.yaml").unlink()
            (folder / "senco.yaml").mkdir()
            done = run("new", "x-1", "--given-name", "Tom", "--family-name", "Reed", "--born",
                       "2016-03-14", folder=folder)
            self.assertEqual(3, done.status)
            self.assertIn(b"senco.yaml: it is a folder", done.err)
            self.assertEqual([], list((folder / "pupils").iterdir()))


class Words(unittest.TestCase):
    def test_no_command_line_is_too_odd(self):
        with record_folder({"x-1": GOOD}) as folder:
            for arguments in ([""], ["--"], ["-"], ["list", ""], ["list", "="], ["list", "a="],
                              ["list", "=a"], ["list", "status=" + "x" * 100_000],
                              ["list", "--columns", ""], ["list", "--columns", ",,"],
                              ["list", "--sort", "-"], ["list", b"\xff\xfe=1"], ["show", "../x-1"],
                              ["show", "x-1\n"], ["show", "x-1", "--raw", "--raw"],
                              ["letter", "../../x", "x-1"], ["letter", "", "x-1"],
                              ["templates", "../senco"], ["remind", "--within", "99999999999d"],
                              ["remind", "--within", "-1"], ["remind", "--within", "9999w"],
                              ["--today", "9999-12-31", "list"], ["--today", "1900-01-01", "remind"],
                              ["--today", "+9999y", "remind"], ["--today", "-9999y", "check"],
                              ["check", "--rule", ""], ["check", "/dev/null"], ["check", "."],
                              ["check", "x" * 5_000], ["-C", "x" * 5_000, "list"],
                              ["fields", "pupil..born"], ["explain", "\x1b[31m"], ["help", ""]):
                with self.subTest(arguments):
                    command = [PROGRAM, *arguments]
                    begin = time.monotonic()
                    done = subprocess.run(command, capture_output=True, env=environment(), cwd=folder,
                                          timeout=60, check=False)
                    self.assertIn(done.returncode, (0, 1, 2, 3), done.stderr[:2000])
                    self.assertNotIn(b"Sanitizer", done.stderr)
                    self.assertNotIn(b"\x1b", done.stdout + done.stderr)
                    self.assertLess(time.monotonic() - begin, SECONDS)
                    if done.returncode in (2, 3):
                        self.assertTrue(done.stderr.startswith(b"senco: "), done.stderr[:200])
                        self.assertTrue(done.stderr.endswith(b"\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
