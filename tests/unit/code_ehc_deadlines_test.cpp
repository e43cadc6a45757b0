// SPDX-License-Identifier: MIT
#include "code/deadlines.hpp"
#include "folder/load.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace senco::code {
namespace {

Record record_with(const std::string& ehc) {
  Findings findings;
  auto record =
      folder::read_record("pupils/x-1.yaml",
                          "format: 1\n"
                          "pupil: {given_name: Zoe, family_name: Hart, born: 2014-11-05}\n"
                          "status: [{from: 2024-05-10, is: ehc_plan}]\n"
                          "ehc: " +
                              ehc + "\n",
                          findings);
  REQUIRE(findings.empty());
  return record;
}

std::string named_by(const std::string& transfer) {
  const auto record = record_with("{transfer: {" + transfer + "}}");
  const Setting setting;
  const Calendar calendar;
  const auto due = phase_transfers_to_name({record.pupil, setting, calendar}, Date{2025, 12, 1});
  return due.empty() ? "" : due.front().on.iso();
}

using Days = std::vector<std::string>;

std::string shown(const Deadline& due) {
  std::string kind{model::to_word(due.kind)};
  std::replace(kind.begin(), kind.end(), '_', '-');
  return fmt::format("{} {}", kind, due.on.iso());
}

/// Everything due of this record, by day, where the setting says nothing: `kind day`.
Days due_in(const Record& record, Date today) {
  const Setting setting;
  const Calendar calendar;
  auto all = all_deadlines({record.pupil, setting, calendar}, today);
  std::erase_if(all, [](const auto& due) {
    return due.kind == model::DeadlineKind::retention_due ||
           due.kind == model::DeadlineKind::rights_pass_due;
  });
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.on < b.on; });
  Days days;
  std::transform(all.begin(), all.end(), std::back_inserter(days), shown);
  return days;
}

/// What the authority wants before the law does, and the law's day: `kind day law day`.
Days with_law_beside(const Record& record, const std::string& timetable, Date today) {
  Caseload school;
  Findings findings;
  folder::read_setting(school, "senco.yaml",
                       "format: 1\nsetting: {name: Millbrook School, type: academy}\n"
                       "local_authority: Norchester\n"
                       "authorities: [{name: Marlshire, annual_review: {report_days: 1}}, "
                       "{name: Norchester, annual_review: " +
                           timetable + "}]\n",
                       findings);
  REQUIRE(findings.empty());
  const Calendar calendar;
  Days days;
  for (const auto& due :
       annual_timetable_of_authority({record.pupil, school.setting, calendar}, today)) {
    days.push_back(fmt::format("{} law {}", shown(due), due.law->iso()));
  }
  return days;
}

