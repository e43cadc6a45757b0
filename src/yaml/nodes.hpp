// SPDX-License-Identifier: MIT
// Small questions about nodes that the two halves of an edit ask.
#pragma once

#include "yaml/content.hpp"

#include <optional>

namespace senco::yaml {

/// Whether it stands under a key.
inline bool has_key(Node node) {
  return node.key_span().begin < node.key_span().end;
}

/// A text under `|` or `>`.
inline bool is_block_text(Node node) {
  return node.is_scalar() && (node.style() == Style::literal || node.style() == Style::folded);
}

/// A list or map by indentation that isn’t empty.
inline bool is_block_collection(Node node) {
  return node.size() > 0 && node.style() == Style::block;
}

/// The child of `collection` that `step` leads to.
inline std::optional<Node> child_at(Node collection, const Step& step) {
  if (!step.is_place()) {
    return collection.find(step.key);
  }
  std::size_t place = 0;
  for (const Node child : collection) {
    if (place++ == step.place) {
      return child;
    }
  }
  return std::nullopt;
}

/// The children on either side of one.
struct Neighbours {
  std::optional<Node> before;
  std::optional<Node> after;
};

inline Neighbours neighbours(Node collection, Node child) {
  Neighbours found;
  bool is_past = false;
  for (const Node each : collection) {
    const bool is_it = each.span().begin == child.span().begin && each.key() == child.key();
    if (is_past) {
      found.after = each;
      break;
    }
    if (is_it) {
      is_past = true;
    } else {
      found.before = each;
    }
  }
  return found;
}

/// The last child of a collection that has one.
inline Node last_of(Node collection) {
  Node last = *collection.begin();
  for (const Node child : collection) {
    last = child;
  }
  return last;
}

} // namespace senco::yaml
