// SPDX-License-Identifier: MIT
#include "yaml/lines.hpp"

#include <algorithm>

namespace senco::yaml {
namespace {

constexpr auto k_nowhere = std::string_view::npos;

} // namespace

Lines::Lines(const Document& document)
    : text_(document.source().text()), first_(document.source().byte_order_mark()) {
  if (const auto root = document.root()) {
    gather(*root);
  }
}

void Lines::gather(Node node) {
  if (node.key_span().begin < node.key_span().end) {
    leaves_.push_back({node.key_span().begin, node.key_span().end});
  }
  const bool is_block_text = node.style() == Style::literal || node.style() == Style::folded;
  if (node.is_scalar() && is_block_text) {
    // A comment may follow the header.
    const auto header =
        std::min<std::size_t>(text_.find_first_of(" \t\r\n", node.span().begin), node.span().end);
    leaves_.push_back({node.span().begin, header});
    leaves_.push_back({std::min<std::size_t>(next(header), node.span().end), node.span().end});
  } else if (node.is_scalar()) {
    leaves_.push_back({node.span().begin, node.span().end});
  }
  for (const Node child : node) {
    gather(child);
  }
}

std::size_t Lines::begin_of(std::size_t at) const {
  const auto before = at == 0 ? k_nowhere : text_.rfind('\n', at - 1);
  return before == k_nowhere ? first_ : before + 1;
}

std::size_t Lines::end_of(std::size_t at) const {
  auto end = std::min(text_.find('\n', at), text_.size());
  if (end > at && end < text_.size() && text_[end - 1] == '\r') {
    --end;
  }
  return end;
}

std::size_t Lines::next(std::size_t at) const {
  const auto end = text_.find('\n', at);
  return end == k_nowhere ? text_.size() : end + 1;
}

bool Lines::is_blank(std::size_t begin) const {
  const auto line = text_.substr(begin, end_of(begin) - begin);
  return line.find_first_not_of(" \t") == k_nowhere;
}

bool Lines::is_first(std::size_t at) const {
  const auto begin = begin_of(at);
  return text_.substr(begin, at - begin).find_first_not_of(' ') == k_nowhere;
}

std::size_t Lines::end_of_entry(std::size_t end, std::size_t column) const {
  std::size_t result = end_of(end);
  for (auto at = next(end); at < text_.size(); at = next(at)) {
    if (is_blank(at)) {
      continue;
    }
    const auto first = text_.find_first_not_of(" \t", at);
    if (text_[first] != '#' || first - at <= column) {
      break;
    }
    result = end_of(at);
  }
  return result;
}

std::vector<std::string_view> Lines::comments(std::size_t begin, std::size_t end) const {
  std::vector<std::string_view> found;
  auto leaf = std::lower_bound(leaves_.begin(), leaves_.end(), begin,
                               [](const Leaf& each, std::size_t at) { return each.end <= at; });
  for (std::size_t at = begin; at < end;) {
    if (leaf != leaves_.end() && leaf->begin <= at) {
      at = std::max(at, leaf->end);
      ++leaf;
    } else if (text_[at] == '#') {
      found.push_back(text_.substr(at, end_of(at) - at));
      at = next(at);
    } else {
      ++at;
    }
  }
  return found;
}

} // namespace senco::yaml
