# SPDX-License-Identifier: MIT
"""The JSON Schemas against the program: what an editor accepts is what `senco check` accepts.

    python3 schema_test.py PROGRAM CHECKOUT

Also the forms of JSON that `check`, `remind` and `list` print, keys in order.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import jsonschema
import yaml

PROGRAM, CHECKOUT = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
OAKFIELD = CHECKOUT / "examples" / "oakfield"
DAY = "2025-12-01"
# What the format itself says, which is all that a schema can know; the other rules read dates,
# references and the Code.
RULES_OF_FORM = {"bad-value", "unknown-key", "missing-key"}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, which editors use: no dates, no yes and no, no 15:30 as a number."""


CoreLoader.yaml_implicit_resolvers = {}
for name, pattern, first in [
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789"))]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{pattern})$"), first)
# Without this "012" would be read as YAML 1.1's octal ten.
CoreLoader.add_constructor("tag:yaml.org,2002:int",
                           lambda loader, node: int(loader.construct_scalar(node), 10)
                           if not re.search("[ox]", node.value) else int(node.value, 0))
CoreLoader.add_constructor("tag:yaml.org,2002:float",
                           lambda loader, node: float(loader.construct_scalar(node)))


def run(*arguments):
    """What the program prints on `DAY`, and its exit code."""
    done = subprocess.run([PROGRAM, "--today", DAY, *arguments], capture_output=True, text=True,
                          env={"PATH": os.environ["PATH"]}, timeout=300)
    return done.stdout, done.returncode


def schema(of):
    return json.loads(run("schema", of)[0])


def validator(of):
    return jsonschema.Draft7Validator(schema(of), format_checker=jsonschema.FormatChecker())


def in_order(text):
    """JSON with its objects as lists of pairs, so that the order of keys can be looked at."""
    return json.loads(text, object_pairs_hook=lambda pairs: pairs)


