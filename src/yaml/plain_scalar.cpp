// SPDX-License-Identifier: MIT
// Text without quotes, and text over several lines.
#include "yaml/plain_bytes.hpp"
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
  const auto* p = find_either(text_ + at_, end, ':', '#');
  while (p != end && !(*p == ':' ? is_break(p[1]) : is_blank(p[-1]))) {
    p = find_either(p + 1, end, ':', '#');
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

bool PlainText::block_header(bool& strips) {
  strips = text_[at_ + 1] == '-';
  at_ += strips ? 2 : 1;
  const auto before = at_;
  skip_blanks();
  return at_ == end_ || (here() == '#' && at_ != before);
}

bool PlainText::block_text(Scalar& value, long parent) {
  const bool folds = here() == '>';
  value.begin = at();
  value.style = folds ? Style::folded : Style::literal;
  bool strips = false;
  if (!block_header(strips)) {
    return false;
  }
  value.end = static_cast<std::uint32_t>(end_);
  const auto begin = room().size();
  BlockLine line;
  std::size_t blank_lines = 0;
  std::size_t widest_blank = 0;
  long column = -1; // Of the text, once known.
  bool ends_in_break = false;
  for (;; next_ = line.next) {
    if (!block_line(line)) {
      return false;
    }
    if (line.is_blank) {
      ++blank_lines;
      widest_blank = std::max(widest_blank, line.indent);
      continue;
    }
    const auto indent = static_cast<long>(line.indent);
    if (line.is_end || indent <= parent || indent < column) {
      break;
    }
    const bool is_first = column < 0;
    column = is_first ? indent : column;
    if (folds && (indent > column || (is_first && blank_lines > 0))) {
      return false;
    }
    if (folds && !is_first) {
      join_lines(blank_lines);
    } else {
      room().append(blank_lines + (is_first ? 0 : 1), '\n');
    }
    append(next_ + static_cast<std::size_t>(column), line.end);
    value.end = static_cast<std::uint32_t>(line.end);
    ends_in_break = line.next != line.end;
    blank_lines = 0;
  }
  if (column >= 0 && widest_blank > static_cast<std::size_t>(column)) {
    return false; // Its blanks are text.
  }
  if (column >= 0 && ends_in_break && !strips) {
    room().push_back('\n');
  }
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
