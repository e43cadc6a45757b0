# SPDX-License-Identifier: MIT
"""What goes wrong with records that are kept with care. Each function makes one slip, if the record
has anything to make it with."""

import datetime

import words

OVERDUE = datetime.date(2025, 11, 26)


def held(record):
    return [review for review in record.get("reviews", []) if "held" in review]


def running(record):
    return [entry for entry in record.get("provision", []) if "impact" not in entry]


def drop(rng, key, entries):
    """Leaves `key` out of one of `entries`."""
    entries = [entry for entry in entries if key in entry]
    if entries:
        del rng.choice(entries)[key]


def of_a_review(key):
    return lambda rng, record, maker: drop(rng, key, held(record))


def of(section, key):
    def make(rng, record, maker):
        entries = record.get(section, [])
        drop(rng, key, entries if isinstance(entries, list) else [entries])
    return make


def action_left(rng, record, maker):
    drop(rng, "done", [action for review in held(record) for action in review.get("actions", [])])


def no_measure(rng, record, maker):
    outcomes = [outcome for outcome in record.get("outcomes", [])
                if "closed" not in outcome and "target" in outcome]
    if outcomes:
        outcome = rng.choice(outcomes)
        for key in ("measure", "baseline", "target", "readings"):
            outcome.pop(key, None)


def outcome_forgotten(rng, record, maker):
    closed = [outcome for outcome in record.get("outcomes", []) if "closed" in outcome]
    if closed and maker.end is None:
        del rng.choice(closed)["closed"]


def no_dose(rng, record, maker):
    entries = running(record)
    if entries:
        entry = rng.choice(entries)
        for key in ("per_week", "minutes", "delivered"):
            entry.pop(key, None)


def few_sessions(rng, record, maker):
    for entry in record.get("provision", [])[-1:]:
        for week in entry.get("delivered", []):
            week["sessions"] = 1


def vague(rng, record, maker):
    entries = running(record)
    if entries:
        rng.choice(entries)["provision"] = rng.choice(words.VAGUE)


def below_the_line(rng, record, maker):
    for outcome in record.get("outcomes", [])[-1:]:
        for reading in outcome.get("readings", []):
            reading["value"] = outcome["baseline"]["value"]


def not_held(rng, record, maker):
    """The meeting that was to be held in December was to be held last week."""
    for review in record.get("reviews", []):
        if review["planned"] > OVERDUE and "held" not in review and "invited" in review:
            review["planned"] = OVERDUE
            for person in review["invited"]:
                for key in person:
                    if key not in ("name", "role"):
                        person[key] = OVERDUE - datetime.timedelta(days=21)


def led_by_assistant(rng, record, maker):
    reviews = [review for review in held(record) if review["kind"] == "sen_support"]
    if reviews:
        review = rng.choice(reviews)
        review.update(led_by=rng.choice(words.ASSISTANTS), led_by_role="teaching_assistant")


def no_report(rng, record, maker):
    record["notices"] = [notice for notice in record.get("notices", [])
                         if notice["about"] != "annual_report"]


def no_teacher(rng, record, maker):
    record["pupil"].pop("responsible_teacher", None)


# What stands twice is done twice as often.
SLIPS = [
    of_a_review("given_to_parents"), of_a_review("shared_with_staff"),
    of_a_review("pupil_views"), of_a_review("parent_views"),
    of("provision", "evidence_base"), of("plan", "at_home"), of("plan", "given_to_parents"),
    of("plan", "shared_with_staff"), of("assessments", "parent_views"),
    of("specialists", "parents_agreed"), of("specialists", "given_to_parents"),
    of("concerns", "answered"), of("concerns", "first_response"), of("needs", "area"),
    action_left, action_left, no_measure, no_measure, outcome_forgotten, no_dose, few_sessions,
    vague, vague, below_the_line, not_held, not_held, led_by_assistant, no_report, no_teacher,
]


def slip(rng, record, maker):
    rng.choice(SLIPS)(rng, record, maker)
