// SPDX-License-Identifier: MIT
// A second set of rules beside the one in force: what a reform of the Code will need.
#include "rules/rule.hpp"
#include "rules/run.hpp"

#include "folder/load.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace senco::rules {
namespace {

/// Invented: a plan of another kind, owed from a day to come.
void check_isp(const Facts& facts, Report& report) {
  if (facts.pupil.outcomes.empty()) {
    report.add(facts.pupil.pupil.where, "no individual support plan");
  }
}

constexpr Date k_begins{2029, 9, 1};
constexpr Date k_ends{2031, 8, 31};

const Rule no_isp{.id = "no-isp",
                  .title = "no individual support plan",
                  .paragraphs = {"6.48"},
                  .duty = everywhere(Duty::law),
                  .applies = {SupportStatus::sen_support},
                  .effective_from = k_begins,
                  .effective_to = k_ends,
                  .check = check_isp};

const RuleSet& reform() {
  static const Listed listed[] = {{"review", "review-overdue", &review_overdue, {}},
                                  {"plan", "no-isp", &no_isp, {}}};
  static const RuleSet set{"england-test-isp", listed};
  return set;
}

/// A review is overdue, nobody was told, nothing is planned.
constexpr std::string_view k_pupil = R"(format: 1
pupil: {given_name: Tom, family_name: Reed, born: 2020-03-14}
status:
  - {from: 2028-09-04, is: sen_support}
reviews:
  - {id: r1, kind: sen_support, planned: 2028-12-05}
)";

/// The rules that speak, in their order in the file, each once.
std::vector<std::string> speaking(Date today, const Options& options, std::string_view more = {}) {
  Findings findings;
  Caseload caseload;
  folder::read_setting(caseload, "senco.yaml",
                       "format: 1\nsetting: {name: Millbrook School, type: academy}\n", findings);
  caseload.records.push_back(
      folder::read_record("pupils/x-1.yaml", std::string{k_pupil} + std::string{more}, findings));
  REQUIRE(findings.empty());
  run(caseload, today, findings, options);
  std::vector<std::string> ids;
  for (const auto& found : findings.all()) {
    if (std::find(ids.begin(), ids.end(), found.rule) == ids.end()) {
      ids.push_back(found.rule);
    }
  }
  return ids;
}

using Ids = std::vector<std::string>;

bool holds(const Ids& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: another set shares a rule, leaves the rest out and has its own") {
    const Options of_reform{.set = &reform()};
    CHECK(speaking(k_begins, of_reform) == Ids{"no-isp", "review-overdue"});
    const auto in_force = speaking(k_begins, {});
    CHECK(holds(in_force, "review-overdue"));
    CHECK(holds(in_force, "parents-not-told"));
    CHECK_FALSE(holds(in_force, "no-isp"));
    CHECK(find("no-isp") == nullptr);
  }

  TEST_CASE("rules: a rule is silent until the day from which it holds, and after its last") {
    const Options of_reform{.set = &reform()};
    CHECK(speaking(k_begins - days{1}, of_reform) == Ids{"review-overdue"});
    CHECK(speaking(k_begins, of_reform) == Ids{"no-isp", "review-overdue"});
    CHECK(speaking(k_ends, of_reform) == Ids{"no-isp", "review-overdue"});
    CHECK(speaking(k_ends + days{1}, of_reform) == Ids{"review-overdue"});
  }

  TEST_CASE("rules: options choose among the rules of the set that is asked for") {
    CHECK(speaking(k_begins, {.only = {"no-isp"}, .set = &reform()}) == Ids{"no-isp"});
    CHECK(speaking(k_begins, {.ignore = {"no-isp"}, .set = &reform()}) == Ids{"review-overdue"});
    CHECK(speaking(k_begins, {.only = {"parents-not-told"}, .set = &reform()}).empty());
  }

  TEST_CASE("rules: an exception is understood by either set, whichever has the rule") {
    const auto excepted = [](std::string_view rule) {
      return fmt::format(
          "exceptions:\n  - {{rule: {}, reason: Agreed., by: Mrs R. Shah, until: 2030-09-01}}\n",
          rule);
    };
    const Options of_reform{.set = &reform()};
    CHECK(speaking(k_begins, of_reform, excepted("review-overdue")) == Ids{"no-isp"});
    CHECK(speaking(k_begins, of_reform, excepted("no-isp")) == Ids{"review-overdue"});
    CHECK(speaking(k_begins, of_reform, excepted("parents-not-told")) ==
          Ids{"no-isp", "review-overdue"});
    CHECK(speaking(k_begins, of_reform, excepted("no-such-rule")) ==
          Ids{"no-isp", "review-overdue", "bad-reference"});
    CHECK_FALSE(holds(speaking(k_begins, {}, excepted("review-overdue")), "review-overdue"));
  }

  TEST_CASE("rules: the set in force keeps its id and its rules' names") {
    CHECK(england_2015().id == "england-2015-01+si2024-535");
    CHECK(england_2015().id == k_rule_set);
    CHECK(reform().id != england_2015().id);
    REQUIRE(find("review-overdue") != nullptr);
    CHECK(find("review-overdue")->rule == reform().rules.front().rule);
  }
}

} // namespace senco::rules
