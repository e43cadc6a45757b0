// SPDX-License-Identifier: MIT
#include "code/calendar.hpp"

#include "base/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace senco;
using namespace senco::code;

namespace {

/// The day that `iso` names; throws if there is none.
Date on(std::string_view iso) {
  return parse_date(iso).value();
}

Period span(std::string_view first, std::string_view last) {
  return {on(first), on(last)};
}

/// Every year here has a Christmas and an Easter holiday, INSET before and in its terms, and a bank
/// holiday inside its summer term.
SchoolYear year_2025() {
  return {"2025/26",
          {{"Autumn", span("2025-09-03", "2025-12-19"), span("2025-10-27", "2025-10-31")},
           {"Spring", span("2026-01-05", "2026-03-27"), span("2026-02-16", "2026-02-20")},
           {"Summer", span("2026-04-13", "2026-07-17"), span("2026-05-25", "2026-05-29")}},
          {on("2025-09-02"), on("2025-11-28"), on("2026-01-05")}};
}

SchoolYear year_2026() {
  return {"2026/27",
          {{"Autumn", span("2026-09-02", "2026-12-18"), span("2026-10-26", "2026-10-30")},
           {"Spring", span("2027-01-04", "2027-03-25"), span("2027-02-15", "2027-02-19")},
           {"Summer", span("2027-04-12", "2027-07-22"), span("2027-05-31", "2027-06-04")}},
          {on("2026-11-27")}};
}

SchoolYear one_term(std::string name, std::string_view first, std::string_view last) {
  return {std::move(name), {{"Term", span(first, last), std::nullopt}}, {}};
}

Calendar one_year() {
  return {{year_2025()}, {}};
}
Calendar two_years() {
  return {{year_2026(), year_2025()}, {}};
}

std::string name_of(const SchoolYear* year) {
  return year == nullptr ? "none" : year->name;
}

std::string shown(Period days) {
  return days.first.iso() + " to " + days.last.iso();
}

/// What must be done within `count` school days of `from`: in time on `last_silent`, late the day
/// after.
void check_limit(const Calendar& calendar, std::string_view from, int count,
                 std::string_view last_silent) {
  CAPTURE(from);
  CAPTURE(count);
  CHECK(calendar.last_day_within(on(from), count).iso() == last_silent);
  CHECK(calendar.school_days_between(on(from), on(last_silent)) == count);
  CHECK(calendar.school_days_between(on(from), on(last_silent) + days{1}) == count + 1);
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code: pupils are in from the first to the last day of a term") {
    const Calendar calendar = one_year();
    CHECK_FALSE(calendar.is_school_day(on("2025-09-02"))); // INSET before the year begins.
    CHECK(calendar.is_school_day(on("2025-09-03")));
    CHECK(calendar.is_school_day(on("2025-12-19")));
    CHECK_FALSE(calendar.is_school_day(on("2025-12-22")));
    CHECK(calendar.is_school_day(on("2026-03-27")));
    CHECK_FALSE(calendar.is_school_day(on("2026-03-30")));
    CHECK_FALSE(calendar.is_school_day(on("2026-04-10")));
    CHECK(calendar.is_school_day(on("2026-04-13")));
    CHECK(calendar.is_school_day(on("2026-07-17")));
    CHECK_FALSE(calendar.is_school_day(on("2026-07-20")));
  }

  TEST_CASE(
      "code: inside a term, half-term, weekends, INSET and bank holidays are no school days") {
    const Calendar calendar = one_year();
    CHECK(calendar.is_school_day(on("2025-10-24")));
    CHECK_FALSE(calendar.is_school_day(on("2025-10-25"))); // Saturday
    CHECK_FALSE(calendar.is_school_day(on("2025-10-26"))); // Sunday
    CHECK_FALSE(calendar.is_school_day(on("2025-10-27")));
    CHECK_FALSE(calendar.is_school_day(on("2025-10-31")));
    CHECK(calendar.is_school_day(on("2025-11-03")));
    CHECK(calendar.is_school_day(on("2025-11-27")));
    CHECK_FALSE(calendar.is_school_day(on("2025-11-28"))); // INSET
    CHECK_FALSE(calendar.is_school_day(on("2026-01-05"))); // INSET on a term's first day
    CHECK(calendar.is_school_day(on("2026-01-06")));
    CHECK(calendar.is_school_day(on("2026-05-01")));
    CHECK_FALSE(calendar.is_school_day(on("2026-05-04"))); // bank holiday
    CHECK(calendar.is_school_day(on("2026-05-05")));
  }

