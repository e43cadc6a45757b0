// SPDX-License-Identifier: MIT
#include "yaml/plain_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

namespace senco::yaml {
namespace {

/// What `\c` stands for in double quotes; NUL for what this reader leaves to the other.
char unescaped(char c) {
  switch (c) {
  case '"':
  case '\\':
  case '/':
    return c;
  case 'n':
    return '\n';
  case 't':
    return '\t';
  default:
    return '\0';
  }
}

/// How many hexadecimal digits follow `\x`, `\u` and `\U`; 0 for other escapes.
std::size_t digits_of(char escape) {
  return escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
}

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto follow = [&](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    follow(0);
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    follow(6);
    follow(0);
  } else {
    put(0xF0U | (code >> 18U));
    follow(12);
    follow(6);
    follow(0);
  }
}

} // namespace

PlainText::PlainText(Document& document)
    : document_(document), text_(document.source().text().c_str()),
      size_(document.source().text().size()), at_(document.source().byte_order_mark()), line_(at_),
      end_(at_), next_(at_) {}

bool PlainText::next_content() {
  blank_lines_ = 0;
  passed_comment_ = false;
  for (;;) {
    line_ = at_ = next_;
    skip_blanks();
    const char c = text_[at_];
    if (c == '\n' || c == '\r') {
      next_ = at_ + (c == '\n' ? 1 : 2);
      ++blank_lines_;
      continue;
    }
    if (c == '\0') {
      end_ = next_ = at_;
      indent_ = -1;
      return true;
    }
    find_line_end();
    if (c == '#') {
      passed_comment_ = true;
      continue;
    }
    indent_ = column();
    const bool was_first = std::exchange(is_first_, false);
    if (indent_ == 0 && is_document_mark()) {
      if (was_first && between(at_, end_) == "---") {
        continue;
      }
      return false;
    }
    return c != '\t';
  }
}

bool PlainText::is_document_mark() const {
  const auto head = between(at_, std::min(at_ + 3, end_));
  return head == "---" || head == "..." || here() == '%';
}

bool PlainText::end_line() {
  skip_blanks();
  const bool is_end = at_ == end_ || (here() == '#' && text_[at_ - 1] == ' ');
  return is_end && next_content();
}

bool PlainText::next_in_brackets() {
  skip_blanks();
  if (at_ != end_ && here() != '#') {
    return here() != '\t';
  }
  return end_line() && indent_ >= (here() == ']' || here() == '}' ? 0 : 1);
}

bool PlainText::key(Scalar& key) {
  const bool is_quoted = here() == '"' || here() == '\'';
  return (is_quoted ? quoted(key) : plain_line(key) == Stop::colon) && past_colon(key);
}

bool PlainText::key_in_brackets(Scalar& key) {
  if (here() == '"' || here() == '\'') {
    if (!quoted(key)) {
      return false;
    }
  } else if (!plain_key_in_brackets(key)) {
    return false;
  }
  at_ = key.end;
  skip_blanks();
  const char after = here() == ':' ? text_[at_ + 1] : '#';
  const bool is_key = is_break(after) || after == ',' || after == '}';
  ++at_;
  return is_key && at_ - key.begin <= k_longest_key;
}

bool PlainText::quoted(Scalar& value) {
  const bool is_double = here() == '"';
  value.begin = at();
  value.style = is_double ? Style::double_quoted : Style::single_quoted;
  const auto* first = text_ + at_ + 1;
  const auto* end = text_ + end_;
  const auto* stop = is_double ? find_either(first, end, text_ + size_, '"', '\\')
                               : static_cast<const char*>(std::memchr(
                                     first, '\'', static_cast<std::size_t>(end - first)));
  if (stop == nullptr || stop == end) {
    return false;
  }
  const auto begin = at_ + 1;
  at_ = static_cast<std::size_t>(stop - text_);
  const bool is_simple = is_double ? *stop == '"' : stop[1] != '\'';
  if (is_simple) {
    value.text = between(begin, at_);
    value.end = static_cast<std::uint32_t>(++at_);
    return true;
  }
  return is_double ? double_quoted(value, begin) : single_quoted(value, begin);
}

bool PlainText::double_quoted(Scalar& value, std::size_t first) {
  const auto begin = room().size();
  while (text_[at_] == '\\') {
    append(first, at_);
    if (!escape()) {
      return false;
    }
    first = at_;
    const auto* stop = find_either(text_ + first, text_ + end_, text_ + size_, '"', '\\');
    at_ = static_cast<std::size_t>(stop - text_);
    if (at_ == end_) {
      return false;
    }
  }
  append(first, at_);
  value.end = static_cast<std::uint32_t>(++at_);
  return take_written(value, begin);
}

/// What the escape here stands for; goes past it.
bool PlainText::escape() {
  const char kind = text_[at_ + 1];
  const auto digits = digits_of(kind);
  if (digits == 0) {
    const char c = unescaped(kind);
    room().push_back(c);
    at_ += 2;
    return c != '\0';
  }
  at_ += 2;
  std::uint32_t code = 0;
  if (at_ + digits > end_) {
    return false;
  }
  const auto [stop, fault] = std::from_chars(text_ + at_, text_ + at_ + digits, code, 16);
  at_ += digits;
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (stop != text_ + at_ || code == 0 || code > 0x10FFFF || is_surrogate) {
    return false;
  }
  append_utf8(room(), code);
  return true;
}

bool PlainText::single_quoted(Scalar& value, std::size_t first) {
  const auto begin = room().size();
  while (text_[at_ + 1] == '\'') {
    append(first, at_ + 1);
    first = at_ + 2;
    const void* found = std::memchr(text_ + first, '\'', end_ - first);
    if (found == nullptr) {
      return false;
    }
    at_ = static_cast<std::size_t>(static_cast<const char*>(found) - text_);
  }
  append(first, at_);
  value.end = static_cast<std::uint32_t>(++at_);
  return take_written(value, begin);
}

} // namespace senco::yaml
