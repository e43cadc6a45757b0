// SPDX-License-Identifier: MIT
#include "code/calendar.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace senco::code {
namespace {

/// The day that `iso` names; throws if there is none.
Date on(std::string_view iso) {
  return parse_date(iso).value();
}

std::string shown(const std::vector<Date>& dates) {
  std::string text;
  for (const Date date : dates) {
    text += (text.empty() ? "" : " ") + date.iso().substr(5);
  }
  return text;
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code: Easter Sunday falls where the church's tables put it") {
    const std::vector<std::string_view> sundays = {
        "1900-04-15", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2016-03-27",
        "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
        "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
        "2049-04-18", "2076-04-19", "2106-04-18", "2199-04-14"};
    for (const std::string_view sunday : sundays) {
      CHECK(easter(on(sunday).year()).iso() == sunday);
    }
  }

  TEST_CASE("code: Easter is never before 22 March nor after 25 April") {
    CHECK(easter(1818) == Date(1818, 3, 22));
    CHECK(easter(2008) == Date(2008, 3, 23));
    CHECK(easter(1943) == Date(1943, 4, 25));
    CHECK(easter(2038) == Date(2038, 4, 25));
    for (int year = 1900; year <= 2199; ++year) {
      CAPTURE(year);
      CHECK(easter(year).weekday() == std::chrono::Sunday);
      CHECK(easter(year) >= Date(year, 3, 22));
      CHECK(easter(year) <= Date(year, 4, 25));
    }
  }

  TEST_CASE("code: the bank holidays of 2020 to 2030 by the standing rules") {
    CHECK(shown(bank_holidays(2020)) == "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28");
    CHECK(shown(bank_holidays(2021)) == "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28");
    CHECK(shown(bank_holidays(2022)) == "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27");
    CHECK(shown(bank_holidays(2023)) == "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26");
    CHECK(shown(bank_holidays(2024)) == "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26");
    CHECK(shown(bank_holidays(2025)) == "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
    CHECK(shown(bank_holidays(2026)) == "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    CHECK(shown(bank_holidays(2027)) == "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
    CHECK(shown(bank_holidays(2028)) == "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
    CHECK(shown(bank_holidays(2029)) == "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26");
    CHECK(shown(bank_holidays(2030)) == "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26");
  }

  TEST_CASE("code: a year has eight bank holidays and none of them at a weekend") {
    for (int year = 1978; year <= 2199; ++year) {
      CAPTURE(year);
      const std::vector<Date> holidays = bank_holidays(year);
      CHECK(holidays.size() == 8);
      for (const Date day : holidays) {
        CHECK(day.year() == year);
        CHECK_FALSE(day.is_weekend());
      }
    }
  }

  TEST_CASE("code: a one-off bank holiday comes from the setting") {
    const Calendar plain;
    const Calendar told{{},
                        {on("2023-05-08"), on("2020-05-08"), on("2022-06-02"), on("2022-06-03")}};
    for (const std::string_view day : {"2020-05-08", "2022-06-02", "2022-06-03", "2023-05-08"}) {
      CAPTURE(day);
      CHECK(plain.is_school_day(on(day)));
      CHECK_FALSE(told.is_school_day(on(day)));
    }
    CHECK_FALSE(told.is_school_day(on("2020-05-04"))); // Moved away, but no setting can say so.
  }
}

} // namespace senco::code
