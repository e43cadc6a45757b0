// SPDX-License-Identifier: MIT
#include "yaml/document.hpp"

namespace senco::yaml {

Kind Node::kind() const {
  return document_->cells_[index_].kind;
}

Style Node::style() const {
  return document_->cells_[index_].style;
}

std::string_view Node::text() const {
  return document_->cells_[index_].text;
}

std::string_view Node::key() const {
  return document_->cells_[index_].key;
}

std::size_t Node::size() const {
  return document_->cells_[index_].size;
}

bool Node::is_empty() const {
  switch (kind()) {
  case Kind::null:
    return true;
  case Kind::scalar:
    return text().empty();
  case Kind::list:
  case Kind::map:
    break;
  }
  return size() == 0;
}

Span Node::span() const {
  const auto& cell = document_->cells_[index_];
  return {document_->source_, cell.begin, cell.end};
}

Span Node::key_span() const {
  const auto& cell = document_->cells_[index_];
  return {document_->source_, cell.key_begin, cell.key_end};
}

std::optional<Node> Node::find(std::string_view key) const {
  for (const Node child : *this) {
    if (child.key() == key) {
      return child;
    }
  }
  return std::nullopt;
}

Node::Iterator Node::begin() const {
  return Iterator{Node{document_, document_->cells_[index_].first_child}};
}

Node::Iterator Node::end() const {
  return Iterator{Node{document_, Document::k_none}};
}

Node::Iterator& Node::Iterator::operator++() {
  node_.index_ = node_.document_->cells_[node_.index_].next;
  return *this;
}

std::optional<Node> Document::root() const {
  if (cells_.empty()) {
    return std::nullopt;
  }
  return node(0);
}

std::uint32_t Document::put(std::uint32_t parent, Kind kind, const Scalar* key,
                            const Scalar& value) {
  const auto index = static_cast<std::uint32_t>(cells_.size());
  Cell cell;
  cell.kind = kind;
  cell.style = value.style;
  cell.begin = value.begin;
  cell.end = value.end;
  cell.text = value.text;
  cell.key_begin = key == nullptr ? value.begin : key->begin;
  cell.key_end = key == nullptr ? value.begin : key->end;
  cell.key = key == nullptr ? std::string_view{} : key->text;
  cells_.push_back(cell);
  if (parent != k_none) {
    Cell& above = cells_[parent];
    if (above.last_child == k_none) {
      above.first_child = index;
    } else {
      cells_[above.last_child].next = index;
    }
    above.last_child = index;
    ++above.size;
  }
  return index;
}

} // namespace senco::yaml
