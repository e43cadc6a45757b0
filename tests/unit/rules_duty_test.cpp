// SPDX-License-Identifier: MIT
// Whose duty: what binds which kind of setting, and what the words say of it.
#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/load.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace senco::rules {
namespace {

using Types = std::set<SettingType>;

const std::vector<SettingType>& all_types() {
  static const std::vector<SettingType> types = [] {
    std::vector<SettingType> all;
    for (const auto word : model::words<SettingType>()) {
      all.push_back(*model::from_word<SettingType>(word));
    }
    return all;
  }();
  return types;
}

Types bound_by(std::string_view id, Duty duty) {
  Types types;
  for (const auto type : all_types()) {
    if (find(id)->rule->duty.of(type) == duty) {
      types.insert(type);
    }
  }
  return types;
}

std::string standard_setting(std::string_view type) {
  return replace_all(test::source_file("tests/rules/settings/standard.yaml"),
                     "type: maintained_school", fmt::format("type: {}", type));
}

/// All that is found in `record` (or, where it is one, in the setting file `record`) on `day`.
Findings found_in(const std::string& record, const std::string& setting, Date day) {
  Findings findings;
  Caseload caseload;
  const bool is_setting = record.find("\nsetting:") != std::string::npos;
  folder::read_setting(caseload, "senco.yaml", is_setting ? record : setting, findings);
  if (!is_setting) {
    caseload.records.push_back(folder::read_record("pupils/x-1.yaml", record, findings));
  }
  run(caseload, day, findings, {.about_setting = is_setting});
  return findings;
}

bool has_word(const std::string& text, std::string_view word) {
  return fmt::format(" {} ", replace_all(text, ",", " ")).find(fmt::format(" {} ", word)) !=
         std::string::npos;
}

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: the law of table 1A binds those settings that it names, and no other") {
    using enum SettingType;
    const Types s67 = {maintained_school, academy, maintained_nursery_school};
    CHECK(bound_by("no-senco", Duty::law) == s67);
    CHECK(bound_by("senco-not-qualified-teacher", Duty::law) == s67);
    CHECK(bound_by("senco-qualification-late", Duty::law) == s67);
    const Types s68 = {maintained_school,         academy,
                       maintained_nursery_school, special_school,
                       pupil_referral_unit,       alternative_provision_academy};
    CHECK(bound_by("parents-not-told", Duty::law) == s68);
    const Types s69 = {maintained_school, academy, maintained_nursery_school, special_school};
    CHECK(bound_by("information-report-missing", Duty::law) == s69);
    CHECK(bound_by("information-report-incomplete", Duty::law) == s69);
    const Types reg_20 = {maintained_school,         academy,
                          maintained_nursery_school, special_school,
                          pupil_referral_unit,       alternative_provision_academy};
    CHECK(bound_by("annual-invitation-missing", Duty::law) == reg_20);
    CHECK(bound_by("annual-report-late", Duty::law) == reg_20);
    CHECK(bound_by("two-year-check-missing", Duty::law) ==
          Types{maintained_nursery_school, early_years_provider, childminder});
  }

  TEST_CASE("rules: nothing is asked of a nursery or college that only schools owe") {
    using enum SettingType;
    for (const auto type :
         {early_years_provider, childminder, college, sixteen_to_nineteen_academy}) {
      CAPTURE(model::to_word(type));
      for (const auto* id :
           {"meetings-too-few", "meetings-behind", "meetings-policy-too-low", "no-early-discussion",
            "no-responsible-teacher", "plan-not-consulted", "review-not-led-by-teacher",
            "annual-report-missing", "information-report-missing", "no-sen-governor",
            "senco-not-qualified-teacher", "senco-qualification-late"}) {
        CHECK_MESSAGE(find(id)->rule->duty.of(type) == Duty::silent, id);
      }
      CHECK(find("no-senco")->rule->duty.of(type) < Duty::law);
      CHECK(find("parents-not-told")->rule->duty.of(type) < Duty::law);
    }
    CHECK(find("meetings-too-few")->rule->duty.of(maintained_nursery_school) == Duty::silent);
  }

  TEST_CASE("rules: a duty rests on a paragraph that speaks to the setting, or on law") {
    for (const auto& listed : table()) {
      const Rule& rule = *listed.rule;
      for (const auto type : all_types()) {
        const Duty duty = rule.duty.of(type);
        const bool rests = !paragraphs_for(rule, type).empty() || !rule.basis.empty();
        if (duty == Duty::should || duty == Duty::law) {
          CHECK_MESSAGE(rests, listed.id, " for ", model::to_word(type));
        }
      }
    }
  }

  TEST_CASE("rules: a finding cites the paragraphs of its setting's own chapter") {
    using Cited = std::vector<std::string_view>;
    using enum SettingType;
    const Rule& told = *find("parents-not-told")->rule;
    CHECK(paragraphs_for(told, academy) == Cited{"6.43", "6.48"});
    CHECK(paragraphs_for(told, childminder) == Cited{"5.38"});
    CHECK(paragraphs_for(told, maintained_nursery_school) == Cited{"5.38"});
    CHECK(paragraphs_for(told, college) == Cited{"7.15"});
    const Rule& governor = *find("no-sen-governor")->rule;
    CHECK(paragraphs_for(governor, maintained_nursery_school) == Cited{"6.3"});
    CHECK(paragraphs_for(governor, childminder).empty());
    CHECK(paragraphs_for(*find("wrong-recipient")->rule, college) == Cited{"8.13"});
    CHECK(paragraphs_for(told, std::nullopt).size() == 4);
  }

  TEST_CASE("rules: whatever the setting, only what is law says must, and a note says no should") {
    std::size_t judged = 0;
    std::vector<Caseload> settings;
    for (const auto type : all_types()) {
      Findings none;
      folder::read_setting(settings.emplace_back(), "senco.yaml",
                           standard_setting(model::to_word(type)), none);
      REQUIRE(none.empty());
    }
    for (const auto& name : list_files(test::source_path("tests/rules"), ".yaml")) {
      const auto fixture =
          test::parse_fixture(name, test::source_file(fmt::format("tests/rules/{}", name)));
      Findings of_reading;
      const auto record = folder::read_record("pupils/x-1.yaml", fixture.text, of_reading);
      for (auto& caseload : settings) {
        const auto type = model::to_word(*caseload.setting.setting.type);
        Findings findings;
        if (fixture.text.find("\nsetting:") != std::string::npos) {
          findings = found_in(
              replace_all(fixture.text, "type: maintained_school", fmt::format("type: {}", type)),
              "", fixture.today);
        } else {
          caseload.records = {record};
          run(caseload, fixture.today, findings, {.about_setting = false});
        }
        for (const auto& found : findings.all()) {
          CAPTURE(fmt::format("{} as {}: {} [{}]", name, type, found.message, found.rule));
          const bool is_law = found.severity == Severity::error;
          CHECK((is_law || !has_word(found.message, "must")));
          CHECK((found.duty != "note" || !has_word(found.message, "should")));
          CHECK((found.duty != "law" || !has_word(found.message, "should")));
          CHECK(found.message.back() != '.');
          ++judged;
        }
      }
    }
    CHECK(judged > 5000);
  }

  TEST_CASE("rules: no duty is judged by a type that senco.yaml doesn't say") {
    const std::string pupil = "format: 1\npupil: {given_name: Tom, family_name: Reed, born: "
                              "2016-03-14}\nstatus:\n  - {from: 2024-09-09, is: sen_support}\n";
    const Date day{2026, 3, 2};
    for (const auto* type : {"castle", "\"\"", "[a, b]"}) {
      CAPTURE(type);
      Findings findings;
      Caseload caseload;
      folder::read_setting(
          caseload, "senco.yaml",
          fmt::format("format: 1\nsetting: {{name: Millbrook School, type: {}}}\npolicy: "
                      "{{meetings_each_year: 1}}\n",
                      type),
          findings);
      caseload.records.push_back(folder::read_record("pupils/x-1.yaml", pupil, findings));
      REQUIRE(findings.all().size() == 1);
      const auto rule = findings.all().front().rule;
      run(caseload, day, findings);
      CHECK(findings.all().size() == 1);
      CHECK(findings.all().front().rule == rule);
    }
    // With a type that is known there is plenty to say.
    CHECK(found_in(pupil, standard_setting("college"), day).all().size() > 4);
  }

  TEST_CASE("rules: where senco.yaml is not understood, nothing is said to be missing from it") {
    Findings findings;
    Caseload caseload;
    // The quote is not closed: what follows, a SENCO perhaps, can't be read.
    folder::read_setting(caseload, "senco.yaml",
                         "format: 1\nsetting: {name: Millbrook School, type: academy}\n"
                         "local_authority: \"Norchester\nsenco: {name: Mr O. Grant}\n",
                         findings);
    run(caseload, Date{2026, 3, 2}, findings);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all().front().rule == "unreadable");
  }

  TEST_CASE("rules: the basis of the law stands where it binds, and not where it doesn't") {
    const auto basis_of = [](std::string_view id, std::string_view setting) {
      const auto findings = found_in(std::string{setting}, "", Date{2026, 3, 2});
      for (const auto& found : findings.all()) {
        if (found.rule == id) {
          return found.basis;
        }
      }
      return std::vector<std::string>{"not found"};
    };
    const std::string head = "format: 1\nsetting: {name: Millbrook, type: ";
    using Basis = std::vector<std::string>;
    CHECK(basis_of("no-senco", head + "academy}\n") ==
          Basis{"Children and Families Act 2014 s.67"});
    CHECK(basis_of("no-senco", head + "college}\n").empty());
    CHECK(basis_of("no-senco", head + "childminder}\n").empty());
    const auto census = found_in("format: 1\npupil: {given_name: Tom, family_name: Reed, born: "
                                 "2016-03-14}\nstatus:\n  - {from: 2024-09-09, is: sen_support}\n",
                                 standard_setting("academy"), Date{2026, 3, 2});
    const auto found = std::find_if(census.all().begin(), census.all().end(), [](const auto& one) {
      return one.rule == "census-type-missing";
    });
    REQUIRE(found != census.all().end());
    CHECK(found->duty == "record");
    CHECK(found->basis == Basis{"school census 2170"});
  }
}

} // namespace senco::rules
