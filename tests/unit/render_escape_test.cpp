// SPDX-License-Identifier: MIT
// Text from records in Markdown, proved by reading the Markdown back.
#include "base/text.hpp"
#include "papers/output.hpp"
#include "render/template.hpp"

#include <doctest/doctest.h>

#include <cmark-gfm.h>

#include <memory>

using namespace senco;

namespace {

/// What a reader sees of `markdown`: texts, with soft breaks as blanks and hard ones as line feeds;
/// `?` for anything else that Markdown made of it.
std::string seen(cmark_node* node) {
  std::string all;
  for (auto* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_next(child)) {
    switch (cmark_node_get_type(child)) {
    case CMARK_NODE_TEXT:
      all += cmark_node_get_literal(child);
      break;
    case CMARK_NODE_SOFTBREAK:
      all += ' ';
      break;
    case CMARK_NODE_LINEBREAK:
      all += '\n';
      break;
    default:
      all += "?";
    }
  }
  return all;
}

/// The one paragraph that `markdown` must be, as a reader sees it.
std::string paragraph(const std::string& markdown) {
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> tree{
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT), cmark_node_free};
  auto* first = cmark_node_first_child(tree.get());
  if (first == nullptr || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH ||
      cmark_node_next(first) != nullptr) {
    return "not one paragraph: " + markdown;
  }
  return seen(first);
}

/// The one item of the list that `markdown` must be.
std::string list_item(const std::string& markdown) {
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> tree{
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT), cmark_node_free};
  auto* list = cmark_node_first_child(tree.get());
  auto* item = list == nullptr ? nullptr : cmark_node_first_child(list);
  auto* inner = item == nullptr ? nullptr : cmark_node_first_child(item);
  const bool is_one = inner != nullptr && cmark_node_next(list) == nullptr &&
                      cmark_node_next(item) == nullptr && cmark_node_next(inner) == nullptr &&
                      cmark_node_get_type(inner) == CMARK_NODE_PARAGRAPH;
  return is_one ? seen(inner) : "not one item: " + markdown;
}

} // namespace

TEST_SUITE("render") {
  TEST_CASE("render: whatever a record holds is text, not Markdown") {
    // Each stays what it is: at the start of a line, in a line, in a list.
    for (const std::string text : {"* a",
                                   "- a",
                                   "+ a",
                                   "# b",
                                   "###### b",
                                   "1. c",
                                   "12) c",
                                   "1.",
                                   "2)",
                                   "> quoted",
                                   "<script>x",
                                   "</b>",
                                   "<!-- x -->",
                                   "[x](y)",
                                   "![x](y)",
                                   "[x]: http://y",
                                   "[x]",
                                   "a_b_c",
                                   "_a_",
                                   "__a__",
                                   "*a*",
                                   "**a**",
                                   "***",
                                   "* * *",
                                   "_ _ _",
                                   "---",
                                   "===",
                                   "- - -",
                                   "~~~",
                                   "```",
                                   "``a`b``",
                                   "\\",
                                   "a\\",
                                   "\\*a\\*",
                                   "a \\ b",
                                   "&amp;",
                                   "&#38; &x",
                                   "&lt;b&gt;",
                                   "R&D &c",
                                   "AT&T",
                                   "http://x.org",
                                   "<a@b.org>",
                                   "a*b*c",
                                   "2 * 3 * 4",
                                   "5 _ 6",
                                   "|a|b|",
                                   ":---|",
                                   "!",
                                   "![",
                                   "#",
                                   "+",
                                   "-",
                                   "=",
                                   "~",
                                   "1986. A year",
                                   "3.30 pm",
                                   "1)2",
                                   "a **b** c_d_",
                                   "'quoted' \"x\"",
                                   "£5 – é ½ 日本",
                                   "1234567890. x",
                                   "{{x}}",
                                   "$x^2$",
                                   "a  #",
                                   "http://x_y_z/*"}) {
      const auto safe = render::escape_markdown(text);
      const auto plain = replace_all(text, "  ", " ");
      CHECK_MESSAGE(paragraph(safe) == plain, text << " became " << safe);
      CHECK_MESSAGE(paragraph("before " + safe + " after") == "before " + plain + " after", safe);
      CHECK_MESSAGE(paragraph("line\n" + safe) == "line " + plain, safe);
      CHECK_MESSAGE(paragraph("line\\\n" + safe) == "line\n" + plain, safe);
      CHECK_MESSAGE(list_item("- " + safe) == plain, safe);
      CHECK_MESSAGE(list_item("1. " + safe) == plain, safe);
      CHECK_MESSAGE(papers::as_plain_text(safe, 200) == plain + "\n", safe);
    }
  }

  TEST_CASE("render: what needs no backslash gets none") {
    for (const std::string text : {"3.30 pm", "Mr J. Patel", "a_b", "R & D", "2 * 3", "Room 4 (a)",
                                   "it's \"fine\"", "1,500 words!", "Well-being = good", "#"}) {
      CHECK(render::escape_markdown("at " + text) == "at " + text);
    }
    CHECK(render::escape_markdown("3.30 pm") == "3.30 pm");
  }

  TEST_CASE("render: lines are joined, paragraphs become hard breaks") {
    CHECK(render::escape_markdown("one\ntwo\n") == "one two");
    CHECK(render::escape_markdown("one\r\ntwo") == "one two");
    CHECK(render::escape_markdown("one\n\n\ntwo\n\n") == "one\\\ntwo");
    CHECK(render::escape_markdown("  one   two\t three ") == "one two three");
    CHECK(render::escape_markdown("") == "");
    CHECK(render::escape_markdown("\n \n") == "");
    const auto text = render::escape_markdown("# a\n- b\n\n* c\n\n1. d");
    CHECK(paragraph(text) == "# a - b\n* c\n1. d");
    CHECK(list_item("- " + text) == "# a - b\n* c\n1. d");
  }

  TEST_CASE("render: nothing in a record acts on a terminal") {
    CHECK(render::escape_markdown("a\x1b[31mb\x07\x7f") == "a\\[31mb");
    CHECK(render::escape_markdown("a\xC2\x9B"
                                  "31mb é") == "a31mb é");
  }
}
