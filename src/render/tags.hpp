// SPDX-License-Identifier: MIT
// The tags of a Mustache template and where they stand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace senco::render {

enum class TagKind { text, section, inverted, end, partial, comment, unsupported, unclosed };

struct Tag {
  TagKind kind;
  std::string_view name;
  std::uint32_t begin; ///< Byte of the first `{`.
  std::uint32_t end;   ///< Just past the last `}`.
};

/// The tags of `text` from byte `from` on, in order.
std::vector<Tag> find_tags(std::string_view text, std::size_t from);

} // namespace senco::render
