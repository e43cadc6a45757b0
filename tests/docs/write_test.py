# SPDX-License-Identifier: MIT
"""What the commands that write promise, tried on the real program: nothing is ever lost, whatever
happens while they are at it, and git keeps the history.

    python3 write_test.py PROGRAM CHECKOUT [KILLS]
"""

import fcntl
import json
import os
import pathlib
import pty
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
import unittest

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
KILLS = int(sys.argv.pop(3)) if len(sys.argv) > 3 else 25
from check_place import OAKFIELD, PROGRAM, Place

ADA = "pupils/oak-0142.yaml"
ROOT = os.geteuid() == 0


class Writing(Place):
    longMessage = False

    def setUp(self):
        super().setUp()
        self.folder = self.top / "oakfield"
        shutil.copytree(OAKFIELD, self.folder)

    def text(self, path=ADA):
        return (self.folder / path).read_text(encoding="utf-8")

    def add_note(self, *more, code=0, ref="oak-0142", **environment):
        return self.senco(self.folder, "add", "note", ref, "--note", "A line.", *more, code=code,
                          **environment)

    def left_behind(self):
        return [str(path.relative_to(self.folder)) for path in self.folder.rglob(".*")
                if path.is_file() and ".git" not in path.parts]


class Safe(Writing):
    def test_mode_is_kept_and_new_files_are_private(self):
        os.chmod(self.folder / ADA, 0o640)
        self.add_note()
        self.assertEqual((self.folder / ADA).stat().st_mode & 0o777, 0o640)
        self.senco(self.folder, "new", "oak-0190", "--given-name", "Sam", "--family-name", "Hale",
                   "--born", "2018-05-02")
        self.assertEqual((self.folder / "pupils/oak-0190.yaml").stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.left_behind(), [])

    def test_nothing_but_the_entry_changes(self):
        before = self.text()
        self.add_note()
        after = self.text()
        at = 0
        for line in before.splitlines(keepends=True):
            found = after.find(line, at)
            self.assertGreaterEqual(found, 0, line)
            at = found + len(line)
        self.assertLess(len(after) - len(before), 120)

    def test_read_only_file(self):
        before = self.text()
        os.chmod(self.folder / ADA, 0o444)
        said = self.add_note(code=3)
        self.assertIn(f"cannot write {ADA}: permission denied", said)
        self.assertEqual(self.text(), before)

    @unittest.skipIf(ROOT, "root may write anywhere")
    def test_read_only_folder(self):
        before = self.text()
        os.chmod(self.folder / "pupils", 0o555)
        self.addCleanup(os.chmod, self.folder / "pupils", 0o755)
        self.assertIn("permission denied", self.add_note(code=3))
        self.assertEqual(self.text(), before)

    def test_link_out_of_the_folder_is_refused_and_one_within_stays_one(self):
        outside = self.top / "outside.yaml"
        shutil.move(self.folder / ADA, outside)
        os.symlink(outside, self.folder / ADA)
        before = outside.read_bytes()
        self.assertIn("leads out of the record folder", self.add_note(code=3))
        self.assertEqual(outside.read_bytes(), before)
        os.unlink(self.folder / ADA)
        inside = self.folder / "kept.txt"
        inside.write_bytes(before)
        os.symlink("../kept.txt", self.folder / ADA)
        self.add_note()
        self.assertTrue((self.folder / ADA).is_symlink())
        self.assertIn("A line.", inside.read_text(encoding="utf-8"))

    def test_full_disk_leaves_the_old_file(self):
        before = self.text()

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

        done = subprocess.run([str(PROGRAM), "add", "note", "oak-0142", "--note", "A line."],
                              cwd=self.folder, env=self.environment, capture_output=True,
                              preexec_fn=limit, check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("cannot write pupils/oak-0142.yaml: file too large", done.stderr.decode())
        self.assertEqual(self.text(), before)
        self.assertEqual(self.left_behind(), [])

    def test_full_file_system_leaves_the_old_file(self):
        small = self.top / "small"
        small.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(small)]
        if not ROOT or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
            self.skipTest("no file system of its own can be mounted here")
        self.addCleanup(subprocess.run, ["umount", str(small)], check=False)
        shutil.copytree(OAKFIELD / "pupils", small / "pupils")
        shutil.copy(OAKFIELD / "senco.yaml", small)
        filler = small / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        before = (small / ADA).read_bytes()
        said = self.senco(small, "add", "note", "oak-0142", "--note", "A line.", code=3)
        self.assertIn("no space left on device", said)
        self.assertEqual((small / ADA).read_bytes(), before)
        filler.unlink()
        self.senco(small, "add", "note", "oak-0142", "--note", "A line.")

    def test_lock_is_waited_for_and_then_told_of(self):
        holder = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, holder)
        fcntl.flock(holder, fcntl.LOCK_EX)
        before = self.text()
        self.assertIn("another senco has been writing", self.add_note("--wait", "0", code=3))
        self.assertEqual(self.text(), before)
        timer = threading.Timer(0.5, fcntl.flock, (holder, fcntl.LOCK_UN))
        timer.start()
        self.add_note("--wait", "20")
        timer.join()
        self.assertIn("A line.", self.text())

    def test_several_records_are_all_prepared_first(self):
        before = {path: path.read_bytes() for path in self.folder.glob("pupils/*.yaml")}
        os.chmod(self.folder / "pupils/oak-0142.yaml", 0o444)
        said = self.senco(self.folder, "add", "note", "class=5K", "--note", "A line.", code=3)
        self.assertIn("permission denied", said)
        self.assertEqual({path: path.read_bytes() for path in before}, before)
        self.assertEqual(self.left_behind(), [])

    def test_writers_at_once_lose_nothing(self):
        def write(number):
            self.senco(self.folder, "add", "note", "oak-0142", "--note", f"Note {number}.",
                       "--wait", "60")

        writers = [threading.Thread(target=write, args=(number,)) for number in range(6)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        for number in range(6):
            self.assertIn(f"Note {number}.", self.text())
        ids = re.findall(r"id: (m\d+)", self.text())
        self.assertEqual(len(ids), len(set(ids)))

    def test_what_another_program_saves_meanwhile_is_not_lost(self):
        record = self.folder / ADA
        for number in range(15):
            writer = subprocess.Popen([str(PROGRAM), "set", "oak-0142", f"pupil.class={number}"],
                                      cwd=self.folder, env=self.environment,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            saved = False
            while writer.poll() is None and not saved:
                if (self.folder / "pupils/.oak-0142.yaml.new").exists():
                    with open(record, "a", encoding="utf-8") as file:
                        file.write(f"# saved {number}\n")
                    saved = True
            writer.wait()
            self.assertTrue(not saved or f"# saved {number}\n" in self.text(), number)

    def test_what_else_is_kept_with_a_file_stays(self):
        try:
            os.setxattr(self.folder / ADA, "user.note", b"mine")
        except OSError:
            self.skipTest("no attributes here")
        self.add_note()
        self.assertEqual(os.getxattr(self.folder / ADA, "user.note"), b"mine")

    def test_killed_at_any_moment_the_file_is_the_old_or_the_new_one(self):
        rolls = random.Random(7)
        begun = time.monotonic()
        self.senco(self.folder, "set", "oak-0142", "x_count=0")
        usual = time.monotonic() - begun
        last = 0
        for number in range(1, KILLS + 1):
            writer = subprocess.Popen(
                [str(PROGRAM), "set", "oak-0142", f"x_count={number}"], cwd=self.folder,
                env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(rolls.uniform(0, usual * 1.1))
            writer.send_signal(signal.SIGKILL)
            writer.communicate()
            text = self.text()
            found = re.search(r'\nx_count: "(\d+)"\n', text)
            self.assertIsNotNone(found)
            self.assertIn(int(found.group(1)), (last, number))
            self.assertTrue(text.startswith("# yaml-language-server"))
            last = int(found.group(1))
        self.senco(self.folder, "set", "oak-0142", "x_count=done")
        self.assertTrue('\nx_count: "done"\n' in self.text())
        self.assertEqual(self.left_behind(), [])


class Edited(Writing):
    """`senco edit` at a terminal of its own, with editors that do one thing."""

    def edit(self, editor, answers="", arguments=("edit", "oak-0142")):
        script = self.top / "editor"
        script.write_text("#!/bin/sh\n" + editor, encoding="utf-8")
        os.chmod(script, 0o700)
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execve(str(PROGRAM), [str(PROGRAM), *arguments],
                      {**self.environment, "EDITOR": str(script)})
        os.write(terminal, answers.encode())
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
        return said.decode(), status

    kept = "pupils/.oak-0142.yaml.edit"

    def test_saves_what_was_typed(self):
        said, status = self.edit("sed -i 's/class: 5K/class: 6F  # moved up/' \"$1\"\n")
        self.assertEqual(status, 0, said)
        self.assertIn("class: 6F  # moved up", self.text())
        self.assertEqual(self.left_behind(), [])

    def test_nothing_changed(self):
        before = self.text()
        said, status = self.edit("exit 0\n")
        self.assertEqual(status, 0)
        self.assertIn("nothing changed", said)
        self.assertEqual(self.text(), before)
        self.assertEqual(self.left_behind(), [])

    def test_an_editor_that_fails_loses_nothing(self):
        before = self.text()
        said, status = self.edit("echo '# typed' >> \"$1\"\nexit 3\n")
        self.assertEqual(status, 3)
        self.assertIn(self.kept.rsplit("/", 1)[1], said)
        self.assertEqual(self.text(), before)
        self.assertIn("# typed", self.text(self.kept))
        said, status = self.edit("sed -i 's/class: 5K/class: 6F/' \"$1\"\n")
        self.assertEqual(status, 0, said)
        self.assertIn("going on with what was typed before", said)
        self.assertIn("# typed", self.text())

    def test_an_emptied_file_is_refused(self):
        before = self.text()
        said, status = self.edit(": > \"$1\"\n")
        self.assertEqual(status, 3)
        self.assertIn("empty", said)
        self.assertEqual(self.text(), before)

    def test_a_fault_is_shown_and_may_be_mended(self):
        before = self.text()
        once = self.top / "once"
        editor = (f"if [ ! -e {once} ]; then touch {once}; sed -i 's/born: 2016-03-14/born: soon/' "
                  "\"$1\"; else sed -i 's/born: soon/born: 2016-03-15/' \"$1\"; fi\n")
        said, status = self.edit(editor, "e\n")
        self.assertEqual(status, 0, said)
        self.assertIn("isn't a date", said)
        self.assertEqual(self.text(), before.replace("born: 2016-03-14", "born: 2016-03-15"))

    def test_giving_up_keeps_the_text(self):
        before = self.text()
        said, status = self.edit("sed -i 's/born: 2016-03-14/born: soon/' \"$1\"\n", "g\n")
        self.assertEqual(status, 3)
        self.assertIn("what was typed is in", said)
        self.assertEqual(self.text(), before)
        self.assertIn("born: soon", self.text(self.kept))

    def test_saving_all_the_same(self):
        said, status = self.edit("sed -i 's/born: 2016-03-14/born: soon/' \"$1\"\n", "s\n")
        self.assertEqual(status, 0, said)
        self.assertIn("born: soon", self.text())

    def test_changed_by_another_program_meanwhile(self):
        record = self.folder / ADA
        said, status = self.edit(f"sed -i 's/class: 5K/class: 6F/' \"$1\"\n"
                                 f"echo '# from elsewhere' >> {record}\n")
        self.assertEqual(status, 3)
        self.assertIn("another program changed it", said)
        self.assertIn("# from elsewhere", self.text())
        self.assertIn("class: 6F", self.text(self.kept))

    def test_a_kept_copy_never_undoes_what_came_since(self):
        self.edit("echo '# typed' >> \"$1\"\nexit 1\n")
        self.add_note()
        said, status = self.edit("exit 0\n")
        self.assertEqual(status, 3, said)
        self.assertIn("the record has changed since", said)
        self.assertIn("A line.", self.text())
        self.assertIn("# typed", self.text(self.kept))

    def test_a_record_is_edited_once_at_a_time(self):
        said, status = self.edit(f"{PROGRAM} edit oak-0142 >> {self.top}/second 2>&1\n"
                                 "sed -i 's/class: 5K/class: 6F/' \"$1\"\n")
        self.assertEqual(status, 0, said)
        self.assertIn("open in an editor already", (self.top / "second").read_text(encoding="utf-8"))
        self.assertIn("class: 6F", self.text())

    def test_a_file_too_long_is_not_cut(self):
        record = self.folder / ADA
        record.write_text(self.text() + "x_scan: |\n" + "  0123456789\n" * 100000 + "x_last: typed\n",
                          encoding="utf-8")
        before = self.text()
        said, status = self.edit("sed -i '/0123456789/d' \"$1\"\n")
        self.assertEqual(status, 3, said)
        self.assertIn("over 1 MiB", said)
        self.assertEqual(self.text(), before)

    def test_an_editor_that_leaves_too_much_keeps_it(self):
        before = self.text()
        said, status = self.edit("yes '# a line of some length' | head -n 60000 >> \"$1\"\n")
        self.assertEqual(status, 3, said)
        self.assertIn("over 1 MiB", said)
        self.assertEqual(self.text(), before)
        self.assertGreater((self.folder / self.kept).stat().st_size, 1 << 20)

    fill_in = "sed -i 's/^#note: .*/note: Typed/' \"$1\"\n"

    def test_no_form_is_filled_in_for_nobody(self):
        said, status = self.edit(f"touch {self.top}/opened\n", arguments=("add", "note", "oak-9999"))
        self.assertEqual(status, 3)
        self.assertIn("no pupil has the reference", said)
        self.assertFalse((self.top / "opened").exists())

    @unittest.skipIf(ROOT, "root may write everything")
    def test_a_form_that_cannot_be_written_is_kept(self):
        os.chmod(self.folder / ADA, 0o400)
        said, status = self.edit(self.fill_in, arguments=("add", "note", "oak-0142"))
        self.assertEqual(status, 3, said)
        self.assertIn("what was typed is in", said)
        self.assertIn("note: Typed", self.text(".add-note.edit"))

    def test_a_form_that_does_not_fit_is_kept(self):
        said, status = self.edit("sed -i 's/^#value: .*/value: 51/' \"$1\"\n",
                                 arguments=("add", "reading", "oak-0139"))
        self.assertEqual(status, 2, said)
        self.assertIn("what was typed is in", said)
        self.assertIn("value: 51", self.text(".add-reading.edit"))

    def test_what_was_typed_of_one_child_never_comes_up_for_another(self):
        other = "pupils/oak-0139.yaml"
        before = self.text(other)
        self.edit(self.fill_in + "exit 1\n", arguments=("add", "note", "oak-0142"))
        said, status = self.edit("exit 0\n", arguments=("add", "note", "oak-0139"))
        self.assertEqual(status, 0, said)
        self.assertEqual(self.text(other), before)
        self.assertIn("note: Typed", self.text(".add-note.edit"))

    def test_form_of_an_entry(self):
        said, status = self.edit(
            "sed -i 's/^#note: .*/note: \"She said: no\"/; s/^#by: .*/by: Mrs R. Shah/' \"$1\"\n",
            arguments=("add", "note", "oak-0142"))
        self.assertEqual(status, 0, said)
        self.assertTrue('    by: Mrs R. Shah\n    note: "She said: no"\n' in self.text())
        self.assertEqual(self.left_behind(), [])

    def test_form_with_nothing_filled_in(self):
        before = self.text()
        said, status = self.edit("exit 0\n", arguments=("add", "note", "oak-0142"))
        self.assertEqual(status, 0)
        self.assertIn("nothing was added", said)
        self.assertEqual(self.text(), before)


class History(Writing):
    def setUp(self):
        super().setUp()
        self.environment.update({"GIT_AUTHOR_NAME": "Mrs R. Shah",
                                 "GIT_AUTHOR_EMAIL": "senco@example.org",
                                 "GIT_COMMITTER_NAME": "Mrs R. Shah",
                                 "GIT_COMMITTER_EMAIL": "senco@example.org"})
        self.git(self.folder, "-c", "init.defaultBranch=main", "init", "--quiet")
        self.commit_all("Begin", "2025-11-03T09:00:00")

    def commit_all(self, message, when):
        self.git(self.folder, "add", "--all")
        self.git(self.folder, "commit", "--quiet", "--no-verify", "-m", message,
                 GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)

    def subjects(self):
        return self.git(self.folder, "log", "--format=%s").splitlines()

    def test_commits_just_those_paths(self):
        other = self.folder / "pupils/oak-0139.yaml"
        other.write_text(other.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
        self.git(self.folder, "add", "pupils/oak-0139.yaml")
        self.add_note("--commit")
        self.assertEqual(self.subjects()[0], "oak-0142: add note")
        self.assertEqual(self.git(self.folder, "show", "--format=", "--name-only").split(), [ADA])
        self.assertIn("oak-0139", self.git(self.folder, "diff", "--cached", "--name-only"))

    def test_messages_name_no_child(self):
        self.senco(self.folder, "new", "oak-0190", "--given-name", "Samira", "--family-name",
                   "Hale", "--born", "2018-05-02", "--commit")
        self.senco(self.folder, "set", "oak-0142", "pupil.known_as=Adaeze", "--commit")
        self.senco(self.folder, "leave", "oak-0142", "--on", "2025-12-19", "--commit")
        told = "\n".join(self.subjects())
        self.assertEqual(self.subjects()[:3], ["oak-0142: leave", "oak-0142: set pupil.known_as",
                                               "oak-0190: new record"])
        for name in ("Samira", "Hale", "Adaeze", "Okafor"):
            self.assertNotIn(name, told)
        self.assertEqual(self.git(self.folder, "status", "--porcelain"), "")

    def test_user_configuration_commits_every_time(self):
        self.write(self.home, {".config/senco/config.yaml": "git: {commit: true}\n"})
        self.add_note()
        self.assertEqual(self.subjects()[0], "oak-0142: add note")
        self.write(self.home, {".config/senco/config.yaml": "git: {comit: true}\n"})
        self.add_note(code=3)

    def test_a_hook_that_refuses_leaves_the_file_written(self):
        self.write(self.folder, {".git/hooks/pre-commit": "#!/bin/sh\necho not today >&2\nexit 1\n"})
        os.chmod(self.folder / ".git/hooks/pre-commit", 0o700)
        said = self.add_note("--commit", code=3)
        self.assertIn("not today", said)
        self.assertIn("written, but not committed", said)
        self.assertIn("A line.", self.text())

    def test_merge_in_progress(self):
        self.git(self.folder, "checkout", "--quiet", "-b", "other")
        self.add_note("--commit", ref="oak-0139")
        self.git(self.folder, "checkout", "--quiet", "main")
        self.senco(self.folder, "set", "oak-0118", "pupil.class=6G", "--commit")
        self.git(self.folder, "merge", "--no-commit", "--no-ff", "other")
        said = self.add_note("--commit", code=3)
        self.assertIn("written, but not committed", said)
        self.assertIn("A line.", self.text())

    def test_linked_work_tree_and_detached_head(self):
        tree = self.top / "tree"
        self.git(self.folder, "worktree", "add", "--quiet", "--detach", str(tree))
        self.senco(tree, "add", "note", "oak-0142", "--note", "A line.", "--commit")
        self.assertEqual(self.git(tree, "log", "-1", "--format=%s").strip(), "oak-0142: add note")
        self.assertNotIn("A line.", self.text())

    def test_without_a_repository(self):
        shutil.rmtree(self.folder / ".git")
        done = self.run_in(self.folder, [str(PROGRAM), "add", "note", "oak-0142", "--note", "A line.",
                                         "--commit"])
        self.assertEqual(done.returncode, 3)
        self.assertIn("not committed", done.stderr.decode())
        self.assertIn("A line.", self.text())

    def test_log_tells_in_the_words_of_the_format(self):
        self.senco(self.folder, "set", "oak-0142", "reviews[r1].held=2025-12-05", "--commit",
                   GIT_AUTHOR_DATE="2025-12-05T16:00:00", SENCO_TODAY="2025-12-05")
        self.senco(self.folder, "leave", "oak-0142", "--on", "2025-12-19", "--commit",
                   GIT_AUTHOR_DATE="2025-12-19T16:00:00")
        told = self.senco(self.folder, "log", "oak-0142")
        self.assertIn("5 December 2025, Mrs R. Shah\n  review r1 held on 5 December 2025\n", told)
        self.assertIn("19 December 2025, Mrs R. Shah\n  pupil left on 19 December 2025\n"
                      "  moved to leavers\n", told)
        history = json.loads(self.senco(self.folder, "log", "oak-0142", "--format", "json"))
        self.assertEqual(len(history["history"]), 3)
        self.assertIn("no history", self.senco(self.folder, "log", "oak-9999", code=3))

    def test_raw_as_at_is_the_file_as_it_was(self):
        before = self.text()
        self.senco(self.folder, "set", "oak-0142", "pupil.class=6F", "--commit")
        self.assertEqual(self.senco(self.folder, "show", "--raw", "oak-0142", "--as-at", "HEAD~1"),
                         before)
        self.assertNotEqual(self.text(), before)

    def test_as_at_counts_from_the_day_that_is_today(self):
        self.senco(self.folder, "set", "oak-0142", "pupil.class=6F", "--commit",
                   GIT_COMMITTER_DATE="2025-12-05T16:00:00")
        told = [self.senco(self.folder, "--today", day, "list", "oak-0142", "--as-at", "yesterday",
                           "--columns", "class") for day in ("2025-12-05", "2025-12-06")]
        self.assertIn("5K", told[0])
        self.assertIn("6F", told[1])

    def test_as_at_reads_the_folder_as_it_was(self):
        (self.folder / "pupils/oak-0139.yaml").unlink()
        self.senco(self.folder, "set", "oak-0142", "pupil.class=6F")
        self.commit_all("Later", "2025-11-20T09:00:00")

        def classes(*more):
            listed = json.loads(self.senco(self.folder, "list", "--format", "json", *more))
            return {pupil["ref"]: pupil["class"] for pupil in listed["pupils"]}

        self.assertEqual(classes()["oak-0142"], "6F")
        self.assertNotIn("oak-0139", classes())
        for when in ("2025-11-10", "HEAD~1"):
            self.assertEqual(classes("--as-at", when)["oak-0142"], "5K")
            self.assertIn("oak-0139", classes("--as-at", when))
        self.assertIn("no history", self.senco(self.folder, "list", "--as-at", "2025-11-02", code=3))
        self.assertIn("neither", self.senco(self.folder, "list", "--as-at", "--all", code=3))


class Begun(Place):
    def test_init_makes_all_and_a_second_time_nothing(self):
        folder = self.top / "new"
        said = self.senco(self.top, "init", "new", "--name", "Oakfield: a school", "--type",
                          "maintained_school", "--local-authority", "Norchester")
        self.assertIn("made senco.yaml", said)
        files = {path: path.read_bytes() for path in folder.rglob("*")
                 if path.is_file() and ".git" not in path.relative_to(folder).parts}
        self.assertIn(folder / ".senco/pupil.schema.json", files)
        self.assertEqual((folder / "senco.yaml").stat().st_mode & 0o777, 0o600)
        self.assertEqual(folder.stat().st_mode & 0o777, 0o700)
        self.assertIn("nothing to do", self.senco(folder, "init"))
        self.assertEqual({path: path.read_bytes() for path in files}, files)
        checked = json.loads(self.senco(folder, "check", "--format", "json", code=1))
        self.assertNotIn("missing-key", [found["rule"] for found in checked["findings"]])

    def test_the_hook_stops_a_record_that_cannot_be_read(self):
        self.senco(self.top, "init", "new", "--name", "Oakfield", "--type", "maintained_school")
        folder = self.top / "new"
        self.write(folder, {"pupils/x-1.yaml": "format: 1\npupil: {given_name: Tom}\n"})
        self.git(folder, "add", "--all")
        self.assertIn("missing-key", self.git(folder, "commit", "-m", "x", code=1))

    def test_a_hook_that_is_there_stays(self):
        folder = self.top / "new"
        folder.mkdir()
        self.git(folder, "init", "--quiet")
        self.write(folder, {".git/hooks/pre-commit": "#!/bin/sh\n"})
        said = self.senco(folder, "init", "--name", "Oakfield", "--type", "academy")
        self.assertIn("add 'senco check --staged' to it yourself", said)
        self.assertEqual((folder / ".git/hooks/pre-commit").read_text(encoding="utf-8"), "#!/bin/sh\n")

    def test_a_new_record_can_be_filled_in(self):
        self.senco(self.top, "init", "new", "--name", "Oakfield", "--type", "maintained_school")
        folder = self.top / "new"
        for status in ("concern", "sen_support", "ehc_plan"):
            ref = "oak-" + status.replace("_", "-")
            self.senco(folder, "new", ref, "--given-name", "Sam", "--family-name", "Hale", "--born",
                       "2018-05-02", "--status", status)
            path = folder / f"pupils/{ref}.yaml"
            text = path.read_text(encoding="utf-8")
            # Every commented key becomes one of the format when its # is taken away.
            lines = text.splitlines()
            path.write_text("\n".join(lines[:2] + [re.sub(r"^( *)#(?=[-a-z ])", r"\1", line)
                                                   for line in lines[2:]]) + "\n", encoding="utf-8")
            found = json.loads(self.senco(folder, "check", ref, "--format", "json", code=1))
            form = [each for each in found["findings"] if each["rule"] in
                    ("unknown-key", "unreadable", "bad-value")]
            self.assertEqual(form, [])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
