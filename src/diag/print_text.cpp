// SPDX-License-Identifier: MIT
#include "base/control.hpp"
#include "base/text.hpp"
#include "diag/print.hpp"

#include <algorithm>
#include <ostream>

namespace senco::diag {
namespace {

struct Paint {
  Colour colour;
  [[nodiscard]] std::string operator()(std::string_view code, std::string_view text) const {
    return colour == Colour::off ? std::string{text} : fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }
};

std::string_view colour_of(Severity severity) {
  switch (severity) {
  case Severity::error:
    return "1;31";
  case Severity::warning:
    return "1;33";
  case Severity::note:
    break;
  }
  return "1;36";
}

/// What a finding rests on: `Children and Families Act 2014 s.68; Code 6.43, 6.48`.
std::string grounds(const Diagnostic& found) {
  std::string text = join(found.basis, "; ");
  if (!found.paragraphs.empty()) {
    text += fmt::format("{}Code {}", text.empty() ? "" : "; ", fmt::join(found.paragraphs, ", "));
  }
  return text;
}

void print_excerpt(std::ostream& out, const Diagnostic& found, const Paint& paint) {
  const auto gutter = std::max<std::size_t>(5, std::to_string(found.position.line).size() + 2);
  const std::string caret = "^" + std::string(found.width - 1, '~');
  if (!found.excerpt.empty()) {
    out << fmt::format("{:>{}} | {}\n", found.position.line, gutter, printable(found.excerpt));
    const auto reason = grounds(found);
    out << fmt::format("{:>{}} | {:>{}}{}{}{}\n", "", gutter, "", found.caret,
                       paint(colour_of(found.severity), caret), reason.empty() ? "" : " ", reason);
  } else if (!grounds(found).empty()) {
    out << fmt::format("{:>{}} = {}\n", "", gutter, grounds(found));
  }
  if (!found.help.empty()) {
    out << fmt::format("{:>{}} = {} {}\n", "", gutter, paint("1", "help:"), printable(found.help));
  }
}

void print_counts(std::ostream& out, const Findings& findings) {
  const auto count = [&](Severity severity) {
    return counted(static_cast<long>(findings.count(severity)), word(severity));
  };
  out << fmt::format("{}{}: {}, {}, {}", findings.empty() ? "" : "\n",
                     counted(static_cast<long>(findings.files), "file"), count(Severity::error),
                     count(Severity::warning), count(Severity::note));
  if (findings.excepted > 0) {
    out << fmt::format("; {} excepted", findings.excepted);
  }
  out << '\n';
}

} // namespace

std::string printable(std::string_view text) {
  std::string result;
  std::size_t bad = find_invalid_utf8(text);
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const auto taken = i == bad ? 1 : std::max(control_length(rest), turn_length(rest));
    result += taken == 0 ? text[i] : text[i] == '\t' ? ' ' : '?';
    i += std::max<std::size_t>(taken, 1);
    if (bad < i) {
      const auto next = find_invalid_utf8(text.substr(i));
      bad = next == std::string_view::npos ? next : i + next;
    }
  }
  return result;
}

void print_text(std::ostream& out, const Findings& findings, Excerpts excerpts, Colour colour) {
  const Paint paint{colour};
  for (const auto& found : findings.all()) {
    out << fmt::format("{}:{}:{}: {}: {} [{}]\n", printable(found.path), found.position.line,
                       found.position.column,
                       paint(colour_of(found.severity), word(found.severity)),
                       printable(found.message), found.rule);
    if (excerpts == Excerpts::show) {
      print_excerpt(out, found, paint);
    }
  }
  if (excerpts == Excerpts::show && (!findings.empty() || findings.excepted > 0)) {
    print_counts(out, findings);
  }
}

} // namespace senco::diag
