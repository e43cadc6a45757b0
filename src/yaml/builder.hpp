// SPDX-License-Identifier: MIT
// Makes the tree from what a reader sees, and refuses what records may not hold.
#pragma once

#include "diag/diagnostic.hpp"
#include "yaml/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {

/// Thrown by the builder where the text isn't what the reader took it for: it is to be reported and
/// the rest read without it.
struct Fault {
  std::size_t begin;
  std::string message;
};

inline constexpr std::string_view k_open_quote =
    "the quote that opens here isn't closed on its line; longer text uses '|' or '>'";
inline constexpr std::string_view k_no_colon =
    "not YAML: a key, its colon or the blank after the colon is missing on this line";

/// Thrown by the builder when there is no point in reading on; the finding has been made.
struct GiveUp {};

/// Takes the events of one document in the order of the text. All offsets are bytes of the source;
/// ends are found here, since readers know starts only.
class Builder {
public:
  /// `text` is the source's, bytes at fault blanked out; it must outlive the builder.
  Builder(Document& document, Findings& findings, std::string_view text);

  void begin_collection(Kind kind, Style style, std::size_t begin);
  void end_collection();
  /// `text` as the reader made it, quotes and folding undone.
  void scalar(std::size_t begin, bool is_plain, const std::string& text);
  /// An empty place, or the plain word `null` or `~`; `mark` is where the reader stands.
  void null(std::size_t mark);

  [[nodiscard]] std::string_view text() const { return text_; }

  /// An anchor, alias or tag at `begin`: not in records.
  void refuse(std::size_t begin, std::string_view what);

  /// An alias: refused, and nothing in its place.
  void alias(std::size_t begin);
  /// A scalar whose own place isn't known, because an anchor or tag stands at `begin`.
  void unplaced(std::size_t begin);

private:
  struct Open {
    std::uint32_t index;
    Kind kind;
    Style style;
    std::size_t begin;         ///< Of its first key or dash, or its bracket.
    std::optional<Scalar> key; ///< Of the value that comes next.
    std::size_t last_end;      ///< Just past the last thing seen in it.
    std::vector<Scalar> keys;  ///< Of a map, as far as read.
  };

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool expects_key() const;
  [[nodiscard]] std::size_t indent_at(std::size_t offset) const;
  Scalar measure(std::size_t begin, bool is_plain, const std::string& value);
  [[nodiscard]] std::size_t end_of_plain(std::size_t begin, std::string_view value) const;
  void refuse_far_out(std::size_t begin) const;
  void take_key(const Scalar& key);
  void put(Kind kind, const Scalar& value);
  [[nodiscard]] std::size_t empty_place() const;
  [[nodiscard]] std::string_view null_word_at(std::size_t mark) const;
  [[nodiscard]] std::size_t end_of_brackets(std::size_t after, char bracket) const;
  void report_repeated(std::vector<Scalar> keys);

  Document& document_;
  Findings& findings_;
  std::string_view text_;
  std::vector<Open> open_;
  std::uint32_t last_put_ = Document::k_none;
};

} // namespace senco::yaml
