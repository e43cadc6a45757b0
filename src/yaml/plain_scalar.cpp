// SPDX-License-Identifier: MIT
// Text without quotes, and text over several lines.
#include "yaml/plain_text.hpp"

#include <algorithm>
#include <cstring>

namespace senco::yaml {

std::string& PlainText::room() {
  if (room_ == nullptr) {
    // What is written is never longer than what it is made of.
    room_ = &document_.keep_room(size_);
    room_begin_ = room_->data();
  }
  return *room_;
}

bool PlainText::take_written(Scalar& value, std::size_t begin) const {
  value.text = std::string_view{*room_}.substr(begin);
  return room_->data() == room_begin_;
}

void PlainText::take_run(Scalar& value, std::size_t begin) const {
  value.begin = static_cast<std::uint32_t>(begin);
  value.end = static_cast<std::uint32_t>(trimmed(begin, at_));
  value.style = Style::plain;
  value.text = between(begin, value.end);
}

void PlainText::join_lines(std::size_t blank_lines) {
  room().append(blank_lines == 0 ? 1 : blank_lines, blank_lines == 0 ? ' ' : '\n');
}

Stop PlainText::scan_line() {
  const auto* end = text_ + end_;
  const auto* p = find_either(text_ + at_, end, text_ + size_, ':', '#');
  while (p != end && !(*p == ':' ? is_break(p[1]) : is_blank(p[-1]))) {
    p = find_either(p + 1, end, text_ + size_, ':', '#');
  }
  at_ = static_cast<std::size_t>(p - text_);
  return p == end ? Stop::line_end : *p == ':' ? Stop::colon : Stop::comment;
}

Stop PlainText::plain_line(Scalar& value) {
  if (means(here(), k_no_begin) || at_dash()) {
    return Stop::foreign;
  }
  const auto begin = at_;
  const auto stop = scan_line();
  take_run(value, begin);
  return stop;
}

bool PlainText::plain_rest(Scalar& value, Stop stop, long parent) {
  if (!next_content()) {
    return false;
  }
  if (indent_ <= parent) {
    return true;
  }
  const auto begin = room().size();
  append(value.begin, value.end);
  while (indent_ > parent) {
    if (stop == Stop::comment || passed_comment_) {
      return false;
    }
    join_lines(blank_lines_);
    const auto first = at_;
    stop = scan_line();
    if (stop == Stop::colon) {
      return false;
    }
    value.end = static_cast<std::uint32_t>(trimmed(first, at_));
    append(first, value.end);
    if (!next_content()) {
      return false;
    }
  }
  return take_written(value, begin);
}

bool PlainText::may_begin_in_brackets() const {
  return !means(here(), k_no_begin) && !(here() == '-' && means(text_[at_ + 1], k_no_begin));
}

Stop PlainText::scan_in_brackets() {
  for (; at_ != end_; ++at_) {
    const char c = here();
    if (!means(c, k_in_brackets)) {
      continue;
    }
    const char next = text_[at_ + 1];
    if (c == ':' && (is_break(next) || next == ',' || next == ']' || next == '}')) {
      return Stop::colon;
    }
    if (c == '#' && is_blank(text_[at_ - 1])) {
      return Stop::comment;
    }
    if (c != ':' && c != '#') {
      return c == ',' || c == ']' || c == '}' ? Stop::mark : Stop::foreign;
    }
  }
  return Stop::line_end;
}

bool PlainText::plain_key_in_brackets(Scalar& key) {
  const auto begin = at_;
  const bool is_key = may_begin_in_brackets() && scan_in_brackets() == Stop::colon;
  take_run(key, begin);
  return is_key;
}

bool PlainText::plain_in_brackets(Scalar& value) {
  if (!may_begin_in_brackets()) {
    return false;
  }
  auto first = at_;
  auto stop = scan_in_brackets();
  take_run(value, first);
  if (stop != Stop::line_end) {
    return stop != Stop::colon && stop != Stop::foreign;
  }
  const auto is_end = [this] {
    return passed_comment_ || here() == ',' || here() == ']' || here() == '}';
  };
  if (!next_in_brackets()) {
    return false;
  }
  if (is_end()) {
    return true;
  }
  const auto begin = room().size();
  append(value.begin, value.end);
  do {
    join_lines(blank_lines_);
    first = at_;
    stop = scan_in_brackets();
    value.end = static_cast<std::uint32_t>(trimmed(first, at_));
    append(first, value.end);
    if (stop == Stop::colon || stop == Stop::foreign || value.end == first ||
        (stop == Stop::line_end && !next_in_brackets())) {
      return false;
    }
  } while (stop == Stop::line_end && !is_end());
  return take_written(value, begin);
}

bool PlainText::block_header(BlockHeader& header) {
  header.folds = here() == '>';
  for (step(); at_ != end_ && !is_blank(here()); step()) {
    const char c = here();
    const bool is_first = !header.strips && !header.keeps;
    if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = c - '0';
    } else if ((c == '-' || c == '+') && is_first) {
      (c == '-' ? header.strips : header.keeps) = true;
    } else {
      return false;
    }
  }
  skip_blanks();
  return at_ == end_ || here() == '#';
}