# One text change a row: what it tries, what to look for in the record, what to put there. The
# record is that of the first cycle in the example school, which holds most kinds of value.
BROKEN = [
    ("a day that no month has", "born: 2016-03-14", "born: 2016-02-30"),
    ("a month that no year has", "born: 2016-03-14", "born: 2016-13-01"),
    ("a date the other way round", "born: 2016-03-14", "born: 14/03/2016"),
    ("a date in words", "agreed: 2025-10-06", "agreed: 6 October 2025"),
    ("a date with a time", "held: 2025-10-03", "held: 2025-10-03T15:30:00"),
    ("a date without noughts", "held: 2025-10-03", "held: 2025-10-3"),
    ("a year far off", "held: 2025-10-03", "held: 2525-10-03"),
    ("a number for a date", "held: 2025-10-03", "held: 20251003"),
    ("a list for a date", "held: 2025-10-03", "held: [2025-10-03]"),
    ("a time with a point", "time: 15:30", "time: 15.30"),
    ("a time past midnight", "time: 15:30", 'time: "24:00"'),
    ("a time in words", "time: 15:30", "time: half past three"),
    ("a time with seconds", "time: 15:30", 'time: "15:30:00"'),
    ("a word that isn't listed", "pronouns: she", "pronouns: her"),
    ("a listed word in capitals", "pronouns: she", "pronouns: She"),
    ("a status that isn't listed", "is: sen_support", "is: sen support"),
    ("a list for a listed word", "pronouns: she", "pronouns: [she]"),
    ("a kind of review", "kind: early_discussion", "kind: early"),
    ("a role", "role: senco", "role: SENCO"),
    ("a year group", 'year_group: "5"', "year_group: Year 5"),
    ("a year group too high", 'year_group: "5"', "year_group: 15"),
    ("an unknown key at the top", "profile:", "profil:"),
    ("an unknown key inside", "known_as: Ada", "nickname: Ada"),
    ("an unknown key in an entry", "relation: mother", "relatoin: mother"),
    ("an unknown key in brackets", "{week: 2025-10-13, sessions: 3}", "{weak: 2025-10-13}"),
    ("an unknown key in the plan", "at_home:", "home:"),
    ("a mandatory key missing", "  born: 2016-03-14\n", ""),
    ("a mandatory key missing in an entry", "{from: 2025-09-15, is: concern}", "{is: concern}"),
    ("a mandatory key empty", "given_name: Ada", "given_name:"),
    ("a mandatory key with an empty text", "given_name: Ada", 'given_name: ""'),
    ("a mandatory key that is null", "family_name: Okafor", "family_name: ~"),
    ("no format", "format: 1\n", ""),
    ("another format", "format: 1\n", "format: 2\n"),
    ("a format in quotes", "format: 1\n", 'format: "1"\n'),
    ("a contact without a name", "name: Mrs Ngozi Okafor\n    relation", "relation"),
    ("a list for text", "home_language: Igbo", "home_language: [Igbo, English]"),
    ("keys for text", "aspirations: I want to be a vet.", "aspirations: {first: vet}"),
    ("text for a list", "decided_by: [Mr J. Patel, Mrs R. Shah]", "decided_by: Mr J. Patel"),
    ("text for a list of entries", "attendance: [{year: 2024/25, percent: 91.5, suspensions: 0}]",
     "attendance: good"),
    ("text for an entry", "{year: 2024/25, percent: 91.5, suspensions: 0}", "good"),
    ("text for a section", "attendance: [{", "transition: soon\nattendance: [{"),
    ("a list for a section", "attendance: [{", "transition: [{to: x}]\nattendance: [{"),
    ("an empty entry", "needs: [n1]", "needs: [n1, ~]"),
    ("a number in quotes", "minutes: 20", 'minutes: "20"'),
    ("a number in words", "minutes: 20", "minutes: twenty"),
    ("a number with its unit", "minutes: 20", "minutes: 20 min"),
    ("half a minute", "minutes: 20", "minutes: 20.5"),
    ("a number below its range", "minutes: 20", "minutes: -1"),
    ("a group of nobody", "group_size: 3", "group_size: 0"),
    ("more than all", "percent: 91.5", "percent: 101"),
    ("less than nothing", "percent: 91.5", "percent: -0.5"),
    ("a price with its sign", "cost: 120.00", "cost: £120"),
    ("a price with a comma", "cost: 120.00", "cost: 1,200"),
    ("yes for true", "letters: true", "letters: yes"),
    ("true in quotes", "letters: true", 'letters: "true"'),
    ("a number for true", "letters: true", "letters: 1"),
    ("an id with a capital", "id: o1", "id: O1"),
    ("an id with a blank", "id: o1", "id: o 1"),
    ("an id that is a number", "id: o1", "id: 1"),
    ("a list for a number", "target: 90", "target: [90]"),
]

UNUSUAL = [
    ("the record as it is", "format: 1", "format: 1"),
    ("a bare number for text", "class: 5K", "class: 5"),
    ("true for text", "class: 5K", "class: true"),
    ("a bare year group", 'year_group: "5"', "year_group: 5"),
    ("a year group of letters", 'year_group: "5"', "year_group: N2"),
    ("text in single quotes", "known_as: Ada", "known_as: 'Ada'"),
    ("a date in quotes", "born: 2016-03-14", 'born: "2016-03-14"'),
    ("a leap day", "born: 2016-03-14", "born: 2016-02-29"),
    ("a time in quotes", "time: 15:30", 'time: "15:30"'),
    ("midnight", "time: 15:30", 'time: "00:00"'),
    ("an optional key that is null", "known_as: Ada", "known_as: null"),
    ("an optional key that is ~", "pronouns: she", "pronouns: ~"),
    ("an optional key left empty", "home_language: Igbo", "home_language:"),
    ("an optional date left empty", "joined: 2020-09-03", "joined:"),
    ("an optional number that is null", "minutes: 20", "minutes: null"),
    ("an optional truth that is null", "letters: true", "letters: null"),
    ("an empty list", "consulted: [parents, pupil]", "consulted: []"),
    ("an empty text", "known_as: Ada", 'known_as: ""'),
    ("an optional section that is null", "attendance: [{", "transition: ~\nattendance: [{"),
    ("a key of the school's own", "known_as: Ada", "known_as: Ada\n  x_house: [1, {a: b}]"),
    ("a key of the school's own at the top", "format: 1\n", "format: 1\nx_family_bus: 7\n"),
    ("block text", "known_as: Ada", "known_as: |\n    Ada\n    A."),
    ("a decimal where a number goes", "target: 90", "target: 90.5"),
    ("a negative value of a measure", "value: 42", "value: -42"),
    ("no minutes at all", "minutes: 20", "minutes: 0"),
    ("True with a capital", "letters: true", "letters: True"),
    ("a text of digits", "phone: 01632 960123", "phone: 01632960123"),
    ("a text like a date", "class: 5K", "class: 2025-09-01"),
]

