#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a folder of made-up records to measure and to test with: the same seed, the same bytes."""

import argparse
import pathlib
import random
import sys

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
import layout
import record

SETTING = """\
# yaml-language-server: $schema=.senco/setting.schema.json
# A school that there isn't, with pupils that nobody has met.
format: 1

setting:
  name: Millbrook All-Through School
  type: academy
  year_groups: {first: R, last: "13"}
  address: [Mill Lane, Norchester, NR99 9ZZ]
  phone: 01632 960100
  email: office@millbrook.example.org
  website: https://millbrook.example.org

head_teacher: {name: Mrs A. Bell, title: Headteacher}

senco:
  name: Mrs R. Shah
  email: senco@millbrook.example.org
  qualified_teacher: true
  works_here: true
  is_head: false
  in_leadership: true
  appointed: 2019-09-01
  previous_months_as_senco: 0
  qualification: {kind: nasenco, started: 2019-10-01, completed: 2021-06-30}

sen_governor: Mr D. Hope

sen_information_report:
  url: https://millbrook.example.org/send
  published: 2025-09-10
  reviewed: 2025-09-10

local_authority: Norchester

years:
  - name: 2024/25
    terms:
      - {name: Autumn, start: 2024-09-04, end: 2024-12-20, half_term: [2024-10-28, 2024-11-01]}
      - {name: Spring, start: 2025-01-06, end: 2025-04-04, half_term: [2025-02-17, 2025-02-21]}
      - {name: Summer, start: 2025-04-22, end: 2025-07-18, half_term: [2025-05-26, 2025-05-30]}
    closed: [{date: 2025-06-27, why: INSET}]
  - name: 2025/26
    terms:
      - {name: Autumn, start: 2025-09-03, end: 2025-12-19, half_term: [2025-10-27, 2025-10-31]}
      - {name: Spring, start: 2026-01-05, end: 2026-03-27, half_term: [2026-02-16, 2026-02-20]}
      - {name: Summer, start: 2026-04-13, end: 2026-07-17, half_term: [2026-05-25, 2026-05-29]}
    closed: [{date: 2025-10-24, why: INSET}]
  - name: 2026/27
    terms:
      - {name: Autumn, start: 2026-09-03, end: 2026-12-18, half_term: [2026-10-26, 2026-10-30]}
      - {name: Spring, start: 2027-01-04, end: 2027-03-25, half_term: [2027-02-15, 2027-02-19]}
      - {name: Summer, start: 2027-04-12, end: 2027-07-21, half_term: [2027-05-31, 2027-06-04]}

rates: {teaching_assistant: 16.20, teacher: 38.00}
earlier_rates: [{until: 2025-08-31, teaching_assistant: 15.40, teacher: 36.80}]
policy: {meetings_each_year: 3, answer_concern_within: 10, retention_years_from_birth: 31}
"""

# Of a hundred records in a row, the one that has CRLF and the one in a rare style; and of a thousand
# the one of these that only the full reader knows.
CRLF = 17
RARE = 42
FOREIGN = 42


def style_of(number):
    """What of YAML few write, once in this record; nothing in most."""
    if number % 1000 == FOREIGN:
        return layout.FOREIGN
    return layout.RARE[number // 100 % len(layout.RARE)] if number % 100 == RARE else None


def text_of(seed, number, plain_only=False):
    """The path and the text of one record; it depends on nothing but the seed and the number."""
    rng = random.Random(f"{seed}/{number}")
    maker = record.Maker(rng, number)
    data = maker.make()
    text = layout.Layout(rng, None if plain_only else style_of(number)).record(data)
    if number % 100 == CRLF:
        text = text.replace("\n", "\r\n")
    return f"{'leavers' if maker.stage == 'leaver' else 'pupils'}/gen-{number:05d}.yaml", text


def write_folder(seed, count, folder, plain_only=False):
    for name in ("pupils", "leavers"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "senco.yaml").write_text(SETTING, encoding="utf-8")
    for number in range(1, count + 1):
        path, text = text_of(seed, number, plain_only)
        (folder / path).write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", metavar="SEED", type=int,
                        help="a number; another one makes other records")
    parser.add_argument("count", metavar="COUNT", type=int, help="how many records")
    parser.add_argument("folder", metavar="FOLDER", type=pathlib.Path,
                        help="where to; it must not hold records yet")
    parser.add_argument("--plain-only", action="store_true",
                        help="nothing that few write in YAML")
    given = parser.parse_args()
    if given.count < 1:
        parser.error("COUNT: at least 1")
    if (given.folder / "senco.yaml").exists():
        parser.error(f"{given.folder} is a folder of records already; name a new one")
    write_folder(given.seed, given.count, given.folder, given.plain_only)


if __name__ == "__main__":
    main()
