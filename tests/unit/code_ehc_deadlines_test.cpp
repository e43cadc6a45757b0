// SPDX-License-Identifier: MIT
#include "code/deadlines.hpp"
#include "folder/load.hpp"

#include <doctest/doctest.h>

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
}

} // namespace senco::code
