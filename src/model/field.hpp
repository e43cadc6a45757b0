// SPDX-License-Identifier: MIT
// What records are made of: fields that remember where they stood, lists, sections; and what
// `describe()` says of each.
//
// A section is a struct with one static function, the only place that pairs a member with its key:
//
//   template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
//     visit.mandatory("from", self.from, {.says = "…", .audience = Audience::family});
//     visit.optional("reason", self.reason, {.says = "…", .audience = Audience::staff});
//   }
//
// Decoding, the JSON Schema, `senco fields`, `senco show` and what a template may name are visitors
// over it. A visitor is called with Field<T>, List<T>, Part<S> or Named<T> members.
#pragma once

#include "base/audience.hpp"
#include "base/date.hpp"
#include "diag/source.hpp"
#include "model/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::model {

/// An audience that whoever adds a field has to state: it has no default.
struct AudienceOf {
  AudienceOf() = delete;
  constexpr AudienceOf(Audience value) : is(value) {} // NOLINT(google-explicit-constructor)
  Audience is;
};

/// What a text must look like, where any text won't do.
enum class Form {
  any,
  id,         ///< `[a-z][a-z0-9_-]*`
  year_group, ///< E1 E2 N1 N2 R 1 to 14 X
};

/// What `describe()` says of a field.
struct About {
  std::string_view says;
  AudienceOf audience;
  std::string_view paragraph = {}; ///< Of the Code, as text: 6.2 is not 6.20.
  Form form = Form::any;
  std::optional<double> at_least = std::nullopt;
  std::optional<double> at_most = std::nullopt;
};

/// One value and where it stood.
template <class T> struct Field {
  std::optional<T> value;
  Span where;

  Field() = default;
  Field(T from) : value(std::move(from)) {} // NOLINT(google-explicit-constructor)

  [[nodiscard]] explicit operator bool() const { return value.has_value(); }
  [[nodiscard]] const T& operator*() const { return *value; }
  [[nodiscard]] const T* operator->() const { return &*value; }
  [[nodiscard]] T value_or(T other) const { return value.value_or(std::move(other)); }
  /// Not in the file at all. A value that was there but couldn't be read is neither absent nor has
  /// a value: it has been complained of, and nothing else should be said of it.
  [[nodiscard]] bool is_absent() const { return !value.has_value() && !where; }
  [[nodiscard]] bool is(const T& other) const { return value.has_value() && *value == other; }
};

using Text = Field<std::string>;

/// Entries in the order of the file.
template <class T> struct List {
  std::vector<T> entries;
  Span where; ///< The whole list; nowhere if absent.

  [[nodiscard]] auto begin() const { return entries.begin(); }
  [[nodiscard]] auto end() const { return entries.end(); }
  [[nodiscard]] auto rbegin() const { return entries.rbegin(); }
  [[nodiscard]] auto rend() const { return entries.rend(); }
  [[nodiscard]] bool empty() const { return entries.empty(); }
  [[nodiscard]] std::size_t size() const { return entries.size(); }
  [[nodiscard]] const T& front() const { return entries.front(); }
  [[nodiscard]] const T& back() const { return entries.back(); }
};

using Texts = List<Text>;

/// The texts themselves.
std::vector<std::string> plain(const Texts& texts);

/// Values under keys that the user names: rates by grade, a plan's sections.
template <class T> struct Named {
  std::vector<std::pair<std::string, Field<T>>> entries;
  Span where;

  [[nodiscard]] bool empty() const { return entries.empty(); }
  [[nodiscard]] const Field<T>* find(std::string_view name) const {
    for (const auto& [key, value] : entries) {
      if (key == name) {
        return &value;
      }
    }
    return nullptr;
  }
};

/// The value of a school's own key (`x_…`): text, a list or a map of such.
struct Own {
  std::string key;
  std::string text;
  std::vector<Own> parts;
  bool is_list = false;
};

/// What every section has: where it stood, and the school's own keys.
struct Section {
  Span where;
  std::vector<Own> own;
};

/// A section that is an entry of a list, and so may have an id. Visitors know of `id` themselves.
struct Entry : Section {
  Text id;
};

/// A section that may be absent.
template <class S> struct Part {
  std::optional<S> value;

  [[nodiscard]] explicit operator bool() const { return value.has_value(); }
  [[nodiscard]] const S& operator*() const { return *value; }
  [[nodiscard]] const S* operator->() const { return &*value; }
  /// The section, or an empty one.
  [[nodiscard]] const S& get() const {
    static const S none{};
    return value ? *value : none;
  }
};

} // namespace senco::model
