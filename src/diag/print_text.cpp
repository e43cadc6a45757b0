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

std::string excerpt(const Diagnostic& found, const Paint& paint) {
  const auto gutter = std::max<std::size_t>(5, std::to_string(found.position.line).size() + 2);
  const std::string caret = "^" + std::string(found.width - 1, '~');
  std::string text;
  if (!found.excerpt.empty()) {
    text += fmt::format("{:>{}} | {}\n", found.position.line, gutter, printable(found.excerpt));
    const auto reason = grounds(found);
    text += fmt::format("{:>{}} | {:>{}}{}{}{}\n", "", gutter, "", found.caret,
                        paint(colour_of(found.severity), caret), reason.empty() ? "" : " ", reason);
  } else if (!grounds(found).empty()) {
    text += fmt::format("{:>{}} = {}\n", "", gutter, grounds(found));
  }
  if (!found.help.empty()) {
    text += fmt::format("{:>{}} = {} {}\n", "", gutter, paint("1", "help:"), printable(found.help));
  }
  return text;
}

void print_counts(std::ostream& out, const Counts& counts) {
  const auto count = [](std::size_t number, Severity severity) {
    return counted(static_cast<long>(number), word(severity));
  };
  out << fmt::format(
      "{}{}: {}, {}, {}", counts.all() == 0 ? "" : "\n",
      counted(static_cast<long>(counts.files), "file"), count(counts.errors, Severity::error),
      count(counts.warnings, Severity::warning), count(counts.notes, Severity::note));
  if (counts.excepted > 0) {
    out << fmt::format("; {} excepted", counts.excepted);
  }
  out << '\n';
}

class TextPrinter final : public Printer {
public:
  TextPrinter(Excerpts excerpts, Colour colour) : excerpts_(excerpts), paint_{colour} {}

  [[nodiscard]] Words put(std::string_view /*path*/, const Findings& findings) const override {
    Words words{.text = {}, .found = !findings.empty()};
    for (const auto& found : findings.all()) {
      words.text += fmt::format("{}:{}:{}: {}: {} [{}]\n", printable(found.path),
                                found.position.line, found.position.column,
                                paint_(colour_of(found.severity), word(found.severity)),
                                printable(found.message), found.rule);
      if (excerpts_ == Excerpts::show) {
        words.text += excerpt(found, paint_);
      }
    }
    return words;
  }

  void print(std::ostream& out, std::span<const Words> files, const Counts& counts) const override {
    for (const auto& words : files) {
      out << words.text;
    }
    if (excerpts_ == Excerpts::show && (counts.all() > 0 || counts.excepted > 0)) {
      print_counts(out, counts);
    }
  }

private:
  Excerpts excerpts_;
  Paint paint_;
};

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

std::unique_ptr<Printer> text_printer(Excerpts excerpts, Colour colour) {
  return std::make_unique<TextPrinter>(excerpts, colour);
}

void Counts::add(const Findings& of_file) {
  ++files;
  errors += of_file.count(Severity::error);
  warnings += of_file.count(Severity::warning);
  notes += of_file.count(Severity::note);
  excepted += of_file.excepted;
}

void Counts::add(const Counts& other) {
  files += other.files;
  errors += other.errors;
  warnings += other.warnings;
  notes += other.notes;
  excepted += other.excepted;
}

std::size_t Counts::at_least(Severity severity) const {
  return errors + (severity <= Severity::warning ? warnings : 0) +
         (severity == Severity::note ? notes : 0);
}

} // namespace senco::diag
