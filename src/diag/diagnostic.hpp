// SPDX-License-Identifier: MIT
// What is wrong in a record, and where. How a message is worded:
//
//   - it starts in lower case and ends without a full stop;
//   - the fault first, then by how much: "review was due on 6 October 2025 and is 3 days late";
//   - dates as people write them, days counted, text from the file in single quotes;
//   - no child's name, ever: findings are printed, mailed and kept;
//   - 'must' only where the law puts the duty on this setting; otherwise 'should'.
#pragma once

#include "diag/source.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::diag {

enum class Severity { note, warning, error };

/// `note`, `warning`, `error`.
std::string_view word(Severity severity);

/// One thing found. It keeps what it needs of the source, so it may outlive it.
struct Diagnostic {
  std::string rule;
  Severity severity = Severity::error;
  std::string duty = "record"; ///< Who or what asks for it: record, law, should or note.
  std::string path;
  Position position;
  std::uint32_t begin = 0; ///< The same as bytes of the file.
  std::uint32_t end = 0;
  std::string excerpt;     ///< The line's text, or the part of a long line around the place.
  std::uint32_t caret = 0; ///< Characters of the excerpt before the place.
  std::uint32_t width = 1; ///< Characters to underline, at most to the excerpt's end.
  std::string ref;         ///< The pupil's reference; empty for the setting.
  std::string message;
  std::vector<std::string> paragraphs; ///< Of the Code.
  std::vector<std::string> basis;      ///< In law.
  std::string help;                    ///< The command that would put it right, or empty.
};

/// A finding of `rule` at `where`; the words are the caller's.
Diagnostic diagnostic(std::string_view rule, const Span& where, std::string message);

/// All that was found, in the order found until sorted.
class Findings {
public:
  void add(Diagnostic found) { all_.push_back(std::move(found)); }

  /// A fault in the file itself (rules of the group record): always an error.
  template <class... Args>
  Diagnostic& add(std::string_view rule, const Span& where, fmt::format_string<Args...> text,
                  Args&&... args) {
    all_.push_back(diagnostic(rule, where, fmt::format(text, std::forward<Args>(args)...)));
    return all_.back();
  }

  void append(Findings&& other);

  /// By file, place, rule and message; what is entirely equal is kept once.
  void sort();

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] std::vector<Diagnostic>& all() { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty() && refused.empty(); }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] std::optional<Severity> worst() const;

  std::size_t excepted = 0; ///< Findings that an exception in the record answers.
  std::size_t files = 0;    ///< Files judged.
  /// What the system refuses, which is no fault of a record: `cannot read pupils/x-1.yaml:
  /// permission denied`.
  std::vector<std::string> refused;

private:
  std::vector<Diagnostic> all_;
};

} // namespace senco::diag

namespace senco {
using diag::Findings;
using diag::Severity;
} // namespace senco
