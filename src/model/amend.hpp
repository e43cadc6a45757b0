// SPDX-License-Identifier: MIT
// What a person types, as changes of a record: `reviews[r1].held`, `today`, `parent`.
#pragma once

#include "model/shape.hpp"
#include "yaml/edit.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::model {

/// A place in a record.
struct Target {
  yaml::Path path;
  const Shape* shape = nullptr; ///< What may stand there.
};

/// The place that `path` names in `record`, whose format is `root`: keys with dots between them,
/// entries by their id or place (`reviews[r1].held`, `contacts[1]`, `reviews[-1]`). Throws
/// `UsageError` with the nearest key or what there is.
Target find_target(const Shape& root, const yaml::Content& record, std::string_view path);

/// Reads a date as people say it; nothing for any other text.
using ReadDate = std::function<std::optional<Date>(std::string_view)>;

/// `text` as a value of `shape`, which is neither list nor section. Throws `UsageError` for what
/// the format doesn't take there.
yaml::Content typed_value(const Shape& shape, std::string_view text, const ReadDate& read_date);

/// What makes `target` say `values`: one for a single value, any number for a list, an empty one to
/// take it out. With `add`, a list keeps what it has. No changes if it says so already.
std::vector<yaml::Change> assign(const Target& target, const yaml::Content& record,
                                 const std::vector<std::string>& values, bool add,
                                 const ReadDate& read_date);

/// The order of keys in any map of a file whose format is `root`.
yaml::KeyOrder key_order(const Shape& root);

/// An id that no entry of `list` has: the usual letter and the next number. `list` may be null.
std::string next_id(const yaml::Content* list, std::string_view letter);

/// The ids or places by which the entries of `list` are named: `r1, r2`, or `1 to 3`.
std::string names_of_entries(const yaml::Content& list);

} // namespace senco::model
