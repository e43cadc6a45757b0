// SPDX-License-Identifier: MIT
// A record file as a tree that remembers its place: every key and value knows the bytes it was
// written with, so that a message can point at it and an edit can replace just that.
#pragma once

#include "diag/source.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {

enum class Kind : std::uint8_t {
  null,   ///< Nothing after the key or dash, or a plain `~` or `null`.
  scalar, ///< Text; what it means is the reader's business.
  list,
  map,
};

enum class Style : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal, ///< `|`
  folded,  ///< `>`
  block,   ///< A list or map by indentation.
  flow,    ///< A list or map in brackets.
};

class Document;

/// One bit of 64, by which most keys are told apart.
constexpr std::uint64_t trace_of(std::string_view key) {
  const auto first = key.empty() ? 0U : static_cast<unsigned char>(key.front());
  return std::uint64_t{1} << ((first + 5 * key.size()) % 64);
}

/// One value of a document. A small handle: copy it; it lives as long as its document.
class Node {
public:
  [[nodiscard]] Kind kind() const;
  [[nodiscard]] Style style() const;
  [[nodiscard]] bool is_map() const { return kind() == Kind::map; }
  [[nodiscard]] bool is_list() const { return kind() == Kind::list; }
  [[nodiscard]] bool is_scalar() const { return kind() == Kind::scalar; }
  /// Null, or a list, map or text with nothing in it: the same as an absent key.
  [[nodiscard]] bool is_empty() const;

  /// A scalar's text with quotes, escapes and folding undone; empty for other kinds.
  [[nodiscard]] std::string_view text() const;
  /// The key that this value stands under; empty in a list and at the root.
  [[nodiscard]] std::string_view key() const;

  /// The bytes of the value, quotes and brackets included. A block list or map: from its first dash
  /// or key to the end of its last value. A null without text: the empty place after colon or dash.
  [[nodiscard]] Span span() const;
  /// The bytes of the key, quotes included; the empty place where the value begins if there is
  /// none.
  [[nodiscard]] Span key_span() const;

  /// How many children a list or map has.
  [[nodiscard]] std::size_t size() const;
  /// The traces of its children's keys: what isn't among them is no key of this map.
  [[nodiscard]] std::uint64_t traces() const;
  /// The first child under `key`.
  [[nodiscard]] std::optional<Node> find(std::string_view key) const;

  class Iterator;
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

private:
  friend class Document;
  Node(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
  [[nodiscard]] std::optional<Node> look_for(std::string_view key) const;

  const Document* document_;
  std::uint32_t index_;
};

/// What a reader puts into the tree, in the order of the text. Offsets are bytes of the source.
struct Scalar {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Style style = Style::plain;
  std::string_view text; ///< Must outlive the document, or be kept by `Document::keep`.
};

class Document {
public:
  explicit Document(const diag::Source& source) : source_(&source) {}
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// The outermost value; nothing in an empty file.
  [[nodiscard]] std::optional<Node> root() const;
  [[nodiscard]] const diag::Source& source() const { return *source_; }

  /// False where part of the text could not be read: a key that seems absent may be there after
  /// all.
  [[nodiscard]] bool is_whole() const { return whole_; }
  void set_incomplete() { whole_ = false; }

  // For the readers. Children are put after their parent and in order.
  static constexpr std::uint32_t k_none = 0xFFFFFFFF;
  std::uint32_t put(std::uint32_t parent, Kind kind, const Scalar* key, const Scalar& value);
  void set_end(std::uint32_t index, std::uint32_t end) { cells_[index].end = end; }
  [[nodiscard]] std::uint32_t end_of(std::uint32_t index) const { return cells_[index].end; }
  [[nodiscard]] Node node(std::uint32_t index) const { return {this, index}; }
  /// A copy of `text` that lives as long as the document.
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  /// An empty text that lives as long as the document, where `size` bytes can be written without
  /// moving it.
  std::string& keep_room(std::size_t size) {
    texts_.emplace_back().reserve(size);
    return texts_.back();
  }
  /// Makes room for `count` values.
  void expect(std::size_t count) { cells_.reserve(count); }

private:
  friend class Node;

  struct Cell {
    std::string_view text;
    std::string_view key;
    std::uint64_t traces = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t key_begin = 0;
    std::uint32_t key_end = 0;
    std::uint32_t first_child = k_none;
    std::uint32_t last_child = k_none;
    std::uint32_t next = k_none;
    std::uint32_t size = 0;
    Kind kind = Kind::null;
    Style style = Style::plain;
  };

  const diag::Source* source_;
  std::vector<Cell> cells_;
  std::deque<std::string> texts_;
  bool whole_ = true;
};

class Node::Iterator {
public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = Node;
  using difference_type = std::ptrdiff_t;
  using pointer = const Node*;
  using reference = Node;

  Iterator() : node_(nullptr, Document::k_none) {}
  explicit Iterator(Node node) : node_(node) {}
  Node operator*() const { return node_; }
  Iterator& operator++();
  Iterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Iterator& other) const { return node_.index_ == other.node_.index_; }

private:
  Node node_;
};

// Here, not in document.cpp: reading a record asks for them some thousand times.

inline Kind Node::kind() const {
  return document_->cells_[index_].kind;
}

inline Style Node::style() const {
  return document_->cells_[index_].style;
}

inline std::string_view Node::text() const {
  return document_->cells_[index_].text;
}

inline std::string_view Node::key() const {
  return document_->cells_[index_].key;
}

inline std::size_t Node::size() const {
  return document_->cells_[index_].size;
}

inline bool Node::is_empty() const {
  const auto& cell = document_->cells_[index_];
  return cell.kind == Kind::scalar ? cell.text.empty() : cell.size == 0;
}

inline std::uint64_t Node::traces() const {
  return document_->cells_[index_].traces;
}

inline std::optional<Node> Node::find(std::string_view key) const {
  return (traces() & trace_of(key)) == 0 ? std::nullopt : look_for(key);
}

inline Span Node::span() const {
  const auto& cell = document_->cells_[index_];
  return {document_->source_, cell.begin, cell.end};
}

inline Span Node::key_span() const {
  const auto& cell = document_->cells_[index_];
  return {document_->source_, cell.key_begin, cell.key_end};
}

inline Node::Iterator Node::begin() const {
  return Iterator{Node{document_, document_->cells_[index_].first_child}};
}

inline Node::Iterator Node::end() const {
  return Iterator{Node{document_, Document::k_none}};
}

inline Node::Iterator& Node::Iterator::operator++() {
  node_.index_ = node_.document_->cells_[node_.index_].next;
  return *this;
}

} // namespace senco::yaml
