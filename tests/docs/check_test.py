# SPDX-License-Identifier: MIT
"""The forms of `senco check` that other programs rely on, tried on the real program: SARIF, JUnit,
GitHub's notes, standard input for editors, and what git has staged for a hook.

    python3 check_test.py PROGRAM CHECKOUT
"""

import json
import os
import re
import shutil
import sys
import unittest

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
from check_place import (BAD, BAD_SETTING, CHECKOUT, GOOD, OAKFIELD, PROGRAM, RECORD, SETTING,
                         WARNED, Place)
from check_formats import Exceptions, Formats  # Run with the rest.


class StandardInput(Place):
    def setUp(self):
        super().setUp()
        self.folder = self.top / "records"
        self.write(self.folder, {"senco.yaml": SETTING, RECORD: BAD})

    def check(self, text, *more, code=0):
        given = text if isinstance(text, bytes) else text.encode()
        return self.senco(self.folder, "check", "-", *more, given=given, code=code)

    def test_a_record_instead_of_the_file_of_that_name(self):
        self.assertEqual(self.check(GOOD, "--file-name", RECORD), "")
        (self.folder / RECORD).write_text(GOOD, encoding="utf-8")
        said = self.check(BAD, "--file-name", RECORD, code=1)
        self.assertTrue(said.startswith(RECORD + ":2:"), said)
        self.assertIn("[bad-value]", said)

    def test_the_name_says_who_it_is(self):
        self.assertIn("[bad-file-name]", self.check(GOOD, "--file-name", WARNED))
        found = json.loads(self.check(BAD, "--file-name", "pupils/oak-9.yaml", "--format", "json",
                                      code=1))
        self.assertEqual(found["findings"][0]["ref"], "oak-9")
        self.assertEqual(found["summary"]["files"], 1)

    def test_without_a_name(self):
        self.assertEqual(self.check(GOOD), "")
        self.assertIn("pupils/standard-input.yaml:2:", self.check(BAD, code=1))

    def test_the_setting(self):
        self.assertNotIn("bad-value", self.check(SETTING, "--file-name", "senco.yaml",
                                                 "--severity", "error", "--rule", "bad-value"))
        said = self.check(BAD_SETTING, "--file-name", "senco.yaml", "--rule", "bad-value", code=1)
        self.assertTrue(said.startswith("senco.yaml:2:"), said)

    def test_a_file_that_the_record_names_is_looked_for(self):
        named = GOOD + "documents:\n  - {date: 2025-10-01, title: A, file: documents/x-1/a.md}\n"
        self.assertIn("[bad-reference]", self.check(named, "--file-name", RECORD, code=1))
        self.write(self.folder, {"documents/x-1/a.md": "A\n"})
        self.assertEqual(self.check(named, "--file-name", RECORD), "")

    def test_too_large(self):
        limit = 1024 * 1024
        comment = b"# " + b"x" * 97 + b"\n"
        padded = GOOD.encode() + comment * ((limit - len(GOOD)) // len(comment))
        self.assertEqual(self.check(padded, "--file-name", RECORD), "")
        over = padded + comment * 2
        self.assertIn("[unreadable]", self.check(over, "--file-name", RECORD, code=1))
        self.assertIn("[unreadable]", self.check(b"\0" * (8 * limit), code=1))

    def test_empty(self):
        said = self.check("", "--file-name", RECORD, code=1)
        self.assertTrue(said.startswith(RECORD + ":1:1: error: "), said)

    def test_what_does_not_go_together(self):
        self.senco(self.folder, "check", "-", "x-1", code=2)
        self.senco(self.folder, "check", "-", "--staged", code=2)
        self.senco(self.folder, "check", "--file-name", RECORD, code=2)
        self.senco(self.home, "check", "-", code=3)


class StagedText(Place):
    def test_before_the_first_commit(self):
        folder = self.repository()
        self.assertEqual(self.senco(folder, "check", "--staged", "--rule", "bad-value"), "")
        self.stage(folder, {RECORD: BAD})
        said = self.senco(folder, "check", "--staged", code=1)
        self.assertIn(RECORD + ":2:", said)

    def test_what_is_staged_is_judged_and_not_the_work_tree(self):
        folder = self.repository()
        self.git(folder, "commit", "--quiet", "-m", "setting")
        self.stage(folder, {RECORD: GOOD})
        self.write(folder, {RECORD: BAD})
        self.assertEqual(self.senco(folder, "check", "--staged"), "")
        self.stage(folder, {RECORD: BAD})
        self.write(folder, {RECORD: GOOD})
        self.assertIn("[bad-value]", self.senco(folder, "check", "--staged", code=1))
        (folder / RECORD).unlink()
        self.assertIn("[bad-value]", self.senco(folder, "check", "--staged", code=1))

    def test_only_what_changed_since_the_last_commit(self):
        folder = self.repository()
        self.stage(folder, {RECORD: BAD, "pupils/x-2.yaml": GOOD})
        self.git(folder, "commit", "--quiet", "-m", "x-1 is bad already")
        self.assertEqual(self.senco(folder, "check", "--staged"), "")
        self.stage(folder, {"pupils/x-2.yaml": GOOD + "# seen\n"})
        report = json.loads(self.senco(folder, "check", "--staged", "--format", "json"))
        self.assertEqual(report["summary"]["files"], 1)
        self.git(folder, "rm", "--quiet", "--cached", RECORD)
        self.assertEqual(self.senco(folder, "check", "--staged"), "")

    def test_only_records_and_the_setting(self):
        folder = self.repository()
        self.stage(folder, {"documents/x-1/a.yaml": BAD, "pupils/notes.txt": BAD, "a.yaml": BAD,
                            "pupils/deep/x-3.yaml": BAD, "pupils/.x-4.yaml": BAD})
        self.assertEqual(self.senco(folder, "check", "--staged", "--severity", "error",
                                    "--rule", "bad-value"), "")
        self.git(folder, "commit", "--quiet", "-m", "all")
        self.stage(folder, {RECORD: GOOD})
        (folder / "leavers").mkdir()
        self.git(folder, "commit", "--quiet", "-m", "x-1")
        self.git(folder, "mv", RECORD, "leavers/x-1.yaml")
        self.stage(folder, {"leavers/x-1.yaml": BAD})
        self.assertIn("leavers/x-1.yaml:2:", self.senco(folder, "check", "--staged", code=1))

    def test_the_setting_as_it_is_staged(self):
        folder = self.repository()
        self.stage(folder, {"senco.yaml": BAD_SETTING})
        self.write(folder, {"senco.yaml": SETTING})
        said = self.senco(folder, "check", "--staged", "--rule", "bad-value", code=1)
        self.assertTrue(said.startswith("senco.yaml:2:"), said)

    def test_in_a_folder_below_the_top(self):
        # A blank at the end, and a beginning that git could take for the number of a stage.
        folder = self.repository("school", "1:papers é ")
        top = folder.parent
        self.stage(folder, {RECORD: BAD})
        self.stage(top, {RECORD: BAD, "pupils/x-9.yaml": BAD})
        for place, more in ((folder, []), (top, ["-C", folder.name]), (folder / "pupils", [])):
            said = self.senco(place, *more, "check", "--staged", code=1)
            self.assertEqual(said.count("[bad-value]"), 1, said)
            self.assertIn(RECORD + ":2:", said)

    def test_a_file_in_conflict_is_left_out(self):
        folder = self.repository()
        self.stage(folder, {RECORD: GOOD})
        self.git(folder, "commit", "--quiet", "-m", "one")
        self.git(folder, "checkout", "--quiet", "-b", "other")
        self.stage(folder, {RECORD: GOOD.replace("Tom", "Tim")})
        self.git(folder, "commit", "--quiet", "-m", "two")
        self.git(folder, "checkout", "--quiet", "main")
        self.stage(folder, {RECORD: GOOD.replace("Tom", "Ted")})
        self.git(folder, "commit", "--quiet", "-m", "three")
        self.git(folder, "merge", "--quiet", "other", code=1)
        self.stage(folder, {"pupils/x-2.yaml": BAD})
        said = self.senco(folder, "check", "--staged", code=1)
        self.assertEqual(said.count("\n"), 1, said)
        self.assertIn("pupils/x-2.yaml:2:", said)

    def test_no_repository_and_no_git(self):
        folder = self.top / "plain"
        self.write(folder, {"senco.yaml": SETTING, RECORD: BAD})
        self.assertIn("not in a git repository", self.senco(folder, "check", "--staged", code=3))
        self.assertIn("cannot start git: is it installed?", self.senco(
            folder, "check", "--staged", code=3, PATH=str(self.home)))
        self.senco(self.home, "check", "--staged", code=3)
        self.senco(folder, "check", "--staged", "x-1", code=2)

    def test_a_repository_that_git_refuses(self):
        folder = self.repository()
        (folder / ".git" / "config").write_text("[core\n", encoding="utf-8")
        said = self.senco(folder, "check", "--staged", code=3)
        self.assertIn("bad config", said)
        self.assertNotIn("not in a git repository", said)


class Hook(Place):
    def test_an_error_stops_the_commit_and_a_warning_does_not(self):
        folder = self.repository()
        self.stage(folder, {"senco.yaml": (OAKFIELD / "senco.yaml").read_text(encoding="utf-8")})
        self.commit(folder)
        self.hook(folder)
        self.stage(folder, {RECORD: BAD})
        self.assertIn(RECORD + ":2:", self.commit(folder, code=1))
        self.git(folder, "rev-parse", "--verify", "--quiet", "HEAD~1", code=1)
        self.stage(folder, {RECORD: GOOD, WARNED: GOOD})
        self.assertIn("[bad-file-name]", self.commit(folder))

    def test_before_the_first_commit(self):
        folder = self.repository()
        self.hook(folder)
        self.stage(folder, {RECORD: BAD})
        self.assertIn("[bad-value]", self.commit(folder, code=1))

    def test_other_ways_to_commit(self):
        folder = self.repository()
        self.stage(folder, {RECORD: GOOD, "pupils/x-2.yaml": GOOD})
        self.commit(folder)
        self.hook(folder)
        self.write(folder, {RECORD: BAD, "pupils/x-2.yaml": GOOD + "# seen\n"})
        self.assertIn(RECORD + ":2:", self.commit(folder, "-a", code=1))
        self.assertIn(RECORD + ":2:", self.commit(folder, RECORD, code=1))
        self.assertIn(RECORD + ":2:", self.commit(folder / "pupils", "-a", code=1))
        # Only what is committed counts: here the other file alone, whatever stands in the first.
        self.stage(folder, {RECORD: BAD})
        self.commit(folder, "pupils/x-2.yaml")

    def test_in_a_linked_work_tree(self):
        folder = self.repository()
        self.commit(folder)
        self.hook(folder)
        linked = self.top / "linked"
        self.git(folder, "worktree", "add", "--quiet", "-b", "linked", str(linked))
        self.stage(linked, {RECORD: BAD})
        self.assertIn("[bad-value]", self.senco(linked, "check", "--staged", code=1))
        self.assertEqual(self.senco(folder, "check", "--staged"), "")
        self.assertIn("[bad-value]", self.commit(linked, code=1))
        self.stage(linked, {RECORD: GOOD})
        self.commit(linked)

    def test_for_a_folder_below_the_top(self):
        folder = self.repository("school", "papers")
        self.commit(folder)
        for text in ("#!/bin/sh\nexec senco -C papers check --staged\n",
                     "#!/bin/sh\ncd papers && exec senco check --staged\n"):
            self.hook(folder.parent, text)
            self.stage(folder, {RECORD: BAD})
            self.assertIn(RECORD + ":2:", self.commit(folder, code=1))
            self.write(folder, {"senco.yaml": SETTING + "# seen\n"})
            self.assertIn(RECORD + ":2:", self.commit(folder, "-a", code=1))

    def test_for_a_folder_below_the_top_of_a_linked_work_tree(self):
        folder = self.repository("school", "papers")
        self.commit(folder)
        linked = self.top / "linked"
        self.git(folder, "worktree", "add", "--quiet", "-b", "linked", str(linked))
        for text in ("#!/bin/sh\nexec senco -C papers check --staged\n",
                     "#!/bin/sh\ncd papers && exec senco check --staged\n"):
            self.hook(folder.parent, text)
            self.stage(linked / "papers", {RECORD: BAD})
            self.assertIn(RECORD + ":2:", self.commit(linked, code=1))
            self.write(linked / "papers", {"senco.yaml": SETTING + "# seen\n"})
            self.assertIn(RECORD + ":2:", self.commit(linked / "papers", "-a", code=1))

    def test_for_a_repository_that_stands_apart(self):
        folder = self.top / "records"
        self.write(folder, {"senco.yaml": SETTING, RECORD: BAD})
        apart = {"GIT_DIR": str(self.top / "apart.git"), "GIT_WORK_TREE": str(folder)}
        self.git(self.top, "init", "--quiet", **apart)
        self.git(folder, "add", RECORD, **apart)
        self.assertIn(RECORD + ":2:", self.senco(folder, "check", "--staged", code=1, **apart))
        self.senco(folder, "check", "--staged", code=3)

    def test_the_hook_is_short_plain_shell(self):
        hook = CHECKOUT / "examples" / "pre-commit"
        self.assertRegex(hook.read_text(encoding="utf-8"), r"\A#!/bin/sh\n# SPDX.+\n.+\n.+\n\Z")
        self.assertTrue(os.access(hook, os.X_OK))

    def test_the_hook_for_pre_commit(self):
        text = (CHECKOUT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
        said = dict(re.findall(r"^(?:- |  )([a-z_]+): (.*)$", text, re.M))
        self.assertEqual(said["id"], "senco-check")
        self.assertEqual(said["language"], "system")
        self.assertEqual(said["pass_filenames"], "false")
        files = re.compile(said["files"].strip("'"))
        for path in (RECORD, "leavers/x-1.yaml", "senco.yaml"):
            self.assertRegex(path, files)
        for path in ("senco_yaml", "documents/pupils/a.yaml", "pupils/a.txt", "x/senco.yaml"):
            self.assertNotRegex(path, files)
        folder = self.repository()
        self.stage(folder, {RECORD: BAD})
        done = self.run_in(folder, said["entry"].split())
        self.assertEqual(done.returncode, 1, done.stderr.decode())


class NothingIsRun(Place):
    """A record folder that came from somewhere must not run a command of its own choice."""

    def trap(self, then):
        """A command, and the file that is there once it has been run."""
        trap, ran = self.top / "trap", self.top / "ran"
        trap.write_text(f"#!/bin/sh\necho x >> '{ran}'\n{then}\n", encoding="utf-8")
        trap.chmod(0o755)
        return trap, ran

    def test_what_the_repository_configures(self):
        folder = self.repository()
        self.stage(folder, {RECORD: GOOD, ".gitattributes": "*.yaml diff=own filter=own\n"})
        self.git(folder, "commit", "--quiet", "-m", "x")
        self.stage(folder, {RECORD: BAD})
        self.write(folder, {"senco.yaml": SETTING + "# seen\n"})
        trap, ran = self.trap("exec cat")
        hooks = self.top / "hooks"
        hooks.mkdir()
        for name in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
            shutil.copy(trap, hooks / name)
        with open(folder / ".git" / "config", "a", encoding="utf-8") as config:
            config.write(f'[core]\n\tfsmonitor = {trap}\n\tpager = {trap}\n\teditor = {trap}\n'
                         f'\thooksPath = {hooks}\n\tsshCommand = {trap}\n'
                         f'[diff]\n\texternal = {trap}\n[diff "own"]\n\ttextconv = {trap}\n'
                         f'\tcommand = {trap}\n'
                         f'[filter "own"]\n\tclean = {trap}\n\tsmudge = {trap}\n'
                         f'[pager]\n\tdiff-index = true\n\tcat-file = true\n\trev-parse = true\n')
        self.senco(folder, "check", "--staged", code=1)
        self.assertFalse(ran.exists(), "a command of the repository was run")
        # The trap itself works: git's own commands spring it.
        self.run_in(folder, ["git", "status"])
        self.assertTrue(ran.exists())
        ran.unlink()
        self.run_in(folder, ["git", "diff"])
        self.assertTrue(ran.exists())

    def test_what_a_partial_clone_would_fetch(self):
        folder = self.repository()
        self.stage(folder, {RECORD: BAD})
        trap, ran = self.trap("exit 1")
        name = self.git(folder, "rev-parse", f":{RECORD}").strip()
        (folder / ".git" / "objects" / name[:2] / name[2:]).unlink()
        with open(folder / ".git" / "config", "a", encoding="utf-8") as config:
            config.write(f'[core]\n\tsshCommand = {trap}\n[protocol]\n\tallow = always\n'
                         '[remote "origin"]\n\turl = ssh://git.example.org/x\n\tpromisor = true\n'
                         '\tpartialCloneFilter = blob:none\n')
        said = self.senco(folder, "check", "--staged", code=3)
        self.assertIn(RECORD, said)
        self.assertFalse(ran.exists(), "a command of the repository was run")
        self.run_in(folder, ["git", "cat-file", "blob", f":{RECORD}"])
        self.assertTrue(ran.exists(), "the trap does not work")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