  TEST_CASE("code: a one-off bank holiday inside a term is no school day") {
    const Calendar calendar{{year_2025()}, {on("2026-06-15")}};
    CHECK(one_year().is_school_day(on("2026-06-15")));
    CHECK_FALSE(calendar.is_school_day(on("2026-06-15")));
    CHECK(calendar.school_days_between(on("2026-06-12"), on("2026-06-16")) == 1);
  }

  TEST_CASE("code: a whole year's school days are counted without its holidays") {
    // 78, 60 and 70 weekdays less half-terms are 73, 55 and 65; less two INSET days and 4 May.
    CHECK(one_year().school_days_between(on("2025-09-02"), on("2026-08-31")) == 190);
  }

  TEST_CASE("code: school days are counted after the first day and with the last") {
    const Calendar calendar = one_year();
    CHECK(calendar.school_days_between(on("2025-09-08"), on("2025-09-08")) == 0);
    CHECK(calendar.school_days_between(on("2025-09-08"), on("2025-09-09")) == 1);
    CHECK(calendar.school_days_between(on("2025-09-07"), on("2025-09-08")) == 1);
    CHECK(calendar.school_days_between(on("2025-09-09"), on("2025-09-08")) == 0);
    CHECK(calendar.school_days_between(on("2026-07-01"), on("2025-09-08")) == 0);
  }

  TEST_CASE("code: a limit in school days runs on over Christmas and never runs out in it") {
    check_limit(one_year(), "2025-12-10", 6, "2025-12-18");
    check_limit(one_year(), "2025-12-10", 7, "2026-01-05"); // Until INSET is over.
    check_limit(one_year(), "2025-12-10", 8, "2026-01-06");
    check_limit(one_year(), "2025-12-10", 10, "2026-01-08");
    check_limit(one_year(), "2025-12-25", 0, "2026-01-05"); // From a day in the holiday.
  }

  TEST_CASE("code: a limit in school days skips half-term") {
    check_limit(one_year(), "2025-10-20", 3, "2025-10-23");
    check_limit(one_year(), "2025-10-20", 4, "2025-11-02");
    check_limit(one_year(), "2025-10-20", 5, "2025-11-03");
  }

  TEST_CASE("code: a limit in school days skips an INSET day") {
    check_limit(one_year(), "2025-11-24", 2, "2025-11-26");
    check_limit(one_year(), "2025-11-24", 3, "2025-11-30");
    check_limit(one_year(), "2025-11-24", 4, "2025-12-01");
  }

  TEST_CASE("code: a limit in school days skips a bank holiday inside a term") {
    check_limit(one_year(), "2026-04-30", 0, "2026-04-30");
    check_limit(one_year(), "2026-04-30", 1, "2026-05-04");
    check_limit(one_year(), "2026-04-30", 2, "2026-05-05");
  }

  TEST_CASE("code: a limit in school days skips weekends") {
    check_limit(one_year(), "2025-09-11", 0, "2025-09-11");
    check_limit(one_year(), "2025-09-12", 0, "2025-09-14");
    check_limit(one_year(), "2025-09-13", 0, "2025-09-14");
    check_limit(one_year(), "2025-09-12", 5, "2025-09-21");
    check_limit(one_year(), "2025-09-08", 15, "2025-09-29");
  }

  TEST_CASE("code: a limit in school days runs over the summer into the next year") {
    check_limit(two_years(), "2026-07-15", 2, "2026-09-01");
    check_limit(two_years(), "2026-07-15", 3, "2026-09-02");
    check_limit(two_years(), "2026-07-13", 15, "2026-09-16");
  }

  TEST_CASE("code: where no next year is given, days count by the week from September on") {
    check_limit(one_year(), "2026-07-15", 2, "2026-08-31");
    check_limit(one_year(), "2026-07-15", 3, "2026-09-01");
    check_limit(one_year(), "2026-07-15", 6, "2026-09-06");
  }

