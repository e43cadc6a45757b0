// SPDX-License-Identifier: MIT
#include "cli/check_output.hpp"

#include "folder/git.hpp"
#include "rules/rule.hpp"

#include <utility>

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

} // namespace

std::vector<std::string> check_formats() {
  return {"text", "json", "github", "sarif", "junit"};
}

std::unique_ptr<diag::Printer> check_printer(std::string_view format, Severity fails_at,
                                             const Session& session) {
  diag::Run run{.program = fmt::format("senco {}", SENCO_VERSION),
                .rule_set = std::string{rules::k_rule_set},
                .today = session.today().iso()};
  if (format == "json") {
    return diag::json_printer(std::move(run));
  }
  if (format == "sarif") {
    return diag::sarif_printer(std::move(run), rule_infos());
  }
  if (format == "github") {
    return diag::github_printer();
  }
  if (format == "junit") {
    return diag::junit_printer(fails_at);
  }
  const bool full = session.shell().out_is_terminal;
  return diag::text_printer(full ? diag::Excerpts::show : diag::Excerpts::hide, session.colour());
}

std::string path_prefix(std::string_view format, const Session& session) {
  return format == "sarif" || format == "github"
             ? folder::prefix_from_top(session.folder(), session.shell().folder)
             : std::string{};
}

} // namespace senco::cli
