// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/topics.hpp"
#include "rules/rule.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string rule;
};

void set(Options& options, Declare& declare) {
  declare.argument("rule", options.rule, "The rule's id, as findings show it");
}

/// What the table says of the rule, in lines below its heading.
std::string facts(const rules::Rule& rule) {
  std::string text;
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) {
      text += fmt::format("{}: {}\n", name, value);
    }
  };
  line("Title", std::string{rule.title});
  line("Code of Practice", fmt::format("{}", fmt::join(rule.paragraphs, ", ")));
  line("Basis in law", fmt::format("{}", fmt::join(rule.basis, "; ")));
  if (!rule.limit.empty()) {
    const bool house = rule.limit_from == rules::LimitFrom::house;
    line("Limit",
         fmt::format("{} ({})", rule.limit,
                     house ? "this setting's standard"
                           : fmt::format("from the {}",
                                         rules::word(rule.limit_from) == "code" ? "Code" : "law")));
  }
  return text;
}

int run(const Options& options, Session& session) {
  const auto* listed = rules::find(options.rule);
  if (listed == nullptr) {
    std::vector<std::string_view> known;
    for (const auto& each : rules::table()) {
      known.push_back(each.id);
    }
    throw UsageError("there is no rule '{}'{}", options.rule,
                     did_you_mean(options.rule, known, "; 'senco rules' lists them"));
  }
  session.out() << explanation_of(*listed);
  return k_exit_done;
}

} // namespace

std::string explanation_of(const rules::Listed& listed) {
  const auto heading_end = listed.text.find('\n') + 1;
  return fmt::format("{}\n{}{}", listed.text.substr(0, heading_end), facts(*listed.rule),
                     listed.text.substr(heading_end));
}

const Command explain_command{
    .name = "explain",
    .says = "A rule: what it looks at, why, by which paragraph, how to put it right",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
