// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/check_output.hpp"
#include "cli/check_run.hpp"
#include "cli/command.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"

namespace senco::cli {
namespace {

struct Options {
  Asked asked;
  std::vector<std::string> rules;
  std::vector<std::string> ignored;
  std::string severity = "note";
  std::string format = "text";
  bool strict = false;
  bool no_exceptions = false;
};

void set(Options& options, Declare& declare) {
  declare.arguments("what", options.asked.words,
                    "Files, references or filters, or - for standard input; everything if none");
  declare.option("--file-name NAME", options.asked.file_name,
                 "With -: what standard input is called");
  declare.flag("--staged", options.asked.staged, "What git has staged, as it is staged");
  declare.options("--rule RULE", options.rules, "Only this rule (repeatable)");
  declare.options("--ignore RULE", options.ignored, "Not this rule (repeatable)");
  declare.choice("--severity", options.severity, {"note", "warning", "error"}, "Nothing less than");
  declare.flag("--strict", options.strict, "Warnings count for the exit code too");
  declare.flag("--no-exceptions", options.no_exceptions, "As if the records held no exceptions");
  declare.choice("--format", options.format, check_formats(), "How to print");
}

void check_rule_ids(const std::vector<std::string>& ids) {
  std::vector<std::string_view> known;
  for (const auto& listed : rules::table()) {
    known.push_back(listed.id);
  }
  for (const auto& id : ids) {
    if (rules::find(id) == nullptr) {
      throw UsageError("there is no rule '{}'{}", id, did_you_mean(id, known));
    }
  }
}

Severity severity_named(std::string_view word) {
  return word == "error" ? Severity::error : word == "warning" ? Severity::warning : Severity::note;
}

int run(const Options& options, Session& session) {
  check_rule_ids(options.rules);
  check_rule_ids(options.ignored);
  const auto asked = find_asked(options.asked, session);
  const rules::Judge judge(
      asked.folder.setting(), session.today(),
      {.only = options.rules,
       .ignore = options.ignored,
       .exceptions = options.no_exceptions ? rules::Exceptions::ignore : rules::Exceptions::honour,
       .whole_folder = asked.whole_folder});
  const Severity fails_at = options.strict ? Severity::warning : Severity::error;
  const auto printer = check_printer(options.format, fails_at, session);
  const Check check(asked, judge, *printer,
                    {.least = severity_named(options.severity),
                     .path_prefix = path_prefix(options.format, session)});
  const auto checked = check.run(session);
  printer->print(session.out(), checked.words, checked.counts);
  if (checked.words.empty() && !options.asked.words.empty()) {
    session.tell_nobody(options.asked.words);
  }
  for (const auto& refusal : checked.refused) {
    session.complain(Error("{}", refusal));
  }
  if (!checked.refused.empty()) {
    return k_exit_cannot;
  }
  return checked.worst && *checked.worst >= fails_at ? k_exit_findings : k_exit_done;
}

} // namespace

const Command check_command{
    .name = "check",
    .says = "Judge records by the Code: what is wrong, where, how to put it right",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
