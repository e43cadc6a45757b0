// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "base/zip.hpp"
#include "papers/markdown.hpp"
#include "papers/odt_styles.hpp"
#include "papers/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace senco::papers {
namespace {

/// Of the text between the margins, in hundredths of a millimetre.
constexpr std::size_t k_text_width_odt = 17'000;

std::string escaped(std::string_view text) {
  std::string result = replace_all(text, "&", "&amp;");
  result = replace_all(result, "<", "&lt;");
  return replace_all(replace_all(result, ">", "&gt;"), "\"", "&quot;");
}

std::string millimetres(std::size_t hundredths) {
  return fmt::format("{}.{:02}mm", hundredths / 100, hundredths % 100);
}

/// Writes the body of content.xml, and the styles that only this text needs.
class OdtWriter {
public:
  void blocks(cmark_node* parent) {
    for (auto* node : children(parent)) {
      block(node);
    }
  }

  [[nodiscard]] const std::string& body() const { return body_; }
  [[nodiscard]] const std::string& styles() const { return styles_; }

private:
  void block(cmark_node* node) {
    if (is_table(node)) {
      table(node);
      return;
    }
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: {
      const int level = std::min(cmark_node_get_heading_level(node), 3);
      body_ += fmt::format("<text:h text:style-name=\"{}\" text:outline-level=\"{}\">{}</text:h>\n",
                           with_break(fmt::format("Heading{}", level)), level, inlines(node));
      break;
    }
    case CMARK_NODE_PARAGRAPH:
      paragraph(node, next_style_.empty() ? style_of_paragraph(node) : next_style_);
      next_style_.clear();
      break;
    case CMARK_NODE_LIST:
      list(node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      blocks(node);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      body_ += "<text:p text:style-name=\"Rule\"/>\n";
      break;
    case CMARK_NODE_CODE_BLOCK:
      for (const auto line : lines(cmark_node_get_literal(node))) {
        body_ += fmt::format("<text:p text:style-name=\"Body\">{}</text:p>\n", escaped(line));
      }
      break;
    case CMARK_NODE_HTML_BLOCK:
      mark(mark_of(node));
      break;
    default:
      break;
    }
  }

  /// A question stays with the room for its answer, the end of a list keeps its distance.
  [[nodiscard]] std::string style_of_paragraph(cmark_node* node) const {
    auto* next = cmark_node_next(node);
    if (next != nullptr && mark_of(next) == "answer") {
      return "Question";
    }
    return !in_list_ ? "Body" : ends_list_ ? "ListEnd" : "ListText";
  }

  void mark(const std::string& word) {
    if (word == "letterhead") {
      next_style_ = "Letterhead";
    } else if (word == "address") {
      next_style_ = "Address";
    } else if (word == "page") {
      breaks_page_ = true;
    } else if (word == "answer") {
      body_ += "<text:p text:style-name=\"Answer\"/>\n";
    }
  }

  /// The name of a style that is `style` on a new page, if one is to begin here.
  std::string with_break(const std::string& style) {
    if (!breaks_page_) {
      return style;
    }
    breaks_page_ = false;
    auto name = fmt::format("New{}", ++own_styles_);
    styles_ += fmt::format("<style:style style:name=\"{}\" style:family=\"paragraph\" "
                           "style:parent-style-name=\"{}\"><style:paragraph-properties "
                           "fo:break-before=\"page\"/></style:style>\n",
                           name, style);
    return name;
  }

  void paragraph(cmark_node* node, const std::string& style) {
    body_ += fmt::format("<text:p text:style-name=\"{}\">{}</text:p>\n", with_break(style),
                         inlines(node));
  }

  void list(cmark_node* node) {
    const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    const bool outer = in_list_;
    in_list_ = true;
    body_ += outer ? std::string{"<text:list>\n"}
                   : fmt::format("<text:list text:style-name=\"{}\">\n",
                                 numbered ? "Numbers" : "Bullets");
    for (auto* item : children(node)) {
      body_ += "<text:list-item>\n";
      ends_list_ = !outer && cmark_node_next(item) == nullptr;
      blocks(item);
      body_ += "</text:list-item>\n";
    }
    body_ += "</text:list>\n";
    in_list_ = outer;
  }

