// SPDX-License-Identifier: MIT
// Deadlines that follow from the school year, from age, from moving on, and the setting's own.
#include "code/deadlines.hpp"
#include "folder/load.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <string>

namespace senco::code {
namespace {

struct School {
  explicit School(const std::string& record, const std::string& born = "2015-03-14",
                  const std::string& more = {}) {
    Findings findings;
    folder::read_setting(caseload, "senco.yaml",
                         test::source_file("tests/rules/settings/standard.yaml"), findings);
    caseload.records = {folder::read_record(
        "pupils/x-1.yaml",
        fmt::format("format: 1\npupil: {{given_name: Tom, family_name: Reed, born: {}{}}}\n{}",
                    born, more, record),
        findings)};
    REQUIRE(findings.empty());
    calendar = calendar_of(caseload.setting);
  }
  [[nodiscard]] Circumstances of() const {
    return {caseload.records.front().pupil, caseload.setting, calendar};
  }
  Caseload caseload;
  Calendar calendar;
};

std::string first_day(const std::vector<Deadline>& due) {
  return due.empty() ? "none" : due.front().on.iso();
}

std::string on_support(const std::string& reviews) {
  return "status: [{from: 2025-09-01, is: sen_support}]\nreviews: [" + reviews + "]\n";
}

/// The next meeting asked for. Terms: 3 September to 19 December, 5 January to 27 March, 13 April
/// to 17 July.
std::string meeting(const std::string& reviews, Date today) {
  return first_day(meetings_to_hold(School(on_support(reviews)).of(), today));
}

std::string held(const std::string& day) {
  return "{held: " + day + ", parents: attended}";
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code::meetings_to_hold: by the end of each term, till one is held or planned in it") {
    CHECK(meeting("", Date{2025, 11, 3}) == "2025-12-19");
    CHECK(meeting(held("2025-10-10"), Date{2025, 11, 3}) == "2026-03-27");
    CHECK(meeting("{planned: 2025-12-05}", Date{2025, 11, 3}) == "2026-03-27");
    CHECK(meeting("{planned: 2025-12-05}", Date{2025, 12, 6}) == "2025-12-19"); // Not held.
    CHECK(meeting("", Date{2025, 12, 20}) == "2025-12-19"); // Overdue, while the holiday lasts.
    CHECK(meeting("", Date{2026, 1, 5}) == "2026-03-27");
    CHECK(meeting(held("2025-10-10") + ", " + held("2026-02-06"), Date{2026, 3, 2}) ==
          "2026-07-17");
    CHECK(meeting(held("2025-10-10") + ", " + held("2026-02-06") + ", " + held("2026-05-08"),
                  Date{2026, 6, 1}) == "none");
  }

  TEST_CASE("code::meetings_to_hold: what a term missed is asked for in the later ones") {
    // None in autumn: two more are within reach only with two in the same term.
    CHECK(meeting(held("2026-02-06"), Date{2026, 3, 2}) == "2026-03-27");
    CHECK(meeting(held("2026-02-06") + ", " + held("2026-03-06"), Date{2026, 3, 9}) ==
          "2026-07-17");
    CHECK(meeting(held("2026-02-06") + ", " + held("2026-05-08"), Date{2026, 7, 18}) ==
          "2026-07-17");
  }

  TEST_CASE("code::meetings_to_hold: not without support, term dates or a school") {
    const School none("status: [{from: 2025-09-01, is: no_sen}]\n");
    CHECK(meetings_to_hold(none.of(), Date{2025, 11, 3}).empty());
    CHECK(meeting("", Date{2027, 11, 3}) == "none");
    School college(on_support(""));
    college.caseload.setting.setting.type = model::SettingType::college;
    CHECK(meetings_to_hold(college.of(), Date{2025, 11, 3}).empty());
  }

  TEST_CASE("code::annual_reports_to_parents: in the school year, late until one was sent") {
    const auto days = [](const std::string& notices, Date today) {
      std::string all;
      for (const auto& due : annual_reports_to_parents(
               School("status: [{from: 2024-09-01, is: sen_support}]\nnotices: [" + notices + "]\n")
                   .of(),
               today)) {
        all += (all.empty() ? "" : " ") + due.on.iso();
      }
      return all;
    };
    CHECK(days("", Date{2025, 7, 1}) == "2025-09-02");
    CHECK(days("", Date{2025, 9, 3}) == "2025-09-02 2026-08-31");
    CHECK(days("{date: 2025-07-10, about: annual_report}", Date{2025, 9, 3}) == "2026-08-31");
    CHECK(days("{date: 2026-07-10, about: annual_report}", Date{2026, 7, 11}).empty());
  }

