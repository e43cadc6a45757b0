# SPDX-License-Identifier: MIT
"""A place for check_test.py to work in: folders, records, repositories of its own."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, CHECKOUT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
OAKFIELD = CHECKOUT / "examples" / "oakfield"
DAY = "2025-12-01"

SETTING = "format: 1\nsetting: {name: Millbrook School, type: maintained_school}\n"
BAD_SETTING = "format: 1\nsetting: {name: Millbrook School, type: castle}\n"
GOOD = """format: 1
pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}
status:
  - {from: 2025-09-15, is: no_sen}
"""
BAD = GOOD.replace("2016-03-14", "2016-02-30")
RECORD = "pupils/x-1.yaml"
WARNED = "pupils/tom-7.yaml"  # A part of the pupil's name in that of the file: a warning.


class Place(unittest.TestCase):
    """A folder of its own, a clean environment, and the words to use both."""

    def setUp(self):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="senco-check-")).resolve()
        self.addCleanup(shutil.rmtree, self.top)
        self.home = self.top / "home"
        self.home.mkdir()
        self.environment = {
            "HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC", "SENCO_TODAY": DAY,
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": str(self.top),
            "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"}

    def write(self, folder, files):
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")

    def run_in(self, folder, command, given=b"", **environment):
        return subprocess.run(command, cwd=folder, env={**self.environment, **environment},
                              input=given, capture_output=True, check=False)

    def senco(self, folder, *arguments, given=b"", code=0, **environment):
        """What is printed; the exit code is checked."""
        done = self.run_in(folder, [str(PROGRAM), *arguments], given, **environment)
        self.assertEqual(done.returncode, code, (done.stdout + done.stderr).decode())
        return (done.stdout if code < 2 else done.stderr).decode()

    def git(self, folder, *arguments, code=0, **environment):
        identity = ["-c", "user.name=R Shah", "-c", "user.email=r.shah@example.org"]
        done = self.run_in(folder, ["git", *identity, *arguments], **environment)
        self.assertEqual(done.returncode, code, (done.stdout + done.stderr).decode())
        return (done.stdout + done.stderr).decode()

    def repository(self, name="records", below=""):
        """A repository with a record folder in it, the setting staged; and that folder."""
        top = self.top / name
        folder = top / below
        self.write(folder, {"senco.yaml": SETTING})
        self.git(top, "-c", "init.defaultBranch=main", "init", "--quiet")
        self.git(folder, "add", "senco.yaml")
        return folder

    def stage(self, folder, files):
        self.write(folder, files)
        self.git(folder, "add", *files)

    def commit(self, folder, *more, code=0):
        return self.git(folder, "commit", "-m", "x", *more, code=code)

    def hook(self, repository, text=None):
        source = CHECKOUT / "examples" / "pre-commit"
        target = repository / ".git" / "hooks" / "pre-commit"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text or source.read_text(encoding="utf-8"), encoding="utf-8")
        target.chmod(0o755)
