// SPDX-License-Identifier: MIT
// The Code paragraph by paragraph.
#include "rules/coverage.hpp"

#include "base/text.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace senco::rules {
namespace {

/// Chapter and number; 0 and 0 for what is no paragraph.
std::pair<int, int> place(std::string_view number) {
  const auto parts = split(number, '.');
  const bool whole = parts.size() == 2 && !parts[0].empty() && !parts[1].empty() &&
                     number.find_first_not_of("0123456789.") == std::string_view::npos;
  return whole ? std::pair{std::stoi(std::string{parts[0]}), std::stoi(std::string{parts[1]})}
               : std::pair{0, 0};
}

/// The parts of `text` that stand in single quotes.
std::vector<std::string> quoted(std::string_view text) {
  std::vector<std::string> found;
  const auto parts = split(text, '\'');
  for (std::size_t i = 1; i + 1 < parts.size(); i += 2) {
    found.emplace_back(parts[i]);
  }
  return found;
}

std::string printed(const std::vector<std::string>& arguments) {
  const auto answer = test::senco(arguments, {.folder = "/", .today = Date{2026, 3, 1}});
  CHECK(answer.status == 0);
  CHECK(answer.err == "");
  return answer.out;
}

} // namespace

TEST_SUITE("rules") {
  TEST_CASE("rules: every paragraph that a rule cites stands in the coverage") {
    std::set<std::string_view> known;
    for (const auto& paragraph : coverage()) {
      known.insert(paragraph.number);
    }
    for (const auto& listed : table()) {
      for (const auto cited : listed.rule->paragraphs) {
        CHECK_MESSAGE(known.contains(cited), listed.id, " cites ", cited);
      }
    }
  }

  TEST_CASE("rules: a paragraph without a rule has a reason, one with a rule has none") {
    for (const auto& paragraph : coverage()) {
      CAPTURE(paragraph.number);
      CHECK(paragraph.rules.empty() == !paragraph.reason.empty());
      CHECK(!paragraph.subject.empty());
    }
  }

  TEST_CASE("rules: paragraphs stand in the order of the Code, none twice") {
    std::pair<int, int> before{0, 0};
    for (const auto& paragraph : coverage()) {
      const auto here = place(paragraph.number);
      CAPTURE(paragraph.number);
      CHECK(before < here);
      CHECK(here.first >= 5);
      CHECK(here.first <= 9);
      before = here;
    }
    CHECK(place("6.2") < place("6.14"));
    CHECK(place("6.14") < place("6.100"));
  }

  TEST_CASE("rules: a reason that names a rule names one that there is") {
    std::size_t named = 0;
    for (const auto& paragraph : coverage()) {
      for (const auto& id : quoted(paragraph.reason)) {
        CHECK_MESSAGE(find(id) != nullptr, paragraph.number, " names ", id);
        ++named;
      }
    }
    CHECK(named > 10);
  }

  TEST_CASE("rules: coverage follows the set that is asked for") {
    const Rule of_reform{.id = "of-reform",
                         .title = "of a reform",
                         .paragraphs = {"6.17", "6.100"},
                         .duty = everywhere(Duty::should)};
    const Listed listed[] = {{"review", "of-reform", &of_reform, {}}};
    for (const auto& paragraph : coverage({"england-test", listed})) {
      CAPTURE(paragraph.number);
      CHECK(paragraph.rules.size() == (paragraph.number == "6.17" ? 1U : 0U));
    }
  }

  TEST_CASE("rules: --coverage prints every paragraph once, in text and as JSON") {
    const auto all = coverage();
    const auto text = printed({"rules", "--coverage"});
    const auto document =
        nlohmann::ordered_json::parse(printed({"rules", "--coverage", "--format", "json"}));
    std::vector<std::string> keys;
    for (const auto& [key, value] : document.items()) {
      keys.push_back(key);
    }
    CHECK(keys == std::vector<std::string>{"version", "program", "rule_set", "paragraphs"});
    CHECK(document["rule_set"] == std::string{k_rule_set});
    REQUIRE(document["paragraphs"].size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& paragraph = document["paragraphs"][i];
      CAPTURE(all[i].number);
      CHECK(paragraph["paragraph"] == std::string{all[i].number});
      CHECK(paragraph["subject"] == std::string{all[i].subject});
      CHECK(paragraph["rules"].size() == all[i].rules.size());
      CHECK(paragraph["reason"].is_null() == all[i].reason.empty());
      const auto line = fmt::format("\n  {:<7}{}\n", all[i].number, all[i].subject);
      CHECK(text.find(line) != std::string::npos);
      CHECK(text.find(line, text.find(line) + 1) == std::string::npos);
    }
    CHECK(text.starts_with("Chapter 5: early years\n  5.4 "));
    CHECK(text.find("  5.41   plan: the support and the date of its review\n"
                    "         [no-review-date] [home-part-missing]\n") != std::string::npos);
    CHECK(text.find("         no rule of its own: ") != std::string::npos);
  }

  TEST_CASE("rules: the catalogue holds every rule, in text and as JSON, in its order") {
    const auto text = printed({"rules"});
    const auto document = nlohmann::ordered_json::parse(printed({"rules", "--format", "json"}));
    CHECK(document["rule_set"] == std::string{k_rule_set});
    REQUIRE(document["rules"].size() == table().size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < table().size(); ++i) {
      const auto& listed = table()[i];
      const auto& rule = document["rules"][i];
      CAPTURE(listed.id);
      std::vector<std::string> keys;
      for (const auto& [key, value] : rule.items()) {
        keys.push_back(key);
      }
      CHECK(keys == std::vector<std::string>{"rule", "group", "title", "severity", "duty",
                                             "settings", "applies", "applies_also", "paragraphs",
                                             "basis", "limit", "limit_from", "effective_from",
                                             "effective_to"});
      CHECK(rule["rule"] == std::string{listed.id});
      CHECK(rule["paragraphs"].size() == listed.rule->paragraphs.count);
      CHECK(rule["limit"].is_null() == listed.rule->limit.empty());
      at = text.find(fmt::format("\n  {} ", listed.id), at);
      REQUIRE(at != std::string::npos);
    }
    const auto told = std::find_if(document["rules"].begin(), document["rules"].end(),
                                   [](const auto& rule) { return rule["rule"] == "no-senco"; });
    CHECK((*told)["severity"] == "error");
    CHECK((*told)["settings"]["academy"] == "law");
    CHECK((*told)["settings"]["college"] == "should");
    CHECK_FALSE((*told)["settings"].contains("special_school"));
    CHECK((*told)["basis"][0] == "Children and Families Act 2014 s.67");
    CHECK(text.find("\n  parents-not-told                 law      6.43, 6.48, 5.38, 7.15 ") !=
          std::string::npos);
  }

  TEST_CASE("rules: the catalogue's headings are words, each once") {
    std::set<std::string> headings;
    const auto text = printed({"rules"});
    for (const auto line : lines(text)) {
      if (!line.empty() && line.front() != ' ' && !line.starts_with("Rule set")) {
        CHECK_MESSAGE(std::isupper(static_cast<unsigned char>(line.front())) != 0, line);
        CHECK_MESSAGE(headings.insert(std::string{line}).second, line);
      }
    }
    CHECK(headings.contains("Plan"));
    CHECK(headings.contains("Review"));
  }
}

} // namespace senco::rules
