// SPDX-License-Identifier: MIT
#include "papers/output.hpp"

#include "base/text.hpp"

#include <cmark.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace senco::papers {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

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
  void block(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
      heading(node);
      break;
    case CMARK_NODE_PARAGRAPH:
      separate();
      wrapped(inlines(node));
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
    default: // Raw HTML has no place in a text.
      break;
    }
  }

  void heading(cmark_node* node) {
    separate();
    const auto title = inlines(node);
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

  void indented(const std::string& by, cmark_node* node) {
    const std::string outer = indent_;
    indent_ += by;
    blocks(node);
    indent_ = outer;
  }

  /// The text of a block's inlines; a hard line break is a line feed.
  static std::string inlines(cmark_node* node) {
    std::string result;
    for (auto* child = cmark_node_first_child(node); child != nullptr;
         child = cmark_node_next(child)) {
      switch (cmark_node_get_type(child)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        result += cmark_node_get_literal(child);
        break;
      case CMARK_NODE_SOFTBREAK:
        result += ' ';
        break;
      case CMARK_NODE_LINEBREAK:
        result += '\n';
        break;
      case CMARK_NODE_LINK: {
        const std::string shown = inlines(child);
        const std::string target = cmark_node_get_url(child);
        result += shown == target || target.empty() ? shown : fmt::format("{} ({})", shown, target);
        break;
      }
      case CMARK_NODE_HTML_INLINE:
        break;
      default:
        result += inlines(child);
      }
    }
    return result;
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

std::string as_plain_text(std::string_view markdown, std::size_t width) {
  const Tree tree{cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT)};
  TextWriter writer(width);
  writer.blocks(tree.get());
  return writer.text();
}

} // namespace senco::papers