  TEST_CASE("code::rights_to_pass: on the last Friday in June, with a term's warning") {
    const auto due = [](const std::string& born, Date today, const std::string& more = {}) {
      return rights_to_pass(
          School("status: [{from: 2020-09-01, is: sen_support}]\n", born, more).of(), today);
    };
    CHECK(first_day(due("2007-09-23", Date{2024, 6, 1})) == "2024-06-28");
    CHECK(first_day(due("2010-08-31", Date{2026, 6, 1})) == "2026-06-26");
    CHECK(first_day(due("2010-09-01", Date{2026, 6, 1})) == "2027-06-25");
    CHECK(due("2010-08-31", Date{2026, 6, 1}).front().opens == Date{2026, 3, 27});
    CHECK(due("2010-08-31", Date{2026, 6, 1}, ", agrees_to_share_with_parents: false").empty());
    CHECK(due("2010-08-31", Date{2026, 6, 1}, ", capacity: [{has_capacity: false}]").empty());
    CHECK(due("2007-09-23", Date{2025, 9, 1}, ", joined: 2024-09-03").empty()); // Came later.
    CHECK(first_day(due("2000-08-31", Date{2026, 6, 1})) == "2016-06-24"); // Over 25, not asked.
  }

  TEST_CASE("code::adulthood_to_plan: before Year 9 begins, and through it") {
    const auto due = [](const std::string& born, Date today, const std::string& more = {}) {
      return first_day(adulthood_to_plan(
          School("status: [{from: 2020-09-01, is: sen_support}]\n" + more, born).of(), today));
    };
    CHECK(due("2012-09-01", Date{2025, 8, 31}) == "none");       // Year 7
    CHECK(due("2012-09-01", Date{2025, 9, 1}) == "2026-08-31");  // Year 8
    CHECK(due("2012-08-31", Date{2025, 8, 31}) == "2025-08-31"); // Year 8
    CHECK(due("2012-08-31", Date{2025, 9, 1}) == "2025-08-31");  // Year 9
    CHECK(due("2012-08-31", Date{2026, 8, 31}) == "2025-08-31");
    CHECK(due("2012-08-31", Date{2026, 9, 1}) == "none"); // Year 10
    CHECK(due("2012-08-31", Date{2025, 9, 3}, "outcomes: [{id: o1, adulthood: employment}]\n") ==
          "none");
    CHECK(due("2012-08-31, year_group: X", Date{2025, 9, 1}) == "2025-08-31");
  }

  TEST_CASE("code::two_year_checks_to_make: for all here before the third birthday") {
    const auto opens = [](const std::string& joined) {
      School school("status: [{from: 2025-01-13, is: sen_support}]\n", "2022-10-05",
                    ", joined: " + joined);
      school.caseload.setting.setting.type = model::SettingType::childminder;
      const auto due = two_year_checks_to_make(school.of());
      return due.empty() ? "none" : due.front().opens->iso();
    };
    CHECK(opens("2024-09-02") == "2024-10-05");
    CHECK(opens("2024-10-06") == "2024-10-06");
    CHECK(opens("2025-10-04") == "2025-10-04");
    CHECK(opens("2025-10-05") == "none");
  }

  TEST_CASE("code::files_to_pass_on: fifteen school days after leaving, for a year") {
    const auto due = [](const std::string& more, Date today) {
      return first_day(files_to_pass_on(
          School("status: [{from: 2020-09-01, is: sen_support}]\n", "2015-03-14", more).of(),
          today));
    };
    const std::string left = ", left: 2025-10-17, next_setting: Norchester High School";
    CHECK(due(left, Date{2025, 10, 17}) == "2025-11-16");
    CHECK(due(left, Date{2026, 10, 17}) == "2025-11-16");
    CHECK(due(left, Date{2026, 10, 18}) == "none");
    CHECK(due(", left: 2025-10-17", Date{2025, 10, 17}) == "none"); // Nobody knows where to.
  }

  TEST_CASE("code::next_census_day: Thursdays of October, January and May") {
    CHECK(next_census_day(Date{2025, 12, 1}).iso() == "2026-01-15");
    CHECK(next_census_day(Date{2026, 1, 15}).iso() == "2026-01-15");
    CHECK(next_census_day(Date{2026, 1, 16}).iso() == "2026-05-21");
    CHECK(next_census_day(Date{2026, 5, 22}).iso() == "2026-10-01");
    CHECK(next_census_day(Date{2026, 10, 2}).iso() == "2027-01-21");
    CHECK(next_census_day(Date{2027, 1, 22}).iso() == "2027-05-20");
    CHECK(next_census_day(Date{2027, 5, 21}).iso() == "2027-10-07");
  }

  TEST_CASE("code::setting_deadlines: only what the type is bound to, or should do") {
    const School school("status: [{from: 2020-09-01, is: no_sen}]\n");
    auto setting = school.caseload.setting;
    const auto count = [&](model::SettingType type) {
      setting.setting.type = type;
      return setting_deadlines(setting, Date{2025, 12, 1}).size();
    };
    CHECK(count(model::SettingType::maintained_school) == 2); // Report and census; qualified.
    CHECK(count(model::SettingType::college) == 0);
    setting.senco.value->qualification.value.reset();
    CHECK(count(model::SettingType::academy) == 3);
    CHECK(count(model::SettingType::special_school) == 2);
    setting.setting.type = model::SettingType::academy;
    const auto due = setting_deadlines(setting, Date{2025, 12, 1}).front();
    CHECK(due.on.iso() == "2022-09-01");
    CHECK(due.opens == Date{2021, 9, 1});
  }
}

} // namespace senco::code
