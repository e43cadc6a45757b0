// SPDX-License-Identifier: MIT
// New YAML in the manner of the text that it goes into.
#pragma once

#include "yaml/content.hpp"
#include "yaml/scalar.hpp"

#include <cstddef>
#include <string>

namespace senco::yaml {

/// How a text is written: what new lines in it follow.
struct Habits {
  std::string line_end = "\n";
  std::size_t step = 2; ///< Columns from a key to the keys under it.
  std::size_t dash = 2; ///< Columns from a key to the dashes of the list under it.
  Quotes quotes = Quotes::double_first;
};

/// The habits of `document`; the usual ones where it shows none.
Habits habits_of(const Document& document);

/// How an entry of a list is written.
enum class EntryStyle { any, block, flow };

/// Whether a long text may take several lines. Not where comments follow that stand so far in that
/// they would become part of it.
enum class Room { lines, one_line };

class Writer {
public:
  explicit Writer(Habits habits) : habits_(std::move(habits)) {}

  [[nodiscard]] const Habits& habits() const { return habits_; }

  /// On one line, as inside brackets.
  [[nodiscard]] std::string flow(const Content& content) const;

  /// What follows `key:` where the key stands in `column`: a blank and a value, or further lines,
  /// each begun by a line end. `like` is the style of the text that it replaces.
  [[nodiscard]] std::string after_key(const Content& content, std::size_t column,
                                      Style like = Style::plain, Room room = Room::lines) const;

  /// What follows the dash of a list entry where the dash stands in `column` and what follows it
  /// `gap` columns on.
  [[nodiscard]] std::string after_dash(const Content& content, std::size_t column, std::size_t gap,
                                       EntryStyle style) const;
  /// The same where only a text takes the place of a text.
  [[nodiscard]] std::string text_after_dash(const Content& content, std::size_t column, Style like,
                                            Room room) const;

  /// A key as it is written: bare, or in quotes.
  [[nodiscard]] std::string key(std::string_view key) const;

private:
  [[nodiscard]] std::string scalar(const Content& content, Around around) const;
  [[nodiscard]] std::string text_value(const Content& content, std::size_t column,
                                       std::size_t taken, Style like, Room room) const;
  [[nodiscard]] std::string block_list(const Content& list, std::size_t column) const;
  [[nodiscard]] std::string block_map(const Content& map, std::size_t column) const;
  [[nodiscard]] bool fits(const Content& content, std::size_t taken) const;

  Habits habits_;
};

} // namespace senco::yaml
