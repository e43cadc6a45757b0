// SPDX-License-Identifier: MIT
// Small things done to text. All text is UTF-8; lengths are in bytes unless said.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco {

/// `text` without blanks, tabs and line ends at both ends.
std::string_view trim(std::string_view text);

/// The parts of `text` between `separator`s; an empty text gives one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The lines of `text` without their line ends (LF or CRLF). A last line needs no line end.
std::vector<std::string_view> lines(std::string_view text);

/// `parts` with `separator` between them.
std::string join(std::span<const std::string> parts, std::string_view separator);

/// `a`, `a and b`, `a, b and c`: as a sentence lists things. Empty for no parts.
std::string list_in_words(std::span<const std::string> parts, std::string_view last_joint = "and");

/// `1 day`, `2 days`: `count` and the noun that goes with it; `plural` defaults to the noun and
/// `s`.
std::string counted(long count, std::string_view noun, std::string_view plural = {});

/// Every `from` in `text` made `to`. `from` must not be empty.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// ASCII letters in lower case, everything else as it is.
std::string lower(std::string_view text);

/// The first character in upper case if it is an ASCII letter.
std::string capitalised(std::string_view text);

/// How many characters (code points) `text` holds: bytes that could begin one.
std::size_t count_characters(std::string_view text);

/// Where the first byte stands that is not UTF-8 (overlong forms, surrogates and numbers past
/// U+10FFFF included), or `npos`.
std::size_t find_invalid_utf8(std::string_view text);

/// The one of `known` that `word` was probably meant to be: the fewest slips of the finger away,
/// and at most a third of its length. Empty if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// `: did you mean 'held'?` for the one of `known` that is nearest to `word`, to end a message
/// with; `otherwise` if none is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known,
                         std::string_view otherwise = {});

/// `text` cut into lines of at most `width` characters at blanks; a longer word stands alone.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

} // namespace senco
