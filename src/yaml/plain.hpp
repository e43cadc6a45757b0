// SPDX-License-Identifier: MIT
// A fast reader of the plain style in which records are written. It knows a part of YAML, and of
// that makes the tree that Builder makes from yaml-cpp's events, byte for byte; of anything else,
// faults too, it says that it isn't its own.
#pragma once

#include "yaml/document.hpp"

#include <optional>

namespace senco::yaml {

/// The tree of `source`, which `is_readable_text` has passed; nothing if it holds what this reader
/// doesn't know or what may be a fault. It knows lists and maps by indentation and in brackets,
/// text without quotes, text in quotes on one line, `|` and `>` without a number or `+`, and
/// comments. `source` must outlive the document.
std::optional<Document> read_plain(const diag::Source& source);

} // namespace senco::yaml
