// SPDX-License-Identifier: MIT
// Findings put into words, for people and for programs.
#pragma once

#include "diag/diagnostic.hpp"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace senco::diag {

enum class Excerpts { hide, show };
enum class Colour { off, on };

/// One line a finding: `PATH:LINE:COLUMN: SEVERITY: SENTENCE [RULE]`. With excerpts, below each the
/// line with a caret, what the rule rests on, and the command that helps; and a count at the end.
void print_text(std::ostream& out, const Findings& findings, Excerpts excerpts, Colour colour);

/// What machine output says of the run itself.
struct Run {
  std::string_view program; ///< `senco 0.1.0`
  std::string_view rule_set;
  std::string today; ///< ISO.
};

/// Machine output, version 1: one JSON document, keys in the documented order.
void print_json(std::ostream& out, const Findings& findings, const Run& run);

/// One line a finding, as GitHub's runners turn it into a note beside the line.
void print_github(std::ostream& out, const Findings& findings);

/// What a tool that shows findings wants to know of a rule.
struct RuleInfo {
  std::string_view id;
  std::string_view title;
  std::string_view text; ///< The explanation, as Markdown.
  Severity severity;
};

/// SARIF 2.1.0: one run with every rule and every finding.
void print_sarif(std::ostream& out, const Findings& findings, const Run& run,
                 std::span<const RuleInfo> rules);

/// JUnit's XML: a case for each finding, failed from `fails_at` on, and one for each of `files` in
/// which nothing was found.
void print_junit(std::ostream& out, const Findings& findings, std::span<const std::string> files,
                 Severity fails_at);

/// `text` as UTF-8 without control characters: a tab becomes a blank; any other, what isn't UTF-8,
/// and what turns round the order of what follows, `?`. So nothing from a file acts on the
/// terminal, or looks like what it isn't.
std::string printable(std::string_view text);

/// `json` with the control characters that JSON lets stand as they are escaped: the same to a
/// program, and nothing for a terminal to act on.
std::string printable_json(std::string_view json);

} // namespace senco::diag
