# SPDX-License-Identifier: MIT
"""The forms of `senco remind` that other programs read, and the jobs that run it, tried on the real
program: calendars, messages, CSV, a large school, and the examples for cron and systemd.

    python3 remind_test.py PROGRAM CHECKOUT
"""

import csv
import email
import email.policy
from email.header import decode_header, make_header
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import unittest

import icalendar

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
from check_place import BAD, CHECKOUT, OAKFIELD, PROGRAM, Place

TELLING = CHECKOUT / "tests" / "folders" / "telling"
SECRETS = re.compile("autism|asd|secretname|outreach", re.IGNORECASE)
CRON = CHECKOUT / "examples" / "cron"


class Remind(Place):
    def remind(self, folder, *arguments, code=0, **environment):
        done = self.run_in(folder, [str(PROGRAM), "remind", *arguments], **environment)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode()

    def reminders(self, folder, *arguments):
        return json.loads(self.remind(folder, "--format", "json", *arguments))["reminders"]


class Calendars(Remind):
    def events(self, folder, *arguments, **environment):
        text = self.remind(folder, "--format", "ics", "--within", "365d", *arguments, **environment)
        calendar = icalendar.Calendar.from_ical(text)
        self.assertEqual(calendar.errors, [])
        events = list(calendar.walk("VEVENT"))
        for event in events:
            self.assertEqual(event.errors, [])
        return events

    def test_the_events_are_the_reminders(self):
        for folder in (OAKFIELD, TELLING):
            events = self.events(folder)
            expected = self.reminders(folder, "--within", "365d")
            self.assertGreater(len(expected), 10)
            self.assertEqual(
                [(str(event["UID"]).split("@")[0], event["DTSTART"].dt.isoformat())
                 for event in events],
                [(one["id"], one["due"]) for one in expected])
            for event, one in zip(events, expected):
                self.assertTrue(str(event["SUMMARY"]).endswith(one["what"]), event["SUMMARY"])
                self.assertEqual((event["DTEND"].dt - event["DTSTART"].dt).days, 1)

    def test_alarms_go_off_at_eight_in_the_morning_on_days_to_come(self):
        for event in self.events(OAKFIELD):
            for alarm in event.walk("VALARM"):
                hours = alarm["TRIGGER"].dt.total_seconds() / 3600
                self.assertEqual(hours % 24, 8)
                self.assertGreaterEqual(str(event["DTSTART"].dt + alarm["TRIGGER"].dt),
                                        "2025-12-01")

    def test_importing_twice_doubles_nothing_and_the_later_one_counts(self):
        held = {}
        for day in ("2025-12-01", "2025-12-02"):
            for event in self.events(OAKFIELD, SENCO_TODAY=day):
                before = held.get(str(event["UID"]))
                self.assertTrue(before is None or before["SEQUENCE"] < event["SEQUENCE"])
                held[str(event["UID"])] = event
        first = {str(event["UID"]) for event in self.events(OAKFIELD)}
        self.assertEqual(set(held), first | {str(e["UID"]) for e in
                                             self.events(OAKFIELD, SENCO_TODAY="2025-12-02")})
        self.assertLess(len(held) - len(first), 8)  # A day more of the year, nothing twice.

    def test_nothing_of_needs_or_names_in_it(self):
        text = self.remind(TELLING, "--format", "ics", "--within", "365d")
        self.assertNotRegex(text.replace("\r\n ", ""), SECRETS)


