// SPDX-License-Identifier: MIT
// What a template may name: texts, flags, lists and records of such, each with its audience.
#pragma once

#include "base/audience.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::render {

/// A value knows its shape even where it is empty: a list without entries knows what one would
/// hold, so that a template can be checked against any record.
class Value {
public:
  enum class Kind { text, flag, list, record };

  static Value text(std::string text, Audience audience = Audience::family);
  static Value flag(bool is, Audience audience = Audience::family);
  /// `shape` is an entry as it looks when empty.
  static Value list(Value shape, std::vector<Value> entries, Audience audience = Audience::family);
  static Value texts(const std::vector<std::string>& entries, Audience audience = Audience::family);
  static Value record(Audience audience = Audience::family);

  /// Adds or replaces a named part of a record; returns the record.
  Value& set(std::string_view name, Value part);
  /// Puts all parts of `other`, a record, into this one.
  Value& merge(const Value& other);
  /// Any name may be asked of this record; those it lacks are empty. For names the user chooses.
  Value& open();

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] Audience audience() const { return audience_; }
  [[nodiscard]] const std::string& as_text() const { return text_; }
  [[nodiscard]] bool as_flag() const { return flag_; }
  [[nodiscard]] bool is_open() const { return open_; }
  /// Nothing to show: empty text, a flag that isn't, a list without entries, an absent record.
  [[nodiscard]] bool is_empty() const;
  /// A list's entries.
  [[nodiscard]] const std::vector<Value>& entries() const { return entries_; }
  [[nodiscard]] const Value& shape() const { return *shape_; }
  /// A record's parts, in the order they were set.
  [[nodiscard]] const std::vector<std::pair<std::string, Value>>& parts() const { return parts_; }
  [[nodiscard]] const Value* find(std::string_view name) const;

  /// A record that isn't there but whose names are known: `{{#plan}}` passes over it.
  Value& set_absent();
  /// Makes everything in it readable for families: for what belongs to the one who is written to.
  Value& share();

private:
  Kind kind_ = Kind::text;
  Audience audience_ = Audience::family;
  std::string text_;
  bool flag_ = false;
  bool open_ = false;
  bool absent_ = false;
  std::vector<Value> entries_;
  std::shared_ptr<const Value> shape_;
  std::vector<std::pair<std::string, Value>> parts_;
};

} // namespace senco::render
