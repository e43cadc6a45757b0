// SPDX-License-Identifier: MIT
// Replaces pieces of a document’s text: the hands of an edit, which says what goes where.
#pragma once

#include "yaml/lines.hpp"
#include "yaml/writer.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {

/// A value, and what stands around it.
struct Place {
  Node node;
  bool in_flow = false;     ///< Within brackets.
  std::optional<Node> list; ///< The list that it is an entry of.
};

/// A value that is to be put somewhere: made new, or as a person wrote it.
struct Written {
  Content content;
  /// Lines as they stood, the first at column 0, if they are to be kept so.
  std::vector<std::string> lines = {};
  /// How many of them are comments before the value itself.
  std::size_t comments = 0;

  static Written of(Content made) {
    return {.content = std::move(made), .lines = {}, .comments = 0};
  }
};

class Splice {
public:
  explicit Splice(const Document& document);

  /// Puts `content` in the place of a value.
  void replace(const Place& place, const Content& given);
  /// Adds a key to a map that isn't empty, where `order` has it.
  void insert_key(const Place& map, std::string_view key, const Written& value,
                  std::span<const std::string_view> order);
  /// The same for a key whose value is a list with one entry.
  void insert_list(const Place& map, std::string_view key, const Written& entry,
                   std::span<const std::string_view> order);
  /// Adds an entry to a list that isn't empty.
  void append(const Place& list, const Written& given);
  /// Takes a key or entry out; its comments stay.
  void remove(const Place& from, const Step& what);
  /// The same with its comments, which have gone elsewhere.
  void take_away(const Place& from, const Step& what);

  /// A value with the comments in and below it, to be put elsewhere.
  [[nodiscard]] Written as_written(const Place& place) const;

  /// The text with every replacement made.
  [[nodiscard]] std::string result();

private:
  struct Piece {
    std::size_t begin;
    std::size_t end;
    std::string text;
  };
  /// Where something new goes in a block list or map: at the end of a line, after its line end.
  struct Spot {
    std::size_t at;
    bool after_blank_line; ///< Neighbours have a blank line between them.
  };
  enum class Comments { keep, drop };

  void put(std::size_t begin, std::size_t end, std::string text);
  void mind_open_end();
  [[nodiscard]] std::optional<Piece> closed_header() const;
  void replace_block_text(const Place& place, const std::string& head, const std::string& body);
  void add_lines(const Spot& spot, std::size_t column, const std::string& text);
  void add_in_brackets(std::optional<Node> before, Node collection, const std::string& text);
  void take_out(const Place& from, const Step& what, Comments comments);
  void take_out_in_brackets(Node collection, Node what);
  void take_out_lines(std::size_t begin, Node what, Comments comments);
  void keep_comments(std::size_t begin, std::size_t end, std::size_t line, std::size_t column);

  [[nodiscard]] std::string entry_text(const Written& entry, std::size_t column, std::size_t gap,
                                       EntryStyle style) const;
  [[nodiscard]] std::size_t begin_of(Node collection, Node child) const;
  [[nodiscard]] std::size_t end_of(Node value) const;
  [[nodiscard]] std::size_t place_after(const Place& place) const;
  [[nodiscard]] std::size_t column_of(const Place& place) const;
  [[nodiscard]] Spot spot_after(Node collection, Node child, std::size_t column) const;
  [[nodiscard]] std::string indent(std::size_t column) const { return std::string(column, ' '); }

  const Document& document_;
  std::string_view text_;
  Lines lines_;
  Writer writer_;
  std::vector<Piece> pieces_;
};

} // namespace senco::yaml
