# SPDX-License-Identifier: MIT
"""Makes up a pupil's record as it stands on 1 December 2025, first without a fault; `slips` then
leaves out or puts off what gets left out and put off in life."""

import datetime

import words
from slips import slip

D = datetime.date
TODAY = D(2025, 12, 1)
# First and last day on which the meeting of a term is held.
MEETINGS = [(D(2024, 11, 11), D(2024, 12, 13)), (D(2025, 3, 10), D(2025, 3, 28)),
            (D(2025, 6, 9), D(2025, 7, 4)), (D(2025, 10, 13), D(2025, 11, 18))]
TO_COME = [(D(2026, 3, 9), D(2026, 3, 20)), (D(2026, 6, 8), D(2026, 7, 3))]
# When the concern was raised, of those whose support goes back to the school year before.
CONCERNS = [(D(2024, 9, 9), D(2024, 12, 6)), (D(2025, 1, 13), D(2025, 3, 21)), (D(2025, 3, 24), D(2025, 5, 16)),
            (D(2025, 5, 19), D(2025, 6, 13))]
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
STAGES = {"concern": 10, "new": 18, "sen_support": 45, "request": 5, "ehc_plan": 12, "no_sen": 6, "leaver": 4}


def days(day, count):
    return day + datetime.timedelta(days=count)


def upn(number, year):
    """One that nobody has: the authority 999 is none."""
    body = f"999{number // 1000 % 10000:04d}{year % 100:02d}{number % 1000:03d}"
    return LETTERS[sum(int(c) * (i + 2) for i, c in enumerate(body)) % 23] + body


