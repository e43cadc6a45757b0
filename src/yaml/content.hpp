// SPDX-License-Identifier: MIT
// What a record says, apart from how it is written: a tree of values that can be made, compared and
// written into a text.
#pragma once

#include "yaml/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::yaml {

/// One step from a value to one inside it.
struct Step {
  std::string key;                       ///< Of a map; empty for a place in a list.
  std::size_t place = std::string::npos; ///< In a list, from 0.

  Step(std::string_view name) : key(name) {}  // NOLINT(google-explicit-constructor)
  Step(const char* name) : key(name) {}       // NOLINT(google-explicit-constructor)
  Step(std::size_t number) : place(number) {} // NOLINT(google-explicit-constructor)
  [[nodiscard]] bool is_place() const { return key.empty(); }
  friend bool operator==(const Step&, const Step&) = default;
};

using Path = std::vector<Step>;

/// A value. Lists and maps with nothing in them are the same as null, as in the format.
struct Content {
  Kind kind = Kind::null;
  std::string text;
  /// Must read as text to every YAML reader: written in quotes where `no`, `0123` or `2016-03-14`
  /// would be something else to one. Dates, numbers, true and false are not text.
  bool is_text = true;
  /// Of a map by their keys, of a list in order with empty keys.
  std::vector<std::pair<std::string, Content>> parts;

  /// Text, quoted where a reader might take it for something else.
  static Content of_text(std::string_view text);
  /// A date, number, true or false, or a word of the format: written as it is.
  static Content of_word(std::string_view word);
  static Content of_list(std::vector<Content> entries = {});
  static Content of_map(std::vector<std::pair<std::string, Content>> parts = {});
  /// What `node` says.
  static Content of(Node node);
  /// What a whole document says; null for an empty one.
  static Content of(const Document& document);

  [[nodiscard]] bool is_empty() const;
  /// The value under `key`, null if there is none.
  [[nodiscard]] const Content* find(std::string_view key) const;
  [[nodiscard]] Content* find(std::string_view key);
  /// The value one step down, null if there is none.
  [[nodiscard]] const Content* at(const Step& step) const;
  [[nodiscard]] Content* at(const Step& step);
  /// Puts `value` under `key`, in place of what stands there.
  void put(std::string_view key, Content value);

  /// Whether both say the same: the order of a map's keys doesn't matter, that of a list does.
  friend bool operator==(const Content& a, const Content& b);
};

/// The value at `path`, null if there is none.
const Content* value_at(const Content& root, const Path& path);

/// The node at `path`; nothing if there is none.
std::optional<Node> node_at(const Document& document, const Path& path);

/// `reviews[2].held`: a path as a person types it, places counted from 1.
std::string to_text(const Path& path);

} // namespace senco::yaml
