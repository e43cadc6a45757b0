// SPDX-License-Identifier: MIT
// The text of a file, and places in it.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace senco::diag {

/// Line and column from 1; columns count characters (code points), not bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr auto operator<=>(Position, Position) = default;
};

/// One file's text under the name that messages give it. Spans point at it, so it stays where it
/// is.
class Source {
public:
  Source(std::string path, std::string text);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& text() const { return text_; }

  /// Where the byte at `offset` stands; past the end, where the next byte would stand. A byte order
  /// mark takes no column.
  [[nodiscard]] Position position(std::size_t offset) const;

  /// The line numbered `number` (from 1) without its line end; empty if there is none.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

  /// How many bytes of a byte order mark the text begins with: 0 or 3.
  [[nodiscard]] std::size_t byte_order_mark() const;

private:
  void index_lines() const;
  void index_characters() const;
  [[nodiscard]] std::size_t characters(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t continuation_bytes(std::size_t end) const;

  std::string path_;
  std::string text_;
  // Made when first asked for.
  mutable std::vector<std::uint32_t> line_starts_;
  /// How many bytes before each block of the text begin no character, so that a column far out on a
  /// long line is quickly found.
  mutable std::vector<std::uint32_t> continuations_;
};

/// The bytes from `begin` up to `end` of a source. Without a source: nowhere (a value that was not
/// read from a file).
struct Span {
  const Source* source = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] explicit operator bool() const { return source != nullptr; }
  [[nodiscard]] std::string_view text() const {
    return source == nullptr ? std::string_view{}
                             : std::string_view{source->text()}.substr(begin, end - begin);
  }
  /// Whether `inner` lies wholly in this span of the same source.
  [[nodiscard]] bool holds(const Span& inner) const {
    return source == inner.source && begin <= inner.begin && inner.end <= end;
  }
  friend bool operator==(const Span&, const Span&) = default;
};

} // namespace senco::diag

namespace senco {
using diag::Span;
} // namespace senco
