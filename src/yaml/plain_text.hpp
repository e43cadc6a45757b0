// SPDX-License-Identifier: MIT
// The text under the plain reader: a place in it, and the scalars that are read from there.
#pragma once

#include "yaml/document.hpp"
#include "yaml/plain_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace senco::yaml {

/// yaml-cpp takes no longer keys.
inline constexpr std::size_t k_longest_key = 1000;

/// Where a run of plain text stops.
enum class Stop : std::uint8_t {
  line_end,
  comment, ///< At its `#`.
  colon,   ///< That ends a key.
  mark,    ///< At a comma or closing bracket within brackets.
  foreign, ///< Something that the plain reader doesn't know.
};

/// A place in a text, on a line. Relies on what `is_readable_text` refuses: a NUL ends the text, a
/// line feed follows every carriage return. Functions that return a bool return false for what the
/// plain reader doesn't know; there is no going on after that.
class PlainText {
public:
  explicit PlainText(Document& document);

  [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(at_); }
  [[nodiscard]] char here() const { return text_[at_]; }
  /// Whether there is more on this line than a comment; past blanks.
  [[nodiscard]] bool begins_value() const { return at_ != end_ && here() != '#'; }
  [[nodiscard]] bool at_dash() const { return here() == '-' && is_break(text_[at_ + 1]); }
  /// How far in this place stands on its line.
  [[nodiscard]] long column() const { return static_cast<long>(at_ - line_); }
  /// The column of the first thing on this line; -1 past the last line.
  [[nodiscard]] long indent() const { return indent_; }
  /// Whether nothing but comments has been met.
  [[nodiscard]] bool is_empty() const { return is_first_; }

  void step() { ++at_; }
  void skip_blanks();
  /// Goes to the first thing on the first line below this one that holds more than a comment.
  bool next_content();
  /// The same, where nothing but a comment may follow on this line.
  bool end_line();
  /// Within brackets: goes to the next thing, on this line or below.
  bool next_in_brackets();

  /// A key and its colon; goes past both.
  bool key(Scalar& key);
  bool key_in_brackets(Scalar& key);
  /// Goes past the colon that makes `key`, which has been read, a key; or stays at its end.
  bool past_colon(const Scalar& key);
  /// Text in quotes; goes past it.
  bool quoted(Scalar& value);
  /// The first line of plain text; where it stops on a colon, it is a key that ends there.
  Stop plain_line(Scalar& value);
  /// The rest of plain text whose first line has been read up to `stop`, below a key or dash in
  /// column `parent`; goes to what follows below.
  bool plain_rest(Scalar& value, Stop stop, long parent);
  bool plain_in_brackets(Scalar& value);
  /// `|` or `>` below a key or dash in column `parent`; goes to what follows below.
  bool block_text(Scalar& value, long parent);

private:
  /// What stands after `|` or `>`.
  struct BlockHeader {
    bool folds = false;
    bool strips = false; ///< `-`
    bool keeps = false;  ///< `+`
    long indent = 0;     ///< Of the text, from its parent; 0 if its first line tells.
  };
  /// A line that may belong to block text.
  struct BlockLine {
    std::size_t indent = 0;
    std::size_t end = 0; ///< Without its line end.
    std::size_t next = 0;
    bool is_blank = false;
    bool is_end = false; ///< There is no such line.
  };

  /// Block text, as far as read.
  struct BlockText {
    BlockHeader header;
    long column = -1; ///< Of the text, once known.
    std::size_t end = 0;
    std::size_t blank_lines = 0; ///< After its last line.
    std::size_t end_of_blank = 0;
    std::size_t widest_blank = 0;
    bool has_text = false;
    bool ends_in_break = false;
  };

  /// Blank, line end or end of text.
  static bool is_break(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0';
  }
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    return {text_ + begin, end - begin};
  }
  [[nodiscard]] std::size_t trimmed(std::size_t begin, std::size_t end) const;
  void find_line_end();
  [[nodiscard]] bool is_document_mark() const;
  bool double_quoted(Scalar& value, std::size_t first);
  bool single_quoted(Scalar& value, std::size_t first);
  bool escape();
  bool block_header(BlockHeader& header);
  Stop scan_line();
  [[nodiscard]] bool may_begin_in_brackets() const;
  bool plain_key_in_brackets(Scalar& key);
  Stop scan_in_brackets();
  void take_run(Scalar& value, std::size_t begin) const;
  bool block_line(BlockLine& line) const;
  bool block_lines(BlockText& block, long parent);

  /// Where text that doesn't stand in the source as it is gets written.
  std::string& room();
  void append(std::size_t begin, std::size_t end) { room().append(text_ + begin, end - begin); }
  /// Text written to `room()` since it was `begin` long. False if its room didn't suffice.
  bool take_written(Scalar& value, std::size_t begin) const;
  void join_lines(std::size_t blank_lines);

  Document& document_;
  const char* text_;
  std::size_t size_;
  std::size_t at_;
  std::size_t line_; ///< Where this line begins.
  std::size_t end_;  ///< Where it ends, without its line end.
  std::size_t next_; ///< Where the next one begins.
  long indent_ = -1;
  std::size_t blank_lines_ = 0; ///< Passed over by the last `next_content`.
  bool passed_comment_ = false; ///< Likewise.
  bool is_first_ = true;
  std::string* room_ = nullptr;
  const char* room_begin_ = nullptr;
};

// Here, so that they become part of what calls them for every value.

inline std::size_t PlainText::trimmed(std::size_t begin, std::size_t end) const {
  while (end > begin && is_blank(text_[end - 1])) {
    --end;
  }
  return end;
}

inline void PlainText::find_line_end() {
  const void* found = std::memchr(text_ + at_, '\n', size_ - at_);
  if (found == nullptr) {
    end_ = next_ = size_;
    return;
  }
  end_ = static_cast<std::size_t>(static_cast<const char*>(found) - text_);
  next_ = end_ + 1;
  if (end_ > line_ && text_[end_ - 1] == '\r') {
    --end_;
  }
}

inline void PlainText::skip_blanks() {
  while (text_[at_] == ' ') {
    ++at_;
  }
}

inline bool PlainText::past_colon(const Scalar& key) {
  at_ = key.end;
  skip_blanks();
  const bool is_key = here() == ':' && is_break(text_[at_ + 1]) && at_ - key.begin <= k_longest_key;
  at_ = is_key ? at_ + 1 : key.end;
  return is_key;
}

} // namespace senco::yaml
