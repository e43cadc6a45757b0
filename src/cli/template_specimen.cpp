// SPDX-License-Identifier: MIT
#include "cli/template_specimen.hpp"

namespace senco::cli {

const std::string_view k_specimen_pupil = R"(format: 1
pupil:
  {given_name: Ada, family_name: Okafor, known_as: Ada, born: 2016-03-14, pronouns: she, upn: R999999926001,
   year_group: "5", class: 5K, responsible_teacher: Mr J. Patel, joined: 2020-09-03, home_language: Igbo,
   local_authority: Norchester}
profile:
  appreciated: [I never leave anybody out.]
  important: [Animals.]
  support: [Read the question with me.]
  aspirations: I want to be a vet.
contacts:
  - {name: Mrs Ngozi Okafor, relation: mother, parental_responsibility: true, letters: true,
     email: ngozi.okafor@example.org, phone: 01632 960123, address: [14 Mill Lane, Norchester], language: English}
status:
  - {from: 2025-09-15, is: concern}
  - {from: 2025-10-06, is: sen_support, decided_by: [Mr J. Patel, Mrs R. Shah], reason: The gap grew wider.}
concerns:
  - {date: 2025-09-15, raised_by: parent, name: Mrs Ngozi Okafor, concern: She reads slowly.,
     first_response: Extra phonics in class., parent_views: She hides her reading folder., pupil_views: Words fidget.,
     answered: 2025-09-19, outcome: Assessed on 1 October.}
assessments:
  - {date: 2025-10-01, kind: sen, by: [Mr J. Patel, Mrs R. Shah], sources: [reading age test],
     finding: Reading age 6:02., scores: [{test: Reading age, value: "6:02"}], parent_views: Her grandfather was the same.,
     pupil_views: The words look the same., given_to_parents: 2025-10-06}
needs:
  - {id: n1, area: cognition_and_learning, type: SPLD, rank: 1, since: 2025-10-06, description: Reading is slow.,
     strengths: A wide vocabulary., basis: [assessment]}
plan:
  {agreed: 2025-10-06, consulted: [parents, pupil], adjustments: A seat at the front., at_home: Ten minutes of reading.,
   shared_with_staff: 2025-10-08, given_to_parents: 2025-10-08}
outcomes:
  - {id: o1, needs: [n1], outcome: Ada reads 90 words a minute by July., set: 2025-10-06, due: 2026-07-17,
     measure: words read correctly in a minute, baseline: {date: 2025-10-06, value: 42}, target: 90,
     readings: [{date: 2025-11-28, value: 54}]}
provision:
  - {id: p1, outcomes: [o1], provision: Paired reading, form: small_group, tier: targeted, led_by: Ms T. Reid,
     staff: teaching_assistant, evidence_base: "EEF, teaching assistant interventions", start: 2025-10-13, end: 2026-07-10,
     per_week: 4, minutes: 20, group_size: 3, place: library, cost: 120.00, funding: element_2,
     delivered: [{week: 2025-10-13, sessions: 3}], strategies: Read first together., impact: She asks to read more.}
reviews:
  - {id: d1, kind: early_discussion, planned: 2025-10-03, held: 2025-10-03, led_by: Mr J. Patel,
     led_by_role: class_teacher, duration_minutes: 35, present: [Mrs Ngozi Okafor, Ada, Mr J. Patel],
     strengths: Understands far more than she reads., difficulties: Speed., parents: attended, pupil: attended,
     parent_views: No baby books., pupil_views: I want to read the vet book.,
     outcomes: [{outcome: o1, progress: on_track, note: Twelve words a minute more.}],
     provision: [{provision: p1, impact: Reads without tears., next: continue}],
     actions: [{action: Have her eyes tested, owner: Mrs Ngozi Okafor, due: 2025-10-24, done: 2025-10-21}],
     decision: continue, given_to_parents: 2025-10-08, shared_with_staff: 2025-10-08}
  - {id: r1, kind: sen_support, planned: 2025-12-05, time: 15:30, place: Room 4,
     invited: [{name: Mrs Ngozi Okafor, role: parent, sent: 2025-11-14, advice_asked: 2025-11-14}]}
specialists:
  - {id: s1, service: educational_psychology, name: Dr L. Chen, reason: Why words are not kept.}
notices:
  - {date: 2025-10-07, about: sen_support, to: [Mrs Ngozi Okafor], how: letter}
transition: {to: Norchester High School, agreed_to_share: [what helps her read], agreed_by: [Mrs Ngozi Okafor]}
attendance: [{year: 2024/25, percent: 91.5, suspensions: 0}]
contact_log: [{date: 2025-11-12, how: phone, with: Mrs Ngozi Okafor, note: Prefers a late meeting.}]
)";

const std::string_view k_specimen_setting = R"(format: 1
setting: {name: Oakfield Primary School, type: maintained_school, urn: "999999", laestab: "9999999",
  address: [Oakfield Road, Norchester], phone: 01632 960100, email: office@oakfield.example.org,
  website: "https://oakfield.example.org"}
head_teacher: {name: Mrs A. Bell, title: Headteacher}
senco: {name: Mrs R. Shah, email: senco@oakfield.example.org}
sen_governor: Mr D. Hope
sen_information_report: {url: "https://oakfield.example.org/send", published: 2025-09-10}
local_authority: Norchester
authorities:
  - name: Norchester
    sen_team: {name: SEN Team, email: sen@norchester.example.org}
    local_offer: https://localoffer.norchester.example.org
    iass: {name: Norchester SENDIASS, phone: 01632 960870, website: "https://sendiass.norchester.example.org"}
years:
  - name: 2025/26
    terms: [{name: Autumn, start: 2025-09-03, end: 2025-12-19, half_term: [2025-10-27, 2025-10-31]}]
rates: {teaching_assistant: 16.20}
)";

} // namespace senco::cli
