// SPDX-License-Identifier: MIT
// Each deadline against its rule: silent on the last day, heard on the next, gone once it is kept.
#include "code/deadlines.hpp"

#include "base/text.hpp"
#include "folder/load.hpp"
#include "rules/run.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace senco::code {
namespace {

/// A child of ten on SEN support since 6 October 2025, with these lines.
std::string on_support(std::string_view lines) {
  return fmt::format("status: [{{from: 2025-10-06, is: sen_support}}]\n{}", lines);
}
std::string with_concern(std::string_view lines) {
  return fmt::format("status: [{{from: 2025-09-15, is: concern}}]\n{}", lines);
}
std::string with_plan(std::string_view lines) {
  return fmt::format("status: [{{from: 2025-01-10, is: ehc_plan}}]\n{}", lines);
}

/// The standard setting's terms: to 24 October, from 3 November to 19 December 2025 but for 28
/// November, from 5 January to 27 March 2026 but for half-term, from 13 April.
struct Judged {
  explicit Judged(const std::string& record, const std::string& setting_lines = {},
                  const std::string& type = "maintained_school",
                  const std::string& born = "2015-03-14") {
    Findings findings;
    const auto setting = replace_all(test::source_file("tests/rules/settings/standard.yaml"),
                                     "maintained_school", type) +
                         setting_lines;
    folder::read_setting(caseload, "senco.yaml", setting, findings);
    const auto text =
        fmt::format("format: 1\npupil: {{given_name: Tom, family_name: Reed, born: {}, "
                    "joined: 2024-09-04}}\n{}",
                    born, record);
    caseload.records = {folder::read_record("pupils/x-1.yaml", text, findings)};
    REQUIRE(findings.empty());
    calendar = calendar_of(caseload.setting);
  }

  /// The last days of what of this kind is due, as seen on `today`.
  [[nodiscard]] std::string last_days(DeadlineKind kind, Date today) const {
    std::vector<std::string> days;
    for (const auto& due :
         all_deadlines({caseload.records.front().pupil, caseload.setting, calendar}, today)) {
      if (due.kind == kind) {
        days.push_back(due.on.iso());
      }
    }
    return join(days, " ");
  }

  [[nodiscard]] bool speaks(const std::string& rule, Date today) const {
    Findings findings;
    rules::run(caseload, today, findings, {.only = {rule}});
    return std::any_of(findings.all().begin(), findings.all().end(),
                       [](const auto& found) { return found.ref == "x-1"; });
  }