class Messages(Remind):
    def messages(self, folder, *arguments):
        self.remind(folder, "--format", "eml", *arguments, "-o", str(self.top / "mail") + "/")
        return {path.name: email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                for path in sorted((self.top / "mail").iterdir())}

    def test_each_is_read_by_another_program(self):
        messages = self.messages(OAKFIELD)
        owners = {one["owner"] for one in self.reminders(OAKFIELD)}
        self.assertIn("mr-j-patel.eml", messages)
        for message in messages.values():
            self.assertEqual(message.defects, [])
            to, = message["To"].addresses
            self.assertIn(to.display_name, owners)
            self.assertTrue(to.addr_spec.endswith("@oakfield.example.org"))
            self.assertRegex(message["Subject"], r"\ASEN reminders: [\d, a-z]+\Z")
            self.assertEqual(message.get_content_type(), "text/plain")
            self.assertTrue(message.get_content().strip())
        self.assertEqual(
            self.remind(OAKFIELD, "--format", "eml", "--to", "Mr J. Patel"),
            (self.top / "mail" / "mr-j-patel.eml").read_text(encoding="utf-8"))

    def test_every_reminder_is_in_a_message_once(self):
        bodies = "".join(m.get_content() for m in self.messages(OAKFIELD).values())
        shown = re.sub(r"\s+", " ", bodies)
        for one in self.reminders(OAKFIELD):
            self.assertIn(f"{one['what']} ", shown)
        self.assertEqual(len(re.findall(r"^  oak-\d+ ", bodies, re.MULTILINE)),
                         len([one for one in self.reminders(OAKFIELD) if one["ref"]]))

    def test_names_in_other_scripts(self):
        setting = (OAKFIELD / "senco.yaml").read_text(encoding="utf-8")
        record = (OAKFIELD / "pupils" / "oak-0142.yaml").read_text(encoding="utf-8")
        name = "Zoë Žák–Ñandú, “Zuzana” née Österreicher-Łukasiewicz"
        shutil.copytree(OAKFIELD / "documents", self.top / "school" / "documents")
        self.write(self.top / "school", {
            "senco.yaml": setting.replace("{name: Mr J. Patel,", f"{{name: '{name}',"),
            "pupils/oak-0142.yaml": record.replace("Mr J. Patel", f"'{name}'", 1)})
        self.messages(self.top / "school")
        heads = [email.message_from_bytes(path.read_bytes())["To"]
                 for path in (self.top / "mail").iterdir()]
        self.assertIn(f"{name} <j.patel@oakfield.example.org>",
                      [str(make_header(decode_header(head))) for head in heads])

    def test_nothing_of_needs_or_names_in_what_stands_above(self):
        for message in self.messages(TELLING).values():
            self.assertNotRegex(str(message.items()), SECRETS)


class Tables(Remind):
    def test_csv(self):
        for folder in (OAKFIELD, TELLING, CHECKOUT / "tests" / "folders" / "hostile"):
            text = self.remind(folder, "--format", "csv", "--names")
            self.assertNotRegex(text.replace("\r\n", ""), "[\\x00-\\x1f\\x7f]")
            rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
            reminders = self.reminders(folder)
            self.assertEqual([row["id"] for row in rows], [one["id"] for one in reminders])
            self.assertEqual([row["days"] for row in rows],
                             [str(one["days"]) for one in reminders])


class LargeSchool(Remind):
    """Four hundred pupils, from the records of the example."""

    def setUp(self):
        super().setUp()
        records = sorted((OAKFIELD / "pupils").glob("*.yaml"))
        self.school = self.top / "school"
        self.school.mkdir()
        shutil.copytree(OAKFIELD / "documents", self.school / "documents")
        self.write(self.school, {"senco.yaml": (OAKFIELD / "senco.yaml").read_text("utf-8")})
        self.write(self.school, {
            f"pupils/big-{number:04}.yaml": records[number % len(records)].read_text("utf-8")
            for number in range(400)})

    def test_text_stays_readable_and_counts_what_it_leaves_out(self):
        text = self.remind(self.school)
        everything = self.remind(self.school, "--limit", "0")
        self.assertLess(len(text.splitlines()), 220)
        self.assertGreater(len(everything.splitlines()), 400)
        for heading, more in re.findall(r"^[A-Z][a-z ]+: (\d+)\n(?:  .*\n)*?  and (\d+) more$",
                                        text, re.MULTILINE):
            self.assertEqual(int(heading), 20 + int(more))
        self.assertRegex(text, r"(?m)^  and \d+ more$")
        self.assertLessEqual(max(map(len, everything.splitlines())), 76)

    def test_it_takes_seconds_not_minutes(self):
        began = time.monotonic()
        self.remind(self.school, "--format", "ics", "--within", "365d")
        self.assertLess(time.monotonic() - began, 60)


def lines_of(crontab):
    """Variables and commands of a crontab."""
    variables, commands = {}, []
    for line in crontab.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        variable = re.fullmatch(r"([A-Z_]+)=(.*)", line)
        if variable:
            variables[variable[1]] = variable[2]
        else:
            commands.append(line.split(None, 5)[5])
    return variables, commands