  TEST_CASE("code: without term dates Monday to Friday less bank holidays are counted") {
    const Calendar calendar;
    CHECK(calendar.years().empty());
    CHECK_FALSE(calendar.covers(on("2026-11-23")));
    CHECK(calendar.is_school_day(on("2026-11-23")));
    CHECK(calendar.is_school_day(on("2026-08-12")));
    CHECK_FALSE(calendar.is_school_day(on("2026-11-22")));
    CHECK_FALSE(calendar.is_school_day(on("2026-12-25")));
    check_limit(calendar, "2026-12-18", 10, "2027-01-06");
    CHECK(calendar.year_of(on("2026-11-23")) == nullptr);
    CHECK(calendar.last_ended_before(on("2026-11-23")) == nullptr);
  }

  TEST_CASE("code: 29 February is counted like any day") {
    const Calendar calendar;
    check_limit(calendar, "2028-02-28", 0, "2028-02-28");
    check_limit(calendar, "2028-02-28", 1, "2028-02-29");
    check_limit(calendar, "2028-02-28", 2, "2028-03-01");
    check_limit(calendar, "2028-02-29", 2, "2028-03-02");
    check_limit(calendar, "2027-02-26", 1, "2027-03-01"); // No such day: Friday to Monday.
  }

  TEST_CASE("code: the last day in time is the last on which no more school days have passed") {
    const Calendar calendar = two_years();
    for (Date from = on("2025-08-20"); from < on("2027-09-10"); from = from + days{5}) {
      for (const int count : {0, 1, 10, 15}) {
        const Date last = calendar.last_day_within(from, count);
        CAPTURE(from.iso());
        CAPTURE(count);
        CHECK(last >= from);
        CHECK(calendar.school_days_between(from, last) == count);
        CHECK(calendar.is_school_day(last + days{1}));
      }
    }
  }

  TEST_CASE("code: the school day on or before a day") {
    const Calendar calendar = two_years();
    const std::vector<std::pair<std::string_view, std::string_view>> pairs = {
        {"2025-12-19", "2025-12-19"}, {"2025-12-20", "2025-12-19"}, {"2026-01-05", "2025-12-19"},
        {"2026-01-06", "2026-01-06"}, {"2026-02-15", "2026-02-13"}, // Sunday, then half-term.
        {"2025-11-28", "2025-11-27"}, {"2026-05-04", "2026-05-01"}, {"2026-09-01", "2026-07-17"},
        {"2026-09-02", "2026-09-02"}, {"2029-03-31", "2029-03-29"}}; // Saturday, then Good Friday.
    for (const auto& [day, before] : pairs) {
      CHECK(calendar.school_day_on_or_before(on(day)).iso() == before);
    }
  }

  TEST_CASE("code: school years are kept oldest first, with their terms in order") {
    SchoolYear mixed = year_2025();
    std::swap(mixed.terms.front(), mixed.terms.back());
    const Calendar calendar{{year_2026(), {"2024/25", {}, {}}, mixed}, {}};
    REQUIRE(calendar.years().size() == 2);
    CHECK(calendar.years()[0].name == "2025/26");
    CHECK(calendar.years()[0].terms[0].name == "Autumn");
    CHECK(calendar.years()[0].terms[2].name == "Summer");
    CHECK(calendar.years()[1].name == "2026/27");
  }

  TEST_CASE("code: closed days count even of a year without terms") {
    const Calendar calendar{{{"2024/25", {}, {on("2024-09-02")}}}, {}};
    CHECK(calendar.years().empty());
    CHECK_FALSE(calendar.is_school_day(on("2024-09-02")));
    CHECK(calendar.is_school_day(on("2024-09-03")));
  }

