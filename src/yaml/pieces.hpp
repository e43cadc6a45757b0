// SPDX-License-Identifier: MIT
// A text cut into the pieces that a person sees in it: told from indentation, dashes, colons,
// quotes and brackets alone, so that it need not be YAML. Where a reader fails, this tells what
// misled it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace senco::yaml {

/// A key or dash with what stands after it, and the lines that go on with that.
struct Piece {
  std::size_t begin = 0;   ///< Of its first line.
  std::size_t column = 0;  ///< How far in it stands: its first dash, or its content.
  std::size_t content = 0; ///< Past the dashes.
  std::size_t value = 0;   ///< Past key and colon; `content` if it has no key.
  std::size_t end = 0;     ///< Of its last line, without the line end.
  bool has_key = false;
  bool has_dash = false;
  /// Neither key nor dash, nor the value of one further up: it has no business there.
  bool is_stray = false;
  std::optional<std::size_t> open; ///< The quote or bracket in it that isn't closed in time.
};

/// Goes through a text piece by piece; blank lines and comments are passed over.
class Pieces {
public:
  explicit Pieces(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}
  /// The next one; nothing at the end.
  std::optional<Piece> next();

private:
  void find_value_end(Piece& piece, std::size_t least);

  std::string_view text_;
  std::size_t at_;
  bool expects_value_ = false; ///< After a key or dash without a value on its line.
  std::size_t least_ = 0;      ///< The least indentation of that value's lines.
};

/// Where the quoted text that begins at `begin` ends, just past its closing quote; nothing if the
/// quote is not closed on that line.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin);

/// Where the block text (`|` or `>`) whose header is at `begin` ends, without the blank lines that
/// follow it unless the header keeps them (`+`). `parent_indent` is that of the key or dash.
std::size_t end_of_block_text(std::string_view text, std::size_t begin, std::size_t parent_indent);

/// Where the lines end that stand more than `column` in below `piece`: what belongs to its key, or
/// to its dash. A list under a key may stand in the key's own column.
std::size_t end_of_subtree(std::string_view text, const Piece& piece, std::size_t column);

/// A piece that is indented wrongly; what stands more than `column` in below it goes with it.
struct Odd {
  std::size_t piece;
  std::size_t column;
};
/// Which it is if the piece at `at` doesn't fit what stands above it: that one, or one above it in
/// whose column fewer stand.
Odd odd_one(std::span<const Piece> pieces, std::size_t at);

/// Whether a colon seems to be missing in `piece`, so that `next` was read as its continuation.
bool lacks_colon(std::string_view text, const Piece& piece, const Piece& next);

/// Whether the piece at `at` has no key and stands in the column of the key above it: it can't be
/// its value.
bool stands_beside_key(std::span<const Piece> pieces, std::size_t at);

/// The first place at or after `at` that is neither blank nor in a comment.
std::size_t skip_blank(std::string_view text, std::size_t at);

} // namespace senco::yaml