# What the two can't agree on, and why that is no harm.
DIFFER = [
    # JSON Schema sees the number, not how it is written; the program takes numbers as people
    # write them, so that 010 is never eight and 1e1 never a slip of the finger.
    ("a number with a leading nought", "minutes: 20", "minutes: 020"),
    ("a number with an exponent", "per_week: 4", "per_week: 1e1"),
    ("a number with a plus", "minutes: 20", "minutes: +20"),
    ("a year group with a leading nought", 'year_group: "5"', "year_group: 05"),
    # To the program, anything empty is as if it weren't there; the schema would have to say so at
    # every key, and an editor's hints would drown in it.
    ("an empty text for a date", "joined: 2020-09-03", 'joined: ""'),
    ("an empty text for a number", "minutes: 20", 'minutes: ""'),
    ("an empty text for a listed word", "pronouns: she", 'pronouns: ""'),
    ("empty brackets for text", "known_as: Ada", "known_as: []"),
    ("empty braces for a list", "consulted: [parents, pupil]", "consulted: {}"),
]

SETTING_BROKEN = [
    ("a type that isn't listed", "type: maintained_school", "type: primary"),
    ("no type", "  type: maintained_school\n", ""),
    ("no setting", re.compile(r"^setting:.*?(?=^head_teacher)", re.S | re.M), ""),
    ("an unknown key", "sen_governor:", "governor:"),
    ("a term without an end", "end: 2025-12-19, ", ""),
    ("a date of a term", "start: 2025-09-03", "start: 3 September"),
    ("fewer meetings than none", "meetings_each_year: 3", "meetings_each_year: -1"),
    ("days of grace in words", "review_grace_days: 0", "review_grace_days: none"),
    ("a rate in words", "teacher: 38.00", "teacher: high"),
    ("a rate in quotes", "teacher: 38.00", 'teacher: "38.00"'),
    ("a kind of qualification", "kind: nasenco", "kind: award"),
    ("a role of staff", "role: head_teacher", "role: head"),
    ("text for a list", "remind_days_before: [28, 14, 7, 1]", "remind_days_before: 28"),
    ("text in a list of numbers", "remind_days_before: [28, 14, 7, 1]", "remind_days_before: [soon]"),
    ("notice shorter than the law's", "invite_days: 28", "invite_days: 7"),
]
SETTING_UNUSUAL = [
    ("the setting as it is", "format: 1", "format: 1"),
    ("any grade has a rate", "teacher: 38.00", "teacher: 38, volunteer: 0"),
    ("a key of its own", "sen_governor:", "x_motto: Onwards\nsen_governor:"),
    ("no policy", re.compile(r"^policy:.*", re.S | re.M), "policy:\n"),
]


def changed(text, row):
    """`text` with the change of this row, which must be one."""
    what, old, new = row
    after = old.sub(new, text, count=1) if isinstance(old, re.Pattern) else text.replace(old, new, 1)
    if after == text and old != new:
        raise AssertionError(f"{what}: {old!r} isn't in the record")
    return after