class JobPlace(Remind):
    """Records, an outbox, and a mailer that puts into it."""

    def setUp(self):
        super().setUp()
        self.folder = self.top / "records"
        shutil.copytree(OAKFIELD, self.folder)
        self.outbox = self.top / "outbox"
        self.outbox.mkdir()
        self.sendmail = self.top / "sendmail"
        self.sendmail.write_text(f'#!/bin/sh\necho "$*" >>{self.top}/arguments\n'
                                 f'exec cat >"$(mktemp {self.outbox}/XXXXXX)"\n', encoding="utf-8")
        self.sendmail.chmod(0o755)

    def job(self, command, today, code=0, **more):
        bare = {"HOME": str(self.home), "LANG": "C", "SENCO_DIR": str(self.folder),
                "PATH": f"{PROGRAM.parent}:/usr/bin:/bin", "SENCO_TODAY": today,
                "SENDMAIL": str(self.sendmail), **more}
        done = subprocess.run(["/bin/sh", "-c", command], cwd="/", env=bare, capture_output=True,
                              check=False)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


class Jobs(JobPlace):
    """The examples, in an environment with next to nothing in it."""

    def commands(self):
        variables, commands = lines_of((CRON / "crontab").read_text(encoding="utf-8"))
        self.assertEqual(set(variables), {"MAILTO", "SENCO_DIR", "PATH"})
        self.assertEqual(len(commands), 3)
        return commands

    def test_the_daily_line_speaks_when_there_is_something_new_and_only_then(self):
        daily = self.commands()[0]
        monday, wrong = self.job(daily, "2025-12-01")
        self.assertEqual(wrong, "")
        self.assertIn("Overdue: ", monday)
        self.assertEqual(self.job(daily, "2025-12-07"), ("", ""))
        friday, _ = self.job(daily, "2025-12-05")
        self.assertIn("oak-0142 AO: hold the SEN support review\n      today", friday)
        self.assertNotIn("Overdue", friday)

    def test_under_lang_c_it_is_utf_8(self):
        record = self.folder / "pupils" / "oak-0142.yaml"
        record.write_text(record.read_text("utf-8").replace("given_name: Ada", "given_name: Éloïse"),
                          encoding="utf-8")
        self.assertIn("oak-0142 ÉO: ", self.job(self.commands()[0], "2025-12-05")[0])

    def test_a_broken_record_is_reported_and_the_rest_still_come(self):
        (self.folder / "pupils" / "oak-0999.yaml").write_text(BAD, encoding="utf-8")
        said, wrong = self.job(self.commands()[0], "2025-12-05", code=3)
        self.assertIn("oak-0142 AO: hold the SEN support review", said)
        self.assertIn("pupils/oak-0999.yaml:2:", wrong)

    def test_the_weekly_line_is_the_list_to_chase_with(self):
        said, wrong = self.job(self.commands()[1], "2025-12-01")
        self.assertEqual(wrong, "")
        self.assertIn("Mr D. Kaplan: ", said)

    def test_the_line_for_calendars_writes_over_its_file_and_says_nothing(self):
        for day in ("2025-12-01", "2025-12-02"):
            self.assertEqual(self.job(self.commands()[2], day), ("", ""))
        text = (self.home / "sen.ics").read_text(encoding="utf-8")
        self.assertIn("DTSTAMP:20251202T000000Z", text.replace("\r", ""))

    def test_the_script_mails_catches_up_and_never_says_a_thing_twice(self):
        script = str(CRON / "senco-mail")
        before = sorted(path.name for path in self.folder.rglob("*"))
        self.job(script, "2025-12-02")
        count = len(list(self.outbox.iterdir()))
        self.job(script, "2025-12-02")
        self.assertEqual(len(list(self.outbox.iterdir())), count)  # The same day again.
        self.job(script, "2025-12-10")  # Off for a week: the Monday and Friday 5 December.
        texts = [path.read_text("utf-8") for path in self.outbox.iterdir()]
        patel = [text for text in texts if "To: \"Mr J. Patel\"" in text]
        self.assertEqual(len([text for text in patel if "5 days late" in text]), 1)
        self.assertEqual(set((self.top / "arguments").read_text("utf-8").split("\n")) - {""},
                         {"-t -i"})
        self.assertEqual(sorted(path.name for path in self.folder.rglob("*")), before)
        state = list((self.home / ".local" / "state" / "senco").iterdir())
        self.assertEqual([path.read_text("utf-8") for path in state], ["2025-12-10\n"])

    def test_what_could_not_be_said_is_said_the_next_time(self):
        script = str(CRON / "senco-mail")
        self.job(script, "2025-12-03")
        broken = self.folder / "pupils" / "oak-0999.yaml"
        broken.write_text(BAD, encoding="utf-8")
        self.job(script, "2025-12-05", code=3)
        broken.unlink()
        for path in self.outbox.iterdir():
            path.unlink()
        self.job(script, "2025-12-06")
        self.assertTrue(any("1 day late" in path.read_text("utf-8")
                            for path in self.outbox.iterdir()))

    def test_the_units_of_systemd(self):
        service = (CRON / "senco-remind.service").read_text(encoding="utf-8")
        self.assertIn("ExecStart=%h/.local/bin/senco-mail\n", service)
        bin_folder = self.home / ".local" / "bin"
        bin_folder.mkdir(parents=True)
        shutil.copy(CRON / "senco-mail", bin_folder)
        command = re.search("ExecStart=(.*)", service)[1].replace("%h", str(self.home))
        self.job(command, "2025-12-01")
        self.assertTrue(list(self.outbox.iterdir()))
        verify = shutil.which("systemd-analyze")
        if verify is None:
            self.skipTest("no systemd-analyze here: the units' grammar was not judged")
        for unit in ("senco-remind.service", "senco-remind.timer"):
            text = (CRON / unit).read_text(encoding="utf-8")
            (self.top / unit).write_text(text.replace("%h", str(self.home)), encoding="utf-8")
        done = subprocess.run([verify, "verify", "--man=no", self.top / "senco-remind.timer"],
                              capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))


