// SPDX-License-Identifier: MIT
// How a text is written in YAML so that it comes back as the same text: bare where that is safe, in
// quotes where it isn't, over several lines where it is long.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {

enum class Quotes { single_first, double_first };
enum class Around { block, flow };

/// Whether a reader of YAML 1.1 or 1.2 takes the bare `text` for null, true, a number or a date.
bool reads_as_other(std::string_view text);

/// Whether `text` is a number as people write one, `51` or `16.20`, which reads the same to all.
bool is_plain_number(std::string_view text);

/// Whether the bare `text` can stand there at all.
bool may_stand_bare(std::string_view text, Around around);

/// `text` in quotes, on one line.
std::string quoted(std::string_view text, Quotes quotes);

/// A text under a `|` or `>`: the header, and its lines without their indentation.
struct BlockText {
  std::string header;
  std::vector<std::string> lines;
};

/// `text` line by line (`|`); nothing if only quotes keep it exactly.
std::optional<BlockText> as_literal(std::string_view text);

/// A long line of `text` in lines of at most `width` characters (`>`); nothing if it would not come
/// back as it is.
std::optional<BlockText> as_folded(std::string_view text, std::size_t width);

} // namespace senco::yaml
