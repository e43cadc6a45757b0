// SPDX-License-Identifier: MIT
// In the examples, the bytes of every value mean its text by the rules of YAML.
#include "support/parsed.hpp"

#include "base/file.hpp"
#include "support/fixture.hpp"
#include "yaml/scan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {
namespace {

using test::parse;

/// What YAML makes of lines that fold: a line end is a blank, a blank line is a line end.
std::string folded(const std::vector<std::string_view>& lines) {
  std::string text;
  bool after_blank_line = true;
  for (const auto line : lines) {
    if (trim(line).empty()) {
      text += "\n";
      after_blank_line = true;
      continue;
    }
    text += after_blank_line ? "" : " ";
    text += trim(line);
    after_blank_line = false;
  }
  return text;
}

/// A quoted value without quotes; of the escapes those that the examples use.
std::string unquoted(std::string_view written) {
  const char quote = written.front();
  REQUIRE(written.back() == quote);
  const auto inside = written.substr(1, written.size() - 2);
  if (quote == '\'') {
    return replace_all(inside, "''", "'");
  }
  return replace_all(replace_all(replace_all(inside, "\\\"", "\""), "\\n", "\n"), "\\\\", "\\");
}

std::string of_block_text(std::string_view written, Style style) {
  auto all = lines(written);
  const auto header = all.front();
  all.erase(all.begin());
  std::size_t indent = std::string_view::npos;
  for (const auto line : all) {
    indent = std::min(indent, std::min(line.find_first_not_of(' '), line.size()));
  }
  std::string text;
  if (style == Style::folded) {
    text = folded(all) + "\n";
  } else {
    for (const auto line : all) {
      text += std::string{line.substr(std::min(indent, line.size()))} + "\n";
    }
  }
  if (header.find('-') != std::string_view::npos) {
    text.pop_back();
  }
  return text;
}

/// What the bytes of a scalar mean by the rules of YAML.
std::string meaning(Node scalar) {
  const auto written = scalar.span().text();
  switch (scalar.style()) {
  case Style::single_quoted:
  case Style::double_quoted:
    return unquoted(written);
  case Style::literal:
  case Style::folded:
    return of_block_text(written, scalar.style());
  default:
    return folded(lines(written));
  }
}

/// Goes through a tree and counts what doesn't hold.
struct Inspection {
  std::size_t scalars = 0;
  test::Lines faults;

  void fault(Node node, std::string_view what) {
    const auto place = node.span().source->position(node.span().begin);
    faults.all.push_back(fmt::format("{}:{}: {}", place.line, place.column, what));
  }

  void inspect(Node node) {
    if (node.is_scalar()) {
      ++scalars;
      if (meaning(node) != node.text()) {
        fault(node, "its bytes don't mean its text");
      }
    }
    std::uint32_t end = node.span().begin;
    for (const Node child : node) {
      const auto key = child.key_span();
      const auto value = child.span();
      const auto begin = node.is_map() ? key.begin : value.begin;
      if (begin < end || value.end < value.begin || !node.span().holds(value)) {
        fault(child, "it lies outside its parent, or in its neighbour");
      }
      if (node.is_map() && (key.end >= value.begin + (value.begin == value.end ? 1 : 0) ||
                            !node.span().holds(key))) {
        fault(child, "its key isn't before it");
      }
      end = value.end;
      inspect(child);
    }
    if (node.size() > 0 && node.style() == Style::block && node.span().end != end) {
      fault(node, "it doesn't end with its last entry");
    }
    if (node.style() == Style::flow && !is_bracketed(node.span().text())) {
      fault(node, "its brackets are not part of it");
    }
  }

  static bool is_bracketed(std::string_view text) {
    return (text.starts_with('[') && text.ends_with(']')) ||
           (text.starts_with('{') && text.ends_with('}'));
  }
};

std::size_t inspect_all(const std::string& text) {
  const auto parsed = parse(text);
  CHECK(parsed.faults() == test::Lines{});
  REQUIRE(parsed.document.root());
  Inspection inspection;
  inspection.inspect(*parsed.document.root());
  CHECK(inspection.faults == test::Lines{});
  return inspection.scalars;
}

std::vector<std::string> examples() {
  std::vector<std::string> texts = {test::source_file("examples/oakfield/senco.yaml")};
  for (const auto& name : list_files(test::source_path("examples/oakfield/pupils"), ".yaml")) {
    texts.push_back(test::source_file("examples/oakfield/pupils/" + name));
  }
  return texts;
}

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: in every example the bytes of each value mean its text, and lie in order") {
    std::size_t scalars = 0;
    for (const auto& text : examples()) {
      scalars += inspect_all(text);
    }
    CHECK(scalars > 2000);
  }

  TEST_CASE("yaml: the same holds with CRLF, with a byte order mark and without a last line end") {
    for (const auto& text : examples()) {
      inspect_all(replace_all(text, "\n", "\r\n"));
      inspect_all("\xEF\xBB\xBF" + text);
      inspect_all(std::string{trim(text)});
    }
  }

  TEST_CASE(
      "yaml: whole characters are text wherever they stand, halves of them and controls aren't") {
    for (std::size_t place = 1; place < 20; ++place) {
      const auto is_text = [&](std::string_view piece) {
        std::string text = "# a comment that is long enough for it\n";
        text.insert(place, piece);
        const diag::Source source("x.yaml", text);
        Findings findings;
        return is_readable_text(source, findings);
      };
      for (const auto* good : {"\xC3\xA9", "\xC2\xA0", "\xE2\x80\x9C", "\xF0\x9F\x8E\x88", "\r\n",
                               "\n <<<<<<<", "\n==", "\n>>>>>>>>"}) {
        CHECK(is_text(good));
      }
      for (const auto* bad : {"\xC3", "\xA9", "\xC2\x85", "\xE2\x80", "\xF0\x9F\x8E", "\xC0\x80",
                              "\xED\xA0\x80", "\xC3\xA9\xC2\x80", "\r", "\r\r\n", "\n<<<<<<< x",
                              "\n=======\n", "\n>>>>>>> x", "\n||||||| x"}) {
        CHECK_FALSE(is_text(bad));
      }
    }
  }

  TEST_CASE("yaml: a byte that isn't text is found wherever it stands, and no other") {
    for (std::size_t place = 1; place < 20; ++place) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string text = "# a comment that is long enough for it\n";
        text[place] = static_cast<char>(byte);
        const bool is_text = (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
        CAPTURE(place);
        CAPTURE(byte);
        const diag::Source source("x.yaml", text);
        Findings findings;
        CHECK(is_readable_text(source, findings) == is_text);
        CHECK(findings.empty() == is_text);
      }
    }
  }
}

} // namespace senco::yaml
