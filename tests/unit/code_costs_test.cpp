// SPDX-License-Identifier: MIT
#include "code/costs.hpp"

#include "base/date.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>

namespace senco::code {
namespace {

Date on(std::string_view iso) {
  return parse_date(iso).value();
}

model::TermDates term(std::string_view start, std::string_view end) {
  model::TermDates entry;
  entry.start = on(start);
  entry.end = on(end);
  return entry;
}

/// Two terms of whole weeks without a bank holiday: 20 school days in 2025, 10 in 2026; a teaching
/// assistant costs 16 pounds an hour, 15 until 12 September 2025, a teacher 40.
Setting school() {
  Setting setting;
  model::Year year;
  year.terms.entries = {term("2025-09-08", "2025-10-03"), term("2026-01-12", "2026-01-23")};
  setting.years.entries = {year};
  setting.rates.entries = {{"teaching_assistant", 16.0}, {"teacher", 40.0}};
  model::EarlierRates earlier;
  earlier.until = on("2025-09-12");
  earlier.rates.entries = {{"teaching_assistant", 15.0}};
  model::EarlierRates earliest;
  earliest.until = on("2024-08-31");
  earliest.rates.entries = {{"teaching_assistant", 14.0}};
  setting.earlier_rates.entries = {earlier, earliest};
  return setting;
}

/// Five hours a week: an hour a school day.
model::Provision hour_a_day(std::string_view start) {
  model::Provision provision;
  provision.start = on(start);
  provision.per_week = 5.0;
  provision.minutes = 60;
  provision.staff = std::string{"teaching_assistant"};
  return provision;
}

/// What `provision` costs in the financial year 2025/26.
double cost(const model::Provision& provision) {
  static const Setting setting = school();
  static const Calendar calendar = calendar_of(setting);
  static const Pupil pupil;
  return cost_of({pupil, setting, calendar}, provision, financial_year_of(on("2025-12-01")));
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code::financial_year_of: from 1 April to 31 March") {
    const Period year{on("2025-04-01"), on("2026-03-31")};
    CHECK(financial_year_of(on("2025-04-01")) == year);
    CHECK(financial_year_of(on("2025-12-31")) == year);
    CHECK(financial_year_of(on("2026-03-31")) == year);
    CHECK(financial_year_of(on("2025-03-31")).last == on("2025-03-31"));
  }

  TEST_CASE("code::hourly_rate: the earliest of the rates that still held on the day") {
    const Setting setting = school();
    CHECK(hourly_rate(setting, "teaching_assistant", on("2024-08-31")) == 14.0);
    CHECK(hourly_rate(setting, "teaching_assistant", on("2024-09-01")) == 15.0);
    CHECK(hourly_rate(setting, "teaching_assistant", on("2025-09-12")) == 15.0);
    CHECK(hourly_rate(setting, "teaching_assistant", on("2025-09-13")) == 16.0);
    // Where the earlier rates don't name the grade, today's hold.
    CHECK(hourly_rate(setting, "teacher", on("2024-08-31")) == 40.0);
    CHECK(!hourly_rate(setting, "learning_mentor", on("2025-09-13")));
  }

  TEST_CASE("code::cost_of: each school day of the run at its rate") {
    CHECK(cost(hour_a_day("2025-09-08")) == doctest::Approx(5 * 15 + 25 * 16));
    CHECK(cost(hour_a_day("2025-09-15")) == doctest::Approx(25 * 16));
    auto ended = hour_a_day("2025-01-06");
    ended.end = on("2025-09-09");
    CHECK(cost(ended) == doctest::Approx(2 * 15));
    CHECK(cost(hour_a_day("2026-04-01")) == doctest::Approx(0));
  }

  TEST_CASE("code::cost_of: shared by the group; nothing without a dose, a grade or a start") {
    auto shared = hour_a_day("2025-09-15");
    shared.group_size = 4;
    CHECK(cost(shared) == doctest::Approx(25 * 4));
    auto without = hour_a_day("2025-09-15");
    without.minutes = {};
    CHECK(cost(without) == doctest::Approx(0));
    auto nobody = hour_a_day("2025-09-15");
    nobody.staff = std::string{"volunteer"};
    CHECK(cost(nobody) == doctest::Approx(0));
    auto undated = hour_a_day("2025-09-15");
    undated.start = {};
    CHECK(cost(undated) == doctest::Approx(0));
  }

  TEST_CASE("code::cost_of: what is bought counts whole, in the year in which it begins") {
    auto bought = hour_a_day("2026-01-19");
    bought.cost = 85.0;
    bought.group_size = 2;
    CHECK(cost(bought) == doctest::Approx(5 * 8 + 85));
    bought.start = on("2025-03-31");
    CHECK(cost(bought) == doctest::Approx((5 * 15 + 25 * 16) / 2.0));
  }

  TEST_CASE("code::cost_of: days without term dates cost nothing") {
    // The given year ends on 31 August 2026; the financial year goes on.
    const Setting setting = school();
    const Calendar calendar = calendar_of(setting);
    const Pupil pupil;
    const auto later = financial_year_of(on("2026-12-01"));
    CHECK(cost_of({pupil, setting, calendar}, hour_a_day("2026-09-07"), later) ==
          doctest::Approx(0));
  }

  TEST_CASE("code::cost_of_support: without what every pupil has") {
    const Setting setting = school();
    const Calendar calendar = calendar_of(setting);
    Pupil pupil;
    auto universal = hour_a_day("2025-09-15");
    universal.tier = model::Tier::universal;
    auto core = hour_a_day("2025-09-15");
    core.funding = model::Funding::element_1;
    auto targeted = hour_a_day("2025-09-15");
    targeted.tier = model::Tier::targeted;
    pupil.provision.entries = {universal, core, targeted, hour_a_day("2026-01-19")};
    const auto year = financial_year_of(on("2025-12-01"));
    CHECK(cost_of_support({pupil, setting, calendar}, year) == doctest::Approx(25 * 16 + 5 * 16));
  }

  TEST_CASE("code::in_pounds: whole pounds, in threes") {
    CHECK(in_pounds(0) == "£0");
    CHECK(in_pounds(999.4) == "£999");
    CHECK(in_pounds(6000) == "£6,000");
    CHECK(in_pounds(13444.6) == "£13,445");
    CHECK(in_pounds(1234567) == "£1,234,567");
  }
}

} // namespace senco::code