/// One school year that ends on Friday 17 July 2026, and the next from 2 September.
Calendar calendar() {
  return {{{.name = "2025/26",
            .terms = {{"Summer", {Date{2026, 4, 13}, Date{2026, 7, 17}}, std::nullopt}},
            .closed = {}},
           {.name = "2026/27",
            .terms = {{"Autumn", {Date{2026, 9, 2}, Date{2026, 12, 18}}, std::nullopt}},
            .closed = {}}},
          {}};
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code::phase_transfers_to_name: the last day is the one before the regulation's") {
    CHECK(named_by("kind: primary_to_secondary, year: 2026") == "2026-02-14");
    CHECK(named_by("kind: infant_to_junior, date: 2026-09-02") == "2026-02-14");
    CHECK(named_by("kind: secondary_to_post_16, year: 2026") == "2026-03-30");
    CHECK(named_by("kind: post_16_to_post_16, date: 2026-09-01") == "2026-04-01");
    CHECK(named_by("kind: post_16_to_post_16, date: 2026-07-31") == "2026-02-28");
    CHECK(named_by("kind: post_16_to_post_16, year: 2026") == "");
    CHECK(named_by("kind: primary_to_secondary, year: 2026, named: 2026-02-02") == "");
    CHECK(named_by("year: 2026") == "");
  }

  TEST_CASE("code::phase_transfers_to_name: the setting's last year says it, where no entry does") {
    const auto named = [](const char* last, const std::string& born, Date today,
                          const std::string& ehc = "{}") {
      auto record = record_with(ehc);
      record.pupil.pupil.born = parse_date(born).value();
      Setting setting;
      setting.setting.year_groups.value.emplace().last = std::string{last};
      const Calendar calendar;
      const auto due = phase_transfers_to_name({record.pupil, setting, calendar}, today);
      return due.empty() ? "" : due.front().on.iso();
    };
    CHECK(named("6", "2014-11-05", Date{2025, 8, 31}) == "");
    CHECK(named("6", "2014-11-05", Date{2025, 9, 1}) == "2026-02-14");
    CHECK(named("6", "2014-11-05", Date{2026, 8, 31}) == "2026-02-14");
    CHECK(named("6", "2014-11-05", Date{2026, 9, 1}) == "");
    CHECK(named("N2", "2021-11-05", Date{2025, 9, 1}) == "2026-02-14");
    CHECK(named("11", "2009-11-05", Date{2025, 9, 1}) == "2026-03-30");
    CHECK(named("13", "2007-11-05", Date{2025, 9, 1}) == "");
    CHECK(named("X", "2009-11-05", Date{2025, 9, 1}) == "");
    const std::string other = "{transfer: {kind: post_16_to_post_16, date: 2028-09-01}}";
    CHECK(named("11", "2009-11-05", Date{2025, 9, 1}, other) == "2028-04-01");
  }

  TEST_CASE("code::is_asked_around_closure: from a week before to a week before it opens again") {
    const auto terms = calendar();
    CHECK(!is_asked_around_closure(terms, Date{2026, 7, 10}));
    CHECK(is_asked_around_closure(terms, Date{2026, 7, 11}));
    CHECK(is_asked_around_closure(terms, Date{2026, 8, 26}));
    CHECK(!is_asked_around_closure(terms, Date{2026, 8, 27}));
    CHECK(!is_asked_around_closure(terms, Date{2026, 5, 23}));
    CHECK(!is_asked_around_closure(Calendar{}, Date{2026, 8, 3}));
  }

  TEST_CASE("code::annual_review_period: twelve months from the decision, or the meeting") {
    const auto last_day = [](const std::string& reviews) {
      auto record = record_with("{plan: {made: 2024-05-10}}\nreviews: " + reviews);
      return annual_review_period(record.pupil, Date{2026, 1, 12})->last_day.iso();
    };
    CHECK(last_day("[]") == "2025-05-09");
    CHECK(last_day("[{kind: annual, held: 2025-04-02}]") == "2026-04-01");
    CHECK(last_day("[{kind: annual, held: 2025-04-02, la_decision: {date: 2025-04-30}}]") ==
          "2026-04-29");
    CHECK(last_day("[{kind: sen_support, held: 2025-04-02}]") == "2025-05-09");
    CHECK(last_day("[{kind: annual, planned: 2025-04-02}]") == "2025-05-09");
  }

  TEST_CASE("code::annual_review_period: without the day the plan was made, from the last review") {
    const auto period = [](const std::string& more) {
      const auto record = record_with(more);
      const auto found = annual_review_period(record.pupil, Date{2026, 1, 12});
      return found ? found->last_day.iso() : "none";
    };
    CHECK(period("{}") == "none");
    CHECK(period("{}\nreviews: [{kind: annual, planned: 2025-04-02}]") == "none");
    CHECK(period("{}\nreviews: [{kind: annual, held: 2025-04-02}]") == "2026-04-01");
    CHECK(period("{}\nreviews: [{kind: annual, held: 2025-04-02, la_decision: "
                 "{date: 2025-04-30}}]") == "2026-04-29");
  }

  TEST_CASE("code::annual_review_period: twelve months from 29 February end with February") {
    const auto last_day = [](const std::string& made) {
      const auto record = record_with("{plan: {made: " + made + "}}");
      return annual_review_period(record.pupil, Date{2026, 1, 12})->last_day.iso();
    };
    CHECK(last_day("2024-02-28") == "2025-02-27");
    CHECK(last_day("2024-02-29") == "2025-02-28");
    CHECK(last_day("2024-03-01") == "2025-02-28");
    CHECK(last_day("2023-02-28") == "2024-02-27");
    CHECK(last_day("2023-03-01") == "2024-02-29");
  }

  TEST_CASE("code::last_day_to_amend: eight weeks from the notice, twelve from the meeting") {
    const auto days = [](const std::string& decision) {
      const auto record = record_with(
          "{}\nreviews: [{kind: annual, held: 2026-11-04, la_decision: {" + decision + "}}]");
      const auto& review = record.pupil.reviews.front();
      const auto notice = last_day_to_send_amendments(review);
      const auto plan = last_day_to_amend(review);
      return fmt::format("{} {}", notice ? notice->iso() : "-", plan ? plan->iso() : "-");
    };
    CHECK(days("date: 2026-12-02, decision: keep_plan") == "- -");
    CHECK(days("date: 2026-12-02, decision: amend_plan") == "2026-12-02 2027-01-27");
    CHECK(days("decision: amend_plan, amendments_sent: 2026-12-02") == "2026-12-02 2027-01-27");
    CHECK(days("decision: amend_plan, amendments_sent: 2026-12-01") == "2026-12-02 2027-01-26");
    CHECK(days("decision: amend_plan, amendments_sent: 2026-12-20") == "2026-12-02 2027-01-27");
  }

  TEST_CASE("code::prepared_annual_meetings: the last held, and those that can't be told in time") {
    const auto record = record_with("{}\nreviews:\n"
                                    "  - {id: r1, kind: annual, held: 2024-12-10}\n"
                                    "  - {id: r2, kind: early_annual, held: 2025-06-10}\n"
                                    "  - {id: r3, kind: annual, planned: 2025-12-15}\n"
                                    "  - {id: r4, kind: annual, planned: 2025-12-14}\n"
                                    "  - {id: r5, kind: sen_support, planned: 2025-12-02}");
    const auto meetings = prepared_annual_meetings(record.pupil, Date{2025, 12, 1});
    REQUIRE(meetings.size() == 2);
    CHECK(*meetings[0].review->id == "r2");
    CHECK(meetings[0].is_held());
    CHECK(*meetings[1].review->id == "r4");
    CHECK(meetings[1].day == Date{2025, 12, 14});
  }

  TEST_CASE("code: worked dates of an EHC needs assessment, from a request of 2 March 2026") {
    const auto record =
        record_with("{requests: [{id: e1, made: 2026-03-02, received_by_authority: "
                    "2026-03-02, advice: {asked: 2026-03-02}}, {id: e2, draft_plan: "
                    "{served: 2026-11-02}, consultation: {received: 2026-11-02}}]}");
    CHECK(due_in(record, Date{2026, 3, 2}) ==
          Days{"authority-decision-due 2026-04-13", "ehc-advice-due 2026-04-13",
               "authority-refusal-due 2026-06-22", "authority-plan-due 2026-07-20",
               "draft-views-due 2026-11-16", "consultation-reply-due 2026-11-17"});
    // After sixteen weeks only the plan is waited for.
    const auto later = due_in(record, Date{2026, 6, 23});
    CHECK(std::count(later.begin(), later.end(), "authority-refusal-due 2026-06-22") == 0);
  }

  TEST_CASE("code: worked dates of an annual review, with a meeting on 4 November 2026") {
    const std::string plan = "{plan: {made: 2026-01-01}}\nreviews:\n  - ";
    CHECK(due_in(record_with(plan + "{id: r1, kind: annual, planned: 2026-11-04}"),
                 Date{2026, 10, 1}) == Days{"annual-invitation-due 2026-10-21",
                                            "annual-papers-due 2026-10-21", "review-due 2026-11-04",
                                            "annual-review-due 2026-12-31"});
    const auto held =
        due_in(record_with(plan + "{id: r1, kind: annual, held: 2026-11-04}"), Date{2026, 11, 5});
    CHECK(std::count(held.begin(), held.end(), "annual-report-due 2026-11-18") == 1);
    CHECK(std::count(held.begin(), held.end(), "authority-review-decision-due 2026-12-02") == 1);
    const auto decided =
        due_in(record_with(plan + "{id: r1, kind: annual, held: 2026-11-04, report_sent: "
                                  "2026-11-18, la_decision: {date: 2026-12-02, decision: "
                                  "amend_plan, amendments_sent: 2026-12-02}}"),
               Date{2026, 12, 3});
    CHECK(std::count(decided.begin(), decided.end(), "authority-amended-plan-due 2027-01-27") == 1);
  }

  TEST_CASE("code: without a meeting planned, the chain is counted back from its last day") {
    const auto record = record_with("{plan: {made: 2026-01-01}}");
    const Days chain{"annual-invitation-due 2026-11-19", "annual-papers-due 2026-11-19",
                     "annual-meeting-due 2026-12-03", "annual-review-due 2026-12-31"};
    CHECK(due_in(record, Date{2026, 11, 19}) == chain);
    CHECK(due_in(record, Date{2026, 11, 20}) == Days{chain.begin() + 2, chain.end()});
  }

  TEST_CASE("code: a meeting planned in time is not asked for again, until it has passed") {
    const auto meeting_due = [](const std::string& planned, Date today) {
      const auto all =
          due_in(record_with("{plan: {made: 2026-01-01}}\nreviews: [{id: r1, kind: annual, "
                             "advice_circulated: 2026-10-01, planned: " +
                             planned + "}]"),
                 today);
      return std::count(all.begin(), all.end(), "annual-meeting-due 2026-12-03") == 1;
    };
    CHECK_FALSE(meeting_due("2026-12-03", Date{2026, 12, 3}));
    CHECK(meeting_due("2026-12-04", Date{2026, 11, 2}));
    CHECK(meeting_due("2026-11-20", Date{2026, 11, 21}));
  }

  TEST_CASE("code: the authority's own dates stand beside the law's, if they are earlier") {
    const auto record = record_with("{plan: {made: 2026-01-01}}");
    const auto review = record_with("{plan: {made: 2026-01-01}}\n"
                                    "reviews: [{id: r1, kind: annual, planned: 2026-11-25}]");
    const auto held = record_with("{plan: {made: 2026-01-01}}\n"
                                  "reviews: [{id: r1, kind: annual, held: 2026-11-04}]");
    const auto wanted = [](const Record& of, const std::string& timetable, Date today) {
      return with_law_beside(of, timetable, today);
    };
    const auto norchester = "{meeting_within_months: 10, invite_days: 28, report_days: 10}";
    CHECK(wanted(record, norchester, Date{2026, 10, 1}) ==
          Days{"annual-meeting-wanted 2026-11-01 law 2026-12-03"});
    CHECK(wanted(review, norchester, Date{2026, 10, 1}) ==
          Days{"annual-invitation-wanted 2026-10-28 law 2026-11-11"});
    CHECK(wanted(held, norchester, Date{2026, 11, 5}) ==
          Days{"annual-meeting-wanted 2027-09-04 law 2027-10-06",
               "annual-report-wanted 2026-11-14 law 2026-11-18"});
    CHECK(wanted(held, norchester, Date{2026, 11, 18}).size() == 2);
    CHECK(wanted(held, norchester, Date{2026, 11, 19}).size() == 1); // The law's has passed too.
    // As late as the law, or later: nothing more to say.
    const auto lax = "{meeting_within_months: 12, invite_days: 14, report_days: 14}";
    for (const auto& one : {record, review, held}) {
      CHECK(wanted(one, lax, Date{2026, 11, 5}).empty());
    }
  }

  TEST_CASE("code: who was asked for advice and hasn't answered, since when") {
    const auto record =
        record_with("{plan: {made: 2026-01-01}}\n"
                    "reviews: [{id: r1, kind: annual, planned: 2026-11-25, advice_circulated: "
                    "2026-11-01, invited: [{role: health, advice_asked: 2026-10-01}, {role: "
                    "la_officer, advice_asked: 2026-10-02, advice_received: 2026-10-20}, {role: "
                    "head_teacher, sent: 2026-10-01}]}]");
    const Setting setting;
    const Calendar none;
    const auto all = annual_meetings_to_prepare({record.pupil, setting, none}, Date{2026, 11, 2});
    REQUIRE(all.size() == 3);
    CHECK(all[0].kind == model::DeadlineKind::annual_invitation_due);
    CHECK(all[1].kind == model::DeadlineKind::annual_advice_request_due); // Of the head teacher.
    CHECK(all[2].kind == model::DeadlineKind::annual_advice_answer_due);
    CHECK(all[2].owner == Owner::health);
    CHECK(all[2].on.iso() == "2026-11-11");
    CHECK(all[2].since == Date{2026, 10, 1});
    CHECK(all[2].path == "reviews[r1].invited[1].advice_received");
  }
}

} // namespace senco::code
