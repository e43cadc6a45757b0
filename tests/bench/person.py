# SPDX-License-Identifier: MIT
"""The pupil of a made-up record: who it is, when things happened, and how it began."""

import datetime

import needs
import words

D = datetime.date
# When the concern was raised, of those whose support goes back to the school year before.
CONCERNS = [
    (D(2024, 9, 9), D(2024, 12, 6)), (D(2025, 1, 13), D(2025, 3, 21)),
    (D(2025, 3, 24), D(2025, 5, 16)), (D(2025, 5, 19), D(2025, 6, 13)),
]
# Of a hundred records.
STAGES = {
    "concern": 10, "new": 18, "sen_support": 45, "request": 5, "ehc_plan": 12, "no_sen": 6,
    "leaver": 4,
}
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def days(day, count):
    return day + datetime.timedelta(days=count)


def upn(number, year):
    """One that nobody has: there is no authority 999."""
    body = f"999{number // 1000 % 10000:04d}{year % 100:02d}{number % 1000:03d}"
    return LETTERS[sum(int(c) * (i + 2) for i, c in enumerate(body)) % 23] + body


class Person:
    def __init__(self, rng, number):
        self.rng = rng
        self.number = number
        self.stage = rng.choices(list(STAGES), STAGES.values())[0]
        # Kept by somebody who writes what has to be there.
        self.is_brief = rng.random() < (0.95 if self.stage in ("ehc_plan", "request") else 0.75)

    def day(self, first, last):
        """A school day between the two, or the Monday after."""
        day = days(first, self.rng.randrange((last - first).days + 1))
        over = day.weekday() - 4  # Days past Friday.
        if over <= 0:
            return day
        return days(day, -over) if days(day, -2) >= first else days(day, 2)

    def some(self, texts, least, most):
        return self.rng.sample(texts, self.rng.randint(least, most))

    def said(self, texts):
        """One of `texts`; in brief, its first sentence."""
        text = self.rng.choice(texts)
        return text.split(". ")[0].rstrip(".") + "." if self.is_brief else text

    def people(self):
        rng = self.rng
        self.given, self.pronouns = rng.choice(words.GIVEN)
        self.family = rng.choice(words.FAMILY)
        self.year = rng.randint(1, 10)
        self.needs = rng.sample(needs.KINDS, rng.choices([1, 2], [80, 20])[0])
        self.teacher = rng.choice(words.TEACHERS)
        self.role = "class_teacher" if self.year < 7 else "form_tutor"
        mother, father = ("Mrs", "mother"), ("Mr", "father")
        self.parents = []
        for title, relation in rng.choice([[mother], [mother, father], [father]]):
            half = words.PARENT_GIVEN[:10] if title == "Mrs" else words.PARENT_GIVEN[10:]
            self.parents.append((f"{title} {rng.choice(half)} {self.family}", relation))

    def when(self):
        """The day of the concern, that of the decision and that of the plan now in force."""
        if self.stage == "concern":
            self.concern_day = self.day(D(2025, 9, 15), D(2025, 11, 12))
        elif self.stage == "new":
            self.concern_day = self.day(D(2025, 9, 8), D(2025, 10, 1))
        elif self.stage == "ehc_plan":
            self.concern_day = self.day(D(2022, 9, 12), D(2022, 12, 2))
        else:
            shares = [30, 40, 30, 0] if self.stage in ("leaver", "no_sen") else [10, 15, 35, 40]
            self.concern_day = self.day(*self.rng.choices(CONCERNS, shares)[0])
        self.decided = self.day(days(self.concern_day, 18), days(self.concern_day, 25))
        self.begun = max(self.decided, D(2024, 9, 9))
        self.agreed = self.decided
        if self.stage != "new":
            self.agreed = max(self.decided, self.day(D(2025, 9, 15), D(2025, 9, 26)))
        self.made = self.day(D(2024, 1, 15), D(2024, 4, 26))  # The EHC plan.
        self.left = self.day(D(2025, 10, 6), D(2025, 11, 14))
        over = self.day(D(2025, 11, 3), D(2025, 11, 14))
        self.end = {"leaver": self.left, "no_sen": over}.get(self.stage)

    def pupil(self):
        rng = self.rng
        entry = 2024 - self.year
        if rng.random() >= 0.7:
            entry = rng.randint(2024 - self.year, 2021 if self.year > 3 else 2025 - self.year)
        entry = max(2015, entry)
        pupil = {"given_name": self.given, "family_name": self.family}
        if rng.random() < 0.2:
            pupil["known_as"] = self.given
        pupil["born"] = days(D(2020 - self.year, 9, 1), rng.randrange(365))
        pupil["pronouns"] = self.pronouns
        pupil["upn"] = upn(self.number, entry)
        pupil["year_group"] = str(self.year)
        pupil["year_group_from"] = D(2025, 9, 3)
        pupil["class"] = f"{self.year}{rng.choice('ABCKLM')}"
        pupil["responsible_teacher"] = self.teacher
        pupil["joined"] = D(min(entry, 2022), 9, 5)
        if self.stage == "leaver":
            pupil["left"] = self.left
            pupil["next_setting"] = "Norchester High School"
        if rng.random() < 0.8:
            pupil["home_language"] = rng.choice(words.LANGUAGES)
        return pupil

    def profile(self):
        return {
            "appreciated": self.some(words.APPRECIATED, 1, 3),
            "important": self.some(words.IMPORTANT, 1, 3),
            "support": self.some(words.SUPPORT, 2, 3),
            "aspirations": self.rng.choice(words.ASPIRATIONS),
        }

    def contacts(self):
        rng = self.rng
        address = [
            f"{rng.randint(1, 140)} {rng.choice(words.STREETS)}", "Norchester",
            f"NR99 9{rng.choice('ABDEFGH')}{rng.choice('JLNPQRST')}",
        ]
        contacts = []
        for i, (name, relation) in enumerate(self.parents):
            contact = {
                "name": name,
                "relation": relation,
                "parental_responsibility": True,
                "letters": True,
                "email": f"parent{i + 1}.{self.number}@example.org",
                "phone": f"01632 960{rng.randrange(1000):03d}",
                "address": address,
                "language": rng.choice(words.LANGUAGES),
            }
            if rng.random() < 0.15:
                contact["note"] = rng.choice(words.LOG)
            contacts.append(contact)
        return contacts

    def status(self):
        status = [{"from": self.concern_day, "is": "concern"}]
        if self.stage == "concern":
            return status
        both = [self.teacher, words.SENCO]
        status.append({
            "from": self.decided, "is": "sen_support", "decided_by": both,
            "reason": self.rng.choice(self.needs[0]["is"]),
        })
        if self.stage == "ehc_plan":
            status.append({"from": self.made, "is": "ehc_plan"})
        if self.stage == "no_sen":
            status.append({
                "from": self.end, "is": "no_sen", "decided_by": both,
                "reason": "Keeps up with the class without help since the summer.",
            })
        return status

    def concern(self):
        rng, need = self.rng, self.needs[0]
        answered = self.day(days(self.concern_day, 2), days(self.concern_day, 9))
        concern = {
            "id": "c1",
            "date": self.concern_day,
            "raised_by": "parent",
            "name": self.parents[0][0],
            "concern": rng.choice(need["concern"]),
            "first_response": f"{rng.choice(need['provision'])[0]}, tried in class for four weeks.",
            "parent_views": self.said(words.PARENT_VIEWS),
            "pupil_views": self.said(words.PUPIL_VIEWS),
            "answered": answered,
        }
        if self.stage != "concern":
            both = f"{self.teacher} and {words.SENCO}"
            concern["outcome"] = f"Assessed by {both}; talked over with the family."
        return concern
