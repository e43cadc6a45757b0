// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "papers/markdown.hpp"
#include "papers/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace senco::papers {
namespace {

/// Dark on white at 12:1 and more, links at 8:1; nothing is said by colour alone.
constexpr std::string_view k_style = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 100%/1.5 "Noto Sans", "Segoe UI", Roboto,
  "Helvetica Neue", Arial, "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.5rem 0 .75rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .4rem; }
p, ul, ol { margin: 0 0 .75rem; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin: .2rem 0; }
a { color: #0b4f8a; }
hr { border: 0; border-top: 1px solid #767676; margin: 1.5rem 0; }
.letterhead { border-bottom: 2px solid #1b1b1b; margin-bottom: 1.5rem; }
.letterhead strong { font-size: 1.15rem; }
.address { margin-bottom: 1rem; }
.table { overflow-x: auto; margin: 0 0 1rem; padding: 1px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: start; vertical-align: top; }
th { background: #eef1f4; }
td:empty { height: 2.6rem; }
.answer { border: 1px solid #767676; min-height: 5rem; margin: 0 0 1rem; }
.page { margin: 2.5rem 0; border-top: 2px dashed #767676; }
@media (max-width: 40rem) { table { font-size: .875rem; } th, td { padding: .25rem .35rem; } }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  body { font-size: 11pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  h1 { font-size: 15pt; }
  h2 { font-size: 12.5pt; }
  h3 { font-size: 11.5pt; }
  li, tr, .answer { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .table { overflow: visible; }
  .answer { min-height: 16mm; break-before: avoid; }
  .page { break-before: page; border: 0; margin: 0; }
}
)";

std::string escaped(std::string_view text) {
  std::string result = replace_all(text, "&", "&amp;");
  result = replace_all(result, "<", "&lt;");
  return replace_all(replace_all(result, ">", "&gt;"), "\"", "&quot;");
}

bool is_written_from_the_right(std::string_view language) {
  static constexpr std::array<std::string_view, 9> k_such = {"ar", "ckb", "fa", "he", "ps",
                                                             "sd", "ug",  "ur", "yi"};
  const auto own = language.substr(0, language.find('-'));
  return std::find(k_such.begin(), k_such.end(), own) != k_such.end();
}

cmark_node* box(std::string_view begin, std::string_view end) {
  auto* node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
  cmark_node_set_on_enter(node, std::string{begin}.c_str());
  cmark_node_set_on_exit(node, std::string{end}.c_str());
  return node;
}

/// Puts what a mark is about into an element of its class.
void replace_mark(cmark_node* node, const std::string& mark) {
  const bool stands_alone = mark == "page" || mark == "answer";
  const bool holds = mark == "letterhead" || mark == "address";
  if (stands_alone || holds) {
    auto* element = box(fmt::format("<div class=\"{}\">", mark), "</div>");
    cmark_node_insert_before(node, element);
    if (auto* next = cmark_node_next(node); holds && next != nullptr) {
      cmark_node_append_child(element, next);
    }
  }
  cmark_node_unlink(node);
  cmark_node_free(node);
}

/// A wide table scrolls in its own frame, which the keyboard can reach.
void frame_table(cmark_node* table) {
  auto* frame = box("<div class=\"table\" tabindex=\"0\">", "</div>");
  cmark_node_insert_before(table, frame);
  cmark_node_append_child(frame, table);
}

void prepare(cmark_node* parent) {
  for (auto* node : children(parent)) {
    if (is_table(node)) {
      frame_table(node);
    } else if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
      replace_mark(node, mark_of(node));
    } else {
      prepare(node);
    }
  }
}

} // namespace

std::string as_html(std::string_view markdown, const PaperHead& head) {
  const auto tree = parse_markdown(markdown, Addresses::as_links);
  prepare(tree.get());
  const std::unique_ptr<char, void (*)(void*)> body{
      cmark_render_html(tree.get(), CMARK_OPT_DEFAULT, nullptr), std::free};
  return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n{}</main>\n"
                     "</body>\n</html>\n",
                     escaped(head.language),
                     is_written_from_the_right(head.language) ? " dir=\"rtl\"" : "",
                     escaped(head.title), k_style, body.get());
}

} // namespace senco::papers
