// SPDX-License-Identifier: MIT
#include "papers/output.hpp"

#include "base/text.hpp"
#include "papers/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace senco::papers {
namespace {

class TextWriter {
public:
  explicit TextWriter(std::size_t width) : width_(width) {}

  void blocks(cmark_node* parent) {
    for (auto* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      block(node);
    }
  }

  [[nodiscard]] std::string text() const { return text_; }

private:
  static constexpr std::size_t k_gap = 2; ///< Between columns.

  void block(cmark_node* node) {
    if (is_table(node)) {
      table(node);
      return;
    }
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
      heading(node);
      break;
    case CMARK_NODE_PARAGRAPH:
      separate();
      wrapped(plain_inlines(node));
      break;
    case CMARK_NODE_LIST:
      list(node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      indented("  ", node);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      separate();
      line(std::string(std::min<std::size_t>(width_ - indent_.size(), 40), '-'));
      break;
    case CMARK_NODE_CODE_BLOCK:
      separate();
      for (const auto each : lines(cmark_node_get_literal(node))) {
        line(fmt::format("    {}", each));
      }
      break;
    case CMARK_NODE_HTML_BLOCK: // Has no place in a text, but for room to write in.
      if (mark_of(node) == "answer") {
        separate();
        line(std::string(std::min<std::size_t>(width_ - indent_.size(), 60), '_'));
        line(std::string(std::min<std::size_t>(width_ - indent_.size(), 60), '_'));
      }
      break;
    default:
      break;
    }
  }

  void heading(cmark_node* node) {
    separate();
    const auto title = plain_inlines(node);
    wrapped(title);
    if (cmark_node_get_heading_level(node) <= 2) {
      const char mark = cmark_node_get_heading_level(node) == 1 ? '=' : '-';
      line(std::string(std::min(count_characters(title), width_), mark));
    }
  }

  void list(cmark_node* node) {
    const bool tight = cmark_node_get_list_tight(node) != 0;
    const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(node);
    if (!tight_) {
      separate();
    }
    for (auto* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      const std::string mark = numbered ? fmt::format("{}. ", number++) : "- ";
      if (!tight) {
        separate();
      }
      const bool outer_tight = tight_;
      const std::string outer_indent = indent_;
      tight_ = tight;
      mark_ = indent_ + mark;
      indent_ += std::string(mark.size(), ' ');
      fresh_ = true;
      blocks(item);
      tight_ = outer_tight;
      indent_ = outer_indent;
      mark_.clear();
    }
  }

  using Cells = std::vector<std::vector<std::string>>; ///< The lines of each.

  /// Cells side by side, wrapped; a line under the heads, and an empty one between rows if some
  /// take several lines.
  void table(cmark_node* node) {
    separate();
    const auto gaps = k_gap * (children(children(node)[0]).size() - 1);
    const auto columns = column_widths(node, width_ - indent_.size() - gaps);
    std::vector<Cells> rows;
    bool some_tall = false;
    for (auto* row : children(node)) {
      rows.emplace_back();
      for (auto* cell : children(row)) {
        const auto column = columns[rows.back().size()];
        rows.back().push_back(wrap(replace_all(plain_inlines(cell), "\n", " "), column));
        some_tall = some_tall || (rows.size() > 1 && rows.back().back().size() > 1);
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      text_ += some_tall && i > 1 ? "\n" : "";
      row(rows[i], columns);
      if (i == 0) {
        rule(columns);
      }
    }
  }

  void rule(const std::vector<std::size_t>& columns) {
    std::vector<std::string> rules;
    rules.reserve(columns.size());
    for (const auto column : columns) {
      rules.emplace_back(column, '-');
    }
    line(join(rules, std::string(k_gap, ' ')));
  }

  void row(const Cells& cells, const std::vector<std::size_t>& columns) {
    std::size_t height = 1;
    for (const auto& cell : cells) {
      height = std::max(height, cell.size());
    }
    for (std::size_t at = 0; at < height; ++at) {
      row_line(cells, columns, at);
    }
  }

  void row_line(const Cells& texts, const std::vector<std::size_t>& columns, std::size_t at) {
    std::string whole;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string part = at < texts[i].size() ? texts[i][at] : std::string{};
      whole += part;
      const auto used = count_characters(part);
      if (i + 1 < texts.size()) {
        whole.append((columns[i] > used ? columns[i] - used : 0) + k_gap, ' ');
      }
    }
    while (whole.ends_with(' ')) {
      whole.pop_back();
    }
    line(whole);
  }

  void indented(const std::string& by, cmark_node* node) {
    const std::string outer = indent_;
    indent_ += by;
    blocks(node);
    indent_ = outer;
  }

  void wrapped(const std::string& paragraph) {
    for (const auto part : split(paragraph, '\n')) {
      for (const auto& each : wrap(part, width_ - std::min(width_ - 20, indent_.size()))) {
        line(each);
      }
    }
  }

  void line(const std::string& content) {
    text_ += fmt::format("{}{}\n", mark_.empty() ? indent_ : mark_, content);
    mark_.clear();
    fresh_ = false;
  }

  /// An empty line between blocks, but not at the start, just after a list mark, or in a tight
  /// list.
  void separate() {
    if (!text_.empty() && !fresh_ && !tight_ && !text_.ends_with("\n\n")) {
      text_ += '\n';
    }
  }

  std::size_t width_;
  std::string text_;
  std::string indent_;
  std::string mark_;
  bool tight_ = false;
  bool fresh_ = false;
};

} // namespace

std::string as_markdown(std::string_view markdown) {
  std::string result;
  bool was_mark = false;
  for (const auto line : lines(markdown)) {
    const bool is_mark = line.starts_with("<!--") && line.ends_with("-->");
    const bool doubles = was_mark && line.empty() && (result.empty() || result.ends_with("\n\n"));
    if (!is_mark && !doubles) {
      result.append(line).append("\n");
    }
    was_mark = is_mark;
  }
  return result;
}

std::string as_plain_text(std::string_view markdown, std::size_t width) {
  const auto tree = parse_markdown(markdown, Addresses::as_text);
  TextWriter writer(width);
  writer.blocks(tree.get());
  return writer.text();
}

} // namespace senco::papers
