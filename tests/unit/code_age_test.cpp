// SPDX-License-Identifier: MIT
#include "code/age.hpp"

#include "base/date.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace senco;
using namespace senco::code;

namespace {

constexpr int k_far = std::numeric_limits<int>::max();

/// The day that `iso` names; throws if there is none.
Date on(std::string_view iso) {
  return parse_date(iso).value();
}

int age(std::string_view born, std::string_view day) {
  return age_on(on(born), on(day));
}

YearGroup year_group(std::string_view code) {
  return YearGroup::parse(code).value();
}

std::string shown(const std::optional<YearGroup>& year) {
  return year ? year->code() : "none";
}

std::string by_age(std::string_view born, std::string_view day) {
  return shown(YearGroup::numbered(number_by_age(on(born), school_year_start(on(day)))));
}

std::string starts(std::string_view born) {
  return compulsory_school_age_starts(on(born)).iso();
}
std::string ends(std::string_view born) {
  return compulsory_school_age_ends(on(born)).iso();
}

bool over_age(std::string_view born, std::string_view day) {
  return is_over_compulsory_school_age(on(born), on(day));
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code: a person is a year older on the birthday and not the day before") {
    CHECK(age("2015-05-14", "2015-05-14") == 0);
    CHECK(age("2015-05-14", "2016-05-13") == 0);
    CHECK(age("2015-05-14", "2016-05-14") == 1);
    CHECK(age("2015-05-14", "2026-05-13") == 10);
    CHECK(age("2015-05-14", "2026-05-14") == 11);
    CHECK(age("2015-05-14", "2026-11-01") == 11);
    CHECK(age("2015-12-31", "2016-01-01") == 0);
  }

  TEST_CASE("code: someone born on 29 February is a year older on 1 March in a common year") {
    CHECK(age("2016-02-29", "2017-02-28") == 0);
    CHECK(age("2016-02-29", "2017-03-01") == 1);
    CHECK(age("2016-02-29", "2020-02-28") == 3);
    CHECK(age("2016-02-29", "2020-02-29") == 4);
  }

  TEST_CASE("code: age is negative before birth") {
    CHECK(age("2016-05-10", "2016-05-09") == -1);
    CHECK(age("2016-05-10", "2015-05-10") == -1);
    CHECK(age("2016-05-10", "2015-05-09") == -2);
  }

  TEST_CASE("code: a school year runs from 1 September to 31 August") {
    CHECK(school_year_start(on("2026-08-31")) == 2025);
    CHECK(school_year_start(on("2026-09-01")) == 2026);
    CHECK(school_year_start(on("2026-12-31")) == 2026);
    CHECK(school_year_start(on("2027-01-01")) == 2026);
    CHECK(school_year_start(on("2028-02-29")) == 2027);
  }

  TEST_CASE("code: year groups are read as they are written in a record") {
    const std::vector<std::string_view> codes = {"E1", "E2", "N1", "N2", "R",  "1", "2",
                                                 "3",  "4",  "5",  "6",  "7",  "8", "9",
                                                 "10", "11", "12", "13", "14", "X"};
    for (const std::string_view code : codes) {
      CHECK(shown(YearGroup::parse(code)) == code);
    }
  }

  TEST_CASE("code: any other text is no year group") {
    for (const std::string_view text :
         {"",  " ",  "0",  "15", "-1", "+1", "01", "5 ", " 5", "5a",
          "E", "E0", "E3", "N",  "N0", "N3", "r",  "x",  "n2", "Year 5"}) {
      CAPTURE(text);
      CHECK_FALSE(YearGroup::parse(text).has_value());
    }
  }

  TEST_CASE("code: year groups are numbered on both sides of Reception") {
    CHECK(year_group("E1").number() == -4);
    CHECK(year_group("E2").number() == -3);
    CHECK(year_group("N1").number() == -2);
    CHECK(year_group("N2").number() == -1);
    CHECK(year_group("R").number() == 0);
    CHECK(year_group("1").number() == 1);
    CHECK(year_group("14").number() == 14);
    CHECK_FALSE(year_group("X").number().has_value());
  }

  TEST_CASE("code: year groups are shown as people say them") {
    CHECK(year_group("E1").in_words() == "Early years 1");
    CHECK(year_group("E2").in_words() == "Early years 2");
    CHECK(year_group("N1").in_words() == "Nursery 1");
    CHECK(year_group("N2").in_words() == "Nursery 2");
    CHECK(year_group("R").in_words() == "Reception");
    CHECK(year_group("1").in_words() == "Year 1");
    CHECK(year_group("14").in_words() == "Year 14");
    CHECK(year_group("X").in_words() == "no year group");
  }

  TEST_CASE("code: each number from that of E1 to 14 is a year group, and no other") {
    CHECK(shown(YearGroup::numbered(-4)) == "E1");
    CHECK(shown(YearGroup::numbered(-1)) == "N2");
    CHECK(shown(YearGroup::numbered(0)) == "R");
    CHECK(shown(YearGroup::numbered(14)) == "14");
    CHECK(shown(YearGroup::numbered(15)) == "none");
    CHECK(shown(YearGroup::numbered(-5)) == "none");
    CHECK(shown(YearGroup::numbered(k_far)) == "none");
    CHECK(shown(YearGroup::numbered(-long{k_far})) == "none");
  }

