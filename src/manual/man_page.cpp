// SPDX-License-Identifier: MIT
#include "manual/man_page.hpp"

#include "base/text.hpp"
#include "papers/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace senco::manual {
namespace {

using papers::children;

/// The code point that begins at `at`, which is moved to the last of its bytes.
unsigned long code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  unsigned long point = first & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && at + 1 < text.size(); ++i) {
    ++at;
    point = (point << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
  }
  return point;
}

/// Text such that roff shows just that: `-` stays the hyphen that one types, and quotes and accents
/// the ASCII ones.
std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    switch (c) {
    case '\\':
      result += "\\e";
      break;
    case '-':
      result += "\\-";
      break;
    case '\'':
      result += "\\(aq";
      break;
    case '"':
      result += "\\(dq";
      break;
    case '^':
      result += "\\(ha";
      break;
    case '`':
      result += "\\(ga";
      break;
    case '~':
      result += "\\(ti";
      break;
    default:
      result += static_cast<unsigned char>(c) < 0x80
                    ? std::string(1, c)
                    : fmt::format("\\[u{:04X}]", code_point(text, at));
    }
  }
  return result;
}

/// `.` at the beginning of a line would be a request.
std::string guarded(const std::string& line) {
  return line.starts_with('.') ? "\\&" + line : line;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

bool is_placeholder(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_.") == word.npos;
}

/// One word of code in bold, or in italics if it is in capitals and so stands for a value; the
/// brackets and dots of usage around it as they are.
std::string of_code_word(std::string_view word) {
  const auto begin = std::min(word.find_first_not_of('['), word.size());
  auto end = word.size();
  while (end > begin &&
         (word[end - 1] == ']' || word.substr(begin, end - begin).ends_with("..."))) {
    end -= word[end - 1] == ']' ? 1 : 3;
  }
  if (word.find('[', begin) < end || word.find(']') < word.size() - 1) {
    return fmt::format("\\fB{}\\fP", escaped(word)); // A path: reviews[r1].held
  }
  const auto core = word.substr(begin, end - begin);
  const auto shown =
      core.empty() ? std::string{}
                   : fmt::format("\\f{}{}\\fP", is_placeholder(core) ? 'I' : 'B', escaped(core));
  return escaped(word.substr(0, begin)) + shown + escaped(word.substr(end));
}

std::string of_code(std::string_view code) {
  std::string result;
  for (const auto word : split(code, ' ')) {
    result += (result.empty() ? "" : " ") + of_code_word(word);
  }
  return result;
}

/// Whether `text` is code, several with commas between, and perhaps something in brackets: no
/// sentence.
bool is_term(std::string_view text) {
  while (!text.empty()) {
    if (text.starts_with("\\f")) {
      text.remove_prefix(std::min(text.find("\\fP"), text.size() - 3) + 3);
    } else if (text.starts_with('(') && text.ends_with(')')) {
      return true;
    } else if (std::string_view{" ,.[]\n"}.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1); // The dots and brackets of usage, too.
    } else {
      return false;
    }
  }
  return true;
}

class Writer {
public:
  explicit Writer(std::string& out) : out_(out) {}

  void block(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
      heading(node);
      break;
    case CMARK_NODE_PARAGRAPH:
      line(is_after_heading_ ? "" : ".PP");
      write_text(inlines(node));
      break;
    case CMARK_NODE_CODE_BLOCK:
      code_block(cmark_node_get_literal(node));
      break;
    case CMARK_NODE_LIST:
      list(node);
      break;
    case CMARK_NODE_HTML_BLOCK:
      break;
    default:
      for (auto* child : children(node)) {
        block(child);
      }
    }
  }

  void code_block(std::string_view code) {
    line(".IP \"\" 4"); // Room above, and set in.
    line(".EX");
    for (const auto each : lines(code)) {
      out_ += guarded(escaped(each)) + "\n";
    }
    line(".EE");
  }

  std::string inlines(cmark_node* node) {
    std::string text;
    for (auto* child : children(node)) {
      text += inline_of(child);
    }
    return text;
  }

