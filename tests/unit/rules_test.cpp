// SPDX-License-Identifier: MIT
// Runs the fixtures of tests/rules and the examples in the rules' texts.
#include "base/file.hpp"
#include "base/text.hpp"
#include "rules/rule.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace senco::test {
namespace {

std::string shown(const std::set<std::string>& found) {
  return fmt::format("{}", fmt::join(found, "; "));
}

/// The rule that the fixture's name begins with, or none: then all rules are run.
std::vector<std::string> rules_of(const std::string& file) {
  const std::string stem = std::filesystem::path(file).stem().string();
  const std::string id = stem.substr(0, stem.find("--"));
  return rules::find(id) == nullptr ? std::vector<std::string>{} : std::vector<std::string>{id};
}

void check_fixture(const Fixture& fixture, const std::vector<std::string>& wanted) {
  INFO(fixture.name);
  CHECK_MESSAGE(shown(judge(fixture, fixture.today, wanted)) == shown(fixture.expected), "on ",
                fixture.today.iso());
  for (const Date day : fixture.silent) {
    CHECK_MESSAGE(shown(judge(fixture, day, wanted)) == "", "silent on ", day.iso());
  }
}

/// The YAML block below the heading `## <heading>`; nothing if there is none.
std::optional<std::string> example(std::string_view text, std::string_view heading) {
  const auto at = text.find(fmt::format("\n## {}\n", heading));
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  constexpr std::string_view k_open = "```yaml\n";
  const auto begin = text.find(k_open, at);
  const auto end = text.find("\n```", begin);
  if (begin == std::string_view::npos || end == std::string_view::npos) {
    return std::nullopt;
  }
  return std::string{text.substr(begin + k_open.size(), end + 1 - begin - k_open.size())};
}

bool is_law_anywhere(const rules::Rule& rule) {
  return std::any_of(rule.duty.by_type.begin(), rule.duty.by_type.end(),
                     [](auto duty) { return duty == rules::Duty::law; });
}

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: every fixture finds what it expects, and nothing else") {
    const auto names = list_files(source_path("tests/rules"), ".yaml");
    REQUIRE(names.size() > 5);
    for (const auto& name : names) {
      check_fixture(parse_fixture(name, source_file("tests/rules/" + name)), rules_of(name));
    }
  }

  TEST_CASE(
      "rules: every dated rule has a fixture for the last silent and the first speaking day") {
    const auto names = list_files(source_path("tests/rules"), ".yaml");
    for (const auto& listed : rules::table()) {
      if (listed.rule->limit.empty()) {
        continue;
      }
      const bool has_boundary = std::any_of(names.begin(), names.end(), [&](const auto& name) {
        const auto rules = rules_of(name);
        return rules.size() == 1 && rules[0] == listed.id &&
               !parse_fixture(name, source_file("tests/rules/" + name)).silent.empty();
      });
      CHECK_MESSAGE(has_boundary, listed.id);
    }
  }
}

TEST_SUITE("rule-texts") {
  TEST_CASE("rule texts: each rule has a text with a record that fails and the same put right") {
    for (const auto& listed : rules::table()) {
      INFO(listed.id);
      REQUIRE(listed.text.starts_with(fmt::format("# {}\n", listed.id)));
      CHECK(listed.id == listed.rule->id);
      const auto found = example(listed.text, "Found");
      const auto mended = example(listed.text, "Mended");
      REQUIRE(found);
      REQUIRE(mended);
      const auto failing = parse_fixture(fmt::format("{} found", listed.id), *found);
      CHECK(!failing.expected.empty());
      check_fixture(failing, {std::string{listed.id}});
      const auto right = parse_fixture(fmt::format("{} mended", listed.id), *mended);
      CHECK(right.expected.empty());
      check_fixture(right, {std::string{listed.id}});
    }
  }

  TEST_CASE("rule texts: what is no law anywhere never says must") {
    for (const auto& listed : rules::table()) {
      const bool is_duty = listed.rule->duty.by_type[0] != rules::Duty::record;
      if (is_duty && !is_law_anywhere(*listed.rule)) {
        CHECK_MESSAGE(lower(listed.text).find(" must") == std::string::npos, listed.id);
      }
    }
  }

  TEST_CASE("rule texts: each cites its rule's paragraphs") {
    for (const auto& listed : rules::table()) {
      for (const auto paragraph : listed.rule->paragraphs) {
        CHECK_MESSAGE(listed.text.find(paragraph) != std::string_view::npos, listed.id, " ",
                      paragraph);
      }
    }
  }
}

} // namespace senco::test