  TEST_CASE("code: where no year applies it is at least none") {
    CHECK_FALSE(year_group("X").at_least(-4));
    CHECK_FALSE(year_group("X").at_least(std::numeric_limits<int>::min()));
  }

  TEST_CASE("code: year groups are compared by number") {
    CHECK_FALSE(year_group("8").at_least(9));
    CHECK(year_group("9").at_least(9));
    CHECK(year_group("10").at_least(9));
    CHECK_FALSE(year_group("N2").at_least(0));
    CHECK(year_group("R").at_least(0));
    CHECK(year_group("9") == year_group("9"));
    CHECK(year_group("9") != year_group("10"));
    CHECK(year_group("X") == year_group("X"));
  }

  TEST_CASE("code: the year group that goes with age turns on 1 September") {
    CHECK(by_age("2012-08-31", "2026-11-22") == "10");
    CHECK(by_age("2012-09-01", "2026-11-22") == "9");
    CHECK(by_age("2022-08-31", "2026-11-22") == "R");
    CHECK(by_age("2022-09-01", "2026-11-22") == "N2");
  }

  TEST_CASE("code: the year group that goes with age stays all the school year") {
    CHECK(by_age("2015-05-14", "2025-09-01") == "6");
    CHECK(by_age("2015-05-14", "2026-05-14") == "6");
    CHECK(by_age("2015-05-14", "2026-08-31") == "6");
    CHECK(by_age("2015-05-14", "2026-09-01") == "7");
    CHECK(by_age("2016-02-29", "2026-11-22") == "6");
  }

  TEST_CASE("code: the year group that goes with age ends at E1 and 14") {
    CHECK(by_age("2026-08-31", "2026-11-22") == "E1");
    CHECK(by_age("2026-09-01", "2026-11-22") == "none"); // Age 0 in November, unborn on 31 August.
    CHECK(by_age("2025-09-01", "2026-11-22") == "E1");
    CHECK(by_age("2025-08-31", "2026-11-22") == "E2");
    CHECK(by_age("2024-08-31", "2026-11-22") == "N1");
    CHECK(by_age("2007-09-01", "2026-11-22") == "14");
    CHECK(by_age("2007-08-31", "2026-11-22") == "none");
  }

  TEST_CASE("code: compulsory school age starts on the prescribed day after the fifth birthday") {
    CHECK(starts("2019-02-10") == "2024-03-31");
    CHECK(starts("2021-04-01") == "2026-08-31");
    CHECK(starts("2021-09-01") == "2026-12-31");
  }

  TEST_CASE("code: a fifth birthday on a prescribed day starts compulsory school age that day") {
    CHECK(starts("2021-01-01") == "2026-03-31");
    CHECK(starts("2021-03-31") == "2026-03-31");
    CHECK(starts("2021-08-31") == "2026-08-31");
    CHECK(starts("2021-12-31") == "2026-12-31");
    CHECK(starts("2022-01-01") == "2027-03-31");
    CHECK(starts("2016-02-29") == "2021-03-31");
  }

  TEST_CASE("code: the last Friday in June of the year of turning 16 ends compulsory school age") {
    CHECK(ends("2007-09-23") == "2024-06-28");
    CHECK(ends("2010-08-31") == "2026-06-26");
    CHECK(ends("2010-09-01") == "2027-06-25");
    CHECK(ends("2011-09-01") == "2028-06-30");
    CHECK(ends("2013-08-31") == "2029-06-29");
    CHECK(ends("2014-01-01") == "2030-06-28");
  }

  TEST_CASE("code: a 16th birthday after the last Friday in June counts back") {
    CHECK(ends("2010-06-25") == "2026-06-26");
    CHECK(ends("2010-06-26") == "2026-06-26");
    CHECK(ends("2010-06-27") == "2026-06-26");
    CHECK(ends("2012-02-29") == "2028-06-30");
  }

  TEST_CASE("code: a young person is over compulsory school age from the day after it ends") {
    CHECK_FALSE(over_age("2010-01-15", "2026-01-15")); // 16, but still of compulsory school age.
    CHECK_FALSE(over_age("2010-01-15", "2026-06-26"));
    CHECK(over_age("2010-01-15", "2026-06-27"));
    CHECK(over_age("2010-08-31", "2026-06-27")); // Still 15.
    CHECK_FALSE(over_age("2010-09-01", "2027-06-25"));
    CHECK(over_age("2010-09-01", "2027-06-26"));
  }

  TEST_CASE("code: over compulsory school age one stays, at 25 too") {
    CHECK(over_age("2001-11-23", "2026-11-22"));
    CHECK(over_age("2001-11-23", "2026-11-23"));
    CHECK(over_age("1990-02-28", "2026-11-23"));
  }
}
