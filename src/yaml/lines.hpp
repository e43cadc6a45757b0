// SPDX-License-Identifier: MIT
// Where lines begin and end in a text that is being edited, and where its comments are.
#pragma once

#include "yaml/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {

/// Looks at a document's text line by line. Offsets are bytes; a line's end is where its line end
/// (CR and LF) begins.
class Lines {
public:
  explicit Lines(const Document& document);

  [[nodiscard]] std::size_t begin_of(std::size_t at) const;
  [[nodiscard]] std::size_t end_of(std::size_t at) const;
  /// The beginning of the next line, or the text's size.
  [[nodiscard]] std::size_t next(std::size_t at) const;
  /// How many bytes `at` stands in from the beginning of its line.
  [[nodiscard]] std::size_t column(std::size_t at) const { return at - begin_of(at); }
  [[nodiscard]] bool is_blank(std::size_t begin) const;
  /// Whether nothing but blanks stands between the beginning of its line and `at`.
  [[nodiscard]] bool is_first(std::size_t at) const;

  /// Where a key or entry ends whose value ends at `end`: the end of its last line, with the
  /// comment lines below that stand further in than `column`.
  [[nodiscard]] std::size_t end_of_entry(std::size_t end, std::size_t column) const;

  /// The comments between `begin` and `end`, each from its `#` to the end of its line.
  [[nodiscard]] std::vector<std::string_view> comments(std::size_t begin, std::size_t end) const;

private:
  struct Leaf {
    std::size_t begin;
    std::size_t end;
  };
  void gather(Node node);

  std::string_view text_;
  std::size_t first_; ///< Past a byte order mark.
  /// Keys and texts in the order of the file, where a `#` is no comment.
  std::vector<Leaf> leaves_;
};

} // namespace senco::yaml
