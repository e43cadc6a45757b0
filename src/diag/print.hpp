// SPDX-License-Identifier: MIT
// Findings put into words, for people and for programs.
#pragma once

#include "diag/diagnostic.hpp"

#include <iosfwd>
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

/// `text` with every control character made visible as `?`, so that nothing from a file acts on the
/// terminal.
std::string printable(std::string_view text);

} // namespace senco::diag
