// SPDX-License-Identifier: MIT
// The format as data: what may stand where, for whoever meets it one key at a time.
#pragma once

#include "model/field.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace senco::model {

enum class Type {
  text,
  date,
  time,
  yes_or_no,
  number,
  whole_number,
  word,    ///< One of `words`.
  section, ///< Keys: its parts.
  list,    ///< Its one part says what each entry is.
  named,   ///< Values under keys that the user names: its one part says what each is.
};

/// One key of the format, or what an entry of a list is.
struct Shape {
  std::string_view key; ///< Empty for an entry.
  Type type = Type::text;
  std::string_view says;
  std::string_view paragraph; ///< Of the Code.
  Audience audience = Audience::restricted;
  bool is_mandatory = false;
  Form form = Form::any;
  std::optional<double> at_least;
  std::optional<double> at_most;
  std::span<const std::string_view> words;
  std::vector<Shape> parts; ///< In the order of the format; of an entry of a list, `id` first.

  /// The key `name` of a section; null if it has none.
  [[nodiscard]] const Shape* find(std::string_view name) const;
  /// What an entry of this list is.
  [[nodiscard]] const Shape& entry() const { return parts.front(); }
  [[nodiscard]] bool is_list_of_sections() const {
    return type == Type::list && entry().type == Type::section;
  }
  [[nodiscard]] bool is_scalar() const {
    return type != Type::section && type != Type::list && type != Type::named;
  }
  /// The keys of a section, in order.
  [[nodiscard]] std::vector<std::string_view> keys() const;
};

/// What stands at `path` (`needs.type`, `reviews[].held`) below `root`, lists on the way gone
/// through: of a list its entry. Null for a path that the format doesn't have.
const Shape* find_shape(const Shape& root, std::string_view path);

/// A pupil file, and `senco.yaml`, as one section each.
const Shape& pupil_shape();
const Shape& setting_shape();

} // namespace senco::model