  Caseload caseload;
  Calendar calendar;
};

/// One deadline: from which record it follows, its last day, the rule that asks for it, and what in
/// the record is to be replaced so that it is kept.
struct Case {
  DeadlineKind kind;
  std::string record;
  std::string last_day;
  std::string rule;
  std::string open;
  std::string kept;
  std::string setting = {};
  std::string type = "maintained_school";
  std::string born = "2015-03-14";
};

void check(const Case& one) {
  CAPTURE(one.record);
  CAPTURE(one.rule);
  const Date last = parse_date(one.last_day).value();
  const Judged open(one.record, one.setting, one.type, one.born);
  CHECK(open.last_days(one.kind, last) == one.last_day);
  CHECK(open.last_days(one.kind, last + days{1}) == one.last_day);
  CHECK_FALSE(open.speaks(one.rule, last));
  CHECK(open.speaks(one.rule, last + days{1}));
  REQUIRE(one.record.find(one.open) != std::string::npos);
  const Judged kept(replace_all(one.record, one.open, one.kept), one.setting, one.type, one.born);
  CHECK(kept.last_days(one.kind, last + days{1}).empty());
  CHECK_FALSE(kept.speaks(one.rule, last + days{1}));
}

using enum model::DeadlineKind;

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code: a concern is answered within ten school days, not counting holidays") {
    const auto asked = [](std::string_view day, const std::string& last,
                          const char* by = "parent") {
      check({concern_answer_due,
             with_concern(fmt::format(
                 "concerns: [{{date: {}, raised_by: {}, first_response: x}}]\n", day, by)),
             last, "concern-unanswered", "first_response: x", "answered: 2025-12-08"});
    };
    asked("2025-12-08", "2026-01-05"); // Christmas.
    asked("2025-12-05", "2026-01-04"); // It doesn't run out in them.
    asked("2025-10-20", "2025-11-10"); // Half-term.
    asked("2025-11-24", "2025-12-09"); // INSET.
    asked("2025-11-10", "2025-11-24");
    asked("2025-11-10", "2025-11-24", "pupil");
  }

  TEST_CASE("code: the setting's own days for an answer count, and teachers' concerns need none") {
    check({concern_answer_due, with_concern("concerns: [{date: 2025-11-10, raised_by: parent}]\n"),
           "2025-11-17", "concern-unanswered", "parent", "teacher",
           "policy: {answer_concern_within: 5}\n"});
    check({concern_answer_due, with_concern("concerns: [{date: 2025-11-10, raised_by: parent}]\n"),
           "2025-11-10", "concern-unanswered", "parent", "other",
           "policy: {answer_concern_within: 0}\n"});
  }

  TEST_CASE("code: a first response to a concern comes within fifteen school days") {
    check({concern_first_response_due,
           with_concern("concerns: [{date: 2025-12-01, raised_by: teacher}]\n"), "2026-01-05",
           "concern-without-first-response", "teacher}", "teacher, first_response: Phonics.}"});
  }

  TEST_CASE("code: a concern is decided within thirteen weeks of its first day") {
    check({concern_decision_due, with_concern(""), "2025-12-15", "concern-undecided",
           "is: concern}", "is: concern}, {from: 2025-12-15, is: no_sen}"});
    check({concern_decision_due,
           "status: [{from: 2025-09-15, is: concern}, {from: 2025-11-03, is: concern}]\n",
           "2025-12-15", "concern-undecided", "2025-11-03, is: concern",
           "2025-11-03, is: sen_support"});
  }

  TEST_CASE("code: parents are told within a week, or once provision begins if that is later") {
    const auto told = [](std::string_view provision, const std::string& last) {
      check({parents_notice_due,
             on_support(fmt::format("provision: [{}]\nnotices: []\n", provision)), last,
             "parents-not-told", "notices: []",
             "notices: [{date: 2025-10-07, about: sen_support, to: [parents], how: letter}]"});
    };
    told("", "2025-10-13");
    told("{id: p1, start: 2025-10-13}", "2025-10-13");
    told("{id: p1, start: 2025-10-20}, {id: p2, start: 2025-11-10}", "2025-10-20");
    told("{id: p1, start: 2025-09-08, end: 2025-10-03}, {id: p2, start: 2025-11-10}", "2025-11-10");
  }

  TEST_CASE("code: what was said of an earlier run of support doesn't count for this one") {
    const std::string record =
        "status: [{from: 2024-10-07, is: sen_support}, {from: 2025-06-02, is: no_sen}, "
        "{from: 2025-10-06, is: sen_support}]\n"
        "notices: [{date: 2024-10-08, about: sen_support, to: [parents], how: letter}]\n";
    check(
        {parents_notice_due, record, "2025-10-13", "parents-not-told", "2024-10-08", "2025-10-08"});
  }

  TEST_CASE("code: a plan is agreed within fifteen school days of the start of support") {
    check({plan_due, on_support("plan: {}\n"), "2025-11-03", "no-plan", "plan: {}",
           "plan: {agreed: 2025-10-20}"});
  }

  TEST_CASE("code: an agreed plan reaches staff and family within ten school days") {
    const auto record = on_support("plan: {agreed: 2025-12-12}\n");
    check({plan_to_staff_due, record, "2026-01-11", "staff-not-told", "agreed: 2025-12-12",
           "agreed: 2025-12-12, shared_with_staff: 2025-12-15"});
    check({plan_to_parents_due, record, "2026-01-11", "plan-not-given-to-parents",
           "agreed: 2025-12-12", "agreed: 2025-12-12, given_to_parents: 2025-12-15"});
  }

  TEST_CASE("code: the record of a review reaches family and staff within ten school days") {
    const auto record = on_support("reviews: [{id: r1, kind: sen_support, held: 2026-03-20}]\n");
    check({review_record_to_parents_due, record, "2026-04-19", "review-record-not-given",
           "held: 2026-03-20", "held: 2026-03-20, given_to_parents: 2026-04-13"});
    check({review_record_to_staff_due, record, "2026-04-19", "review-record-not-shared",
           "held: 2026-03-20", "held: 2026-03-20, shared_with_staff: 2026-04-13"});
  }

  TEST_CASE("code: the note of an early discussion reaches the family within ten school days") {
    check({early_discussion_note_due,
           on_support("reviews: [{id: r1, kind: early_discussion, held: 2025-10-17}]\n"),
           "2025-11-09", "early-discussion-not-given", "held: 2025-10-17",
           "held: 2025-10-17, given_to_parents: 2025-11-03"});
  }

  TEST_CASE("code: a review is held by the agreed day, and the setting's days of grace") {
    const auto record = on_support("reviews: [{id: r1, kind: sen_support, planned: 2025-12-05}]\n");
    check({review_due, record, "2025-12-05", "review-overdue", "planned: 2025-12-05",
           "planned: 2025-12-05, held: 2025-12-05"});
    check({review_due, record, "2025-12-12", "review-overdue", "planned: 2025-12-05",
           "planned: 2025-12-05, held: 2025-12-12", "policy: {review_grace_days: 7}\n"});
  }

  TEST_CASE("code: actions and outcomes are due on their day, in the holidays too") {
    check({action_due,
           on_support("reviews: [{id: r1, held: 2025-12-05, actions: [{action: Ask the GP, "
                      "owner: Mr J. Patel, due: 2026-01-01}]}]\n"),
           "2026-01-01", "action-overdue", "due: 2026-01-01", "due: 2026-01-01, done: 2025-12-20"});
    check({outcome_due, on_support("outcomes: [{id: o1, outcome: Reads., due: 2025-12-25}]\n"),
           "2025-12-25", "outcome-overdue", "due: 2025-12-25",
           "due: 2025-12-25, closed: {date: 2025-12-19, as: achieved}"});
  }

  TEST_CASE("code: the effect of a provision is judged within fifteen school days of its end") {
    check({provision_impact_due,
           on_support("provision: [{id: p1, start: 2025-10-13, end: 2025-12-05}]\n"), "2026-01-11",
           "provision-ended-unreviewed", "end: 2025-12-05",
           "end: 2025-12-05, impact: Reads more."});
  }

  TEST_CASE("code: a specialist's advice reaches family and staff within ten school days") {
    const auto record = on_support("specialists: [{service: camhs, advice_received: 2025-12-12, "
                                   "shared_with_staff: 2025-12-15}]\n");
    check({advice_to_parents_due, record, "2026-01-11", "specialist-advice-not-shared",
           "2025-12-12,", "2025-12-12, given_to_parents: 2025-12-15,"});
    const auto other = replace_all(record, "shared_with_staff", "given_to_parents");
    check({advice_to_staff_due, other, "2026-01-11", "specialist-advice-not-shared", "2025-12-12,",
           "2025-12-12, shared_with_staff: 2025-12-15,"});
  }

  TEST_CASE("code: after compulsory school age things are given to the young person") {
    check({plan_to_parents_due, on_support("plan: {agreed: 2025-12-12, given_to_parents: }\n"),
           "2026-01-11", "plan-not-given-to-parents", "given_to_parents: ",
           "given_to_parents: 2025-12-15", "", "maintained_school", "2009-09-01"});
    check({plan_to_parents_due, on_support("plan: {agreed: 2025-12-12, given_to_pupil: }\n"),
           "2026-01-11", "plan-not-given-to-parents", "given_to_pupil: ",
           "given_to_pupil: 2025-12-15", "", "maintained_school", "2009-08-31"});
    const Judged to_parents(
        on_support("plan: {agreed: 2025-12-12, given_to_parents: 2025-12-15}\n"), "",
        "maintained_school", "2009-08-31");
    CHECK(to_parents.last_days(plan_to_parents_due, Date{2026, 1, 5}) == "2026-01-11");
  }

  TEST_CASE("code: the check at two is made by the third birthday and given within ten days") {
    check({two_year_check_due, "status: [{from: 2024-09-04, is: no_sen}]\nassessments: []\n",
           "2025-12-01", "two-year-check-missing", "[]\n",
           "[{date: 2025-10-01, kind: two_year_check, by: [Ms A. Cole]}]\n", "",
           "early_years_provider", "2022-12-01"});
    check({two_year_check_to_parents_due,
           "status: [{from: 2024-09-04, is: no_sen}]\n"
           "assessments: [{date: 2025-12-12, kind: two_year_check}]\n",
           "2026-01-11", "two-year-check-not-given", "date: 2025-12-12",
           "date: 2025-12-12, given_to_parents: 2025-12-15", "", "early_years_provider",
           "2023-03-01"});
    const Judged school("status: [{from: 2024-09-04, is: no_sen}]\n", "", "maintained_school",
                        "2022-12-01");
    CHECK(school.last_days(two_year_check_due, Date{2025, 12, 2}).empty());
  }

  TEST_CASE("code: the clocks of an EHC needs assessment run in weeks, over holidays") {
    const auto request = [](std::string_view keys) {
      return on_support(
          fmt::format("ehc: {{requests: [{{id: e1, by: school, made: 2025-09-01, {}}}]}}\n", keys));
    };
    check({authority_decision_due, request("received_by_authority: 2025-09-03"), "2025-10-15",
           "authority-decision-late", "2025-09-03",
           "2025-09-03, decision_to_assess: {date: 2025-10-15, assess: true}"});
    check({authority_plan_due, request("received_by_authority: 2025-09-03"), "2026-01-21",
           "plan-late", "2025-09-03", "2025-09-03, refused_plan: 2025-12-01"});
    check({ehc_advice_due, request("advice: {asked: 2025-11-24}"), "2026-01-05", "advice-late",
           "asked: 2025-11-24", "asked: 2025-11-24, sent: 2026-01-05"});
    check({consultation_reply_due, request("consultation: {received: 2025-12-15}"), "2025-12-30",
           "consultation-unanswered", "received: 2025-12-15",
           "received: 2025-12-15, replied: 2025-12-19"});
  }

  TEST_CASE(
      "code: views on a draft plan have fifteen days, the day it was served being the first") {
    const Judged judged(
        on_support("ehc: {requests: [{id: e1, by: parent, draft_plan: {served: 2025-12-01}}]}\n"));
    CHECK(judged.last_days(draft_views_due, Date{2025, 12, 1}) == "2025-12-15");
  }

  TEST_CASE("code: an EHC plan is reviewed in twelve months, its meeting held four weeks before") {
    const auto record = with_plan("ehc: {plan: {made: 2025-01-10}}\nreviews: []\n");
    check({annual_review_due, replace_all(record, "[]", "[{kind: annual, held: 2025-01-09}]"),
           "2026-01-09", "annual-review-overdue", "is: ehc_plan", "is: no_sen"});
    check({annual_meeting_due, record, "2025-12-12", "annual-review-meeting-due", "is: ehc_plan",
           "is: no_sen"});
    const Judged decided(
        replace_all(record, "[]",
                    "[{kind: annual, held: 2025-11-21, la_decision: {date: 2025-12-10, "
                    "decision: keep_plan}}]"),
        "");
    CHECK(decided.last_days(annual_review_due, Date{2026, 1, 5}) == "2026-12-09");
    CHECK(decided.last_days(annual_meeting_due, Date{2026, 1, 5}) == "2026-11-11");
  }

  TEST_CASE("code: for an annual meeting invitations and papers go out two weeks before") {
    const auto record = with_plan("ehc: {plan: {made: 2025-01-20}}\n"
                                  "reviews: [{id: r1, kind: annual, planned: 2026-01-16}]\n");
    check({annual_papers_due, record, "2026-01-02", "annual-advice-not-circulated",
           "planned: 2026-01-16", "planned: 2026-01-16, advice_circulated: 2025-12-19"});
    const Judged judged(record);
    CHECK(judged.last_days(annual_invitation_due, Date{2026, 1, 2}) == "2026-01-02");
    CHECK_FALSE(judged.speaks("annual-invitation-missing", Date{2026, 1, 2}));
    CHECK(judged.speaks("annual-invitation-missing", Date{2026, 1, 3}));
  }

  TEST_CASE(
      "code: after an annual meeting the report, the decision and the new plan have their days") {
    const auto record = with_plan("ehc: {plan: {made: 2025-01-10}}\n"
                                  "reviews: [{id: r1, kind: annual, held: 2025-11-21}]\n");
    check({annual_report_due, record, "2025-12-05", "annual-report-late", "held: 2025-11-21",
           "held: 2025-11-21, report_sent: 2025-12-05"});
    check({authority_review_decision_due, record, "2025-12-19", "authority-review-decision-late",
           "held: 2025-11-21",
           "held: 2025-11-21, la_decision: {date: 2025-12-19, decision: keep_plan}"});
    check({authority_review_decision_due,
           replace_all(record, "held: 2025-11-21",
                       "held: 2025-11-21, la_decision: {decision: amend_plan, date: 2025-12-12}"),
           "2025-12-19", "authority-review-decision-late", "date: 2025-12-12",
           "date: 2025-12-12, amendments_sent: 2025-12-19"});
    const auto amended = replace_all(
        record, "held: 2025-11-21",
        "held: 2025-10-10, la_decision: {date: 2025-10-24, decision: amend_plan, final: }");
    check({authority_amended_plan_due, amended, "2026-01-02", "amended-plan-late",
           "final: ", "final: 2026-01-02"});
    check({authority_amended_plan_due,
           replace_all(amended, "final: ", "amendments_sent: 2025-11-03, final: "), "2025-12-29",
           "amended-plan-late", "final: ", "final: 2025-12-19"});
  }

  TEST_CASE("code: a meeting is due on its day, and has its grace once it was missed") {
    const Judged judged(on_support("reviews: [{id: r1, kind: sen_support, planned: 2025-12-03}]\n"),
                        "policy: {review_grace_days: 3}\n");
    const Circumstances of{judged.caseload.records.front().pupil, judged.caseload.setting,
                           judged.calendar};
    CHECK(reviews_to_hold(of, Date{2025, 11, 3})[0].on == Date{2025, 12, 3});
    CHECK(reviews_to_hold(of, Date{2025, 12, 3})[0].on == Date{2025, 12, 3});
    CHECK(reviews_to_hold(of, Date{2025, 12, 4})[0].on == Date{2025, 12, 6});
    CHECK(reviews_to_hold(of, Date{2025, 12, 7})[0].on == Date{2025, 12, 6});
  }

  TEST_CASE("code: a deadline points at what it follows from, and says whose it is") {
    const Judged judged(on_support("reviews: [{id: r1, kind: sen_support, planned: 2025-12-05}, "
                                   "{kind: transition, planned: 2026-01-16}, {id: r3, held: "
                                   "2025-11-21, actions: [{id: x, owner: Mrs N. Okafor, due: "
                                   "2025-12-12}]}]\n"));
    const Circumstances of{judged.caseload.records.front().pupil, judged.caseload.setting,
                           judged.calendar};
    const auto reviews = reviews_to_hold(of, Date{2025, 12, 1});
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[0].entry == "r1");
    CHECK(reviews[0].because.text() == "2025-12-05");
    CHECK(reviews[0].owner == Owner::responsible_teacher);
    CHECK(reviews[0].about == "sen_support");
    CHECK(reviews[1].entry.empty());
    CHECK(reviews[1].owner == Owner::senco);
    CHECK(reviews[1].about == "transition");
    const auto actions = actions_to_do(of);
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].entry == "x");
    CHECK(actions[0].owner == Owner::named_person);
    CHECK(actions[0].person == "Mrs N. Okafor");
    CHECK(actions[0].because.text() == "2025-12-12");
  }

  TEST_CASE("code: what can't be read is neither due nor done") {
    Findings findings;
    const auto record =
        folder::read_record("pupils/x-1.yaml",
                            "format: 1\npupil: {given_name: T, family_name: R, born: 2015-03-14}\n"
                            "status: [{from: 2025-10-06, is: sen_support}]\nplan: {agreed: soon}\n"
                            "reviews: [{planned: 2025-12-05, held: yes}, {planned: maybe}]\n",
                            findings);
    CHECK(findings.all().size() == 3);
    const Setting setting;
    const Calendar calendar;
    auto due = all_deadlines({record.pupil, setting, calendar}, Date{2025, 12, 1});
    std::erase_if(due, [](const auto& one) { // They follow from the date of birth.
      return one.kind == retention_due || one.kind == rights_pass_due;
    });
    REQUIRE(due.size() == 1);
    CHECK(due.front().kind == parents_notice_due);
  }

  TEST_CASE("code: a specialist sees the pupil within twelve weeks of the referral") {
    model::Specialist specialist;
    CHECK_FALSE(last_day_to_be_seen(specialist));
    specialist.referred = Date{2025, 10, 10};
    CHECK(last_day_to_be_seen(specialist)->iso() == "2026-01-02");
    const Judged judged(on_support("specialists: [{service: camhs, parents_agreed: 2025-10-01, "
                                   "referred: 2025-10-10}]\n"),
                        "");
    CHECK_FALSE(judged.speaks("specialist-waiting", Date{2026, 1, 2}));
    CHECK(judged.speaks("specialist-waiting", Date{2026, 1, 3}));
  }
}

} // namespace senco::code
