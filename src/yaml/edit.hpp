// SPDX-License-Identifier: MIT
// Changes to a record’s text. What is not concerned stays byte for byte: comments, order, quotes,
// line ends. What a person wrote beside or above a changed value is kept, and so is every comment
// within what is replaced or taken out.
#pragma once

#include "yaml/content.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {

/// One change.
struct Change {
  enum class What {
    put,    ///< `content` becomes the value at `path`; what is missing on the way is made.
    append, ///< `content` becomes the last entry of the list at `path`; the list is made if
            ///< missing.
    remove, ///< The key or entry at `path` goes.
    move,   ///< The value at `path`, as it is written, becomes the last entry of the list at `to`.
  };
  What what = What::put;
  Path path;
  Content content = {};
  Path to = {};
};

/// The keys of the map at a path in the order of the format; a new key is put where that has it.
using KeyOrder = std::function<std::vector<std::string_view>(const Path& map)>;

/// What stands in the way of a change.
struct Obstacle {
  Path path;
  std::string_view expected; ///< `a list`, `keys with values`
};

/// The first place on the way of `change` that holds something else than it leads through or adds
/// to, such as text where a list is added to; nothing if there is none.
std::optional<Obstacle> obstacle(const Content& content, const Change& change);

/// What `content` says with `change` made. Throws `Bug` for a path that leads nowhere:
/// into text, or past the end of a list.
Content changed(Content content, const Change& change);

/// `text` with `changes` made, one after the other. The result has been read back and says what
/// was asked, and nothing else has changed; otherwise throws `Bug`. `text` must be
/// read without findings.
std::string edited(std::string text, std::span<const Change> changes, const KeyOrder& order);

} // namespace senco::yaml
