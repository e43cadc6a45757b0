#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""senco doctor, in a folder that falls out of order step by step. Arguments: PROGRAM CHECKOUT."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, CHECKOUT = sys.argv[1:3]


class Doctor(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name) / "oakfield"
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": self.temporary.name,
                            "GIT_CONFIG_NOSYSTEM": "1", "SENCO_TODAY": "2026-10-01",
                            "GIT_AUTHOR_NAME": "R. Shah", "GIT_AUTHOR_EMAIL": "senco@example.org",
                            "GIT_COMMITTER_NAME": "R. Shah", "GIT_COMMITTER_EMAIL": "senco@example.org"}
        self.senco(0, "init", self.folder, "--name", "Oakfield", "--type", "academy", inside=False)
        self.senco(0, "new", "oak-1", "--given-name", "Ada", "--family-name", "Reed",
                   "--born", "2016-03-14")

    def senco(self, status, *words, inside=True):
        run = subprocess.run([PROGRAM, *map(str, words)], env=self.environment, text=True,
                             cwd=self.folder if inside else self.temporary.name, capture_output=True)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout

    def git(self, *words, succeeds=True):
        subprocess.run(["git", *words], cwd=self.folder, env=self.environment, check=succeeds,
                       capture_output=True)

    def doctor(self, status=0):
        return self.senco(status, "doctor")

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "--no-verify", "-qm", "Records")

    def test_in_order(self):
        self.assertIn("look   git: nothing has been committed yet", self.doctor())
        self.commit()
        said = self.doctor()
        self.assertRegex(said, "fine   git: everything is committed, on branch [a-z]+")
        self.assertNotIn("before they are committed", said)
        self.assertIn("fine   records: 1 pupil, nobody who has left", said)
        self.assertIn("fine   file modes: only you can read the records", said)
        self.assertIn("fine   .senco/pupil.schema.json: up to date", said)
        self.assertIn("fine   .senco/setting.schema.json: up to date", said)
        self.assertIn("look   senco.yaml: no term dates for 1 October 2026", said)
        self.assertIn("fine   locale: C.UTF-8", said)
        self.assertNotIn("Ada", said)
        self.assertNotIn("Reed", said)

    def test_not_committed_whatever_git_is_told_to_run(self):
        self.commit()
        mark = self.folder / "ran"
        self.git("config", "filter.spy.clean", f"touch {mark}; cat")
        self.git("config", "core.fsmonitor", f"touch {mark}")
        (self.folder / ".git/info/attributes").write_text("*.yaml filter=spy\n")
        record = self.folder / "pupils/oak-1.yaml"
        record.write_text(record.read_text() + "# a thought\n")
        said = self.doctor()
        self.assertIn("look   git: one file is not committed: pupils/oak-1.yaml", said)
        self.assertFalse(mark.exists())

    def test_modes(self):
        os.chmod(self.temporary.name, 0o755)
        os.chmod(self.folder, 0o755)
        os.chmod(self.folder / "pupils", 0o750)
        os.chmod(self.folder / "pupils/oak-1.yaml", 0o640)
        said = self.doctor()
        self.assertIn("look   file modes: others on this machine may open ., pupils and "
                      "pupils/oak-1.yaml", said)
        os.chmod(self.folder, 0o700)
        self.assertIn("fine   file modes", self.doctor())

    def test_merge_hook_and_schema(self):
        self.commit()
        self.git("checkout", "-qb", "other")
        record = self.folder / "pupils/oak-1.yaml"
        text = record.read_text()
        record.write_text(text.replace("Ada", "Ida"))
        self.commit()
        self.git("checkout", "-q", "-")
        record.write_text(text.replace("Ada", "Eda"))
        self.commit()
        self.git("merge", "other", succeeds=False)
        said = self.doctor(status=3)
        self.assertIn("wrong  git: a merge is not finished", said)
        self.assertIn("wrong  records: 1 pupil, nobody who has left; one is not understood in full", said)
        (self.folder / ".git/hooks/pre-commit").unlink()
        (self.folder / ".senco/pupil.schema.json").write_text("{}")
        (self.folder / ".senco/setting.schema.json").unlink()
        said = self.doctor(status=3)
        self.assertIn("look   git: nothing judges records before they are committed", said)
        self.assertIn("look   .senco/pupil.schema.json: of another senco than this one", said)
        self.assertIn("look   .senco/setting.schema.json: not there", said)

    def test_without_git(self):
        self.environment["PATH"] = str(self.folder)
        said = self.doctor()
        self.assertIn("look   git: not installed", said)
        self.assertIn("look   pdf: no program here makes it", said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
