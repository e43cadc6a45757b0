// SPDX-License-Identifier: MIT
#include "yaml/edit.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "yaml/parse.hpp"
#include "yaml/splice.hpp"

namespace senco::yaml {
namespace {

[[noreturn]] void fail(std::string_view why, const Path& path) {
  throw Bug(fmt::format("a change of '{}' {}", to_text(path), why));
}

/// The value at `path` in `root`, made where it is missing.
Content& reach(Content& root, const Path& path) {
  Content* here = &root;
  for (const auto& step : path) {
    Content* next = here->at(step);
    if (next == nullptr) {
      const bool may_hold = here->is_empty() || here->kind == Kind::map;
      if (step.is_place() || !may_hold) {
        fail("leads nowhere", path);
      }
      here->put(step.key, {});
      next = here->find(step.key);
    }
    here = next;
  }
  return *here;
}

void append(Content& list, Content entry, const Path& path) {
  if (!list.is_empty() && list.kind != Kind::list) {
    fail("adds to something that is no list", path);
  }
  list.kind = Kind::list;
  list.text.clear();
  list.parts.emplace_back(std::string{}, std::move(entry));
}

void remove(Content& root, const Path& path) {
  const Path above_path(path.begin(), path.end() - 1);
  Content& above = reach(root, above_path);
  const Content* there = above.at(path.back());
  if (there == nullptr) {
    fail("takes out what isn't there", path);
  }
  for (auto part = above.parts.begin(); part != above.parts.end(); ++part) {
    if (&part->second == there) {
      above.parts.erase(part);
      break;
    }
  }
  if (above.parts.empty()) {
    above = Content{};
  }
}

/// Makes one change in the text of a whole document.
class Edit {
public:
  Edit(const Document& document, const KeyOrder& order)
      : document_(document), order_(order), splice_(document) {}

  std::string run(const Change& change) {
    switch (change.what) {
    case Change::What::put:
      put(change.path, change.content);
      break;
    case Change::What::append:
      append(change.path, change.content);
      break;
    case Change::What::remove:
      splice_.remove(above(change.path), change.path.back());
      break;
    case Change::What::move:
      move(change);
      break;
    }
    return splice_.result();
  }

private:
  /// The collection that the last step of `path` leads from.
  [[nodiscard]] Place above(const Path& path) const {
    return place({path.begin(), path.end() - 1});
  }

  [[nodiscard]] Place place(const Path& path) const {
    const auto root = document_.root();
    if (!root) {
      fail("finds no document", path);
    }
    Place found{.node = *root, .in_flow = false, .list = std::nullopt};
    for (std::size_t i = 0; i < path.size(); ++i) {
      const auto next = node_at(document_, {path.begin(), path.begin() + static_cast<long>(i) + 1});
      if (!next) {
        fail("leads nowhere", path);
      }
      found.in_flow = found.in_flow || found.node.style() == Style::flow;
      found.list = found.node.is_list() ? std::optional{found.node} : std::nullopt;
      found.node = *next;
    }
    return found;
  }

  void put(const Path& path, const Content& content) {
    if (!document_.root()) {
      fail("finds no document", path);
    }
    std::size_t depth = path.size();
    while (!node_at(document_, {path.begin(), path.begin() + static_cast<long>(depth)})) {
      --depth;
    }
    const Path there(path.begin(), path.begin() + static_cast<long>(depth));
    if (depth == path.size()) {
      splice_.replace(place(there), content);
      return;
    }
    Content made = content;
    for (std::size_t i = path.size(); i > depth + 1; --i) {
      made = Content::of_map({{path[i - 1].key, std::move(made)}});
    }
    const Place last = place(there);
    if (last.node.is_empty() && there.empty()) {
      fail("finds no keys to stand beside", path);
    }
    if (last.node.is_empty()) {
      splice_.replace(last, Content::of_map({{path[depth].key, std::move(made)}}));
      return;
    }
    splice_.insert_key(last, path[depth].key, Written::of(made), order_(there));
  }

  void append(const Path& path, const Content& content) {
    const auto node = node_at(document_, path);
    if (!node) {
      put(path, Content::of_list({content}));
    } else if (node->is_empty()) {
      splice_.replace(place(path), Content::of_list({content}));
    } else {
      splice_.append(place(path), Written::of(content));
    }
  }

  void move(const Change& change) {
    const Place from = place(change.path);
    const auto list = node_at(document_, change.to);
    const auto written = splice_.as_written(from);
    if (list && (list->is_empty() || list->style() == Style::flow)) {
      // Within brackets no comment can come along: they stay where they are.
      append(change.to, written.content);
      splice_.remove(above(change.path), change.path.back());
      return;
    }
    if (list) {
      splice_.append(place(change.to), written);
    } else {
      const Path map(change.to.begin(), change.to.end() - 1);
      splice_.insert_list(place(map), change.to.back().key, written, order_(map));
    }
    splice_.take_away(above(change.path), change.path.back());
  }

  const Document& document_;
  const KeyOrder& order_;
  Splice splice_;
};

constexpr std::string_view k_list = "a list";
constexpr std::string_view k_map = "keys with values";

/// The first place on `path` that doesn't hold what its next step leads into.
std::optional<Obstacle> obstacle_on(const Content& content, const Path& path) {
  const Content* here = &content;
  Path walked;
  for (const auto& step : path) {
    if (here == nullptr || here->is_empty()) {
      return std::nullopt;
    }
    if (here->kind != (step.is_place() ? Kind::list : Kind::map)) {
      return Obstacle{.path = walked, .expected = step.is_place() ? k_list : k_map};
    }
    here = here->at(step);
    walked.push_back(step);
  }
  return std::nullopt;
}

} // namespace

std::optional<Obstacle> obstacle(const Content& content, const Change& change) {
  if (auto found = obstacle_on(content, change.path)) {
    return found;
  }
  if (change.what != Change::What::append && change.what != Change::What::move) {
    return std::nullopt;
  }
  const auto& to = change.what == Change::What::move ? change.to : change.path;
  if (auto found = obstacle_on(content, to)) {
    return found;
  }
  const auto* list = value_at(content, to);
  const bool fits = list == nullptr || list->is_empty() || list->kind == Kind::list;
  return fits ? std::nullopt : std::optional{Obstacle{.path = to, .expected = k_list}};
}

Content changed(Content content, const Change& change) {
  switch (change.what) {
  case Change::What::put:
    reach(content, change.path) = change.content;
    break;
  case Change::What::append:
    append(reach(content, change.path), change.content, change.path);
    break;
  case Change::What::remove:
    remove(content, change.path);
    break;
  case Change::What::move: {
    Content moved = reach(content, change.path);
    append(reach(content, change.to), std::move(moved), change.to);
    remove(content, change.path);
    break;
  }
  }
  return content;
}

std::string edited(std::string text, std::span<const Change> changes, const KeyOrder& order) {
  for (const auto& change : changes) {
    Findings findings;
    const diag::Source before("before", std::move(text));
    const Document document = parse(before, findings);
    const Content meant = changed(Content::of(document), change);
    text = Edit(document, order).run(change);
    if (text.size() > k_largest_file) {
      throw Error("the record would be over 1 MiB, which is more than a record may hold; nothing "
                  "was written");
    }
    const diag::Source after("after", text);
    const Document read = parse(after, findings);
    if (!findings.all().empty() || !read.is_whole() || Content::of(read) != meant) {
      fail("would not be read back as it is meant", change.path);
    }
  }
  return text;
}

} // namespace senco::yaml