class Schemas(unittest.TestCase):
    def test_both_are_schemas_and_refuse_something(self):
        for of in ("pupil", "setting"):
            with self.subTest(of=of):
                jsonschema.Draft7Validator.check_schema(schema(of))
                self.assertFalse(validator(of).is_valid({}))
                self.assertFalse(validator(of).is_valid([]))
                text = (CHECKOUT / "schema" / f"{of}.schema.json").read_text(encoding="utf-8")
                self.assertEqual(text, run("schema", of)[0], "run `senco schema` into schema/")

    def test_every_key_says_what_it_means(self):
        def look(part, path):
            for key, value in part.get("properties", {}).items():
                self.assertTrue(value.get("description", "").strip(), f"{path}.{key}")
                look(value, f"{path}.{key}")
            if "items" in part:
                look(part["items"], path + "[]")
        for of in ("pupil", "setting"):
            look(schema(of), of)

    def test_the_examples_are_valid_however_their_dates_are_read(self):
        examples = CHECKOUT / "examples"
        files = [(path, "pupil") for path in sorted(examples.glob("*/pupils/*.yaml"))]
        files += [(path, "pupil") for path in sorted(examples.glob("*/leavers/*.yaml"))]
        files += [(path, "setting") for path in sorted(examples.glob("*/senco.yaml"))]
        self.assertGreaterEqual(len(files), 60)
        validators = {of: validator(of) for of in ("pupil", "setting")}
        for path, of in files:
            for loader in (CoreLoader, yaml.SafeLoader):
                with self.subTest(file=str(path.relative_to(examples)), loader=loader.__name__):
                    record = yaml.load(path.read_text(encoding="utf-8"), loader)
                    faults = [f"{error.json_path}: {error.message}"
                              for error in validators[of].iter_errors(record)]
                    self.assertEqual([], faults)

    def test_the_loaders_differ_as_meant(self):
        text = "{date: 2016-03-14, time: 15:30, yes: no, text: 012}"
        self.assertEqual({"date": "2016-03-14", "time": "15:30", "yes": "no", "text": 12},
                         yaml.load(text, CoreLoader))
        self.assertNotEqual("2016-03-14", yaml.load(text, yaml.SafeLoader)["date"])


