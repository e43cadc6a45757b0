// SPDX-License-Identifier: MIT
// What is looked for in the text itself before and beside a YAML reader, because readers pass it in
// silence.
#pragma once

#include "diag/diagnostic.hpp"

#include <optional>
#include <string_view>

namespace senco::yaml {

/// Whether `source` is text that may be read as YAML at all: not too long, UTF-8, no control
/// characters, no lone carriage return, no marks of an unfinished merge. What is wrong goes to
/// `findings`.
bool is_readable_text(const diag::Source& source, Findings& findings);

/// Where the quoted text that begins at `begin` ends, just past its closing quote; nothing if the
/// quote is not closed on that line.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin);

/// The first value whose opening quote is not closed on its line, as far as indentation and colons
/// tell; block text and comments are passed over. A reader that fails further down was probably
/// misled by it.
std::optional<std::size_t> find_open_quote(std::string_view text);

/// Where the block text (`|` or `>`) whose header is at `begin` ends, without the blank lines that
/// follow it unless the header keeps them (`+`). `parent_indent` is that of the key or dash.
std::size_t end_of_block_text(std::string_view text, std::size_t begin, std::size_t parent_indent);

} // namespace senco::yaml
