# SPDX-License-Identifier: MIT
"""Record folders made to do harm, before the real program: each is refused or handled in a clear word.

    python3 hostile_test.py PROGRAM CHECKOUT

Whatever a folder holds, every command ends with one of its exit codes, within a minute even where
sanitizers slow it down; nothing that a file or its name says reaches a terminal, or a program that
reads the output, as more than text; and no command of somebody else's is run.
"""

import csv
import email
import email.policy
import io
import itertools
import json
import os
import pathlib
import pty
import re
import socket
import stat
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
from check_place import PROGRAM, Place

SECONDS = 60
LEVELS = 100_000
SETTING = """format: 1
setting: {name: Millbrook School, type: maintained_school}
senco: {name: Mrs R. Shah, email: senco@example.org}
"""
GOOD = """format: 1
pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}
contacts: [{name: Mrs Ivy Reed, letters: true}, {name: Mr Alan Reed}]
status:
  - {from: 2025-09-15, is: concern}
reviews:
  - {id: r1, kind: sen_support, planned: 2025-12-05}
"""
LETTER = "---\ntitle: A letter\nkind: letter\naudience: family\n---\n"
PARTIAL = LETTER.replace("kind: letter", "kind: partial")

# Escape codes of both kinds, marks that turn text round, what a template, HTML, a spreadsheet, a
# calendar and an e-mail would act on.
EVIL = (r'"\e[31mred\e]0;title\a\x9b1m\x7f{{#pupil}}{{/pupil}} <b>bold</b> =1+1 \r\nATTENDEE:mailto:x@'
        r'example.org\r\nBcc: y@example.org\u202egnp.exe\u2066"')
# As a terminal or a program would see it.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Hostile(Place):
    longMessage = False

    def folder(self, records=None, setting=SETTING, name="records"):
        """A folder with these records and the good one; bytes are written as they are."""
        folder = self.top / name
        (folder / "pupils").mkdir(parents=True)
        self.write(folder, {"pupils/ok-1.yaml": GOOD})
        if setting is not None:
            self.write(folder, {"senco.yaml": setting})
        for ref, text in (records or {}).items():
            (folder / "pupils" / f"{ref}.yaml").write_bytes(
                text if isinstance(text, bytes) else text.encode("utf-8"))
        return folder

    def senco(self, folder, *arguments, code=None, said=None, **environment):
        """What is printed; that it ends as it may and harms nobody is checked."""
        done = subprocess.run([str(PROGRAM), *arguments], cwd=folder, timeout=SECONDS, check=False,
                              env={**self.environment, **environment}, capture_output=True,
                              stdin=subprocess.DEVNULL)
        told = f"{arguments}: {done.returncode}\n{done.stdout[-800:]!r}\n{done.stderr[-800:]!r}"
        self.assertIn(done.returncode, (0, 1, 2, 3) if code is None else (code,), told)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        self.assertIsNone(CONTROL.search(out.replace("\r\n", "\n")), told)
        self.assertIsNone(CONTROL.search(err), told)
        if said is not None:
            self.assertIn(said, out + err, told)
        return out

    def on_terminal(self, folder, *arguments, **environment):
        """What a terminal is sent, without the carriage returns that it adds itself."""
        child, terminal = pty.fork()
        if child == 0:
            try:
                os.chdir(folder)
                os.execve(str(PROGRAM), [str(PROGRAM), *arguments], {**self.environment, **environment})
            finally:
                os._exit(127)  # No second run of the tests where the program can't be started.
        said = b""
        while True:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            said += piece
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(terminal)
        return said.decode("utf-8").replace("\r\n", "\n"), status


