// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace senco {
namespace {

Date on(std::string_view iso) {
  return parse_date(iso).value();
}

std::string later(std::string_view from, int count) {
  return add_months(on(from), months{count}).iso();
}

std::string read_time(std::string_view text) {
  const auto time = parse_time(text);
  return time ? clock(*time) : "none";
}

} // namespace

TEST_SUITE("base") {
  TEST_CASE("base: a date is read as it is written in files, and written back the same") {
    for (const std::string_view text :
         {"1900-01-01", "1999-12-31", "2000-02-29", "2016-03-14", "2024-02-29", "2199-12-31"}) {
      CAPTURE(text);
      REQUIRE(parse_date(text));
      CHECK(parse_date(text)->iso() == text);
    }
  }

  TEST_CASE("base: a day that does not exist is no date") {
    for (const std::string_view text :
         {"2016-02-30", "2015-02-29", "1900-02-29", "2100-02-29", "2025-04-31", "2025-00-10",
          "2025-13-01", "2025-01-00", "2025-01-32"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_date(text));
    }
  }

  TEST_CASE("base: years before 1900 and after 2199 are no dates of a record") {
    CHECK_FALSE(parse_date("1899-12-31"));
    CHECK(parse_date("1900-01-01"));
    CHECK(parse_date("2199-12-31"));
    CHECK_FALSE(parse_date("2200-01-01"));
    CHECK_FALSE(parse_date("0016-03-14"));
  }

  TEST_CASE("base: any other way of writing a date is none") {
    for (const std::string_view text :
         {"", "2016", "2016-3-14", "16-03-14", "14/03/2016", "2016/03/14", "2016-03-14 ",
          " 2016-03-14", "2016-03-1a", "2016-+3-14", "-016-03-14", "2016-03-14T09:00", "20160314",
          "2016–03–14", "today"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_date(text));
    }
  }

  TEST_CASE("base: a date is shown as people write it") {
    CHECK(fmt::format("{}", on("2025-10-06")) == "6 October 2025");
    CHECK(fmt::format("{}", on("2025-12-31")) == "31 December 2025");
    CHECK(fmt::format("{:>15}|", on("2025-05-01")) == "     1 May 2025|");
    CHECK(with_weekday(on("2025-10-06")) == "Monday 6 October 2025");
    CHECK(weekday_name(on("2025-10-05")) == "Sunday");
    CHECK(weekday_name(on("2024-02-29")) == "Thursday");
  }

  TEST_CASE("base: days are counted over the ends of months and years") {
    CHECK((on("2024-02-28") + days{1}).iso() == "2024-02-29");
    CHECK((on("2025-02-28") + days{1}).iso() == "2025-03-01");
    CHECK((on("2026-01-01") - days{1}).iso() == "2025-12-31");
    CHECK((on("2026-03-01") - on("2026-02-01")).count() == 28);
    CHECK((on("2025-12-05") - on("2025-12-06")).count() == -1);
    CHECK((on("2025-12-01") + weeks{2}).iso() == "2025-12-15");
  }

  TEST_CASE("base: dates are compared by day") {
    CHECK(on("2025-12-31") < on("2026-01-01"));
    CHECK(on("2025-12-31") == on("2025-12-31"));
    CHECK(on("2026-01-01") > on("2025-12-31"));
  }

  TEST_CASE("base: adding a month to 31 January gives the last day of February") {
    CHECK(later("2025-01-31", 1) == "2025-02-28");
    CHECK(later("2024-01-31", 1) == "2024-02-29");
    CHECK(later("2025-01-28", 1) == "2025-02-28");
    CHECK(later("2025-03-31", 1) == "2025-04-30");
    CHECK(later("2025-03-30", 1) == "2025-04-30");
    CHECK(later("2025-03-29", 1) == "2025-04-29");
  }

  TEST_CASE("base: months are added and taken away over the turn of the year") {
    CHECK(later("2025-11-30", 3) == "2026-02-28");
    CHECK(later("2025-12-15", 1) == "2026-01-15");
    CHECK(later("2026-01-15", -1) == "2025-12-15");
    CHECK(later("2025-03-31", -1) == "2025-02-28");
    CHECK(later("2025-03-31", 0) == "2025-03-31");
    CHECK(later("2025-03-31", 24) == "2027-03-31");
  }

  TEST_CASE("base: a year after 29 February is 28 February") {
    CHECK(add_years(on("2024-02-29"), years{1}).iso() == "2025-02-28");
    CHECK(add_years(on("2024-02-29"), years{4}).iso() == "2028-02-29");
    CHECK(add_years(on("2024-02-29"), years{-1}).iso() == "2023-02-28");
    CHECK(add_years(on("2025-03-01"), years{1}).iso() == "2026-03-01");
  }

  TEST_CASE("base: Saturday and Sunday are the weekend") {
    CHECK_FALSE(on("2025-12-05").is_weekend());
    CHECK(on("2025-12-06").is_weekend());
    CHECK(on("2025-12-07").is_weekend());
    CHECK_FALSE(on("2025-12-08").is_weekend());
  }

  TEST_CASE("base: a time is read by the 24-hour clock") {
    for (const std::string_view text : {"00:00", "09:05", "15:30", "23:59"}) {
      CHECK(read_time(text) == text);
    }
    for (const std::string_view text : {"", "24:00", "15:60", "9:05", "15.30", "15:3", "15:30:00",
                                        "3:30pm", "-1:30", "15:-1", " 5:30"}) {
      CAPTURE(text);
      CHECK(read_time(text) == "none");
    }
    CHECK(parse_time("15:30")->since_midnight.count() == 930);
    CHECK(parse_time("09:05") < parse_time("10:00"));
  }
}

} // namespace senco
