# SPDX-License-Identifier: MIT
"""Makes up a pupil's record as it stands on 1 December 2025: first one without a fault, then what
gets left out or put off in life (see `slips`)."""

import words
from meetings import DECEMBER, Meetings
from person import D, days
from slips import slip


class Maker(Meetings):
    def make(self):
        self.people()
        self.when()
        record = {
            "format": 1,
            "pupil": self.pupil(),
            "profile": self.profile(),
            "contacts": self.contacts(),
            "status": self.status(),
            "concerns": [self.concern()],
        }
        if self.stage == "concern":
            self.look_into_it(record)
        else:
            self.support(record)
        record.update({**self.last_sections(), **record})
        for _ in range(self.rng.choices([0, 1, 2, 3, 4], [32, 30, 20, 12, 6])[0]):
            slip(self.rng, record, self)
        if self.is_brief:
            self.shorten(record)
        return {key: value for key, value in record.items() if value not in ([], {}, None)}

    def look_into_it(self, record):
        """What is being done while nothing has been decided."""
        rng = self.rng
        assessment = self.assessment(0, days(self.concern_day, 9))
        record["assessments"] = [{**assessment, "kind": "progress"}]
        record["reviews"] = [{"id": "d1", **self.planned(DECEMBER, "early_discussion", True)}]
        told = self.day(self.concern_day, days(self.concern_day, 12))
        record["contact_log"] = [{
            "date": day, "how": rng.choice(["phone", "email"]),
            "with": rng.choice(self.parents)[0], "note": rng.choice(words.LOG),
        } for day in (told, days(told, 1), days(told, 4))]
        seen = f"In class: {rng.choice(self.needs[0]['is'])} {rng.choice(words.SENCO_NOTES)}"
        record["notes"] = [{"date": told, "by": words.SENCO, "note": seen}]

    def support(self, record):
        """What stands in the record once support has been decided on."""
        record["assessments"] = self.assessments()
        record["needs"] = [self.need(i, need) for i, need in enumerate(self.needs)]
        if self.end is None:
            record["plan"] = self.plan(self.agreed)
        earlier = self.plan(self.begun)
        earlier["ended"] = self.end or self.agreed
        if self.begun < D(2025, 6, 1) and earlier["agreed"] < earlier["ended"]:
            record["earlier_plans"] = [earlier]
        record["outcomes"], record["provision"] = self.outcomes_and_provision()
        record["reviews"] = self.reviews(record["outcomes"], record["provision"])
        if self.rng.random() < 0.4 and self.stage in ("sen_support", "request", "ehc_plan"):
            record["specialists"] = [self.specialist()]
        record["notices"] = self.notices()
        if self.stage == "request":
            record["ehc"] = self.request_of_this_autumn()
        if self.stage == "ehc_plan":
            record["ehc"] = self.ehc_plan()

    def last_sections(self):
        rng, sections = self.rng, {}
        if self.stage == "leaver":
            sections["transition"] = {
                "to": "Norchester High School",
                "meeting": days(self.left, -14),
                "agreed_to_share": ["the plan", "reading results"],
                "agreed_by": [self.parents[0][0]],
                "sent": days(self.left, -3),
            }
        sections["attendance"] = [{
            "year": "2024/25", "percent": rng.randrange(820, 995) / 10,
            "suspensions": rng.choice([0, 0, 0, 1]),
        }]
        autumn = (D(2025, 9, 8), D(2025, 11, 20))
        if rng.random() < 0.5:
            sections["contact_log"] = [{
                "date": self.day(*autumn), "how": rng.choice(["phone", "email", "meeting"]),
                "with": self.parents[0][0], "note": rng.choice(words.LOG),
            } for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.4:
            sections["notes"] = [{
                "date": self.day(*autumn), "by": words.SENCO,
                "note": rng.choice(words.SENCO_NOTES),
            }]
        if rng.random() < 0.1:
            sections["x_transport"] = f"Taxi {rng.randint(1, 40)}, seat behind the driver."
        return sections

    def shorten(self, record):
        """Leaves out what nobody has to write."""
        for assessment in record.get("assessments", []):
            del assessment["scores"]
        for need in record.get("needs", []):
            del need["strengths"]
        for entry in record.get("provision", []):
            for key in ("place", "funding", "cost"):
                entry.pop(key, None)
        record.pop("earlier_plans", None)
        for key in ("appreciated", "important", "support"):
            record["profile"][key] = record["profile"][key][:2]
