# SPDX-License-Identifier: MIT
"""What `senco check` prints for other programs, and what it says of exceptions; run by
check_test.py."""

import json
import re
import shutil
import xml.etree.ElementTree

import jsonschema

from check_place import BAD, GOOD, OAKFIELD, PROGRAM, RECORD, SETTING, Place
from sarif_schema import SARIF


class Formats(Place):
    def setUp(self):
        super().setUp()
        # A copy: paths are named from the top of the checkout, which an archive doesn't have.
        self.records = self.top / "oakfield"
        shutil.copytree(OAKFIELD, self.records)

    def oakfield(self, form, *more):
        done = self.run_in(self.records, [str(PROGRAM), "check", "--format", form, *more])
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        return done.stdout.decode(), done.returncode

    def findings(self, *more):
        return json.loads(self.oakfield("json", *more)[0])

    def test_sarif(self):
        document = json.loads(self.oakfield("sarif")[0])
        jsonschema.Draft7Validator(SARIF).validate(document)
        run = document["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        found = self.findings()["findings"]
        self.assertGreater(len(found), 5)
        self.assertEqual(len(run["results"]), len(found))
        for result, finding in zip(run["results"], found):
            self.assertEqual(result["ruleId"], finding["rule"])
            self.assertEqual(rules[result["ruleIndex"]]["id"], finding["rule"])
            self.assertEqual(result["level"], finding["severity"])
            self.assertEqual(result["message"]["text"], finding["message"])
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(place["artifactLocation"]["uri"], finding["file"])
            self.assertEqual(place["region"]["startLine"], finding["line"])
            self.assertEqual(place["region"]["startColumn"], finding["column"])
            self.assertGreater(place["region"]["endColumn"], place["region"]["startColumn"])
        del run["tool"]["driver"]["name"]
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.Draft7Validator(SARIF).validate(document)

    def test_junit(self):
        for more, fails in (([], ("error",)), (["--strict"], ("error", "warning"))):
            summary = self.findings()["summary"]
            found = self.findings()["findings"]
            text, code = self.oakfield("junit", *more)
            suites = xml.etree.ElementTree.fromstring(text)
            (suite,) = suites
            cases = list(suite)
            clean = summary["files"] - len({each["file"] for each in found})
            failed = sum(each["severity"] in fails for each in found)
            self.assertEqual(int(suite.get("tests")), len(cases))
            self.assertEqual(len(cases), len(found) + clean)
            self.assertEqual(int(suite.get("failures")), failed)
            self.assertEqual(len(suite.findall("testcase/failure")), failed)
            self.assertEqual(code, 1 if failed else 0)

    def test_junit_of_a_hostile_record(self):
        folder = self.top / "hostile"
        self.write(folder, {"senco.yaml": SETTING,
                            RECORD: GOOD.replace("no_sen", "'<&\"]]>\ufffe\uffff'")})
        suites = xml.etree.ElementTree.fromstring(
            self.senco(folder, "check", "--format", "junit", code=1))
        self.assertIn("<&\"]]>??", suites.find("testsuite/testcase/failure").get("message"))

    def test_github(self):
        lines = self.oakfield("github")[0].splitlines()
        found = self.findings()["findings"]
        self.assertEqual(len(lines), len(found))
        shape = r"^::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[a-z0-9-]+::.+"
        for line, finding in zip(lines, found):
            self.assertRegex(line, shape)
            self.assertIn(f"file={finding['file']},line={finding['line']},", line)

    def named(self, stand, form, *more):
        """The path that the first finding is given."""
        said = self.senco(stand, *more, "check", "--format", form, "x-1", "--rule", "bad-value",
                          code=1)
        if form == "github":
            return re.search(r"file=([^,]+),", said).group(1)
        place = json.loads(said)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        return place["artifactLocation"]["uri"]

    def test_paths_are_seen_from_the_top_of_the_checkout(self):
        for form, coded in (("github", "a b%3A50%25/records"), ("sarif", "a%20b%3A50%25/records")):
            folder = self.repository(form, "a b:50%/records")
            self.write(folder, {RECORD: BAD})
            for stand, more in ((folder, ()), (folder / "pupils", ()), (self.top / form, (
                    "-C", "a b:50%/records")), (self.home, ("-C", str(folder)))):
                self.assertEqual(self.named(stand, form, *more), f"{coded}/{RECORD}")
            own = self.repository(form + "-own")
            self.write(own, {RECORD: BAD})
            self.assertEqual(self.named(own, form), RECORD)
            self.assertEqual(self.named(own / "pupils", form), RECORD)
            linked = self.top / (form + "-linked")
            self.stage(own, {RECORD: BAD})
            self.commit(own)
            self.git(own, "worktree", "add", "--quiet", "-b", "linked", str(linked))
            self.assertEqual(self.named(linked / "pupils", form), RECORD)
            text = self.senco(folder, "check", "x-1", "--rule", "bad-value", code=1)
            self.assertTrue(text.startswith(RECORD + ":2:"), text)

    def test_paths_without_a_repository_are_seen_from_where_one_stands(self):
        self.write(self.top / "plain" / "records", {"senco.yaml": SETTING, RECORD: BAD})
        folder = self.top / "plain" / "records"
        for form in ("github", "sarif"):
            self.assertEqual(self.named(folder, form), RECORD)
            self.assertEqual(self.named(folder / "pupils", form), RECORD)
            self.assertEqual(self.named(folder.parent, form, "-C", "records"), "records/" + RECORD)
            self.assertEqual(self.named(self.home, form, "-C", str(folder)), RECORD)

    def test_the_same_folder_and_day_give_the_same_bytes(self):
        other = self.top / "other" / "oakfield"
        other.parent.mkdir()
        other.mkdir()
        names = sorted((p for p in self.records.rglob("*") if p.is_file()), reverse=True)
        for name in names:  # Written in another order, by another day.
            target = other / name.relative_to(self.records)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(name.read_bytes())
        for form in ("text", "json", "github", "sarif", "junit"):
            said = self.oakfield(form)
            self.assertEqual(said, self.oakfield(form))
            done = self.run_in(other, [str(PROGRAM), "check", "--format", form])
            self.assertEqual((done.stdout.decode(), done.returncode), said)
            self.assertGreater(len(said[0]), 500)


class Exceptions(Place):
    RECORD_WITH = BAD.replace("2016-02-30", "2016-03-14").replace("no_sen", "sen_support") + """\
exceptions:
  - {rule: no-plan, reason: Waits for the specialist., by: Mr O. Grant, until: %s}
"""

    def check(self, until, *more, code=0):
        self.write(self.top / "records", {"senco.yaml": SETTING, RECORD: self.RECORD_WITH % until})
        said = self.senco(self.top / "records", "check", "x-1", "--format", "json", *more, code=code)
        report = json.loads(said)
        return {each["rule"]: each["severity"] for each in report["findings"]}, report["summary"]

    def test_an_excepted_finding_is_counted_up_to_its_last_day(self):
        found, summary = self.check("2025-12-01", code=1)
        self.assertNotIn("no-plan", found)
        self.assertEqual(summary["excepted"], 1)
        found, summary = self.check("2025-11-30", code=1)
        self.assertEqual(found["no-plan"], "warning")
        self.assertEqual(found["exception-expired"], "warning")
        self.assertNotIn("exception-unused", found)
        self.assertEqual(summary["excepted"], 0)

    def test_without_exceptions_all_is_shown(self):
        found, summary = self.check("2025-12-01", "--no-exceptions", code=1)
        self.assertEqual(found["no-plan"], "warning")
        self.assertEqual(summary["excepted"], 0)
        found, _ = self.check("2025-11-30", "--no-exceptions", code=1)
        self.assertNotIn("exception-expired", found)

    def test_one_that_nothing_needs_or_that_says_no_reason(self):
        with_unused = self.RECORD_WITH.replace("no-plan", "review-overdue")
        self.write(self.top / "records", {"senco.yaml": SETTING,
                                          RECORD: with_unused % "2025-12-31"})
        said = self.senco(self.top / "records", "check", "x-1", code=1)
        self.assertIn("warning: the exception from 'review-overdue' isn't needed", said)
        bare = self.RECORD_WITH.replace("reason: Waits for the specialist., ", "")
        self.write(self.top / "records", {RECORD: bare % "2025-12-31"})
        said = self.senco(self.top / "records", "check", "x-1", code=1)
        self.assertIn("error: the exception from 'no-plan' has no reason [exception-unexplained]",
                      said)
        self.assertIn("[no-plan]", said)