class RealCron(JobPlace):
    """Debian's cron itself, in a mount namespace of its own, so that this machine's crontabs, its
    mailer and its cron are left alone."""

    def namespace(self):
        """A shell script that runs cron with the example as root's crontab."""
        crontab = (CRON / "crontab").read_text(encoding="utf-8")
        crontab = re.sub(r"(?m)^(SENCO_DIR)=.*$", rf"\1={self.folder}", crontab)
        crontab = re.sub(r"(?m)^(PATH)=", rf"\1={PROGRAM.parent}:", crontab)
        crontab = re.sub(r"(?m)^[\d*]+ [\d*]+ \* \* [\d*] ", "* * * * * ", crontab)
        crontab = "SENCO_TODAY=2025-12-05\n" + crontab
        (self.top / "crontab").write_text(crontab, encoding="utf-8")
        sbin = self.top / "sbin"
        sbin.mkdir()
        shutil.copy("/usr/sbin/cron", sbin)
        shutil.copy(self.sendmail, sbin / "sendmail")
        return f"""set -e
mount -t tmpfs none /var/spool/cron
mount -t tmpfs none /run
mount -t tmpfs none /etc/cron.d
mkdir -m 1730 /var/spool/cron/crontabs
cp {self.top}/crontab /var/spool/cron/crontabs/root
chmod 600 /var/spool/cron/crontabs/root
: >{self.top}/empty
mount --bind {self.top}/empty /etc/crontab
mount --bind {sbin} /usr/sbin
exec /usr/sbin/cron -f
"""

    def test_it_mails_what_the_example_says(self):
        can = (os.geteuid() == 0 and os.path.exists("/usr/sbin/cron") and
               os.path.exists("/etc/crontab") and shutil.which("unshare") and
               subprocess.run(["unshare", "--mount", "--pid", "--fork", "true"],
                              capture_output=True, check=False).returncode == 0)
        if not can:
            self.skipTest("no cron that may run here: its lines were tried by themselves")
        daemon = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c",
             self.namespace()], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            until = time.monotonic() + 100
            while len(list(self.outbox.iterdir())) < 2 and time.monotonic() < until:
                time.sleep(0.5)
            time.sleep(1)  # For the last of it to be written.
        finally:
            daemon.kill()  # Which ends cron: --kill-child.
            daemon.wait(timeout=10)
            daemon.stderr.close()
        mails = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                 for path in self.outbox.iterdir()]
        text = "".join(mail.get_payload(decode=True).decode("utf-8") for mail in mails)
        self.assertIn("oak-0142 AO: hold the SEN support review\n      today", text)
        self.assertIn("Mr D. Kaplan: ", text)
        self.assertEqual({mail["To"] for mail in mails}, {"senco@oakfield.example.org"})
        for mail in mails:
            self.assertNotRegex(mail["Subject"], "Okafor|Ada")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
