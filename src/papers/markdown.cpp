// SPDX-License-Identifier: MIT
#include "papers/markdown.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace senco::papers {
namespace {

constexpr std::size_t k_narrowest = 6;

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (const auto line : lines(text)) {
    for (const auto word : split(line, ' ')) {
      longest = std::max(longest, count_characters(word));
    }
  }
  return longest;
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (const auto line : lines(text)) {
    longest = std::max(longest, count_characters(line));
  }
  return longest;
}

} // namespace

Tree parse_markdown(std::string_view markdown, Addresses addresses) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser{
      cmark_parser_new(CMARK_OPT_DEFAULT), cmark_parser_free};
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  if (addresses == Addresses::as_links) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("autolink"));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return Tree{cmark_parser_finish(parser.get())};
}

std::string mark_of(cmark_node* node) {
  if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK) {
    return {};
  }
  auto literal = trim(cmark_node_get_literal(node));
  constexpr std::string_view k_begin = "<!--";
  constexpr std::string_view k_end = "-->";
  if (!literal.starts_with(k_begin) || !literal.ends_with(k_end)) {
    return {};
  }
  literal.remove_prefix(k_begin.size());
  literal.remove_suffix(k_end.size());
  return std::string{trim(literal)};
}

bool is_table(cmark_node* node) {
  return std::string_view{cmark_node_get_type_string(node)} == "table";
}

std::vector<cmark_node*> children(cmark_node* node) {
  std::vector<cmark_node*> all;
  for (auto* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_next(child)) {
    all.push_back(child);
  }
  return all;
}

std::string plain_inlines(cmark_node* node) {
  std::string result;
  for (auto* child : children(node)) {
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
      const std::string shown = plain_inlines(child);
      const std::string target = cmark_node_get_url(child);
      result += shown == target || target.empty() ? shown : fmt::format("{} ({})", shown, target);
      break;
    }
    case CMARK_NODE_HTML_INLINE:
      break;
    default:
      result += plain_inlines(child);
    }
  }
  return result;
}

std::vector<std::size_t> column_widths(cmark_node* table, std::size_t total) {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> least;
  for (auto* row : children(table)) {
    std::size_t column = 0;
    for (auto* cell : children(row)) {
      const auto text = plain_inlines(cell);
      widths.resize(std::max(widths.size(), column + 1), k_narrowest);
      least.resize(widths.size(), k_narrowest);
      widths[column] = std::max(widths[column], longest_line(text));
      least[column] = std::max(least[column], longest_word(text));
      ++column;
    }
  }
  const auto sum = [&] { return std::accumulate(widths.begin(), widths.end(), std::size_t{0}); };
  while (sum() > total) {
    // One character less of the widest that can still give, else of the widest.
    std::size_t most = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool gives = widths[i] > least[i];
      most = gives && (most == widths.size() || widths[i] > widths[most]) ? i : most;
    }
    if (most == widths.size()) {
      most =
          static_cast<std::size_t>(std::max_element(widths.begin(), widths.end()) - widths.begin());
      if (widths[most] <= 1) {
        break;
      }
      least[most] = widths[most] - 1;
    }
    --widths[most];
  }
  return widths;
}

} // namespace senco::papers