  void table(cmark_node* node) {
    const auto rows = children(node);
    // What a line holds, and what the edges of a cell take of it; the shares count, not the
    // numbers.
    constexpr std::size_t k_characters = 88;
    constexpr std::size_t k_edges = 3;
    const auto edges = k_edges * children(rows[0]).size();
    auto widths = column_widths(node, k_characters - std::min(edges, k_characters / 2));
    for (auto& width : widths) {
      width += k_edges;
    }
    const auto sum =
        std::max<std::size_t>(std::accumulate(widths.begin(), widths.end(), std::size_t{0}), 1);
    const auto name = fmt::format("Table{}", ++tables_);
    body_ += fmt::format("<table:table table:name=\"{}\" table:style-name=\"Grid\">\n", name);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const auto style = fmt::format("{}.{}", name, i + 1);
      styles_ += fmt::format("<style:style style:name=\"{}\" style:family=\"table-column\">"
                             "<style:table-column-properties style:column-width=\"{}\"/>"
                             "</style:style>\n",
                             style, millimetres(k_text_width_odt * widths[i] / sum));
      body_ += fmt::format("<table:table-column table:style-name=\"{}\"/>\n", style);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool is_head = i == 0;
      body_ += is_head ? "<table:table-header-rows>\n" : "";
      row(rows[i], is_head);
      body_ += is_head ? "</table:table-header-rows>\n" : "";
    }
    body_ += "</table:table>\n<text:p text:style-name=\"AfterTable\"/>\n";
  }

  void row(cmark_node* node, bool is_head) {
    const auto cells = children(node);
    const bool is_blank = std::all_of(cells.begin(), cells.end(), [](auto* cell) {
      return cmark_node_first_child(cell) == nullptr;
    });
    body_ +=
        fmt::format("<table:table-row table:style-name=\"{}\">\n", is_blank ? "BlankRow" : "Row");
    for (auto* cell : cells) {
      body_ += fmt::format("<table:table-cell table:style-name=\"{}\" office:value-type=\"string\">"
                           "<text:p text:style-name=\"{}\">{}</text:p></table:table-cell>\n",
                           is_head ? "HeadCell" : "Cell", is_head ? "HeadText" : "CellText",
                           inlines(cell));
    }
    body_ += "</table:table-row>\n";
  }

  static std::string inlines(cmark_node* node) {
    std::string result;
    for (auto* child : children(node)) {
      switch (cmark_node_get_type(child)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        result += escaped(cmark_node_get_literal(child));
        break;
      case CMARK_NODE_SOFTBREAK:
        result += ' ';
        break;
      case CMARK_NODE_LINEBREAK:
        result += "<text:line-break/>";
        break;
      case CMARK_NODE_STRONG:
        result += fmt::format("<text:span text:style-name=\"Bold\">{}</text:span>", inlines(child));
        break;
      case CMARK_NODE_EMPH:
        result +=
            fmt::format("<text:span text:style-name=\"Italic\">{}</text:span>", inlines(child));
        break;
      case CMARK_NODE_LINK:
        result += link(child);
        break;
      case CMARK_NODE_HTML_INLINE:
        break;
      default:
        result += inlines(child);
      }
    }
    return result;
  }

  /// Only links that a reader of a letter may follow; others are their text.
  static std::string link(cmark_node* node) {
    const std::string target = cmark_node_get_url(node);
    const auto scheme = target.substr(0, target.find(':'));
    const bool is_plain = scheme == "https" || scheme == "http" || scheme == "mailto";
    return is_plain ? fmt::format("<text:a xlink:type=\"simple\" xlink:href=\"{}\">{}</text:a>",
                                  escaped(target), inlines(node))
                    : inlines(node);
  }

  std::string body_;
  std::string styles_;
  std::string next_style_;
  bool breaks_page_ = false;
  bool in_list_ = false;
  bool ends_list_ = false;
  int own_styles_ = 0;
  int tables_ = 0;
};

std::string meta(const PaperHead& head) {
  return fmt::format("{}<office:document-meta {} office:version=\"1.3\"><office:meta>"
                     "<dc:title>{}</dc:title><dc:language>{}</dc:language>"
                     "<meta:generator>senco</meta:generator></office:meta>"
                     "</office:document-meta>\n",
                     k_xml_head, k_namespaces, escaped(head.title), escaped(head.language));
}

} // namespace

std::string as_odt(std::string_view markdown, const PaperHead& head) {
  const auto tree = parse_markdown(markdown, Addresses::as_links);
  OdtWriter writer;
  writer.blocks(tree.get());
  const auto content = fmt::format(
      "{}<office:document-content {} office:version=\"1.3\"><office:automatic-styles>{}{}"
      "</office:automatic-styles><office:body><office:text>\n{}</office:text></office:body>"
      "</office:document-content>\n",
      k_xml_head, k_namespaces, k_odt_table_styles, writer.styles(), writer.body());
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text", false},
                 {"content.xml", content},
                 {"styles.xml", odt_styles(escaped(head.language), escaped(head.setting))},
                 {"meta.xml", meta(head)},
                 {"META-INF/manifest.xml", std::string{k_odt_manifest}}});
}

} // namespace senco::papers
