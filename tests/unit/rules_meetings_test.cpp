// SPDX-License-Identifier: MIT
// What the fixtures' setting, with its three terms, can't show of the rules about meetings.
#include "base/date.hpp"
#include "folder/load.hpp"
#include "rules/run.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace senco::rules {
namespace {

constexpr std::string_view k_setting = R"(format: 1
setting: {name: Millbrook School, type: academy}
years:
  - name: 2025/26
    terms:
      - {start: 2025-09-03, end: 2025-10-24}
      - {start: 2025-11-03, end: 2025-12-19}
      - {start: 2026-01-05, end: 2026-02-13}
      - {start: 2026-02-23, end: 2026-03-27}
      - {start: 2026-04-13, end: 2026-05-22}
      - {start: 2026-06-01, end: 2026-07-17}
)";

constexpr std::string_view k_pupil = R"(format: 1
pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}
status:
  - {from: 2025-07-01, is: sen_support}
)";

/// What meetings-behind or meetings-too-few says on `day` of a year of six terms; empty if nothing.
std::string said(std::string_view day, std::string_view reviews) {
  Findings findings;
  Caseload caseload;
  folder::read_setting(caseload, "senco.yaml", std::string{k_setting}, findings);
  const auto pupil = fmt::format("{}reviews:\n{}", k_pupil, reviews);
  caseload.records.push_back(folder::read_record("pupils/x-1.yaml", pupil, findings));
  run(caseload, parse_date(day).value(), findings,
      {.only = {"meetings-behind", "meetings-too-few"}});
  return findings.empty() ? "" : findings.all().front().message;
}

constexpr std::string_view k_none = "  - {kind: sen_support}\n";
constexpr std::string_view k_three_planned = R"(  - {kind: sen_support, planned: 2026-04-15}
  - {kind: sen_support, planned: 2026-05-20}
  - {kind: sen_support, planned: 2026-07-08}
)";
constexpr std::string_view k_one_too_late = R"(  - {kind: sen_support, planned: 2026-04-15}
  - {kind: sen_support, planned: 2026-05-20}
  - {kind: sen_support, planned: 2026-09-02}
)";

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: in a year of six terms three meetings are asked for, whenever they are") {
    CHECK(said("2025-12-20", k_none) == "");
    CHECK(said("2026-03-27", k_none) == "");
    CHECK(said("2026-03-28", k_none) == "only 2 meetings with the parents are within reach in the "
                                        "school year 2025/26; 3 are asked for");
    CHECK(said("2026-07-18", k_none) == "no meeting with the parents is within reach in the school "
                                        "year 2025/26; 3 are asked for");
    CHECK(said("2026-09-01", k_none) ==
          "no meeting with the parents in the school year 2025/26; 3 should have been held");
  }

  TEST_CASE("rules: what is planned before the year ends is within reach") {
    CHECK(said("2026-03-28", k_three_planned) == "");
    CHECK(said("2026-04-16", k_three_planned) != "");
    CHECK(said("2026-03-28", k_one_too_late) != "");
  }
}

} // namespace senco::rules