private:
  void line(const std::string& text) {
    if (!text.empty()) {
      out_ += text + "\n";
      is_after_heading_ = false;
    }
  }

  void heading(cmark_node* node) {
    const bool is_section = cmark_node_get_heading_level(node) == 2;
    const auto title = papers::plain_inlines(node);
    line(is_section ? ".SH " + escaped(upper(title)) : ".SS " + escaped(title));
    is_after_heading_ = true;
  }

  std::string inline_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return escaped(cmark_node_get_literal(node));
    case CMARK_NODE_CODE:
      return of_code(cmark_node_get_literal(node));
    case CMARK_NODE_SOFTBREAK:
      return "\n";
    case CMARK_NODE_LINEBREAK:
      return "\n.br\n";
    case CMARK_NODE_EMPH:
      return fmt::format("\\fI{}\\fP", inlines(node));
    case CMARK_NODE_STRONG:
      return fmt::format("\\fB{}\\fP", inlines(node));
    case CMARK_NODE_HTML_INLINE:
      return {};
    default:
      return inlines(node);
    }
  }

  /// The term of an entry that begins with code and has a colon on its first line, cut off `text`.
  static std::optional<std::string> term(cmark_node* item, std::string& text) {
    auto* paragraph = cmark_node_first_child(item);
    auto* first = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
    if (first == nullptr || cmark_node_get_type(first) != CMARK_NODE_CODE) {
      return std::nullopt;
    }
    const auto code_end = text.find("\\fP");
    const auto colon = text.find(": ", code_end);
    const auto at = std::min(colon, text.find(":\n", code_end));
    if (at == std::string::npos || !is_term(text.substr(0, at))) {
      return std::nullopt;
    }
    std::string result = replace_all(text.substr(0, at), "\n", " ");
    text.erase(0, at + 2);
    return result;
  }

  void list(cmark_node* list) {
    const bool is_ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(list);
    for (auto* item : children(list)) {
      auto* paragraph = cmark_node_first_child(item);
      std::string text = paragraph == nullptr ? "" : inlines(paragraph);
      if (const auto its_term = term(item, text)) {
        line(".TP");
        line(guarded(*its_term));
      } else {
        line(is_ordered ? fmt::format(".IP {}. 4", number++) : ".IP \\(bu 2");
      }
      write_text(text);
      more_of_item(item, paragraph);
    }
  }

  void more_of_item(cmark_node* item, cmark_node* first) {
    bool is_open = false;
    for (auto* child : children(item)) {
      if (child == first) {
        continue;
      }
      line(is_open ? "" : ".RS");
      is_open = true;
      block(child);
    }
    line(is_open ? ".RE" : "");
  }

  void write_text(const std::string& text) {
    for (const auto each : lines(text)) {
      out_ += (each == ".br" ? std::string{each} : guarded(std::string{each})) + "\n";
    }
    is_after_heading_ = false;
  }

  std::string& out_;
  bool is_after_heading_ = true; ///< Where a paragraph needs no room above it.
};

} // namespace

std::string man_page(const PageHead& head, std::string_view markdown) {
  std::string page = fmt::format(".\\\" Made by senco from its own texts.\n"
                                 ".TH {} {} {} \"{}\" senco\n.SH NAME\n{} \\- {}\n",
                                 escaped(upper(head.name)), head.section, head.date,
                                 escaped(head.version), escaped(head.name), escaped(head.says));
  if (!head.synopsis.empty()) {
    page += ".SH SYNOPSIS\n";
    for (const auto& each : head.synopsis) {
      page += fmt::format("{}{}\n", &each == &head.synopsis.front() ? "" : ".br\n", of_code(each));
    }
  }
  page += ".SH DESCRIPTION\n";
  const auto tree = papers::parse_markdown(markdown, papers::Addresses::as_text);
  Writer writer(page);
  bool is_usage_ahead = !head.synopsis.empty(); // The synopsis says it more exactly.
  for (auto* node : children(tree.get())) {
    const bool is_code = cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK;
    const bool is_heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
    const bool is_title = is_heading && cmark_node_get_heading_level(node) == 1;
    if (!is_title && !(is_code && is_usage_ahead)) {
      writer.block(node);
    }
    is_usage_ahead = is_usage_ahead && !is_code && (is_title || !is_heading);
  }
  std::string separator = ".SH SEE ALSO\n";
  for (const auto& other : head.see_also) {
    const auto bracket = other.find('(');
    page += fmt::format("{}.BR {} {}", separator, escaped(other.substr(0, bracket)),
                        other.substr(bracket));
    separator = ",\n";
  }
  return head.see_also.empty() ? page : page + "\n";
}

} // namespace senco::manual
