// SPDX-License-Identifier: MIT
// Findings put into words, for people and for programs.
#pragma once

#include "diag/diagnostic.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::diag {

enum class Excerpts { hide, show };
enum class Colour { off, on };

/// How much was found.
struct Counts {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t excepted = 0;

  /// Adds what was found in one file.
  void add(const Findings& of_file);
  void add(const Counts& other);
  [[nodiscard]] std::size_t all() const { return errors + warnings + notes; }
  [[nodiscard]] std::size_t at_least(Severity severity) const;
};

/// The findings of one file, put into words.
struct Words {
  std::string text;
  bool found = false; ///< Whether there were any.
};

/// One form of the output. Files are put into words one by one, so that of any number of files only
/// the words need be kept; several threads may do so at once.
class Printer {
public:
  Printer() = default;
  Printer(const Printer&) = delete;
  Printer& operator=(const Printer&) = delete;
  virtual ~Printer() = default;

  /// `findings` are those of the file `path`, sorted.
  [[nodiscard]] virtual Words put(std::string_view path, const Findings& findings) const = 0;
  /// Prints the words of all files, in their order.
  virtual void print(std::ostream& out, std::span<const Words> files,
                     const Counts& counts) const = 0;
};

/// One line a finding: `PATH:LINE:COLUMN: SEVERITY: SENTENCE [RULE]`. With excerpts, below each the
/// line with a caret, what the rule rests on, and the command that helps; and a count at the end.
std::unique_ptr<Printer> text_printer(Excerpts excerpts, Colour colour);

/// What machine output says of the run itself.
struct Run {
  std::string program; ///< `senco 0.1.0`
  std::string rule_set;
  std::string today; ///< ISO.
};

/// Machine output, version 1: one JSON document, keys in the documented order.
std::unique_ptr<Printer> json_printer(Run run);

/// One line a finding, as GitHub's runners turn it into a note beside the line.
std::unique_ptr<Printer> github_printer();

/// What a tool that shows findings wants to know of a rule.
struct RuleInfo {
  std::string_view id;
  std::string_view title;
  std::string_view text; ///< The explanation, as Markdown.
  Severity severity;
};

/// SARIF 2.1.0: one run with every rule and every finding.
std::unique_ptr<Printer> sarif_printer(Run run, std::vector<RuleInfo> rules);

/// JUnit's XML: a case for each finding, failed from `fails_at` on, and one for each file in which
/// nothing was found.
std::unique_ptr<Printer> junit_printer(Severity fails_at);

/// `text` as UTF-8 without control characters: a tab becomes a blank; any other, what isn't UTF-8,
/// and what turns round the order of what follows, `?`. So nothing from a file acts on the
/// terminal, or looks like what it isn't.
std::string printable(std::string_view text);

/// `json` with escapes for what `printable` wouldn't let through: the same to a program, and
/// nothing for a terminal to act on.
std::string printable_json(std::string_view json);

} // namespace senco::diag
