// SPDX-License-Identifier: MIT
// Text from a record made safe for Markdown, with no more backslashes than it takes: a school may
// go on working on the Markdown.
#include "render/template.hpp"

#include "base/control.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace senco::render {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// `line` without blanks at the ends and with one where several stood together; without control
/// characters, which an escape such as "\\e" can put into a record and a terminal would act on, and
/// without those that turn round what follows, beyond the text's own end too.
std::string squeezed(std::string_view line) {
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto rest = line.substr(i);
    if (line[i] == ' ' || line[i] == '\t') {
      result += result.empty() || result.ends_with(' ') ? "" : " ";
    } else if (const auto length = std::max(control_length(rest), turn_length(rest)); length > 0) {
      i += length - 1;
    } else {
      result += line[i];
    }
  }
  while (result.ends_with(' ')) {
    result.pop_back();
  }
  return result;
}

/// Whether the character at `i` would mean something to Markdown wherever in a line it stands.
bool needs_escape(std::string_view line, std::size_t i) {
  const char c = line[i];
  const char next = i + 1 < line.size() ? line[i + 1] : ' ';
  const char before = i > 0 ? line[i - 1] : ' ';
  switch (c) {
  case '\\':
  case '`':
  case '[':
  case ']':
  case '<':
  case '|': // Would end the cell of a table.
    return true;
  case '&': // An entity: `&amp;`, `&#38;`.
    return next == '#' || is_letter(next);
  case '*':
    return before != ' ' || next != ' ';
  case '_': // Inside a word it is a character like any other.
    return (before != ' ' || next != ' ') &&
           !((is_letter(before) || is_digit(before)) && (is_letter(next) || is_digit(next)));
  default:
    return false;
  }
}

/// Puts a backslash before what would make a heading, list, quote, rule or fence of the line.
void escape_start(std::string& line) {
  constexpr std::string_view k_marks = "#>+-=~*_";
  constexpr std::size_t k_longest_number = 9; // Of a list, says CommonMark.
  if (!line.empty() && k_marks.find(line[0]) != std::string_view::npos) {
    line.insert(0, "\\");
    return;
  }
  const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_number = digits > 0 && digits <= k_longest_number && digits < line.size() &&
                         (line[digits] == '.' || line[digits] == ')');
  if (is_number && (digits + 1 == line.size() || line[digits + 1] == ' ')) {
    line.insert(digits, "\\");
  }
}

} // namespace

std::string escape_markdown(std::string_view text) {
  std::string joined;
  bool paragraph_ended = false;
  for (const auto raw : lines(text)) {
    const std::string line = squeezed(raw);
    if (line.empty()) {
      paragraph_ended = !joined.empty();
      continue;
    }
    std::string safe;
    for (std::size_t i = 0; i < line.size(); ++i) {
      safe.append(needs_escape(line, i) ? "\\" : "").append(1, line[i]);
    }
    if (joined.empty() || paragraph_ended) {
      joined.append(paragraph_ended ? "\\\n" : "");
      escape_start(safe);
    } else {
      joined.append(" ");
    }
    paragraph_ended = false;
    joined.append(safe);
  }
  return joined;
}

} // namespace senco::render
