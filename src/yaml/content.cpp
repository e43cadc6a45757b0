// SPDX-License-Identifier: MIT
#include "yaml/content.hpp"

#include <algorithm>

namespace senco::yaml {

Content Content::of_text(std::string_view text) {
  Content content;
  content.kind = Kind::scalar;
  content.text = text;
  return content;
}

Content Content::of_word(std::string_view word) {
  Content content = of_text(word);
  content.is_text = false;
  return content;
}

Content Content::of_list(std::vector<Content> entries) {
  Content content;
  content.kind = entries.empty() ? Kind::null : Kind::list;
  for (auto& entry : entries) {
    content.parts.emplace_back(std::string{}, std::move(entry));
  }
  return content;
}

Content Content::of_map(std::vector<std::pair<std::string, Content>> parts) {
  Content content;
  content.kind = parts.empty() ? Kind::null : Kind::map;
  content.parts = std::move(parts);
  return content;
}

Content Content::of(Node node) {
  Content content;
  content.text = node.text();
  content.is_text = node.style() != Style::plain;
  const bool is_scalar = node.is_scalar();
  content.kind = is_scalar || node.size() > 0 ? node.kind() : Kind::null;
  for (const Node child : node) {
    content.parts.emplace_back(std::string{child.key()}, of(child));
  }
  return content;
}

Content Content::of(const Document& document) {
  const auto root = document.root();
  return root ? of(*root) : Content{};
}

bool Content::is_empty() const {
  return kind == Kind::scalar ? text.empty() : parts.empty();
}

const Content* Content::find(std::string_view key) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.first == key; });
  return kind != Kind::map || found == parts.end() ? nullptr : &found->second;
}

Content* Content::find(std::string_view key) {
  return const_cast<Content*>(std::as_const(*this).find(key)); // NOLINT(*-const-cast)
}

const Content* Content::at(const Step& step) const {
  if (!step.is_place()) {
    return find(step.key);
  }
  return kind == Kind::list && step.place < parts.size() ? &parts[step.place].second : nullptr;
}

Content* Content::at(const Step& step) {
  return const_cast<Content*>(std::as_const(*this).at(step)); // NOLINT(*-const-cast)
}

void Content::put(std::string_view key, Content value) {
  kind = Kind::map;
  text.clear();
  if (Content* old = find(key)) {
    *old = std::move(value);
    return;
  }
  parts.emplace_back(std::string{key}, std::move(value));
}

bool operator==(const Content& a, const Content& b) {
  if (a.kind != b.kind || a.parts.size() != b.parts.size()) {
    return false;
  }
  if (a.kind == Kind::scalar) {
    return a.text == b.text;
  }
  if (a.kind != Kind::map) {
    return a.parts == b.parts;
  }
  return std::all_of(a.parts.begin(), a.parts.end(), [&](const auto& part) {
    const Content* other = b.find(part.first);
    return other != nullptr && *other == part.second;
  });
}

const Content* value_at(const Content& root, const Path& path) {
  const Content* here = &root;
  for (const auto& step : path) {
    here = here == nullptr ? nullptr : here->at(step);
  }
  return here;
}

std::optional<Node> node_at(const Document& document, const Path& path) {
  auto here = document.root();
  for (const auto& step : path) {
    if (!here || !(step.is_place() ? here->is_list() : here->is_map())) {
      return std::nullopt;
    }
    if (!step.is_place()) {
      here = here->find(step.key);
      continue;
    }
    auto child = here->begin();
    for (std::size_t i = 0; i < step.place && child != here->end(); ++i) {
      ++child;
    }
    here = child != here->end() ? std::optional{*child} : std::nullopt;
  }
  return here;
}

std::string to_text(const Path& path) {
  std::string text;
  for (const auto& step : path) {
    if (step.is_place()) {
      text += '[' + std::to_string(step.place + 1) + ']';
    } else {
      text += (text.empty() ? "" : ".") + step.key;
    }
  }
  return text;
}

} // namespace senco::yaml