/// Goes past the lines of the text, and of what follows it as far as that is blank.
bool PlainText::block_lines(BlockText& block, long parent) {
  BlockLine line;
  for (bool was_deeper = false;; next_ = line.next) {
    if (!block_line(line)) {
      return false;
    }
    if (line.is_blank) {
      ++block.blank_lines;
      block.widest_blank = std::max(block.widest_blank, line.indent);
      block.end_of_blank = line.end;
      continue;
    }
    const auto indent = static_cast<long>(line.indent);
    if (line.is_end || indent <= parent || indent < block.column) {
      return true;
    }
    const bool is_first = !block.has_text;
    block.column = block.column < 0 ? indent : block.column;
    const bool is_deeper = indent > block.column;
    if (block.header.folds && is_first && (is_deeper || block.blank_lines > 0)) {
      return false;
    }
    if (block.header.folds && !is_first && !is_deeper && !was_deeper) {
      join_lines(block.blank_lines);
    } else {
      room().append(block.blank_lines + (is_first ? 0 : 1), '\n');
    }
    append(next_ + static_cast<std::size_t>(block.column), line.end);
    block.end = line.end;
    block.ends_in_break = line.next != line.end;
    block.has_text = true;
    block.blank_lines = 0;
    was_deeper = is_deeper;
  }
}

bool PlainText::block_text(Scalar& value, long parent) {
  value.begin = at();
  BlockText block;
  if (!block_header(block.header)) {
    return false;
  }
  const auto& header = block.header;
  value.style = header.folds ? Style::folded : Style::literal;
  block.end = end_;
  block.column = header.indent > 0 ? parent + header.indent : -1;
  const auto begin = room().size();
  if (!block_lines(block, parent)) {
    return false;
  }
  const bool has_wide_blank =
      block.column >= 0 && block.widest_blank > static_cast<std::size_t>(block.column);
  if (has_wide_blank || (header.keeps && !block.has_text)) {
    return false; // Such blanks are text.
  }
  if (block.has_text && block.ends_in_break && !header.strips) {
    room().append(1 + (header.keeps ? block.blank_lines : 0), '\n');
  }
  const bool ends_blank = header.keeps && block.blank_lines > 0;
  value.end = static_cast<std::uint32_t>(ends_blank ? block.end_of_blank : block.end);
  return take_written(value, begin) && next_content();
}

bool PlainText::block_line(BlockLine& line) const {
  auto at = next_;
  while (text_[at] == ' ') {
    ++at;
  }
  const char c = text_[at];
  line.indent = at - next_;
  line.is_end = c == '\0';
  line.is_blank = c == '\n' || c == '\r';
  const void* found = std::memchr(text_ + at, '\n', size_ - at);
  if (found == nullptr) {
    line.end = line.next = size_;
  } else {
    line.end = static_cast<std::size_t>(static_cast<const char*>(found) - text_);
    line.next = line.end + 1;
    line.end -= line.end > at && text_[line.end - 1] == '\r' ? 1 : 0;
  }
  return c != '\t' && !(line.is_end && line.indent > 0);
}

} // namespace senco::yaml
