// SPDX-License-Identifier: MIT
#include "yaml/scan.hpp"

#include "base/text.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <string>

namespace senco::yaml {
namespace {

constexpr auto k_nowhere = std::string_view::npos;

Span at(const diag::Source& source, std::size_t begin, std::size_t length) {
  const auto end = std::min(begin + length, source.text().size());
  return {&source, static_cast<std::uint32_t>(std::min(begin, end)),
          static_cast<std::uint32_t>(end)};
}

/// Control characters of ASCII and of U+0080 to U+009F, which a terminal would act on; a carriage
/// return only where a line feed doesn't follow.
std::size_t find_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const bool ascii =
        (c < 0x20 && c != '\n' && c != '\t' && !(c == '\r' && next == '\n')) || c == 0x7F;
    const bool latin = c == 0xC2 && next >= 0x80 && next <= 0x9F;
    if (ascii || latin) {
      return i;
    }
  }
  return k_nowhere;
}

bool has_wide_encoding(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// A line that a merge leaves where two people changed the same place. In a record no other line
/// begins so: block text is indented.
bool is_merge_marker(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") ||
         line.starts_with("||||||| ");
}

/// Each place where two versions of the text stand one above the other.
std::vector<Span> unfinished_merges(const diag::Source& source) {
  const std::string_view text = source.text();
  std::vector<Span> opened;
  std::optional<Span> other;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    if (is_merge_marker(line)) {
      const Span here = at(source, begin, trim(line).size());
      if (line.starts_with('<')) {
        opened.push_back(here);
      } else if (!other) {
        other = here;
      }
    }
    begin = end + 1;
  }
  if (opened.empty() && other) {
    opened.push_back(*other);
  }
  return opened;
}

/// What a line of block style begins with: how far in its last key or dash stands, and where its
/// value begins.
struct LineStart {
  std::size_t indent;
  std::size_t value;
};

/// Where the value after a plain or quoted key on this line begins; `begin` if the line has no key.
std::size_t after_key(std::string_view line, std::size_t begin) {
  std::size_t colon = begin;
  if (begin < line.size() && (line[begin] == '"' || line[begin] == '\'')) {
    const auto end = end_of_quoted(line, begin);
    if (!end || *end >= line.size() || line[*end] != ':') {
      return begin;
    }
    colon = *end;
  } else {
    colon = line.find(": ", begin);
    const auto comment = line.find(" #", begin);
    if (colon == k_nowhere && line.ends_with(':')) {
      colon = line.size() - 1;
    }
    if (colon == k_nowhere || comment < colon || line.substr(begin).starts_with('{') ||
        line.substr(begin).starts_with('[')) {
      return begin;
    }
  }
  return std::min(line.find_first_not_of(' ', colon + 1), line.size());
}

LineStart start_of(std::string_view line) {
  std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  std::size_t indent = begin;
  while (line.substr(begin).starts_with("- ")) {
    indent = begin;
    begin = std::min(line.find_first_not_of(' ', begin + 1), line.size());
  }
  const auto value = after_key(line, begin);
  return {value == begin ? indent : begin, value};
}

/// The first quote in the brackets that begin at `begin` that isn't closed on this line.
std::optional<std::size_t> open_quote_in_brackets(std::string_view line, std::size_t begin) {
  bool may_open = true; // A quote in the middle of a word is a letter like any other.
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (may_open && (line[i] == '"' || line[i] == '\'')) {
      const auto end = end_of_quoted(line, i);
      if (!end) {
        return i;
      }
      i = *end - 1;
      may_open = false;
    } else if (line[i] == '#' && i > 0 && line[i - 1] == ' ') {
      return std::nullopt;
    } else {
      may_open = line[i] == ' ' ? may_open : std::string_view{"[{,:"}.find(line[i]) != k_nowhere;
    }
  }
  return std::nullopt;
}

} // namespace

bool is_readable_text(const diag::Source& source, Findings& findings) {
  const std::string_view text = source.text();
  if (text.size() > k_largest_file) {
    findings.add("unreadable", at(source, 0, 0), "the file is over 1 MiB: no record is so long");
    return false;
  }
  if (has_wide_encoding(text)) {
    findings.add("unreadable", at(source, 0, 0), "not UTF-8 but UTF-16: save it as UTF-8");
    return false;
  }
  if (const auto bad = find_invalid_utf8(text); bad != k_nowhere) {
    findings.add("unreadable", at(source, bad, 1), "not UTF-8 (byte 0x{:02X}): save it as UTF-8",
                 static_cast<unsigned char>(text[bad]));
    return false;
  }
  if (const auto bad = find_control(text); bad != k_nowhere) {
    findings.add("unreadable", at(source, bad, 1),
                 "a control character (0x{:02X}) stands here: this isn't plain text",
                 static_cast<unsigned char>(text[bad] == '\xC2' ? text[bad + 1] : text[bad]));
    return false;
  }
  const auto merges = unfinished_merges(source);
  for (const auto& merge : merges) {
    findings
        .add("unreadable", merge,
             "a merge is unfinished here: keep the lines that are right, take out the marker lines")
        .help = "git mergetool";
  }
  return merges.empty();
}

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size() && text[i] != '\n'; ++i) {
    const bool doubled = quote == '\'' && text.substr(i).starts_with("''");
    if (doubled ||
        (quote == '"' && text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n')) {
      ++i;
    } else if (text[i] == quote) {
      return i + 1;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> find_open_quote(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    const auto [indent, value] = start_of(line);
    const auto first = value < line.size() ? line[value] : '#';
    if ((first == '"' || first == '\'') && !end_of_quoted(line, value)) {
      return begin + value;
    }
    if (first == '[' || first == '{') {
      if (const auto open = open_quote_in_brackets(line, value)) {
        return begin + *open;
      }
    }
    const bool is_block_text = first == '|' || first == '>';
    begin = is_block_text ? end_of_block_text(text, begin + value, indent) + 1 : end + 1;
  }
  return std::nullopt;
}

std::size_t end_of_block_text(std::string_view text, std::size_t begin, std::size_t parent_indent) {
  const auto header_end = std::min(text.find('\n', begin), text.size());
  const auto header = text.substr(begin, header_end - begin);
  const auto comment = header.find('#');
  const auto digit = header.substr(0, comment).find_first_of("123456789");
  const bool keeps_blank_lines = header.substr(0, comment).find('+') != k_nowhere;
  std::optional<std::size_t> indent;
  if (digit != k_nowhere) {
    indent = parent_indent + static_cast<std::size_t>(header[digit] - '0');
  }
  std::size_t end = header_end;
  for (std::size_t line_begin = header_end + 1; line_begin < text.size();) {
    const auto line_end = std::min(text.find('\n', line_begin), text.size());
    const auto line = text.substr(line_begin, line_end - line_begin);
    const auto first = line.find_first_not_of(" \r");
    if (first != k_nowhere) {
      indent = indent.value_or(std::max(first, parent_indent + 1));
      if (first < *indent) {
        break;
      }
    }
    if (first != k_nowhere || keeps_blank_lines) {
      end = line_end;
    }
    line_begin = line_end + 1;
  }
  return end > begin && end <= text.size() && end > 0 && text[end - 1] == '\r' ? end - 1 : end;
}

} // namespace senco::yaml
