// SPDX-License-Identifier: MIT
#include "cli/check_output.hpp"

#include "folder/git.hpp"
#include "rules/rule.hpp"

#include <ostream>

namespace senco::cli {
namespace {

/// The rules as a tool that shows findings wants them, each with the strongest of its severities.
std::vector<diag::RuleInfo> rule_infos() {
  std::vector<diag::RuleInfo> infos;
  for (const auto& listed : rules::table()) {
    const auto& rule = *listed.rule;
    infos.push_back({rule.id, rule.title, listed.text,
                     rule.severity.value_or(rules::severity_of(rules::strongest(rule)))});
  }
  return infos;
}

/// The findings with their paths as seen from the top of the checkout, where programs that show
/// them beside the lines look for the files.
Findings from_top(Findings findings, const Session& session) {
  const auto prefix = folder::prefix_from_top(session.folder(), session.shell().folder);
  for (auto& found : findings.all()) {
    found.path = prefix + found.path;
  }
  return findings;
}

} // namespace

std::vector<std::string> check_formats() {
  return {"text", "json", "github", "sarif", "junit"};
}

void print_findings(const Findings& findings, std::string_view format,
                    std::span<const std::string> files, Severity fails_at, Session& session) {
  const auto program = fmt::format("senco {}", SENCO_VERSION);
  const diag::Run run{
      .program = program, .rule_set = rules::k_rule_set, .today = session.today().iso()};
  if (format == "json") {
    diag::print_json(session.out(), findings, run);
  } else if (format == "sarif") {
    diag::print_sarif(session.out(), from_top(findings, session), run, rule_infos());
  } else if (format == "github") {
    diag::print_github(session.out(), from_top(findings, session));
  } else if (format == "junit") {
    diag::print_junit(session.out(), findings, files, fails_at);
  } else {
    const bool full = session.shell().out_is_terminal;
    diag::print_text(session.out(), findings, full ? diag::Excerpts::show : diag::Excerpts::hide,
                     session.colour());
  }
}

} // namespace senco::cli
