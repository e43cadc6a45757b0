// SPDX-License-Identifier: MIT
// The kinds of entry that `senco add` adds, and where in a record each belongs.
#pragma once

#include "model/shape.hpp"

#include <span>
#include <string_view>

namespace senco::cli {

struct Kind {
  std::string_view name;   ///< As typed: `contact-log`.
  std::string_view path;   ///< Its section or list: `reviews`, `reviews[].invited`, `plan`.
  std::string_view dated;  ///< The key that is today unless said otherwise; empty if none is.
  std::string_view letter; ///< What its ids begin with where the list has none yet.
  std::string_view parent; ///< For a list in an entry: the option that names that entry.
};

std::span<const Kind> kinds();

/// The kind called `name`; null if there is none.
const Kind* find_kind(std::string_view name);

/// The section that an entry of `kind` is.
const model::Shape& shape_of(const Kind& kind);

} // namespace senco::cli
