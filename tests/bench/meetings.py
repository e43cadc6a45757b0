# SPDX-License-Identifier: MIT
"""The meetings of a made-up record, what was said to the family, and the EHC plan."""

import words
from person import D, days
from support import Support

# First and last day on which the meeting of a term is held.
TERMS = [
    (D(2024, 11, 11), D(2024, 12, 13)), (D(2025, 3, 10), D(2025, 3, 28)),
    (D(2025, 6, 9), D(2025, 7, 4)), (D(2025, 10, 13), D(2025, 11, 18)),
]
THIS_TERM = 3
ANNUAL_TERM = 1  # The one in which an EHC plan is reviewed.
DECEMBER = (D(2025, 12, 2), D(2025, 12, 12))
SPRING, SUMMER = (D(2026, 3, 9), D(2026, 3, 20)), (D(2026, 6, 8), D(2026, 7, 3))
NEXT_ANNUAL = (D(2026, 1, 19), D(2026, 1, 30))


class Meetings(Support):
    def reviews(self, outcomes, provision):
        has_plan = self.stage == "ehc_plan"
        reviews = [] if has_plan else [self.early_discussion()]
        for term, (first, last) in enumerate(TERMS):
            if last < days(self.begun, 50) or (self.end and first > self.end):
                continue
            day = self.day(max(first, days(self.begun, 14)), last)
            if self.end:
                day = min(day, days(self.end, -3))
            elif term == THIS_TERM and (self.stage == "new" or self.rng.random() < 0.4):
                continue  # Theirs is in December.
            if has_plan and term == ANNUAL_TERM:
                reviews.append(self.annual(self.review("annual", day, outcomes, provision)))
            else:
                reviews.append(self.review("sen_support", day, outcomes, provision))
        if self.end is None:
            if not any(review["planned"] > D(2025, 9, 1) for review in reviews[1:]):
                reviews.append(self.planned(DECEMBER, "sen_support", True))
            reviews.append(self.planned(NEXT_ANNUAL, "annual", False) if has_plan
                           else self.planned(SPRING, "sen_support", False))
            reviews.append(self.planned(SUMMER, "sen_support", False))
        return [{"id": f"r{i + 1}", **review} for i, review in enumerate(reviews)]

    def planned(self, between, kind, is_invited):
        day = self.day(*between)
        review = {"kind": kind, "planned": day, "time": "15:30"}
        review["place"] = self.rng.choice(words.PLACES)
        if is_invited:
            sent = days(day, -21)
            review["invited"] = [
                {"name": name, "role": "parent", "sent": sent, "advice_asked": sent}
                for name, _ in self.parents]
            review["invited"].append({"name": self.teacher, "role": "class_teacher", "sent": sent})
        return review

    def early_discussion(self):
        rng = self.rng
        day = self.day(days(self.concern_day, 12), days(self.decided, -2))
        return {
            "kind": "early_discussion",
            "planned": day,
            "held": day,
            "led_by": self.teacher,
            "led_by_role": self.role,
            "duration_minutes": rng.choice([30, 35, 45]),
            "present": [self.parents[0][0], self.given, self.teacher, words.SENCO],
            "strengths": rng.choice(self.needs[0]["strengths"]),
            "difficulties": rng.choice(self.needs[0]["is"]),
            "advice_service_told": day,
            "parents": "attended",
            "pupil": "attended",
            "parent_views": self.said(words.PARENT_VIEWS),
            "pupil_views": self.said(words.PUPIL_VIEWS),
            "given_to_parents": days(day, 3),
            "shared_with_staff": days(day, 3),
        }

    def review(self, kind, day, outcomes, provision):
        rng = self.rng
        then = [outcome for outcome in outcomes if outcome["set"] < day
                and ("closed" not in outcome or outcome["closed"]["date"] >= day)]
        after = days(day, rng.randint(2, 6))
        review = {
            "kind": kind,
            "planned": day,
            "held": day,
            "led_by": self.teacher,
            "led_by_role": self.role,
            "duration_minutes": rng.choice([30, 40, 45, 60]),
            "present": [name for name, _ in self.parents] + [self.given, self.teacher],
            "parents": "attended",
            "pupil": rng.choice(["attended", "contributed"]),
            "parent_views": self.said(words.PARENT_VIEWS),
            "pupil_views": self.said(words.PUPIL_VIEWS),
            "outcomes": [self.progress(outcome) for outcome in then],
            "provision": self.impact(then, provision),
            "actions": [self.action(action, day) for action in self.some(words.ACTIONS, 0, 1)],
            "decision": "continue",
            "given_to_parents": after,
            "shared_with_staff": after,
        }
        if self.is_brief:
            more = ["provision", "actions"] if self.stage == "ehc_plan" else []
            for key in ["duration_minutes", "present", *more]:
                del review[key]
            for entry in review["outcomes"]:
                del entry["note"]
        return {key: value for key, value in review.items() if value != []}

    def progress(self, outcome):
        how = self.rng.choice(["on_track", "on_track", "on_track", "some"])
        return {"outcome": outcome["id"], "progress": how, "note": self.rng.choice(words.NOTES)}

    def impact(self, outcomes, provision):
        """Of the first provision that serves one of `outcomes`; each has one of its number."""
        served = {outcome["id"][1:] for outcome in outcomes}
        given = [entry["id"] for entry in provision if entry["id"][1:] in served]
        return [{"provision": each, "impact": self.rng.choice(words.IMPACTS), "next": "continue"}
                for each in given[:1]]

    def action(self, action, day):
        owner = self.rng.choice([self.teacher, words.SENCO, self.parents[0][0]])
        return {"action": action, "owner": owner, "due": days(day, 12),
                "done": days(day, self.rng.randint(3, 12))}

    def annual(self, review):
        """`review` with what an annual review has on top."""
        day = review["held"]
        sent = days(day, -28)
        people = [(name, "parent") for name, _ in self.parents] + [
            (words.HEAD, "head_teacher"), (self.teacher, "class_teacher"),
            ("Ms F. Radley", "la_officer"), ("Dr M. Singh", "health"),
            ("Mr C. Dunne", "social_care")]
        invited = [{"name": name, "role": role, "sent": sent, "advice_asked": sent,
                    "advice_received": days(sent, 9)} for name, role in people]
        whole = {"kind": "annual", "planned": day, "invited": invited,
                 "advice_circulated": days(day, -16)}
        whole.update(review, decision="keep_plan", report_sent=days(day, 9))
        if self.year >= 8:
            whole["adulthood"] = words.ADULTHOOD
        whole["la_decision"] = {"date": days(day, 21), "decision": "keep_plan"}
        return whole

    def notices(self):
        parents = [name for name, _ in self.parents]
        notices = [{"date": days(self.decided, 1), "about": "sen_support", "to": parents,
                    "how": "letter"}]
        if self.decided < D(2025, 7, 11):
            notices.append({"date": D(2025, 7, 11), "about": "annual_report", "to": ["parents"],
                            "how": "letter"})
        if self.stage == "no_sen":
            notices.append({"date": days(self.end, 1), "about": "end_of_support",
                            "to": ["parents"], "how": "meeting"})
        return notices

    def request(self, made, **more):
        return {
            "by": "school",
            "made": made,
            "parents_told": days(made, -4),
            "received_by_authority": days(made, 1),
            "decision_to_assess": {"date": days(made, 36), "assess": True},
            **more,
        }

    def request_of_this_autumn(self):
        made = self.day(D(2025, 9, 22), D(2025, 10, 10))
        return {"requests": [self.request(made, advice={"asked": days(made, 37)})]}

    def ehc_plan(self):
        made = days(self.made, -140)
        draft = days(self.made, -18)
        request = self.request(
            made, advice={"asked": days(made, 37), "sent": days(made, 72)},
            draft_plan={"served": draft, "views_sent": days(draft, 12)},
            consultation={"received": draft, "replied": days(draft, 9)})
        plan = {"made": self.made, "named_setting": "Millbrook All-Through School",
                "sections": words.SECTIONS}
        return {"requests": [request], "plan": plan}