class Maker:
    def __init__(self, rng, number):
        self.rng = rng
        self.number = number
        self.stage = rng.choices(list(STAGES), STAGES.values())[0]
        self.is_brief = rng.random() < (0.95 if self.stage in ("ehc_plan", "request") else 0.75)  # Kept by somebody who writes what has to be there.

    def day(self, first, last):
        """A school day between the two."""
        day = days(first, self.rng.randrange((last - first).days + 1))
        return days(day, -(max(day.weekday() - 4, 0))) if day.weekday() > 4 and days(day, -2) >= first else (
            days(day, 2) if day.weekday() > 4 else day)

    def some(self, texts, least, most):
        return self.rng.sample(texts, self.rng.randint(least, most))

    def said(self, texts):
        """One of `texts`; in brief, its first sentence."""
        text = self.rng.choice(texts)
        return text.split(". ")[0].rstrip(".") + "." if self.is_brief else text

    def make(self):
        self.people()
        self.when()
        record = {"format": 1, "pupil": self.pupil(), "profile": self.profile(), "contacts": self.contacts()}
        record["status"] = self.status()
        record["concerns"] = [self.concern()]
        if self.stage != "concern":
            self.support(record)
        else:
            self.look_into_it(record)
        record.update({**self.last_sections(), **record})
        for _ in range(self.rng.choices([0, 1, 2, 3, 4], [32, 30, 20, 12, 6])[0]):
            slip(self.rng, record, self)
        if self.is_brief:
            self.shorten(record)
        return {key: value for key, value in record.items() if value not in ([], {}, None)}

    def look_into_it(self, record):
        """What is being done while nothing has been decided."""
        rng, need = self.rng, self.needs[0]
        record["assessments"] = [{**self.assessment(0, days(self.concern_day, 9)), "kind": "progress"}]
        record["reviews"] = [{"id": "d1", **self.planned(D(2025, 12, 2), D(2025, 12, 12), "early_discussion", True)}]
        told = self.day(self.concern_day, days(self.concern_day, 12))
        record["contact_log"] = [{"date": day, "how": rng.choice(["phone", "email"]), "with": rng.choice(self.parents)[0],
                                  "note": rng.choice(words.LOG)} for day in (told, days(told, 1), days(told, 4))]
        record["notes"] = [{"date": told, "by": words.SENCO, "note": f"In class: {rng.choice(need['is'])} {rng.choice(words.SENCO_NOTES)}"}]

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

    def people(self):
        rng = self.rng
        self.given, self.pronouns = rng.choice(words.GIVEN)
        self.family = rng.choice(words.FAMILY)
        self.year = rng.randint(1, 10)
        self.needs = rng.sample(words.NEEDS, rng.choices([1, 2], [80, 20])[0])
        if len({need["area"] + need["type"] for need in self.needs}) < len(self.needs):
            self.needs = self.needs[:1]
        self.teacher = rng.choice(words.TEACHERS)
        self.role = "class_teacher" if self.year < 7 else "form_tutor"
        self.parents = []
        for title, relation in rng.choice([[("Mrs", "mother")], [("Mrs", "mother"), ("Mr", "father")], [("Mr", "father")]]):
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
            self.concern_day = self.day(*self.rng.choices(CONCERNS, [10, 15, 35, 40] if not self.stage in ("leaver", "no_sen") else [30, 40, 30, 0])[0])
        self.decided = self.day(days(self.concern_day, 18), days(self.concern_day, 25))
        self.begun = max(self.decided, D(2024, 9, 9))
        self.agreed = max(self.decided, self.day(D(2025, 9, 15), D(2025, 9, 26))) if self.stage != "new" else self.decided
        self.made = self.day(D(2024, 1, 15), D(2024, 4, 26))  # The EHC plan.
        self.left = self.day(D(2025, 10, 6), D(2025, 11, 14))
        self.end = {"leaver": self.left, "no_sen": self.day(D(2025, 11, 3), D(2025, 11, 14))}.get(self.stage)

    def pupil(self):
        rng = self.rng
        entry = 2025 - self.year - 1 if rng.random() < 0.7 else rng.randint(2024 - self.year, 2021 if self.year > 3 else 2025 - self.year)
        entry = max(2020 - 5 + 0, entry)
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
        return {"appreciated": self.some(words.APPRECIATED, 1, 3), "important": self.some(words.IMPORTANT, 1, 3),
                "support": self.some(words.SUPPORT, 2, 3), "aspirations": self.rng.choice(words.ASPIRATIONS)}

    def contacts(self):
        rng = self.rng
        address = [f"{rng.randint(1, 140)} {rng.choice(words.STREETS)}", "Norchester", f"NR99 9{rng.choice('ABDEFGH')}{rng.choice('JLNPQRST')}"]
        contacts = []
        for i, (name, relation) in enumerate(self.parents):
            contact = {"name": name, "relation": relation, "parental_responsibility": True, "letters": True,
                       "email": f"parent{i + 1}.{self.number}@example.org",
                       "phone": f"01632 960{rng.randrange(1000):03d}", "address": address,
                       "language": rng.choice(words.LANGUAGES)}
            if rng.random() < 0.15:
                contact["note"] = rng.choice(words.LOG)
            contacts.append(contact)
        return contacts

    def status(self):
        status = [{"from": self.concern_day, "is": "concern"}]
        if self.stage == "concern":
            return status
        first = {"from": self.decided, "is": "sen_support", "decided_by": [self.teacher, words.SENCO]}
        first["reason"] = self.rng.choice(self.needs[0]["is"])
        status.append(first)
        if self.stage == "ehc_plan":
            status.append({"from": self.made, "is": "ehc_plan"})
        if self.stage == "no_sen":
            status.append({"from": self.end, "is": "no_sen", "decided_by": [self.teacher, words.SENCO],
                           "reason": "Keeps up with the class without help since the summer."})
        return status

    def concern(self):
        rng, need = self.rng, self.needs[0]
        told = self.day(days(self.concern_day, 2), days(self.concern_day, 9))
        concern = {"id": "c1", "date": self.concern_day, "raised_by": "parent", "name": self.parents[0][0],
                   "concern": rng.choice(need["concern"]),
                   "first_response": f"{rng.choice(need['provision'])[0]}, tried in class for four weeks.",
                   "parent_views": self.said(words.PARENT_VIEWS), "pupil_views": self.said(words.PUPIL_VIEWS),
                   "answered": told}
        if self.stage != "concern":
            concern["outcome"] = f"Assessed by {self.teacher} and {words.SENCO}; talked over with the family."
        return concern

    # What there is once support has been decided on.

    def support(self, record):
        record["assessments"] = self.assessments()
        record["needs"] = [self.need(i, need) for i, need in enumerate(self.needs)]
        if self.stage not in ("no_sen", "leaver"):
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
            record["ehc"] = {"requests": [self.request_now()]}
        if self.stage == "ehc_plan":
            record["ehc"] = self.ehc_plan()

    def assessments(self):
        first = self.day(days(self.concern_day, 10), days(self.concern_day, 15))
        on = [first]
        if first < D(2024, 12, 20) and self.end is None:
            on.append(self.day(D(2025, 9, 8), D(2025, 9, 12)))
        return [self.assessment(i, day) for i, day in enumerate(on)]

    def assessment(self, i, day):
        rng = self.rng
        scores = [{"test": "Reading age", "value": f"{rng.randint(5, 11)}:{rng.randint(0, 11):02d}"},
                  {"test": "Standard score, language", "value": rng.randint(68, 116)}]
        return {"id": f"a{i + 1}", "date": day, "kind": "sen", "by": [self.teacher, words.SENCO],
                "sources": self.some(words.SOURCES, 2, 5), "finding": " ".join(self.said(need["finding"]) for need in self.needs),
                "scores": scores[:rng.randint(1, 2)], "parent_views": self.said(words.PARENT_VIEWS),
                "pupil_views": self.said(words.PUPIL_VIEWS), "given_to_parents": days(day, rng.randint(1, 3))}

    def need(self, i, need):
        entry = {"id": f"n{i + 1}", "area": need["area"], "type": need["type"], "rank": i + 1, "since": self.decided}
        if self.end:
            entry["until"] = self.end
        entry["description"] = self.rng.choice(need["is"])
        entry["strengths"] = self.rng.choice(need["strengths"])
        entry["basis"] = self.some(["assessment", "observation", "parent_views", "pupil_views", "specialist_advice"], 2, 4)
        return entry

    def plan(self, agreed):
        need = self.rng.choice(self.needs)
        return {"agreed": agreed, "consulted": ["parents", "pupil"],
                "adjustments": need["adjustments"].replace(". ", ".\n") if self.rng.random() < 0.2 else need["adjustments"],
                "at_home": need["home"], "shared_with_staff": days(agreed, 2), "given_to_parents": days(agreed, 2)}

    def outcomes_and_provision(self):
        outcomes, provision = [], []
        for i, need in enumerate(self.needs):
            if self.begun < D(2025, 6, 1):
                self.pair(outcomes, provision, f"n{i + 1}", need, 0, self.begun)
            if self.end is None:
                for which in range(1 if self.is_brief else 2 if len(self.needs) == 1 else 1):
                    self.pair(outcomes, provision, f"n{i + 1}", need, which, self.agreed)
        return outcomes, provision

    def pair(self, outcomes, provision, need_id, need, which, start):
        """An outcome and the provision that serves it; both have ended unless `start` is the present plan's."""
        rng = self.rng
        number = len(outcomes) + 1
        text, measure, low, high = need["outcomes"][which]
        ended = self.end or (start < self.agreed and D(2025, 7, 11))
        if ended and start >= D(2025, 9, 1):
            start = D(2025, 6, 9)
        baseline, target = rng.randint(*low), rng.randint(*high)
        outcome = {"id": f"o{number}", "needs": [need_id],
                   "outcome": text.replace("{target}", str(target)), "set": start,
                   "due": D(2026, 7, 17) if not ended else D(2025, 7, 18) if ended < D(2025, 7, 18) else ended}
        if self.stage == "ehc_plan" and not ended:
            outcome["in_ehc_plan"] = True
        outcome.update(measure=measure, baseline={"date": start, "value": baseline}, target=target)
        outcome["readings"] = self.readings(start, ended or outcome["due"], baseline, target, ended or TODAY)
        if self.year >= 9 and number == 1:
            outcome["adulthood"] = rng.choice(list(words.ADULTHOOD))
        if ended:
            outcome["closed"] = {"date": ended, "as": rng.choice(["achieved", "achieved", "partly_achieved"])}
        outcomes.append(outcome)
        provision.append(self.provision(number, need, which, start, ended))

    def readings(self, start, due, baseline, target, until):
        """Now and then a value, mostly above the line from the baseline to the target."""
        readings, day = [], days(start, self.rng.randint(14, 28))
        while day < until and len(readings) < (3 if self.is_brief else 7):
            share = min((day - start).days / max((due - start).days, 1) * self.rng.uniform(1.0, 1.3), 1.0)
            readings.append({"date": day, "value": baseline + round((target - baseline) * share + 0.5)})
            day = days(day, self.rng.randint(14, 28) if due > TODAY else self.rng.randint(28, 60))
        return readings

    def provision(self, number, need, which, start, ended):
        rng = self.rng
        what, form = need["provision"][which]
        per_week, minutes = rng.choice([2, 3, 3, 4, 5]), rng.choice([10, 15, 20, 30])
        start = days(start, 7 - start.weekday())
        entry = {"id": f"p{number}", "outcomes": [f"o{number}"], "provision": f"{what}, {per_week} times {minutes} minutes a week",
                 "form": form, "tier": "targeted", "led_by": rng.choice(words.ASSISTANTS), "staff": "teaching_assistant",
                 "evidence_base": rng.choice(words.EVIDENCE), "start": start, "end": ended or D(2026, 7, 10), "per_week": per_week,
                 "minutes": minutes, "group_size": rng.choice([1, 3, 4, 6]), "place": rng.choice(words.PLACES)}
        if self.stage == "ehc_plan" and not ended:
            entry["in_ehc_plan"] = True
        if rng.random() < 0.2:
            entry["cost"] = float(rng.randrange(20, 180))
            entry["funding"] = "element_2"
        if not ended and not self.is_brief and rng.random() < 0.7:
            entry["delivered"] = self.delivered(start, per_week)
        if ended:
            entry["impact"] = rng.choice(words.IMPACTS)
        return entry

    def delivered(self, week, per_week):
        weeks = []
        week = max(week, D(2025, 10, 13)) if self.rng.random() < 0.6 else week
        while week <= D(2025, 11, 24):
            if week != D(2025, 10, 27):
                missed = self.rng.random() < 0.06
                weeks.append({"week": week, "sessions": per_week - 1 if missed else per_week})
            week = days(week, 7)
        return weeks

    def reviews(self, outcomes, provision):
        rng, reviews = self.rng, []
        if self.stage != "ehc_plan":
            reviews.append(self.early_discussion())
        for term, (first, last) in enumerate(MEETINGS):
            if last < days(self.begun, 50) or (self.end and first > self.end):
                continue
            day = self.day(max(first, days(self.begun, 14)), last)
            if self.end:
                day = min(day, days(self.end, -3))
            if term == 3 and self.end is None and (self.stage == "new" or rng.random() < 0.4):
                continue  # Theirs is in December.
            annual = self.stage == "ehc_plan" and term == 1
            review = self.review("annual" if annual else "sen_support", day, outcomes, provision)
            reviews.append(self.annual(review) if annual else review)
            if term == 3:
                break
        if self.end is None:
            if not any(review["planned"] > D(2025, 9, 1) for review in reviews[1:]):
                reviews.append(self.planned(D(2025, 12, 2), D(2025, 12, 12), "sen_support", True))
            for i, (first, last) in enumerate(TO_COME):
                kind = "annual" if self.stage == "ehc_plan" and i == 0 else "sen_support"
                reviews.append(self.planned(*((D(2026, 1, 19), D(2026, 1, 30)) if kind == "annual" else (first, last)), kind, False))
        for i, review in enumerate(reviews):
            review["id"] = f"r{i + 1}"
        return [{"id": review.pop("id"), **review} for review in reviews]

    def planned(self, first, last, kind, soon):
        day = self.day(first, last)
        review = {"kind": kind, "planned": day, "time": "15:30", "place": self.rng.choice(words.PLACES)}
        if soon:
            sent = days(day, -21)
            review["invited"] = [{"name": name, "role": "parent", "sent": sent, "advice_asked": sent} for name, _ in self.parents]
            review["invited"].append({"name": self.teacher, "role": "class_teacher", "sent": sent})
        return review

    def early_discussion(self):
        rng = self.rng
        day = self.day(days(self.concern_day, 12), days(self.decided, -2))
        return {"kind": "early_discussion", "planned": day, "held": day, "led_by": self.teacher,
                "led_by_role": self.role, "duration_minutes": rng.choice([30, 35, 45]),
                "present": [self.parents[0][0], self.given, self.teacher, words.SENCO],
                "strengths": rng.choice(self.needs[0]["strengths"]), "difficulties": rng.choice(self.needs[0]["is"]),
                "advice_service_told": day, "parents": "attended", "pupil": "attended",
                "parent_views": self.said(words.PARENT_VIEWS), "pupil_views": self.said(words.PUPIL_VIEWS),
                "given_to_parents": days(day, 3), "shared_with_staff": days(day, 3)}

    def review(self, kind, day, outcomes, provision):
        rng = self.rng
        then = [outcome for outcome in outcomes if outcome["set"] < day and not ("closed" in outcome and outcome["closed"]["date"] < day)]
        served = {outcome["id"][1:] for outcome in then}
        given = [entry for entry in provision if entry["id"][1:] in served]
        after = days(day, rng.randint(2, 6))
        review = {"kind": kind, "planned": day, "held": day, "led_by": self.teacher, "led_by_role": self.role,
                  "duration_minutes": rng.choice([30, 40, 45, 60]),
                  "present": [name for name, _ in self.parents] + [self.given, self.teacher],
                  "parents": "attended", "pupil": rng.choice(["attended", "contributed"]),
                  "parent_views": self.said(words.PARENT_VIEWS), "pupil_views": self.said(words.PUPIL_VIEWS),
                  "outcomes": [{"outcome": outcome["id"], "progress": rng.choice(["on_track", "on_track", "on_track", "some"]),
                                "note": rng.choice(words.NOTES)} for outcome in then],
                  "provision": [{"provision": entry["id"], "impact": rng.choice(words.IMPACTS), "next": "continue"} for entry in given[:1]],
                  "actions": [{"action": action, "owner": rng.choice([self.teacher, words.SENCO, self.parents[0][0]]),
                               "due": days(day, 12), "done": days(day, rng.randint(3, 12))} for action in self.some(words.ACTIONS, 0, 1)],
                  "decision": "continue", "given_to_parents": after, "shared_with_staff": after}
        if self.is_brief:
            for key in ("duration_minutes", "present", *(("provision", "actions") if self.stage == "ehc_plan" else ())):
                del review[key]
            for entry in review["outcomes"]:
                del entry["note"]
        return {key: value for key, value in review.items() if value != []}

    def annual(self, review):
        day = review["held"]
        sent = days(day, -28)
        asked = {"sent": sent, "advice_asked": sent, "advice_received": days(sent, 9)}
        people = [(name, "parent") for name, _ in self.parents] + [
            (words.HEAD, "head_teacher"), (self.teacher, "class_teacher"), ("Ms F. Radley", "la_officer"),
            ("Dr M. Singh", "health"), ("Mr C. Dunne", "social_care")]
        whole = {"kind": "annual", "planned": day, "invited": [{"name": name, "role": role, **asked} for name, role in people],
                 "advice_circulated": days(day, -16)}
        whole.update(review, decision="keep_plan", report_sent=days(day, 9))
        if self.year >= 8:
            whole["adulthood"] = words.ADULTHOOD
        whole["la_decision"] = {"date": days(day, 21), "decision": "keep_plan"}
        return whole

    def specialist(self):
        rng = self.rng
        service, name = rng.choice(words.SPECIALISTS)
        agreed = self.day(D(2025, 5, 6), D(2025, 6, 20))
        seen = days(agreed, 28)
        return {"id": "s1", "service": service, "name": name, "reason": f"How to go on with: {rng.choice(self.needs[0]['is'])}",
                "parents_agreed": agreed, "referred": days(agreed, 2), "seen": seen, "advice": rng.choice(words.ADVICE),
                "advice_received": days(seen, 14), "given_to_parents": days(seen, 16), "shared_with_staff": days(seen, 16)}

    def notices(self):
        notices = [{"date": days(self.decided, 1), "about": "sen_support", "to": [name for name, _ in self.parents], "how": "letter"}]
        if self.decided < D(2025, 7, 11):
            notices.append({"date": D(2025, 7, 11), "about": "annual_report", "to": ["parents"], "how": "letter"})
        if self.stage == "no_sen":
            notices.append({"date": days(self.end, 1), "about": "end_of_support", "to": ["parents"], "how": "meeting"})
        return notices

    def request_now(self):
        made = self.day(D(2025, 9, 22), D(2025, 10, 10))
        decided = days(made, 36)
        request = {"by": "school", "made": made, "parents_told": days(made, -4), "received_by_authority": days(made, 1),
                   "decision_to_assess": {"date": decided, "assess": True}}
        request["advice"] = {"asked": days(decided, 1)}
        return request

    def ehc_plan(self):
        made = days(self.made, -140)
        draft = days(self.made, -18)
        request = {"by": "school", "made": made, "parents_told": days(made, -4), "received_by_authority": days(made, 1),
                   "decision_to_assess": {"date": days(made, 36), "assess": True},
                   "advice": {"asked": days(made, 37), "sent": days(made, 72)},
                   "draft_plan": {"served": draft, "views_sent": days(draft, 12)},
                   "consultation": {"received": draft, "replied": days(draft, 9)}}
        return {"requests": [request], "plan": {"made": self.made, "named_setting": "Millbrook All-Through School",
                                                "sections": words.SECTIONS}}

    def last_sections(self):
        rng, sections = self.rng, {}
        sections["transition"] = {"to": "Norchester High School", "meeting": days(self.left, -14), "agreed_to_share": ["the plan", "reading results"],
                                  "agreed_by": [self.parents[0][0]], "sent": days(self.left, -3)} if self.stage == "leaver" else {}
        sections["attendance"] = [{"year": "2024/25", "percent": rng.randrange(820, 995) / 10, "suspensions": rng.choice([0, 0, 0, 1])}]
        if rng.random() < 0.5:
            sections["contact_log"] = [{"date": self.day(D(2025, 9, 8), D(2025, 11, 20)), "how": rng.choice(["phone", "email", "meeting"]),
                                        "with": self.parents[0][0], "note": rng.choice(words.LOG)} for _ in range(rng.randint(1, 3))]
        if rng.random() < 0.4:
            sections["notes"] = [{"date": self.day(D(2025, 9, 8), D(2025, 11, 20)), "by": words.SENCO, "note": rng.choice(words.SENCO_NOTES)}]
        if rng.random() < 0.1:
            sections["x_transport"] = f"Taxi {rng.randint(1, 40)}, seat behind the driver."
        return sections
