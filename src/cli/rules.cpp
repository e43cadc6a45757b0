// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "manual/lists.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace senco::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string format = "text";
  bool coverage = false;
};

void set(Options& options, Declare& declare) {
  declare.flag("--coverage", options.coverage, "The Code paragraph by paragraph instead");
  declare.choice("--format", options.format, {"text", "json"}, "How to print");
}

void print_text(std::ostream& out) {
  std::string_view group;
  for (const auto& listed : rules::table()) {
    if (listed.group != group) {
      out << fmt::format("{}{}\n", group.empty() ? "" : "\n",
                         manual::heading_of_group(listed.group));
      group = listed.group;
    }
    const auto& rule = *listed.rule;
    out << fmt::format("  {:<32} {:<8} {:<22} {}\n", rule.id, rules::word(rules::strongest(rule)),
                       fmt::format("{}", fmt::join(rule.paragraphs, ", ")), rule.title);
  }
  out << fmt::format("\nRule set {}. 'senco explain RULE' tells what a rule looks at and why.\n",
                     rules::k_rule_set);
}

Json as_json(const rules::Listed& listed) {
  const auto& rule = *listed.rule;
  Json settings = Json::object();
  const auto types = model::words<model::SettingType>();
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (rule.duty.by_type[i] != rules::Duty::silent) {
      settings[std::string{types[i]}] = rules::word(rule.duty.by_type[i]);
    }
  }
  Json applies = Json::array();
  for (const auto status : rule.applies) {
    applies.push_back(model::to_word(status));
  }
  Json paragraphs = Json::array();
  for (const auto paragraph : rule.paragraphs) {
    paragraphs.push_back(paragraph);
  }
  Json basis = Json::array();
  for (const auto each : rule.basis) {
    basis.push_back(each);
  }
  const auto text = [](std::string_view value) {
    return value.empty() ? Json(nullptr) : Json(value);
  };
  return {
      {"rule", rule.id},
      {"group", listed.group},
      {"title", rule.title},
      {"severity", diag::word(rule.severity.value_or(rules::severity_of(rules::strongest(rule))))},
      {"duty", rules::word(rules::strongest(rule))},
      {"settings", settings},
      {"applies", applies},
      {"applies_also", text(rule.applies_also)},
      {"paragraphs", paragraphs},
      {"basis", basis},
      {"limit", text(rule.limit)},
      {"limit_from", rule.limit_from == rules::LimitFrom::none
                         ? Json(nullptr)
                         : Json(rules::word(rule.limit_from))},
      {"effective_from", rule.effective_from.iso()},
      {"effective_to", rule.effective_to ? Json(rule.effective_to->iso()) : Json(nullptr)}};
}

void print_json(std::ostream& out) {
  Json all = Json::array();
  for (const auto& listed : rules::table()) {
    all.push_back(as_json(listed));
  }
  const Json document = {{"version", 1},
                         {"program", fmt::format("senco {}", SENCO_VERSION)},
                         {"rule_set", rules::k_rule_set},
                         {"rules", all}};
  out << document.dump(1) << '\n';
}

void print_coverage(std::ostream& out) {
  const auto all = rules::coverage();
  std::string_view chapter;
  for (const auto& paragraph : all) {
    if (const auto its = paragraph.number.substr(0, 1); its != chapter) {
      out << fmt::format("{}{}\n", chapter.empty() ? "" : "\n", manual::heading_of_chapter(its));
      chapter = its;
    }
    out << fmt::format("  {:<7}{}\n", paragraph.number, paragraph.subject);
    if (paragraph.rules.empty()) {
      out << fmt::format("  {:<7}no rule of its own: {}\n", "", paragraph.reason);
    } else {
      out << fmt::format("  {:<7}[{}]\n", "", fmt::join(paragraph.rules, "] ["));
    }
  }
  const auto looked_at = std::count_if(
      all.begin(), all.end(), [](const auto& paragraph) { return !paragraph.rules.empty(); });
  out << fmt::format("\nRules look at {} of {} paragraphs. Rule set {}.\n", looked_at, all.size(),
                     rules::k_rule_set);
}

void print_coverage_json(std::ostream& out) {
  Json all = Json::array();
  for (const auto& paragraph : rules::coverage()) {
    all.push_back({{"paragraph", paragraph.number},
                   {"subject", paragraph.subject},
                   {"rules", paragraph.rules},
                   {"reason", paragraph.reason.empty() ? Json(nullptr) : Json(paragraph.reason)}});
  }
  const Json document = {{"version", 1},
                         {"program", fmt::format("senco {}", SENCO_VERSION)},
                         {"rule_set", rules::k_rule_set},
                         {"paragraphs", all}};
  out << document.dump(1) << '\n';
}

int run(const Options& options, Session& session) {
  if (options.coverage) {
    options.format == "json" ? print_coverage_json(session.out()) : print_coverage(session.out());
  } else if (options.format == "json") {
    print_json(session.out());
  } else {
    print_text(session.out());
  }
  return k_exit_done;
}

} // namespace

const Command rules_command{
    .name = "rules",
    .says = "The catalogue of rules",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
