// SPDX-License-Identifier: MIT
#include "yaml/document.hpp"

namespace senco::yaml {

std::optional<Node> Node::look_for(std::string_view key) const {
  for (const Node child : *this) {
    if (child.key() == key) {
      return child;
    }
  }
  return std::nullopt;
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
  Cell& cell = cells_.emplace_back();
  cell.kind = kind;
  cell.style = value.style;
  cell.begin = value.begin;
  cell.end = value.end;
  cell.text = value.text;
  cell.key_begin = key == nullptr ? value.begin : key->begin;
  cell.key_end = key == nullptr ? value.begin : key->end;
  cell.key = key == nullptr ? std::string_view{} : key->text;
  if (parent != k_none) {
    Cell& above = cells_[parent];
    if (above.last_child == k_none) {
      above.first_child = index;
    } else {
      cells_[above.last_child].next = index;
    }
    above.last_child = index;
    above.traces |= trace_of(cell.key);
    ++above.size;
  }
  return index;
}

} // namespace senco::yaml
