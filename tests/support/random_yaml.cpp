// SPDX-License-Identifier: MIT
#include "support/random_yaml.hpp"

#include "base/text.hpp"

#include <array>
#include <string_view>

namespace senco::test {
namespace {

constexpr std::array<std::string_view, 30> k_texts = {
    "Ada reads well",
    "no",
    "0123",
    "2016-03-14",
    "true",
    "",
    "~",
    "a: b",
    "ends with colon:",
    "#hash",
    "a #hash",
    "It's a lone quote",
    "\"",
    "'",
    "\"both' quotes\"",
    "back\\slash",
    " blank before",
    "blank after ",
    "two\nlines",
    "three\n\nlines with a gap\nand an end\n",
    "\nblank first",
    "  indented\nfirst line",
    "tab\tinside",
    "\xF0\x9F\x8E\x88 balloon",
    "- dash",
    "[bracket]",
    "comma, comma",
    "Zażółć gęślą jaźń",
    "A long sentence that a teacher wrote after a long day about many small things that went well, "
    "and some that did not go quite so well, as days are.",
    "12:30"};

std::string blanks(std::size_t count) {
  return std::string(count, ' ');
}

} // namespace

std::size_t RandomYaml::below(std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_);
}

std::string RandomYaml::text() {
  return std::string{k_texts[below(k_texts.size())]};
}

std::string RandomYaml::comment() {
  return "#c" + std::to_string(++comments_);
}

std::string RandomYaml::comment_line(std::size_t column) {
  switch (below(8)) {
  case 0:
    return blanks(column) + comment() + " of mine\n";
  case 1:
    return blanks(below(8)) + comment() + "\n";
  case 2:
    return "\n";
  default:
    return {};
  }
}

std::string RandomYaml::beside() {
  return below(6) == 0 ? blanks(1 + below(3)) + comment() + ": it's [beside] {" : std::string{};
}

yaml::Content RandomYaml::content() {
  using yaml::Content;
  switch (below(6)) {
  case 0:
    return Content::of_word("2025-12-05");
  case 1:
    return Content::of_list({Content::of_text(text()), Content::of_text(text())});
  case 2:
    return Content::of_map({{"id", Content::of_word("x9")}, {"note", Content::of_text(text())}});
  default:
    return Content::of_text(text());
  }
}

std::string RandomYaml::scalar(bool in_flow) {
  switch (below(7)) {
  case 0:
    return "2025-12-0" + std::to_string(1 + below(9));
  case 1:
    return "'it''s so'";
  case 2:
    return R"("say \"so\" # here")";
  case 3:
    return in_flow ? "90" : "Mr J. Patel, Mrs R. Shah";
  default:
    return "word" + std::to_string(below(50));
  }
}

std::string RandomYaml::flow(int depth) {
  const bool is_map = below(2) == 0;
  std::string inside;
  const auto count = below(4);
  for (std::size_t i = 0; i < count; ++i) {
    inside += inside.empty() ? "" : below(8) == 0 ? ",\n          " : ", ";
    inside += is_map ? "f" + std::to_string(++keys_) + ": " : "";
    inside += depth > 0 && below(4) == 0 ? flow(depth - 1) : scalar(true);
  }
  return is_map ? '{' + inside + '}' : '[' + inside + ']';
}

std::string RandomYaml::block_text(std::size_t column) {
  std::string result = below(2) == 0 ? "|" : ">";
  result += below(2) == 0 ? "-" : "";
  result += beside() + "\n";
  const auto count = 1 + below(3);
  for (std::size_t i = 0; i < count; ++i) {
    result += i > 0 && below(4) == 0 ? "\n" : "";
    result += blanks(column) + "line of text, it's # no comment: really\n";
  }
  return result;
}

/// What follows a colon or dash, its line ends included.
std::string RandomYaml::value(std::size_t column, int depth, bool in_list) {
  switch (below(in_list ? 6 : 9)) {
  case 0:
    return ' ' + flow(2) + beside() + "\n";
  case 1:
    return ' ' + block_text(column + step_);
  case 2:
    return in_list ? ' ' + scalar(false) + "\n" : beside() + "\n";
  case 3:
    return ' ' + scalar(false) + beside() + "\n";
  case 6:
  case 7:
    if (depth > 0 && !in_list) {
      return beside() + "\n" + comment_line(column + step_) +
             (below(2) == 0 ? map(column + step_, depth - 1, false)
                            : list(column + dash_, depth - 1));
    }
    [[fallthrough]];
  default:
    return ' ' + scalar(false) + beside() + "\n";
  }
}

std::string RandomYaml::map(std::size_t column, int depth, bool in_list) {
  std::string result;
  const auto count = 1 + below(4);
  for (std::size_t i = 0; i < count; ++i) {
    const bool on_dash_line = in_list && i == 0;
    result += on_dash_line ? "" : comment_line(column) + blanks(column);
    const auto name = "key" + std::to_string(++keys_);
    result += (below(8) == 0 ? '"' + name + '"' : name) + ':' + value(column, depth, false);
  }
  return result;
}

std::string RandomYaml::list(std::size_t column, int depth) {
  std::string result;
  const auto count = 1 + below(3);
  const bool of_maps = below(3) > 0;
  const auto gap = below(5) == 0 ? 4U : 2U;
  for (std::size_t i = 0; i < count; ++i) {
    result += i > 0 ? comment_line(column) : "";
    result += blanks(column) + '-';
    result +=
        of_maps ? blanks(gap - 1) + map(column + gap, depth, true) : value(column, depth, true);
  }
  return result;
}

std::string RandomYaml::document() {
  step_ = below(4) == 0 ? 4 : 2;
  dash_ = below(3) * 2;
  std::string result = below(2) == 0 ? "# yaml-language-server: $schema=x\n" : "";
  result += "format: 1" + beside() + "\n";
  result += map(0, 3, false);
  result += comment_line(0);
  if (below(6) == 0) {
    result = replace_all(result, "\n", "\r\n");
  }
  if (below(6) == 0) {
    while (!result.empty() && (result.back() == '\n' || result.back() == '\r')) {
      result.pop_back();
    }
  }
  return result;
}

} // namespace senco::test