  TEST_CASE("code: a school year runs to the day before the next one begins") {
    const Calendar calendar = two_years();
    CHECK(shown(calendar.cover(calendar.years()[0])) == "2025-09-03 to 2026-09-01");
    CHECK(shown(calendar.cover(calendar.years()[1])) == "2026-09-02 to 2027-08-31");
    CHECK(name_of(calendar.year_of(on("2025-09-02"))) == "none");
    CHECK(name_of(calendar.year_of(on("2025-09-03"))) == "2025/26");
    CHECK(name_of(calendar.year_of(on("2026-09-01"))) == "2025/26");
    CHECK(name_of(calendar.year_of(on("2026-09-02"))) == "2026/27");
    CHECK(name_of(calendar.year_of(on("2027-08-31"))) == "2026/27");
    CHECK(name_of(calendar.year_of(on("2027-09-01"))) == "none");
    CHECK(calendar.covers(on("2025-12-25")));
    CHECK(calendar.covers(on("2027-08-31")));
    CHECK_FALSE(calendar.covers(on("2027-09-01")));
  }

  TEST_CASE("code: a school year that begins in August is cut off by no 31 August of its own") {
    const Calendar calendar{{one_term("2026/27", "2026-08-24", "2027-07-09")}, {}};
    CHECK(shown(calendar.cover(calendar.years()[0])) == "2026-08-24 to 2027-08-31");
  }

  TEST_CASE("code: a school year ends with its last term where that is after August") {
    const Calendar calendar{{one_term("all year", "2025-01-06", "2025-12-19"),
                             one_term("into September", "2027-01-04", "2027-09-03")},
                            {}};
    CHECK(shown(calendar.cover(calendar.years()[0])) == "2025-01-06 to 2025-12-19");
    CHECK(shown(calendar.cover(calendar.years()[1])) == "2027-01-04 to 2027-09-03");
  }

  TEST_CASE("code: a year follows without a gap if it begins in September at the latest") {
    const auto cover_before = [](std::string_view next) {
      const Calendar calendar{{year_2025(), one_term("next", next, "2027-07-22")}, {}};
      return calendar.cover(calendar.years()[0]).last.iso();
    };
    CHECK(cover_before("2026-08-24") == "2026-08-23");
    CHECK(cover_before("2026-09-30") == "2026-09-29");
    CHECK(cover_before("2026-10-01") == "2026-08-31");
    CHECK(cover_before("2027-01-04") == "2026-08-31");
  }

  TEST_CASE("code: in a gap between given years days count by the week") {
    const Calendar calendar{{one_term("2023/24", "2023-09-04", "2024-07-19"), year_2025()}, {}};
    CHECK(shown(calendar.cover(calendar.years()[0])) == "2023-09-04 to 2024-08-31");
    CHECK(calendar.covers(on("2024-08-31")));
    CHECK_FALSE(calendar.is_school_day(on("2024-08-30")));
    CHECK_FALSE(calendar.covers(on("2024-09-01")));
    CHECK(calendar.is_school_day(on("2024-09-02")));
    CHECK(calendar.is_school_day(on("2025-08-29")));
    CHECK_FALSE(calendar.covers(on("2025-09-02")));
    CHECK_FALSE(calendar.is_school_day(on("2025-09-02"))); // INSET of the year to come.
    CHECK(calendar.covers(on("2025-09-03")));
    check_limit(calendar, "2024-07-18", 1, "2024-09-01");
  }

  TEST_CASE("code: years that overlap or begin on one day are no gap and no trap") {
    const Calendar overlap{{one_term("one", "2025-09-03", "2026-07-17"),
                            one_term("other", "2026-06-01", "2027-07-16")},
                           {}};
    CHECK(shown(overlap.cover(overlap.years()[0])) == "2025-09-03 to 2026-05-31");
    CHECK(name_of(overlap.year_of(on("2026-06-01"))) == "other");
    const Calendar twice{{year_2025(), year_2025(), year_2026()}, {}};
    CHECK(shown(twice.cover(twice.years()[0])) == "2025-09-03 to 2026-09-01");
    CHECK(name_of(twice.year_of(on("2026-03-02"))) == "2025/26");
    CHECK(twice.school_days_between(on("2025-09-02"), on("2026-08-31")) == 190);
  }

