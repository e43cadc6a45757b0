// SPDX-License-Identifier: MIT
// The commands that findings offer name fields that there are.
#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/load.hpp"
#include "model/path.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace senco::rules {
namespace {

/// The helps of all findings in the fixtures.
std::set<std::string> all_helps() {
  std::set<std::string> helps;
  for (const auto& name : list_files(test::source_path("tests/rules"), ".yaml")) {
    const auto fixture = test::parse_fixture(name, test::source_file("tests/rules/" + name));
    Findings findings;
    Caseload caseload;
    Findings of_setting;
    folder::read_setting(caseload, "senco.yaml",
                         test::source_file("tests/rules/settings/standard.yaml"), of_setting);
    if (!fixture.setting_type.empty()) {
      caseload.setting.setting.type = *model::from_word<SettingType>(fixture.setting_type);
    }
    caseload.records.push_back(folder::read_record("pupils/x-1.yaml", fixture.text, findings));
    run(caseload, fixture.today, findings, {.about_setting = false});
    for (const auto& found : findings.all()) {
      helps.insert(found.help);
    }
  }
  return helps;
}

/// `reviews[r1].held=DATE` names `reviews.held`.
std::string path_in(std::string_view word) {
  std::string path;
  bool in_brackets = false;
  for (const char c : word.substr(0, word.find('='))) {
    in_brackets = (in_brackets || c == '[') && c != ']';
    if (!in_brackets && c != ']' && c != '\'') {
      path += c;
    }
  }
  return path;
}

bool is_path(const std::string& path) {
  return model::values_at(Pupil{}, path).has_value();
}

/// Where the format keeps what `senco add KIND` adds.
std::string_view section_of(std::string_view kind) {
  constexpr std::pair<std::string_view, std::string_view> k_sections[] = {
      {"status", "status"},
      {"assessment", "assessments"},
      {"need", "needs"},
      {"plan", "plan"},
      {"outcome", "outcomes"},
      {"provision", "provision"},
      {"review", "reviews"},
      {"invitation", "reviews.invited"},
      {"progress", "reviews.outcomes"},
      {"notice", "notices"},
      {"specialist", "specialists"},
      {"delivered", "provision.delivered"}};
  for (const auto& [one, section] : k_sections) {
    if (one == kind) {
      return section;
    }
  }
  return "";
}

/// The parts of `help` between `senco VERB` and the next command, as words.
std::vector<std::vector<std::string>> commands_in(std::string_view help, std::string_view verb) {
  std::vector<std::vector<std::string>> commands;
  const auto start = fmt::format("senco {} ", verb);
  for (auto at = help.find(start); at != std::string_view::npos; at = help.find(start, at + 1)) {
    auto rest = help.substr(at + start.size());
    rest = rest.substr(0, rest.find("senco "));
    std::vector<std::string> words;
    for (const auto word : split(rest, ' ')) {
      words.emplace_back(word);
    }
    commands.push_back(std::move(words));
  }
  return commands;
}

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: what a help would have set is a field of the format") {
    std::size_t named = 0;
    for (const auto& help : all_helps()) {
      for (const auto& words : commands_in(help, "set")) {
        REQUIRE(words.size() >= 2);
        CHECK(words[0] == "x-1");
        for (const auto& word : words) {
          if (word.find('=') != std::string::npos) {
            CHECK_MESSAGE(is_path(path_in(word)), help);
            ++named;
          }
        }
      }
    }
    CHECK(named > 40);
  }

  TEST_CASE("rules: what a help would have added is a list of the format, with its fields") {
    std::size_t named = 0;
    for (const auto& help : all_helps()) {
      for (const auto& words : commands_in(help, "add")) {
        REQUIRE(words.size() >= 2);
        const std::string section{section_of(words[0])};
        CHECK_MESSAGE(!section.empty(), help);
        for (const auto& word : words) {
          const bool is_option = word.starts_with("--") && word != "--review";
          auto field = is_option ? word.substr(2) : std::string{};
          field = replace_all(replace_all(field, ",", ""), "-", "_");
          if (is_option) {
            CHECK_MESSAGE(is_path(fmt::format("{}.{}", section, field)), help);
            ++named;
          }
        }
      }
    }
    CHECK(named > 10);
  }
}

} // namespace senco::rules
