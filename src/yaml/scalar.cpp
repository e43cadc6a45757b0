// SPDX-License-Identifier: MIT
#include "yaml/scalar.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace senco::yaml {
namespace {

constexpr auto k_nowhere = std::string_view::npos;
constexpr std::string_view k_digits = "0123456789";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// How many digits (and underscores, as YAML 1.1 allows) `text` begins with.
std::size_t count_digits(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789_,");
  return end == k_nowhere ? text.size() : end;
}

bool is_other_word(std::string_view text) {
  static constexpr std::array<std::string_view, 14> k_words = {
      "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".inf", ".nan"};
  const std::string small = lower(text);
  return text.empty() || std::find(k_words.begin(), k_words.end(), small) != k_words.end();
}

/// `2016-03-14`, and with a time after it.
bool is_date(std::string_view text) {
  for (const std::size_t most : {4U, 2U, 2U}) {
    const auto end = std::min(text.find_first_not_of(k_digits), text.size());
    if (end == 0 || end > most) {
      return false;
    }
    text.remove_prefix(end);
    if (most == 4 && !text.starts_with('-')) {
      return false;
    }
    if (text.starts_with('-')) {
      text.remove_prefix(1);
    }
  }
  return text.empty() || text.find_first_not_of("0123456789 \tTtZz:.+-") == k_nowhere;
}

/// `12:30`, `1:30:00.5`: numbers to the base of sixty in YAML 1.1.
bool is_sexagesimal(std::string_view text) {
  return text.find(':') != k_nowhere && text.find_first_not_of("0123456789_:.") == k_nowhere;
}

bool is_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) {
    text.remove_prefix(1);
  }
  if (text.empty() || !(is_digit(text[0]) || text[0] == '.')) {
    return false;
  }
  const std::string small = lower(text);
  if (small == ".inf" || is_sexagesimal(text)) {
    return true;
  }
  if (small.size() > 2 && small[0] == '0' &&
      (small[1] == 'x' || small[1] == 'o' || small[1] == 'b')) {
    return small.find_first_not_of("0123456789abcdef_", 2) == k_nowhere;
  }
  text.remove_prefix(count_digits(text));
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    text.remove_prefix(count_digits(text));
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) {
      text.remove_prefix(1);
    }
    return !text.empty() && count_digits(text) == text.size();
  }
  return text.empty();
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Characters outside ASCII that readers don't agree on: byte order mark, line separators, and the
/// control characters from U+0080 on. Their length in bytes; 0 for any other.
std::size_t odd_length(std::string_view text) {
  for (const std::string_view odd : {"\xEF\xBB\xBF", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    if (text.starts_with(odd)) {
      return odd.size();
    }
  }
  const bool is_latin_control = text.size() > 1 && text[0] == '\xC2' &&
                                static_cast<unsigned char>(text[1]) >= 0x80 &&
                                static_cast<unsigned char>(text[1]) < 0xA0;
  return is_latin_control ? 2 : 0;
}

/// Whether `text` holds something that only an escape in double quotes can write.
bool needs_escape(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_control(text[i]) || odd_length(text.substr(i)) > 0) {
      return true;
    }
  }
  return false;
}

std::string escape_of(std::string_view character) {
  switch (character[0]) {
  case '"':
    return "\\\"";
  case '\\':
    return "\\\\";
  case '\n':
    return "\\n";
  case '\t':
    return "\\t";
  case '\r':
    return "\\r";
  case '\xEF':
    return "\\uFEFF";
  case '\xE2':
    return character[2] == '\xA8' ? "\\u2028" : "\\u2029";
  default:
    return fmt::format("\\x{:02X}", static_cast<unsigned char>(character.back()));
  }
}

std::string in_double_quotes(std::string_view text) {
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const auto odd = odd_length(text.substr(i));
    const auto length = std::max<std::size_t>(odd, 1);
    const bool needs = odd > 0 || is_control(text[i]) || text[i] == '"' || text[i] == '\\';
    result += needs ? escape_of(text.substr(i, length)) : std::string{text.substr(i, length)};
    i += length;
  }
  return result + '"';
}

} // namespace

bool reads_as_other(std::string_view text) {
  return is_other_word(text) || is_number(text) || is_date(text);
}

bool is_plain_number(std::string_view text) {
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto rest = point == k_nowhere ? std::string_view{"0"} : text.substr(point + 1);
  return !whole.empty() && !rest.empty() && whole.find_first_not_of(k_digits) == k_nowhere &&
         rest.find_first_not_of(k_digits) == k_nowhere && (whole.size() == 1 || whole[0] != '0');
}

bool may_stand_bare(std::string_view text, Around around) {
  constexpr std::string_view k_indicators = "-?:,[]{}#&*!|>'\"%@`";
  const bool number_with_sign = text.size() > 1 && text[0] == '-' && is_digit(text[1]);
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' ||
      (k_indicators.find(text.front()) != k_nowhere && !number_with_sign) ||
      text.starts_with("...") || needs_escape(text)) {
    return false;
  }
  if (text.find(": ") != k_nowhere || text.find(" #") != k_nowhere) {
    return false;
  }
  return around == Around::block || text.find_first_of(",[]{}:?#\"'") == k_nowhere;
}

std::string quoted(std::string_view text, Quotes quotes) {
  if (needs_escape(text)) {
    return in_double_quotes(text);
  }
  const bool has_single = text.find('\'') != k_nowhere;
  const bool has_double = text.find_first_of("\"\\") != k_nowhere;
  const bool single = has_single == has_double ? quotes == Quotes::single_first : has_double;
  return single ? fmt::format("'{}'", replace_all(text, "'", "''")) : in_double_quotes(text);
}

std::optional<BlockText> as_literal(std::string_view text) {
  const bool ends_line = text.ends_with('\n');
  const auto body = ends_line ? text.substr(0, text.size() - 1) : text;
  BlockText block{.header = ends_line ? "|" : "|-", .lines = {}};
  for (const auto line : split(body, '\n')) {
    const bool is_odd = line.starts_with(' ') && block.lines.empty();
    const bool is_blank = !line.empty() && trim(line).empty();
    const bool has_control =
        std::any_of(line.begin(), line.end(), [](char c) { return is_control(c) && c != '\t'; });
    if (is_odd || is_blank || has_control || line.starts_with('\t') ||
        needs_escape(replace_all(line, "\t", " "))) {
      return std::nullopt;
    }
    block.lines.emplace_back(line);
  }
  // Blank lines at either end are where readers differ.
  if (block.lines.front().empty() || block.lines.back().empty()) {
    return std::nullopt;
  }
  return block;
}

std::optional<BlockText> as_folded(std::string_view text, std::size_t width) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.find("  ") != k_nowhere ||
      needs_escape(text)) {
    return std::nullopt;
  }
  return BlockText{.header = ">-", .lines = wrap(text, width)};
}

} // namespace senco::yaml
