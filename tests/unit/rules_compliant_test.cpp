// SPDX-License-Identifier: MIT
// A setting that does all that the Code asks hears nothing; and what is found doesn't depend on the
// order in which files are read.
#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/load.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace senco::rules {
namespace {

const Date k_day{2026, 6, 15};

/// The folders of tests/compliant whose pupils a setting of this type can have.
std::vector<std::string> ages_in(SettingType type) {
  switch (code::chapter_of(type)) {
  case 5:
    return {"early_years"};
  case 7:
    return {"young_person"};
  default:
    return {"school", "young_person"};
  }
}

Caseload compliant(std::string_view type, Findings& findings) {
  Caseload caseload;
  folder::read_setting(caseload, "senco.yaml",
                       replace_all(test::source_file("tests/compliant/senco.yaml"), "type: TYPE",
                                   fmt::format("type: {}", type)),
                       findings);
  for (const auto& age : ages_in(*model::from_word<SettingType>(type))) {
    const auto folder = fmt::format("tests/compliant/{}", age);
    for (const auto& name : list_files(test::source_path(folder), ".yaml")) {
      const auto path =
          fmt::format("pupils/{}-{}", age == "school" ? "a" : "b", replace_all(name, "_", "-"));
      caseload.records.push_back(folder::read_record(
          path, test::source_file(fmt::format("{}/{}", folder, name)), findings));
    }
  }
  return caseload;
}

std::vector<std::string> shown(const Findings& findings) {
  std::vector<std::string> all;
  for (const auto& found : findings.all()) {
    all.push_back(fmt::format("{}:{}:{}: {}: {} [{}]", found.path, found.position.line,
                              found.position.column, diag::word(found.severity), found.message,
                              found.rule));
  }
  return all;
}

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: a setting of each type that does what the Code asks hears nothing") {
    for (const auto type : model::words<SettingType>()) {
      Findings findings;
      const auto caseload = compliant(type, findings);
      std::set<SupportStatus> statuses;
      for (const auto& record : caseload.records) {
        REQUIRE(record.is_whole);
        statuses.insert(*code::status_on(record.pupil, k_day));
      }
      CHECK(statuses.size() == model::words<SupportStatus>().size());
      run(caseload, k_day, findings);
      CHECK_MESSAGE(findings.empty(), type, ":\n", join(shown(findings), "\n"));
    }
  }

  TEST_CASE("rules: the compliant records are rich: later, each kind of setting hears much") {
    for (const auto type : model::words<SettingType>()) {
      Findings findings;
      const auto caseload = compliant(type, findings);
      run(caseload, k_day + days{730}, findings);
      std::set<std::string> rules;
      for (const auto& found : findings.all()) {
        rules.insert(found.rule);
      }
      CHECK_MESSAGE(rules.size() > 8, type);
    }
  }

  TEST_CASE("rules: what is found doesn't depend on the order of the records") {
    Findings first;
    auto caseload = compliant("academy", first);
    run(caseload, k_day + days{365}, first);
    REQUIRE(first.all().size() > 10);
    std::reverse(caseload.records.begin(), caseload.records.end());
    Findings second;
    run(caseload, k_day + days{365}, second);
    CHECK(shown(first) == shown(second));
    auto again = shown(second);
    std::sort(again.begin(), again.end());
    CHECK(std::adjacent_find(again.begin(), again.end()) == again.end());
  }
}

} // namespace senco::rules