  TEST_CASE("code: the last ended school year is the one whose cover was over") {
    const Calendar calendar = two_years();
    CHECK(name_of(calendar.last_ended_before(on("2020-01-01"))) == "none");
    CHECK(name_of(calendar.last_ended_before(on("2026-09-01"))) == "none");
    CHECK(name_of(calendar.last_ended_before(on("2026-09-02"))) == "2025/26");
    CHECK(name_of(calendar.last_ended_before(on("2027-08-31"))) == "2025/26");
    CHECK(name_of(calendar.last_ended_before(on("2027-09-01"))) == "2026/27");
    CHECK(name_of(calendar.last_ended_before(on("2040-01-01"))) == "2026/27");
    CHECK(name_of(one_year().last_ended_before(on("2026-08-31"))) == "none");
  }

  TEST_CASE("code: a copied calendar points at its own school years") {
    const Calendar first = two_years();
    const Calendar copy = first; // NOLINT(performance-unnecessary-copy-initialization)
    CHECK(copy.year_of(on("2026-03-02")) == copy.years().data());
    CHECK(copy.year_of(on("2026-03-02")) != first.years().data());
  }

  TEST_CASE("code: a whole week is one of which terms and half-term take no weekday") {
    const Calendar calendar = one_year();
    const auto weeks_before = [&](std::string_view from, std::string_view before, int count) {
      std::string mondays;
      for (const Date monday : calendar.last_whole_weeks(on(from), on(before), count)) {
        mondays += monday.iso() + " ";
      }
      return mondays;
    };
    // The autumn term begins on a Wednesday; 27 October is half-term.
    CHECK(weeks_before("2025-09-01", "2025-11-09", 3) == "2025-10-20 2025-10-13 2025-10-06 ");
    CHECK(weeks_before("2025-09-01", "2025-11-10", 2) == "2025-11-03 2025-10-20 ");
    CHECK(weeks_before("2025-09-01", "2025-09-22", 6) == "2025-09-15 2025-09-08 ");
    CHECK(weeks_before("2025-09-09", "2025-09-22", 6) == "2025-09-15 ");
    CHECK(weeks_before("2025-09-15", "2025-09-15", 6).empty());
    // INSET on 28 November and 5 January, the bank holiday of 4 May.
    CHECK(weeks_before("2025-11-24", "2026-01-12", 9) ==
          "2026-01-05 2025-12-15 2025-12-08 2025-12-01 2025-11-24 ");
    CHECK(weeks_before("2026-05-04", "2026-05-11", 9) == "2026-05-04 ");
    CHECK(calendar.is_in_term(on("2025-11-29")));
    CHECK_FALSE(calendar.is_in_term(on("2025-10-29")));
  }

  TEST_CASE("code: given school days in a period are those counted one by one") {
    const Calendar known({year_2025(), year_2026()}, {on("2025-12-08")});
    // Too long a span to be counted beforehand.
    SchoolYear far = year_2026();
    for (Term& term : far.terms) {
      term.days = {add_years(term.days.first, years{40}), add_years(term.days.last, years{40})};
      term.half_term.reset();
    }
    const Calendar long_one({year_2025(), far}, {});
    const auto one_by_one = [](const Calendar& calendar, Period period) {
      int count = 0;
      for (Date day = period.first; day <= period.last; day = day + days{1}) {
        count += calendar.covers(day) && calendar.is_school_day(day) ? 1 : 0;
      }
      return count;
    };
    for (const Calendar* calendar : {&known, &long_one}) {
      for (const auto& dates :
           {std::pair{"2025-09-03", "2025-09-03"}, std::pair{"2025-09-02", "2025-09-02"},
            std::pair{"2024-01-01", "2025-09-04"}, std::pair{"2025-10-20", "2026-02-20"},
            std::pair{"2026-07-10", "2026-09-10"}, std::pair{"2027-07-01", "2029-07-01"},
            std::pair{"2020-01-01", "2070-01-01"}, std::pair{"2026-05-01", "2026-04-01"}}) {
        const auto period = span(dates.first, dates.second);
        CAPTURE(dates.first);
        CAPTURE(dates.second);
        CHECK(calendar->given_school_days_in(period) == one_by_one(*calendar, period));
      }
    }
    CHECK(Calendar{}.given_school_days_in(span("2025-09-01", "2026-07-01")) == 0);
  }
}
