// SPDX-License-Identifier: MIT
#include "support/random_edit.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace senco::test {
namespace {

using yaml::Change;
using yaml::Node;
using yaml::Path;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> result;
  for (const auto line : lines(text)) {
    result.emplace_back(line);
  }
  return result;
}

/// Every path of a document, the root's left out.
void gather(Node node, const Path& path, std::vector<Path>& paths) {
  std::size_t place = 0;
  for (const Node child : node) {
    Path inside = path;
    inside.push_back(node.is_list() ? yaml::Step(place) : yaml::Step(child.key()));
    ++place;
    paths.push_back(inside);
    gather(child, inside, paths);
  }
}

class Chooser {
public:
  Chooser(RandomYaml& random, const yaml::Document& document)
      : random_(random), document_(document) {
    gather(*document.root(), {}, paths_);
  }

  Asked choose() {
    const Path path = paths_[random_.below(paths_.size())];
    const Node node = *yaml::node_at(document_, path);
    Asked asked;
    asked.change.path = path;
    asked.change.content = random_.content();
    about(asked, path);
    const auto dice = random_.below(10);
    if (path.size() == 1 && node.is_map() && random_.below(2) == 0) {
      asked.change.what = Change::What::move;
      asked.change.to = {list_at_root(path)};
      about_removal(asked, path);
      const auto list = yaml::node_at(document_, asked.change.to);
      if (list && list->style() == yaml::Style::flow) {
        asked.begin = std::min<std::size_t>(asked.begin, list->span().begin);
        asked.end = std::max<std::size_t>(asked.end, list->span().end);
      }
      return asked;
    }
    if (dice < 3) {
      return asked;
    }
    if (dice < 5 && path.size() > 1) {
      asked.change.what = Change::What::remove;
      about_removal(asked, path);
      return asked;
    }
    if (dice < 8 && (node.is_list() || node.is_empty())) {
      asked.change.what = Change::What::append;
      about_growth(asked, node);
      return asked;
    }
    const bool is_new = !node.is_map() || !node.find("new_key");
    if ((node.is_map() || node.is_empty()) && is_new) {
      asked.change.path.emplace_back("new_key");
      if (random_.below(3) == 0) {
        asked.change.path.emplace_back("deeper");
      }
      about_growth(asked, node);
    }
    return asked;
  }

private:
  void about(Asked& asked, const Path& path) const {
    const Node node = *yaml::node_at(document_, path);
    asked.end = node.span().end;
    asked.begin =
        node.key_span().begin < node.key_span().end ? node.key_span().begin : node.span().begin;
    if (path.back().is_place()) { // From its dash on.
      asked.begin =
          std::min<std::size_t>(asked.begin, document_.source().text().rfind('-', asked.begin));
    }
  }
  /// Of a list or map that grows, only the line is touched where its brackets are, or its key.
  /// A list among the outermost keys, or a key that isn't there yet.
  [[nodiscard]] yaml::Step list_at_root(const Path& not_this) const {
    const Node root = *document_.root();
    for (const Node child : root) {
      if (child.is_list() && child.key() != not_this.front().key) {
        return yaml::Step(child.key());
      }
    }
    return yaml::Step("earlier");
  }
  void about_growth(Asked& asked, Node node) const {
    if (node.size() > 0 && node.style() != yaml::Style::flow) {
      asked.begin = asked.end = std::string::npos;
    }
  }
  void about_removal(Asked& asked, const Path& path) const {
    // The next key may come up to the dash's line; within brackets a comma goes.
    const Path above(path.begin(), path.end() - 1);
    const Node node = *yaml::node_at(document_, above);
    // The comments below it that stand further in belong to it.
    std::size_t end = document_.source().text().size();
    bool next = false;
    for (const Node child : node) {
      if (next) {
        end = child.key_span().begin;
        break;
      }
      next = child.span() == yaml::node_at(document_, path)->span();
    }
    asked.end = std::max(asked.end, end);
    if (node.style() == yaml::Style::flow) {
      asked.begin = node.span().begin;
    }
  }

  RandomYaml& random_;
  const yaml::Document& document_;
  std::vector<Path> paths_;
};

} // namespace

Asked choose_edit(RandomYaml& random, const yaml::Document& document) {
  return Chooser(random, document).choose();
}

bool keeps_lines(const std::string& before, const std::string& after, const Asked& asked) {
  const auto now = lines_of(after);
  std::size_t at = 0;
  std::size_t begin = 0;
  for (const auto& line : lines_of(before)) {
    const auto next = std::min(before.find('\n', begin), before.size()) + 1;
    const bool concerned = asked.begin < next && asked.end >= begin;
    begin = next;
    // A text that ended with the file, without a line end, is told so in its header.
    const bool header = !before.ends_with('\n') && line.find_first_of("|>") != std::string::npos;
    if (concerned || header || trim(line).empty()) {
      continue;
    }
    const auto found = std::find(now.begin() + static_cast<long>(at), now.end(), line);
    if (found == now.end()) {
      return false;
    }
    at = static_cast<std::size_t>(found - now.begin()) + 1;
  }
  return true;
}

} // namespace senco::test
