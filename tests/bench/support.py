# SPDX-License-Identifier: MIT
"""What stands in a made-up record once support has been decided on: assess, plan and do."""

import words
from person import D, Person, days

TODAY = D(2025, 12, 1)
END_OF_LAST_YEAR = D(2025, 7, 11)
BASES = ["assessment", "observation", "parent_views", "pupil_views", "specialist_advice"]


class Support(Person):
    def assessments(self):
        first = self.day(days(self.concern_day, 10), days(self.concern_day, 15))
        on = [first]
        if first < D(2024, 12, 20) and self.end is None:
            on.append(self.day(D(2025, 9, 8), D(2025, 9, 12)))
        return [self.assessment(i, day) for i, day in enumerate(on)]

    def assessment(self, i, day):
        rng = self.rng
        scores = [
            {"test": "Reading age", "value": f"{rng.randint(5, 11)}:{rng.randint(0, 11):02d}"},
            {"test": "Standard score, language", "value": rng.randint(68, 116)},
        ]
        return {
            "id": f"a{i + 1}",
            "date": day,
            "kind": "sen",
            "by": [self.teacher, words.SENCO],
            "sources": self.some(words.SOURCES, 2, 5),
            "finding": " ".join(self.said(need["finding"]) for need in self.needs),
            "scores": scores[:rng.randint(1, 2)],
            "parent_views": self.said(words.PARENT_VIEWS),
            "pupil_views": self.said(words.PUPIL_VIEWS),
            "given_to_parents": days(day, rng.randint(1, 3)),
        }

    def need(self, i, need):
        entry = {
            "id": f"n{i + 1}", "area": need["area"], "type": need["type"], "rank": i + 1,
            "since": self.decided,
        }
        if self.end:
            entry["until"] = self.end
        entry["description"] = self.rng.choice(need["is"])
        entry["strengths"] = self.rng.choice(need["strengths"])
        entry["basis"] = self.some(BASES, 2, 4)
        return entry

    def plan(self, agreed):
        need = self.rng.choice(self.needs)
        adjustments = need["adjustments"]
        if self.rng.random() < 0.2:
            adjustments = adjustments.replace(". ", ".\n")
        return {
            "agreed": agreed,
            "consulted": ["parents", "pupil"],
            "adjustments": adjustments,
            "at_home": need["home"],
            "shared_with_staff": days(agreed, 2),
            "given_to_parents": days(agreed, 2),
        }

    def outcomes_and_provision(self):
        outcomes, provision = [], []
        for i, need in enumerate(self.needs):
            if self.begun < D(2025, 6, 1):
                self.pair(outcomes, provision, f"n{i + 1}", need, 0, self.begun)
            if self.end is None:
                for which in range(2 if len(self.needs) == 1 and not self.is_brief else 1):
                    self.pair(outcomes, provision, f"n{i + 1}", need, which, self.agreed)
        return outcomes, provision

    def pair(self, outcomes, provision, need_id, need, which, start):
        """An outcome and the provision that serves it. Both have ended, unless `start` is the day
        of the present plan."""
        number = len(outcomes) + 1
        ended = self.end or (start < self.agreed and END_OF_LAST_YEAR)
        if ended and start >= D(2025, 9, 1):
            start = D(2025, 6, 9)
        outcome = self.outcome(number, need["outcomes"][which], start, ended)
        outcomes.append({"id": outcome.pop("id"), "needs": [need_id], **outcome})
        provision.append(self.provision(number, need["provision"][which], start, ended))

    def outcome(self, number, words_of_it, start, ended):
        rng = self.rng
        text, measure, low, high = words_of_it
        baseline, target = rng.randint(*low), rng.randint(*high)
        outcome = {
            "id": f"o{number}",
            "outcome": text.replace("{target}", str(target)),
            "set": start,
            "due": max(ended, D(2025, 7, 18)) if ended else D(2026, 7, 17),
        }
        if self.stage == "ehc_plan" and not ended:
            outcome["in_ehc_plan"] = True
        outcome.update(measure=measure, baseline={"date": start, "value": baseline}, target=target)
        outcome["readings"] = self.readings(start, ended or outcome["due"], baseline, target,
                                            ended or TODAY)
        if self.year >= 9 and number == 1:
            outcome["adulthood"] = rng.choice(list(words.ADULTHOOD))
        if ended:
            how = rng.choice(["achieved", "achieved", "partly_achieved"])
            outcome["closed"] = {"date": ended, "as": how}
        return outcome

    def readings(self, start, due, baseline, target, until):
        """Now and then a value, mostly above the line from the baseline to the target."""
        readings, day = [], days(start, self.rng.randint(14, 28))
        length = max((due - start).days, 1)
        while day < until and len(readings) < (3 if self.is_brief else 7):
            share = min((day - start).days / length * self.rng.uniform(1.0, 1.3), 1.0)
            value = baseline + round((target - baseline) * share + 0.5)
            readings.append({"date": day, "value": value})
            day = days(day, self.rng.randint(14, 28) if due > TODAY else self.rng.randint(28, 60))
        return readings

    def provision(self, number, words_of_it, start, ended):
        rng = self.rng
        what, form = words_of_it
        per_week, minutes = rng.choice([2, 3, 3, 4, 5]), rng.choice([10, 15, 20, 30])
        start = days(start, 7 - start.weekday())
        entry = {
            "id": f"p{number}",
            "outcomes": [f"o{number}"],
            "provision": f"{what}, {per_week} times {minutes} minutes a week",
            "form": form,
            "tier": "targeted",
            "led_by": rng.choice(words.ASSISTANTS),
            "staff": "teaching_assistant",
            "evidence_base": rng.choice(words.EVIDENCE),
            "start": start,
            "end": ended or D(2026, 7, 10),
            "per_week": per_week,
            "minutes": minutes,
            "group_size": rng.choice([1, 3, 4, 6]),
            "place": rng.choice(words.PLACES),
        }
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

    def specialist(self):
        rng = self.rng
        service, name = rng.choice(words.SPECIALISTS)
        agreed = self.day(D(2025, 5, 6), D(2025, 6, 20))
        seen = days(agreed, 28)
        return {
            "id": "s1",
            "service": service,
            "name": name,
            "reason": f"How to go on with: {rng.choice(self.needs[0]['is'])}",
            "parents_agreed": agreed,
            "referred": days(agreed, 2),
            "seen": seen,
            "advice": rng.choice(words.ADVICE),
            "advice_received": days(seen, 14),
            "given_to_parents": days(seen, 16),
            "shared_with_staff": days(seen, 16),
        }
