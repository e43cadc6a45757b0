// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/check_output.hpp"
#include "cli/command.hpp"
#include "cli/selection.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"

#include <algorithm>

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

void keep_severity(Findings& findings, std::string_view least) {
  const Severity limit = least == "error"     ? Severity::error
                         : least == "warning" ? Severity::warning
                                              : Severity::note;
  auto& all = findings.all();
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const auto& found) { return found.severity < limit; }),
            all.end());
}

std::vector<std::string> judged_files(const ToJudge& judged) {
  std::vector<std::string> files;
  if (judged.setting) {
    files.push_back(judged.caseload.setting_path);
  }
  for (const auto& record : judged.caseload.records) {
    files.push_back(record.path);
  }
  std::sort(files.begin(), files.end());
  return files;
}

int run(const Options& options, Session& session) {
  check_rule_ids(options.rules);
  check_rule_ids(options.ignored);
  auto judged = read_asked(options.asked, session);
  auto& findings = judged.findings;
  rules::run(
      judged.caseload, session.today(), findings,
      {.only = options.rules,
       .ignore = options.ignored,
       .exceptions = options.no_exceptions ? rules::Exceptions::ignore : rules::Exceptions::honour,
       .about_setting = judged.setting,
       .whole_folder = judged.whole_folder});
  const auto worst = findings.worst();
  const Severity fails_at = options.strict ? Severity::warning : Severity::error;
  keep_severity(findings, options.severity);
  print_findings(findings, options.format, judged_files(judged), fails_at, session);
  return worst && *worst >= fails_at ? k_exit_findings : k_exit_done;
}

} // namespace

const Command check_command{
    .name = "check",
    .says = "Judge records by the Code: what is wrong, where, how to put it right",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
