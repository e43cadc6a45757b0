// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "rules/rule.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace senco::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string format = "text";
};

void set(Options& options, Declare& declare) {
  declare.choice("--format", options.format, {"text", "json"}, "How to print");
}

/// The duty that most settings have, for a list of one line a rule; `law` wherever it is law at
/// all.
rules::Duty strongest(const rules::Rule& rule) {
  return *std::max_element(rule.duty.by_type.begin(), rule.duty.by_type.end());
}

void print_text(std::ostream& out) {
  std::string_view group;
  for (const auto& listed : rules::table()) {
    if (listed.group != group) {
      out << fmt::format("{}{}\n", group.empty() ? "" : "\n", listed.group);
      group = listed.group;
    }
    const auto& rule = *listed.rule;
    out << fmt::format("  {:<32} {:<8} {:<18} {}\n", rule.id, rules::word(strongest(rule)),
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
  return {{"rule", rule.id},
          {"group", listed.group},
          {"title", rule.title},
          {"severity", diag::word(rule.severity.value_or(rules::severity_of(strongest(rule))))},
          {"duty", rules::word(strongest(rule))},
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

int run(const Options& options, Session& session) {
  if (options.format == "json") {
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
