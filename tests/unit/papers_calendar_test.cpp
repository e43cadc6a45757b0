// SPDX-License-Identifier: MIT
// The calendar file; that other programs read it is tried in docs/calendar_test.py.
#include "base/text.hpp"
#include "papers/calendar.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace senco::papers {
namespace {

/// The lines of a calendar, unfolded.
std::vector<std::string> unfolded(const std::string& text) {
  std::vector<std::string> all;
  const auto whole = replace_all(text, "\r\n ", "");
  for (const auto line : lines(whole)) {
    all.emplace_back(line);
  }
  return all;
}

std::vector<std::string> starting_with(const std::string& text, std::string_view start) {
  std::vector<std::string> found;
  for (const auto& line : unfolded(text)) {
    if (line.starts_with(start)) {
      found.push_back(line.substr(start.size()));
    }
  }
  return found;
}

std::string calendar_of(const Caseload& school, Date today, Called called = Called::by_initials) {
  const auto days_open = code::calendar_of(school.setting);
  return as_calendar(reminders(school, today, days{400}),
                     {.today = today,
                      .scope = calendar_scope(school.setting),
                      .program = "senco test",
                      .days_before = days_before(school.setting),
                      .calendar = days_open,
                      .called = called});
}

Caseload with_review(const std::string& planned) {
  Caseload school;
  school.setting = test::oakfield().setting;
  school.setting.sen_information_report.value.reset();
  school.setting.setting.type = model::SettingType::childminder; // No census.
  school.records.push_back(
      test::record_of("format: 1\n"
                      "pupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14, "
                      "responsible_teacher: Mrs Autism Base}\n"
                      "status: [{from: 2025-09-15, is: no_sen, reason: ADHD suspected}]\n"
                      "needs: [{id: n1, type: ASD, description: ADHD, diagnosis: {name: autism}}]\n"
                      "reviews: [{id: r1, kind: sen_support, planned: " +
                      planned + ", place: Autism Base}]\n"));
  return school;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers::as_calendar: an event is all day, has its id for a UID, and alarms") {
    const auto text = calendar_of(with_review("2026-01-07"), Date{2025, 12, 1});
    CHECK(text.find("\r\n") != std::string::npos);
    CHECK(replace_all(text, "\r\n", "").find('\n') == std::string::npos);
    CHECK(starting_with(text, "UID:") == Lines{"x-1/r1/review-due@999999.senco"});
    CHECK(starting_with(text, "DTSTART;VALUE=DATE:") == Lines{"20260107"});
    CHECK(starting_with(text, "DTEND;VALUE=DATE:") == Lines{"20260108"});
    CHECK(starting_with(text, "SUMMARY:") == Lines{"x-1 AO: hold the SEN support review"});
    // Eight in the morning: 28 days before; the last day of term, 19 days before, for 14 and 7;
    // the day before; the day.
    CHECK(starting_with(text, "TRIGGER:") == Lines{"-P27DT16H", "-P18DT16H", "-PT16H", "PT8H"});
    CHECK(starting_with(text, "ACTION:").size() == 4);
  }

  TEST_CASE("papers::as_calendar: a date on a closed day stays, its alarm comes before") {
    const auto text = calendar_of(with_review("2026-01-10"), Date{2025, 12, 1}); // A Saturday.
    CHECK(starting_with(text, "DTSTART;VALUE=DATE:") == Lines{"20260110"});
    const auto triggers = starting_with(text, "TRIGGER:");
    CHECK(std::count(triggers.begin(), triggers.end(), "-PT16H") == 1); // Friday.
  }

  TEST_CASE("papers::as_calendar: the same day gives the same file, the next a higher SEQUENCE") {
    const auto school = with_review("2026-01-07");
    const auto first = calendar_of(school, Date{2025, 12, 1});
    CHECK(first == calendar_of(school, Date{2025, 12, 1}));
    const auto next = calendar_of(school, Date{2025, 12, 2});
    CHECK(starting_with(first, "UID:") == starting_with(next, "UID:"));
    CHECK(starting_with(first, "DTSTAMP:") == Lines{"20251201T000000Z"});
    CHECK(std::stoi(starting_with(next, "SEQUENCE:").front()) ==
          std::stoi(starting_with(first, "SEQUENCE:").front()) + 1);
  }

  TEST_CASE("papers::as_calendar: no two events of a school share a UID") {
    const auto uids = starting_with(calendar_of(test::oakfield(), Date{2025, 12, 1}), "UID:");
    CHECK(uids.size() > 20);
    CHECK(std::set<std::string>(uids.begin(), uids.end()).size() == uids.size());
  }

  TEST_CASE("papers::as_calendar: nothing of needs, and no name unless asked for") {
    const auto school = with_review("2026-01-07");
    const auto text = lower(join(unfolded(calendar_of(school, Date{2025, 12, 1})), "\n"));
    for (const auto* word : {"ada", "okafor", "autism", "adhd", "asd", "base"}) {
      CHECK_MESSAGE(text.find(word) == std::string::npos, word);
    }
    const auto named = calendar_of(school, Date{2025, 12, 1}, Called::by_name);
    CHECK(starting_with(named, "SUMMARY:") == Lines{"x-1 Ada Okafor: hold the SEN support review"});
  }

  TEST_CASE("papers::as_calendar: names with marks, line ends and other scripts stay one line") {
    auto school = with_review("2026-01-07");
    school.records[0].pupil.pupil.given_name =
        std::string{"\xC3\x89lo\xC3\xAFse; a,b\\\r\nATTENDEE:mailto:x@example.org"};
    const auto text = calendar_of(school, Date{2025, 12, 1}, Called::by_name);
    CHECK(starting_with(text, "ATTENDEE").empty());
    CHECK(starting_with(text, "SUMMARY:")
              .front()
              .find("\xC3\x89lo\xC3\xAFse\\; a\\,b\\\\??ATTENDEE") != std::string::npos);
    for (const auto line : split(text, '\n')) {
      CHECK(line.size() <= 76); // 75 octets and the carriage return.
      CHECK(find_invalid_utf8(line) == std::string_view::npos);
    }
  }

  TEST_CASE("papers::as_calendar: without reminders it is an empty calendar") {
    const code::Calendar none;
    const auto text = as_calendar({}, {.today = Date{2025, 12, 1},
                                       .scope = "senco",
                                       .program = "senco test",
                                       .days_before = {},
                                       .calendar = none});
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(text.ends_with("END:VCALENDAR\r\n"));
    CHECK(text.find("VEVENT") == std::string::npos);
  }

  TEST_CASE("papers::calendar_scope: the setting's number, or none") {
    Setting setting;
    CHECK(calendar_scope(setting) == "senco");
    setting.setting.urn = std::string{"999999"};
    CHECK(calendar_scope(setting) == "999999.senco");
    setting.setting.urn = std::string{"Oakfield\r\nX"};
    CHECK(calendar_scope(setting) == "senco");
  }
}

} // namespace senco::papers