class Files(Hostile):
    def test_bombs_and_nests(self):
        names = "abcdefghij"
        bomb = "".join(f"x_{name}: &{name} [*{last}, *{last}]\n" for last, name in zip("z" + names, names))
        deep = {
            "lists": ("x_a: " + "[" * LEVELS + "]" * LEVELS + "\n", "more than 32 deep"),
            "open-lists": ("x_a: " + "[" * LEVELS + "\n", "unreadable"),
            "maps": ("x_a: " + "{a: " * LEVELS + "}" * LEVELS + "\n", "more than 32 deep"),
            "dashes": ("x_a:\n  " + "- " * LEVELS + "a\n", "more than 32 deep"),
            "lines": ("x_a:\n" + "".join(" " * column + "a:\n" for column in range(1, 1400)),
                      "more than 32 deep"),
            "aliases": (bomb, "an anchor (&"),
            "merges": ("x_a: {<<: *x, <<: *x}\n", "unsupported-yaml")}
        folder = self.folder({ref: GOOD + text for ref, (text, _) in deep.items()})
        said = self.senco(folder, "check", code=1)
        for ref, (text, words) in deep.items():
            with self.subTest(ref):
                lines = [line for line in said.splitlines() if line.startswith(f"pupils/{ref}.yaml:")]
                self.assertIn(words, "\n".join(lines))
                self.write(folder, {"senco.yaml": SETTING + text})
                self.assertIn(words, self.senco(folder, "check", "senco.yaml", code=1))
                self.assertIn("ok-1", self.senco(folder, "list", code=3))

    def test_a_gibibyte(self):
        folder = self.folder()
        for name in ("pupils/x-1.yaml", "templates/letter-own.md"):
            (folder / name).parent.mkdir(exist_ok=True)
            with open(folder / name, "wb") as file:
                file.truncate(1 << 30)
        too_long = "the file is over 1 MiB"
        self.senco(folder, "check", code=1, said=too_long)
        for arguments in (["list"], ["show", "x-1"], ["show", "--raw", "x-1"],
                          ["add", "note", "x-1", "--note", "x"], ["set", "x-1", "pupil.class=5K"]):
            self.senco(folder, *arguments, code=3, said=too_long)
        for arguments in (["letter", "own", "ok-1"], ["templates", "--check"], ["templates", "letter-own"]):
            self.senco(folder, *arguments, code=3, said="at most 256 KiB")
        with open(folder / "senco.yaml", "wb") as file:
            file.truncate(1 << 30)
        self.senco(folder, "check", code=1, said=too_long)
        self.senco(folder, "list", code=3, said=too_long)

    def test_what_is_no_file(self):
        folder = self.folder()
        os.mkfifo(folder / "pupils/fifo-1.yaml")
        (folder / "pupils/folder-1.yaml").mkdir()
        (folder / "pupils/circle-1.yaml").symlink_to("circle-1.yaml")
        (folder / "pupils/nowhere-1.yaml").symlink_to("nowhere")
        (folder / "pupils/zero-1.yaml").symlink_to("/dev/zero")
        with socket.socket(socket.AF_UNIX) as listener:
            here = os.getcwd()
            os.chdir(folder / "pupils")
            listener.bind("socket-1.yaml")
            os.chdir(here)
        try:
            os.mknod(folder / "pupils/node-1.yaml", 0o600 | stat.S_IFCHR, os.makedev(1, 5))
        except PermissionError:
            pass  # Only root can make one.
        odd = sorted(path.stem for path in (folder / "pupils").iterdir() if path.stem != "ok-1")
        for ref in odd:
            with self.subTest(ref):
                self.senco(folder, "check", code=3, said=f"cannot read pupils/{ref}.yaml: ")
                for arguments in (["show", ref], ["agenda", ref], ["add", "note", ref, "--note", "x"],
                                  ["set", ref, "pupil.class=5K"], ["leave", ref, "--on", "2025-11-28"]):
                    self.senco(folder, *arguments, code=3)
                self.senco(folder, "show", "--raw", ref)
        self.assertIn("ok-1", self.senco(folder, "list", code=3))
        (folder / "senco.yaml").unlink()
        os.mkfifo(folder / "senco.yaml")
        for arguments in (["check"], ["list"], ["remind"], ["set", "ok-1", "pupil.class=5K"]):
            self.senco(folder, *arguments, code=3, said="it is not a regular file")

    def test_links(self):
        folder = self.folder()
        self.write(self.top, {"elsewhere/x-2.yaml": GOOD.replace("Tom", "Kim")})
        (folder / "pupils/x-2.yaml").symlink_to("../../elsewhere/x-2.yaml")
        (folder / "pupils/x-3.yaml").symlink_to("/etc/passwd")
        (folder / "pupils/x-4.yaml").symlink_to("ok-1.yaml")
        said = self.senco(folder, "check", code=3)
        for ref in ("x-2", "x-3"):
            self.senco(folder, "check", code=3,
                       said=f"cannot read pupils/{ref}.yaml: it leads out of the record folder")
            for arguments in (["show", ref], ["show", "--raw", ref], ["agenda", ref],
                              ["add", "note", ref, "--note", "x"]):
                out = self.senco(folder, *arguments, code=3, said="leads out of the record folder")
                self.assertNotIn("root:", out)
        self.assertNotIn("x-4.yaml:", said)
        self.assertIn("x-4", self.senco(folder, "list", code=3))
        # A setting is shared by several schools of a trust, and so are templates.
        self.write(self.top, {"trust/senco.yaml": SETTING, "trust/letter-own.md": LETTER + "Ours.\n"})
        shared = self.folder(setting=None, name="shared")
        (shared / "templates").mkdir()
        (shared / "senco.yaml").symlink_to("../trust/senco.yaml")
        (shared / "templates/letter-own.md").symlink_to("../../trust/letter-own.md")
        self.assertEqual("Ours.\n", self.senco(shared, "letter", "own", "ok-1", code=0))
        # Not so a whole folder of somebody else's records.
        (shared / "leavers").symlink_to("../elsewhere")
        self.assertNotIn("Kim", self.senco(shared, "list", "--leavers", "--columns", "ref,name", code=3,
                                           said="leads out of the record folder"))

    def test_many_files(self):
        count = 2_000
        folder = self.folder({f"m-{number:04}": GOOD for number in range(count)})
        listed = json.loads(self.senco(folder, "list", "--format", "json", code=0))
        self.assertEqual(count + 1, len(listed["pupils"]))
        found = json.loads(self.senco(folder, "check", "--format", "json", code=1))
        self.assertEqual(count + 2, found["summary"]["files"])
        self.assertIn(f"{count + 1} pupils", self.senco(folder, code=0))
        self.senco(folder, "set", "m-0007", "pupil.class=5K", code=0)

    def test_long_paths(self):
        folder = self.folder({"n" * 250: GOOD})
        self.senco(folder, "check", code=1, said="[bad-file-name]")
        self.senco(folder, "add", "note", "n" * 250, "--note", "x")
        part = "d" * 200
        here = os.getcwd()
        self.addCleanup(os.chdir, here)
        os.chdir(folder)
        for _ in range(4096 // len(part) + 2):
            os.mkdir(part)
            os.chdir(part)
        self.write(pathlib.Path("."), {"senco.yaml": SETTING, "pupils/deep-1.yaml": GOOD})
        # From within, relative paths are short; in full, no system call takes them.
        for arguments in (["list"], ["-C", ".", "list"], ["-C", "pupils", "check"], ["show", "deep-1"]):
            self.senco(".", *arguments)
        os.chdir(folder)
        for levels in (10, 30):
            self.senco(folder, "-C", "/".join([part] * levels), "list", code=0 if levels < 20 else 3)


class Names(Hostile):
    NAMES = [b"a\nb", b"a\r\nATTENDEE:x", b"\x1b[31mred\x1b]0;t\x07", b"\xff\xfe", "c\x9b1m".encode(),
             "d\u202egpj".encode(), b"=cmd|x", b"%0A::error::x", b"-rf", b"--help", b"n" * 250,
             b"$(touch pwned)", b"`touch pwned`", b";touch pwned;", b"<script>", b'a,b"c', b"a:b", b" ",
             b"' \" \\", b"{{#pupil}}"]

    def setUp(self):
        super().setUp()
        self.place = self.folder()
        for name in self.NAMES:
            with open(os.path.join(os.fsencode(self.place), b"pupils", name + b".yaml"), "w",
                      encoding="utf-8") as file:
                file.write(GOOD)

    def test_in_lists(self):
        for arguments in (["check"], ["check", "--color", "never"], ["check", "--format", "github"],
                          ["check", "--format", "junit"], ["list"], ["remind"], [],
                          ["remind", "--format", "markdown"], ["remind", "--names"]):
            self.senco(self.place, *arguments)
        for arguments in (["check", "--format", "json"], ["check", "--format", "sarif"],
                          ["list", "--format", "json"], ["remind", "--format", "json"]):
            json.loads(self.senco(self.place, *arguments))
        for arguments in (["list", "--format", "csv"], ["remind", "--format", "csv"]):
            rows = list(csv.reader(io.StringIO(self.senco(self.place, *arguments, code=0))))
            self.assertGreater(len(rows), len(self.NAMES))
            for row in rows:
                self.assertEqual(len(rows[0]), len(row))
                self.assertFalse([cell for cell in row if cell[:1] in tuple("=+@")], row)

    def test_one_by_one(self):
        for name in self.NAMES:
            ref = os.fsdecode(name)
            with self.subTest(ref):
                for arguments in (["show"], ["show", "--raw"], ["agenda"], ["log"],
                                  ["letter", "concern", "--concern", "x"],
                                  ["add", "note", "--note", "x", "--dry-run"], ["add", "note", "--note", "x"],
                                  ["set", "pupil.class=5K"], ["leave", "--on", "2025-11-28"]):
                    at = 2 if arguments[0] in ("add", "letter") else 1
                    self.senco(self.place, *arguments[:at], ref, *arguments[at:])
        self.assertFalse(list(self.place.rglob("pwned")))

    def test_papers_of_all(self):
        self.senco(self.place, "letter", "concern", "status=concern", "--concern", "x", "-o", "out/")
        self.assertFalse(list(self.place.rglob("pwned")))

    def test_shell_and_git(self):
        self.git(self.place, "-c", "init.defaultBranch=main", "init", "--quiet")
        self.git(self.place, "config", "user.name", "R Shah")
        self.git(self.place, "config", "user.email", "r.shah@example.org")
        self.git(self.place, "add", "--all")
        self.git(self.place, "commit", "--quiet", "--no-verify", "-m", "Begin")
        for ref in ("$(touch pwned)", "`touch pwned`", ";touch pwned;", "' \" \\"):
            self.senco(self.place, "add", "note", ref, "--note", "$(touch pwned)", "--commit", code=0)
            said, status = self.on_terminal(self.place, "edit", ref, EDITOR="touch edited; :")
            self.assertEqual(0, status, said)
        self.assertIn("$(touch pwned): add note", self.git(self.place, "log", "--format=%s"))
        self.assertTrue((self.place / "edited").exists())
        self.assertFalse(list(self.place.rglob("pwned")))


RECORD = f"""format: 1
pupil: {{given_name: {EVIL}, family_name: {EVIL}, known_as: {EVIL}, born: 2016-03-14, class: {EVIL},
  responsible_teacher: {EVIL}, local_authority: {EVIL}, year_group: "5", home_language: {EVIL}}}
profile: {{appreciated: [{EVIL}], important: [{EVIL}], support: [{EVIL}], aspirations: {EVIL}}}
contacts:
  - {{name: {EVIL}, relation: {EVIL}, parental_responsibility: true, letters: true, email: {EVIL},
     phone: {EVIL}, address: [{EVIL}, {EVIL}]}}
status:
  - {{from: 2025-09-15, is: concern}}
  - {{from: 2025-10-06, is: sen_support, decided_by: [{EVIL}], reason: {EVIL}}}
concerns:
  - {{date: 2025-09-15, raised_by: parent, name: {EVIL}, concern: {EVIL}, first_response: {EVIL},
     parent_views: {EVIL}, pupil_views: {EVIL}}}
needs: [{{id: n1, area: cognition_and_learning, since: 2025-10-06, description: {EVIL}, strengths: {EVIL}}}]
plan: {{agreed: 2025-10-06, consulted: [parents, pupil], adjustments: {EVIL}, at_home: {EVIL}}}
outcomes: [{{id: o1, needs: [n1], outcome: {EVIL}, set: 2025-10-06, due: 2026-07-17, measure: {EVIL}}}]
provision:
  - {{id: p1, outcomes: [o1], provision: {EVIL}, led_by: {EVIL}, start: 2025-10-13, end: 2025-11-10,
     per_week: 4, minutes: 20, place: {EVIL}}}
reviews:
  - {{id: r1, kind: sen_support, planned: 2025-12-05, place: {EVIL}, led_by: {EVIL}}}
  - {{id: r0, kind: sen_support, planned: 2025-11-05, held: 2025-11-05, led_by: {EVIL}, present: [{EVIL}],
     parent_views: {EVIL}, pupil_views: {EVIL}, actions: [{{action: {EVIL}, owner: {EVIL}, due: 2025-11-24}}]}}
notices: [{{date: 2025-10-07, about: sen_support, to: [{EVIL}], how: letter, document: ../../etc/passwd}}]
documents: [{{file: ../../../../etc/passwd, title: {EVIL}}}, {{file: /etc/passwd}}]
notes: [{{date: 2025-10-07, note: {EVIL}}}]
contact_log: [{{date: 2025-11-12, how: phone, with: {EVIL}, note: {EVIL}}}]
x_own: {EVIL}
"""
EVIL_SETTING = f"""format: 1
setting: {{name: {EVIL}, type: maintained_school, address: [{EVIL}], phone: {EVIL}, email: {EVIL},
  website: {EVIL}, urn: {EVIL}}}
head_teacher: {{name: {EVIL}, title: {EVIL}}}
senco: {{name: {EVIL}, email: senco@example.org}}
local_authority: {EVIL}
authorities: [{{name: {EVIL}, sen_team: {{name: {EVIL}, email: authority@example.org}}}}]
staff: [{{name: {EVIL}, role: class_teacher, email: "t@example.org\\r\\nBcc: z@example.org"}}]
years: [{{name: 2025/26, terms: [{{name: {EVIL}, start: 2025-09-03, end: 2025-12-19}}]}}]
"""
PAPERS = [*(["letter", name] for name in ("concern", "concern-reply", "sen-support", "review-invitation",
                                          "review-record")),
          *(["paper", name] for name in ("chronology", "evidence", "plan", "profile", "staff-sheet")),
          ["agenda"]]


class Texts(Hostile):
    def setUp(self):
        super().setUp()
        self.place = self.folder({"x-1": RECORD}, setting=EVIL_SETTING)
        (self.place / "pupils/ok-1.yaml").unlink()

    def test_findings_and_lists(self):
        for style in ("text", "github", "junit", "json", "sarif"):
            out = self.senco(self.place, "check", "--format", style, code=1)
            if style in ("json", "sarif"):
                json.loads(out)
        for arguments in (["list"], [], ["remind", "--names"], ["show", "x-1"], ["show", "--raw", "x-1"],
                          ["remind", "--format", "markdown"]):
            self.senco(self.place, *arguments, code=0)
        name = json.loads(self.senco(self.place, "remind", "--format", "json", "--names",
                                     code=0))["reminders"][0]["name"]
        self.assertIn("\x1b[31mred", name)  # To a program it is what the record says.
        # Three of the files that it names are none of the folder's: that is for check alone.
        self.assertEqual(3, self.senco(self.place, "check", code=1).count("lies outside the record folder"))

    def test_csv(self):
        out = self.senco(self.place, "list", "--format", "csv", "--columns", "name,class,x_own,contacts.note",
                         code=2, said="only")
        out = self.senco(self.place, "list", "--format", "csv", "--columns", "name,class,x_own,concerns.concern",
                         code=0)
        rows = list(csv.reader(io.StringIO(out, newline="")))
        self.assertEqual([4, 4], [len(row) for row in rows])
        self.write(self.place, {"pupils/x-1.yaml": GOOD.replace("born", 'class: "=cmd|x", known_as: "@x", born')})
        out = self.senco(self.place, "list", "--format", "csv", "--columns", "pupil.class,pupil.known_as", code=0)
        self.assertEqual("'=cmd|x,'@x", out.splitlines()[1])

    def test_calendar(self):
        out = self.senco(self.place, "remind", "--format", "ics", "--names", "--within", "999d", code=0)
        known = {"BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "LAST-MODIFIED",
                 "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP", "ACTION", "TRIGGER"}
        unfolded = out.replace("\r\n ", "").split("\r\n")
        self.assertLessEqual({re.split("[:;]", line)[0] for line in unfolded if line}, known)

    def test_mail(self):
        self.senco(self.place, "remind", "--format", "eml", "-o", "mail/")
        messages = sorted((self.place / "mail").iterdir())
        self.assertTrue(messages)
        for path in messages:
            self.assertRegex(path.name, r"^[a-z0-9-]+\.eml$")
            text = path.read_bytes()
            self.assertIsNone(CONTROL.search(text.decode("utf-8")))
            message = email.message_from_bytes(text, policy=email.policy.default)
            self.assertLessEqual(set(message.keys()), {"From", "To", "Subject", "MIME-Version", "Content-Type",
                                                       "Content-Transfer-Encoding", "Auto-Submitted"})
            self.assertEqual(1, len(message["To"].addresses))

    def test_papers(self):
        for (paper, style) in itertools.product(PAPERS, ("md", "txt", "html")):
            with self.subTest(f"{paper} {style}"):
                out = self.senco(self.place, *paper, "x-1", "--format", style, code=0)
                if style == "html":
                    self.assertNotIn("<b>", out)
                    self.assertIn("&lt;b&gt;", out)
                else:
                    self.assertIn("{{#pupil}}", out)
                if style == "md":
                    self.assertNotRegex(out, r"(?<!\\)<b>")
        for paper in PAPERS[:2]:
            said, status = self.on_terminal(self.place, *paper, "x-1")
            self.assertEqual((0, None), (status, CONTROL.search(said)))

    def test_raw_on_a_terminal(self):
        self.write(self.place, {"pupils/x-1.yaml": GOOD + "x_a: \x1b[31m\x9b1m\n"})
        said, status = self.on_terminal(self.place, "show", "--raw", "x-1")
        self.assertEqual((0, None), (status, CONTROL.search(said)), said)
        self.assertIn("x_a: ?[31m?1m", said)

    def test_settings_beyond_measure(self):
        terms = "".join(f"      - {{name: T{number}, start: 2025-09-01, end: 2025-12-19}}\n"
                        for number in range(2_000))
        for more in ("years: [{name: 0001/02, terms: [{name: A, start: 0001-01-01, end: 9999-12-31}]}]\n",
                     "years: [{name: x, terms: [{name: A, start: 99999-01-01, end: 2026-01-01}]}]\n",
                     "years: [{name: 1900/01, terms: [{name: A, start: 1900-01-01, end: 2199-12-31}]}]\n",
                     "years: [{name: 2199/00, terms: [{name: A, start: 2199-12-31, end: 1900-01-01}]}]\n",
                     "years:\n  - name: 2025/26\n    terms:\n" + terms,
                     "policy: {review_grace_days: -5}\n", "policy: {review_grace_days: 1e30}\n",
                     "policy: {review_grace_days: " + "9" * 400 + "}\n",
                     "policy: {keep_years: 999999999, retention_years: 999999999}\n",
                     "rates: {teaching_assistant: 1e308}\n", "rates: {teaching_assistant: -1}\n"):
            with self.subTest(more[:60]):
                self.write(self.place, {"senco.yaml": SETTING + more, "pupils/x-1.yaml": GOOD})
                self.senco(self.place, "check", code=1)
                for arguments in (["remind"], ["remind", "--format", "ics", "--within", "9999d"], [],
                                  ["agenda", "x-1"], ["--today", "2199-12-31", "remind"],
                                  ["--today", "+9999y", "check"], ["--today", "-9999y", "remind"]):
                    self.senco(self.place, *arguments)


class Shapes(Hostile):
    def test_records_of_another_shape_are_not_changed(self):
        pupil = "pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}"
        cases = {
            "notes-text": (GOOD + "notes: hello\n", ["add", "note", "REF", "--note", "x"]),
            "notes-map": (GOOD + "notes: {a: b}\n", ["add", "note", "REF", "--note", "x"]),
            "pupil-list": (GOOD.replace(pupil, "pupil: [a]"), ["set", "REF", "pupil.class=5K"]),
            "pupil-text": (GOOD.replace(pupil, "pupil: a"), ["leave", "REF", "--on", "2025-11-28"]),
            "entry-text": (GOOD.replace("- {id: r1, kind: sen_support, planned: 2025-12-05}", "- a"),
                           ["set", "REF", "reviews[1].held=2025-11-28"]),
            "root-list": ("- a\n", ["set", "REF", "pupil.class=5K"]),
            "root-text": ("hello\n", ["add", "note", "REF", "--note", "x"]),
            "root-null": ("~\n", ["set", "REF", "pupil.class=5K"]),
            "root-empty": ("{}\n", ["add", "note", "REF", "--note", "x"]),
            "nothing": ("", ["set", "REF", "pupil.class=5K"]),
            "comment": ("# a\n", ["leave", "REF", "--on", "2025-11-28"])}
        folder = self.folder({ref: text for ref, (text, _) in cases.items()})
        for ref, (text, arguments) in cases.items():
            with self.subTest(ref):
                self.senco(folder, *[ref if word == "REF" else word for word in arguments], code=3,
                           said="can't be changed")
                self.assertEqual(text, (folder / f"pupils/{ref}.yaml").read_text(encoding="utf-8"))


class Templates(Hostile):
    def used(self, body, partials=None, said=None, code=3):
        folder = self.top / f"t{len(list(self.top.iterdir()))}"
        folder = self.folder(name=folder.name)
        self.write(folder, {"templates/letter-own.md": body,
                            **{f"templates/partial-{name}.md": PARTIAL + text
                               for name, text in (partials or {}).items()}})
        self.senco(folder, "letter", "own", "ok-1", code=code, said=said)
        self.senco(folder, "templates", "--check", said=said)
        self.senco(folder, "templates")

    def test_ones_that_include_themselves_or_too_much(self):
        self.used(LETTER + "{{> a}}\n", {"a": "{{> a}}"}, said="go in a circle")
        chain = {name: "{{> " + following + "}}" for name, following in zip("abcdef", "bcdefg")}
        bomb = {name: text * 20 for name, text in chain.items()}
        self.used(LETTER + "{{> a}}\n", {**bomb, "g": "x"}, said="too many partial templates")

    def test_sections_in_sections_of_the_same_list(self):
        body = "{{#contacts}}" * 30 + "x" + "{{/contacts}}" * 30 + "\n"
        self.used(LETTER + body, said="the paper would be too long")

    def test_control_characters(self):
        for body in (LETTER + "\x1b[31mred\n", LETTER + "a\rb\n", LETTER + "\x9b1m\n",
                     LETTER.replace("A letter", "A \x1b]0;t\x07 letter"), "---\n\x1b[31mx: y\n---\n",
                     LETTER + "{{a\x1b[31m}}\n"):
            self.used(body, said="a control character")
        self.used(LETTER + "{{#a\nb}}x{{/a\nb}}\n", said="no field is called")

    def test_what_is_no_file(self):
        folder = self.folder()
        (folder / "templates").mkdir()
        os.mkfifo(folder / "templates/letter-fifo.md")
        (folder / "templates/letter-round.md").symlink_to("letter-round.md")
        (folder / "templates/letter-passwords.md").symlink_to("/etc/passwd")
        for name, said in (("fifo", "it is not a regular file"), ("round", "too many levels"),
                           ("passwords", "begins with its head")):
            self.assertNotIn("root:", self.senco(folder, "letter", name, "ok-1", code=3, said=said))


class Git(Hostile):
    KEYS = ("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "diff.external",
            "pager.log", "gpg.program", "credential.helper", "core.alternateRefsCommand", "filter.x.clean",
            "filter.x.smudge", "filter.x.process", "diff.x.command", "diff.x.textconv", "merge.x.driver",
            "uploadpack.packObjectsHook", "interactive.diffFilter")
    HOOKS = ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc",
             "fsmonitor-watchman")

    def setUp(self):
        super().setUp()
        self.place = self.folder({"x-1": GOOD})
        self.git(self.place, "-c", "init.defaultBranch=main", "init", "--quiet")
        self.git(self.place, "add", "--all")
        self.git(self.place, "commit", "--quiet", "--no-verify", "-m", "Begin",
                 GIT_AUTHOR_DATE="2025-11-20T09:00:00", GIT_COMMITTER_DATE="2025-11-20T09:00:00")
        self.write(self.place, {"pupils/x-1.yaml": GOOD + "x_a: 1\n"})
        self.git(self.place, "add", "--all")
        self.ran = self.place / ".git/ran"
        command = self.place / ".git/command"
        for path in (command, *(self.place / ".git/hooks" / name for name in self.HOOKS)):
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"#!/bin/sh\necho \"$0\" >> '{self.ran}'\n", encoding="utf-8")
            path.chmod(0o755)
        for key in self.KEYS:
            self.git(self.place, "config", key, str(command))
        self.git(self.place, "config", "log.showSignature", "true")
        (self.place / ".git/info/attributes").write_text("* filter=x diff=x merge=x\n", encoding="utf-8")
        self.ran.unlink(missing_ok=True)
        self.command = str(command)

    READING = (["check"], ["check", "--staged"], ["list"], ["log", "x-1"], ["log", "x-1", "--format", "json"],
               ["list", "--as-at", "2025-11-25"], ["list", "--as-at", "HEAD"], ["show", "x-1", "--as-at", "HEAD"],
               ["remind"], [], ["check", "--format", "github"], ["agenda", "x-1"])

    def test_a_folder_from_elsewhere_runs_no_command(self):
        for arguments in (*self.READING, ["add", "note", "x-1", "--note", "x"], ["set", "x-1", "pupil.class=5K"],
                          ["leave", "x-1", "--on", "2025-11-28", "--dry-run"]):
            self.senco(self.place, *arguments)
            self.assertFalse(self.ran.exists(), (arguments, self.ran.exists() and self.ran.read_text()))

    def test_nor_does_the_environment(self):
        named = {name: self.command for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_EDITOR", "PAGER",
                                                 "GIT_SSH_COMMAND", "GIT_ASKPASS")}
        for arguments in self.READING:
            self.senco(self.place, *arguments, **named)
            self.assertFalse(self.ran.exists(), arguments)

    def test_revisions_that_look_like_options(self):
        for revision in ("-x", "--help", "--all", "--output=made", "-1", "--", "HEAD;touch made", "$(touch made)",
                         "HEAD^{tree}", "HEAD:pupils", "\x1b[31m", " "):
            for arguments in (["--as-at", revision], [f"--as-at={revision}"]):
                self.senco(self.place, "list", *arguments, code=3, said="is neither a date nor a revision")
        self.senco(self.place, "list", "--as-at", "-1d", code=0)
        self.assertFalse((self.place / "made").exists())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