class Agreement(unittest.TestCase):
    """Schema and program call the same records good."""

    @classmethod
    def setUpClass(cls):
        cls.record = (OAKFIELD / "pupils" / "oak-0142.yaml").read_text(encoding="utf-8")
        cls.setting = (OAKFIELD / "senco.yaml").read_text(encoding="utf-8")
        cls.pupil_validator = validator("pupil")

    def accepted_by_program(self, rows):
        """Whether the program finds the form of each record right; all are judged in one run."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "pupils").mkdir()
            (root / "senco.yaml").write_text(self.setting, encoding="utf-8")
            for number, row in enumerate(rows):
                path = root / "pupils" / f"v-{number:03}.yaml"
                path.write_text(changed(self.record, row), encoding="utf-8")
            out, _ = run("-C", folder, "check", "--format", "json")
        found = json.loads(out)["findings"]
        unread = {each["file"] for each in found if each["rule"] in ("unreadable", "unsupported-yaml")}
        self.assertEqual(set(), unread)
        faulty = {each["file"] for each in found if each["rule"] in RULES_OF_FORM}
        return [f"pupils/v-{number:03}.yaml" not in faulty for number in range(len(rows))]

    def accepted_by_schema(self, row):
        return self.pupil_validator.is_valid(yaml.load(changed(self.record, row), CoreLoader))

    def test_broken_records_are_broken_to_both(self):
        self.assertGreaterEqual(len(BROKEN), 40)
        for row, by_program in zip(BROKEN, self.accepted_by_program(BROKEN)):
            with self.subTest(row[0]):
                self.assertEqual((False, False), (self.accepted_by_schema(row), by_program),
                                 "accepted by (schema, program)")

    def test_unusual_records_are_good_to_both(self):
        self.assertGreaterEqual(len(UNUSUAL), 20)
        for row, by_program in zip(UNUSUAL, self.accepted_by_program(UNUSUAL)):
            with self.subTest(row[0]):
                self.assertEqual((True, True), (self.accepted_by_schema(row), by_program),
                                 "accepted by (schema, program)")

    def test_the_known_differences_still_differ(self):
        for row, by_program in zip(DIFFER, self.accepted_by_program(DIFFER)):
            with self.subTest(row[0]):
                self.assertNotEqual(self.accepted_by_schema(row), by_program,
                                    "they agree now: move the row")

    def test_settings_are_judged_alike(self):
        of_setting = validator("setting")
        rows = [(row, False) for row in SETTING_BROKEN] + [(row, True) for row in SETTING_UNUSUAL]
        for row, good in rows:
            with self.subTest(row[0]), tempfile.TemporaryDirectory() as folder:
                text = changed(self.setting, row)
                pathlib.Path(folder, "senco.yaml").write_text(text, encoding="utf-8")
                out, _ = run("-C", folder, "check", "--format", "json")
                by_program = not any(each["rule"] in RULES_OF_FORM
                                     for each in json.loads(out)["findings"])
                by_schema = of_setting.is_valid(yaml.load(text, CoreLoader))
                self.assertEqual((good, good), (by_schema, by_program),
                                 "accepted by (schema, program)")


TEXT = {"type": "string", "minLength": 1}
TEXT_OR_NULL = {"type": ["string", "null"], "minLength": 1}
TEXTS = {"type": "array", "items": TEXT}
COUNT = {"type": "integer", "minimum": 0}
ISO = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def one(properties):
    return {"type": "object", "properties": properties, "required": list(properties),
            "additionalProperties": False}


def several(properties):
    return {"type": "array", "items": one(properties), "minItems": 1}


FINDING = {
    "rule": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"},
    "severity": {"enum": ["error", "warning", "note"]},
    "duty": {"enum": ["record", "law", "should", "note"]},
    "file": TEXT, "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1},
    "ref": TEXT_OR_NULL, "message": TEXT, "paragraphs": TEXTS, "basis": TEXTS,
    "help": TEXT_OR_NULL,
}
SUMMARY = {"files": COUNT, "errors": COUNT, "warnings": COUNT, "notes": COUNT, "excepted": COUNT}
CHECK = {"version": {"const": 1}, "program": {"type": "string", "pattern": "^senco [0-9]"},
         "rule_set": TEXT, "today": {"const": DAY}, "findings": several(FINDING),
         "summary": one(SUMMARY)}
REMINDER = {
    "id": {"type": "string", "pattern": "^([a-z0-9-]+|senco\\.yaml)/[a-z0-9_-]+/[a-z-]+$"},
    "ref": TEXT_OR_NULL,
    "kind": TEXT, "due": ISO, "days": {"type": "integer"},
    "state": {"enum": ["overdue", "today", "soon"]}, "owner": TEXT, "what": TEXT,
    "paragraphs": TEXTS, "help": TEXT, "remind_on": ISO,
}
REMIND = {"version": {"const": 1}, "program": CHECK["program"], "today": {"const": DAY},
          "reminders": several(REMINDER)}
PUPIL = {"ref": TEXT, "status": {"enum": ["concern", "sen_support", "ehc_plan", "no_sen", None]},
         "since": {**ISO, "type": ["string", "null"]}, "year_group": TEXT_OR_NULL,
         "class": TEXT_OR_NULL, "next_review": {**ISO, "type": ["string", "null"]}, "needs": TEXTS}
LIST = {"version": {"const": 1}, "pupils": several(PUPIL)}


class MachineOutput(unittest.TestCase):
    def check_shape(self, arguments, properties, inner):
        """Prints what `properties` says, and its keys in that order; `inner` of each list."""
        out, _ = run("-C", OAKFIELD, *arguments, "--format", "json")
        document = json.loads(out)
        jsonschema.Draft7Validator(one(properties)).validate(document)
        pairs = in_order(out)
        self.assertEqual(list(properties), [key for key, _ in pairs])
        for key, parts in inner.items():
            value = dict(pairs)[key]
            for each in value if isinstance(document[key], list) else [value]:
                self.assertEqual(list(parts), [name for name, _ in each])
        self.assertTrue(out.endswith("}\n"))
        return document

    def test_check(self):
        document = self.check_shape(["check"], CHECK, {"findings": FINDING, "summary": SUMMARY})
        summary = document["summary"]
        for severity in ("error", "warning", "note"):
            self.assertEqual(summary[severity + "s"],
                             sum(each["severity"] == severity for each in document["findings"]))
        self.assertEqual(summary["files"], 1 + len(list((OAKFIELD / "pupils").glob("*.yaml"))))

    def test_remind(self):
        document = self.check_shape(["remind", "--within", "60d"], REMIND,
                                    {"reminders": REMINDER})
        self.assertIn(None, [each["ref"] for each in document["reminders"]])  # The setting's own.
        ids = [each["id"] for each in document["reminders"]]
        self.assertEqual(len(ids), len(set(ids)))
        for each in document["reminders"]:
            state = "overdue" if each["days"] < 0 else "soon" if each["days"] > 0 else "today"
            self.assertEqual(state, each["state"])

    def test_list(self):
        document = self.check_shape(["list"], LIST, {"pupils": PUPIL})
        self.assertEqual(sorted(path.stem for path in (OAKFIELD / "pupils").glob("*.yaml")),
                         [each["ref"] for each in document["pupils"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
