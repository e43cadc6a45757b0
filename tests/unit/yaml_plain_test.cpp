// SPDX-License-Identifier: MIT
// The plain reader against yaml-cpp: of whatever it takes, both make the same, and it takes what
// records are written in. SENCO_MUTANTS sets how many damaged texts are tried, SENCO_SEED where
// they begin.
#include "support/fixture.hpp"
#include "support/random_yaml.hpp"
#include "support/readers.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace senco::yaml {
namespace {

constexpr unsigned k_mutants = 6'000;
constexpr unsigned k_random_documents = 1'500;

unsigned wanted(const char* name, unsigned usual) {
  const char* given = std::getenv(name); // NOLINT(concurrency-mt-unsafe)
  return given == nullptr ? usual : static_cast<unsigned>(std::stoul(given));
}

std::vector<std::string> texts_in(const std::string& folder) {
  std::vector<std::string> texts;
  const std::filesystem::path top = test::source_path(folder);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      texts.push_back(
          test::source_file(folder + "/" + entry.path().lexically_relative(top).string()));
    }
  }
  std::sort(texts.begin(), texts.end()); // Folders are listed in any order.
  return texts;
}

/// A text whole if it is short, else cut into runs of sections: yaml-cpp is slow.
void add_cut(const std::string& text, std::vector<std::string>& pieces) {
  constexpr std::size_t k_short = 1500;
  constexpr std::size_t k_least = 600;
  std::size_t begin = 0;
  for (auto at = text.find("\n\n"); at != std::string::npos && text.size() > k_short;
       at = text.find("\n\n", at + 2)) {
    if (at - begin > k_least) {
      pieces.push_back(text.substr(begin, at + 1 - begin));
      begin = at + 1;
    }
  }
  pieces.push_back(text.substr(begin));
}

std::vector<std::string> short_texts() {
  std::vector<std::string> result;
  for (const auto* folder : {"examples", "tests/rules", "tests/folders"}) {
    for (const auto& text : texts_in(folder)) {
      add_cut(text, result);
    }
  }
  return result;
}

constexpr std::array<std::string_view, 32> k_pieces = {
    ": ",  " #",   "- ",   "\n",  "\r\n",  "  ", "\n\n", "''", "\\\"", "\\n", "\\q",
    "|",   ">-",   "|+",   "|2",  "---\n", "~",  "null", "? ", "<<: ", "[",   "{a: b}",
    "\n ", "\n- ", "\n  ", "...", "k: ",   "#x", "\t",   "[]", "- - ", "%"};

class Mutator {
public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

  std::string damaged(std::string text) {
    for (auto left = 1 + below(3); left > 0; --left) {
      damage(text);
    }
    return text;
  }

private:
  void damage(std::string& text) {
    constexpr std::string_view k_signs = ":-#'\"[]{}|>,\t\r\n &*!~?\\.%x0";
    const auto at = below(text.size() + 1);
    const auto line = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
    const auto next = std::min(text.find('\n', at), text.size());
    switch (below(11)) {
    case 0:
      text.erase(at, 1 + below(3));
      break;
    case 1:
      text.insert(at, 1, k_signs[below(k_signs.size())]);
      break;
    case 2:
      text.replace(at, at < text.size() ? 1 : 0, 1, k_signs[below(k_signs.size())]);
      break;
    case 3:
      text.insert(at, k_pieces[below(k_pieces.size())]);
      break;
    case 4:
      text.insert(std::min(line, text.size()), std::string(1 + below(4), ' '));
      break;
    case 5:
      text.erase(std::min(line, text.size()),
                 text[std::min(line, text.size())] == ' ' ? 1 + below(2) : 0);
      break;
    case 6: // A line goes elsewhere.
      swap_lines(text);
      break;
    case 7:
      text.erase(std::min(line, text.size()), next + 1 - std::min(line, next));
      break;
    case 8:
      text = below(4) == 0 ? replace_all(text, "\n", "\r\n") : text;
      break;
    case 9:
      flip(text, at);
      break;
    default:
      text.resize(below(4) == 0 ? at : text.size());
      break;
    }
  }
  void flip(std::string& text, std::size_t at) {
    if (at < text.size()) {
      text[at] = static_cast<char>(text[at] ^ (1 << below(7)));
    }
  }
  void swap_lines(std::string& text) {
    auto all = split(text, '\n');
    std::swap(all[below(all.size())], all[below(all.size())]);
    std::string result;
    for (const auto line : all) {
      result.append(line).append("\n");
    }
    result.pop_back();
    text = result;
  }

  std::mt19937 random_;
};

/// Whether the plain reader takes `text` and yaml-cpp makes the same of it.
bool is_plain(const std::string& text) {
  const auto read = test::read_both(text);
  CHECK_MESSAGE(read.difference.empty(), read.difference << "\n---\n" << text << "\n---");
  return read.is_plain;
}

/// How many of the texts are plain that begin with `head` and go on with up to `most` of `signs`.
int every_text(const std::string& head, const std::vector<std::string_view>& signs, int most) {
  int plain = is_plain(head) ? 1 : 0;
  if (most > 0) {
    for (const auto sign : signs) {
      plain += every_text(head + std::string{sign}, signs, most - 1);
    }
  }
  return plain;
}

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE(
      "yaml: the plain reader takes the records there are, and makes of them what yaml-cpp does") {
    int all = 0;
    int plain = 0;
    for (const auto* folder : {"examples", "tests/rules", "tests/folders"}) {
      for (const auto& text : texts_in(folder)) {
        ++all;
        plain += is_plain(text) ? 1 : 0;
      }
    }
    CHECK(all > 300);
    CHECK(plain * 100 >= all * 95);
    MESSAGE(plain << " of " << all << " records are plain");
    for (const auto& text : texts_in("examples")) {
      CHECK(is_plain(text));
    }
  }

  TEST_CASE("yaml: the plain reader takes every style that records are written in") {
    for (const std::string text : {
             "",
             "# nothing yet\n",
             "---\na: 1\n",
             "\xEF\xBB\xBF\x61: 1\n",
             "a: 1\r\nb: x\r\n  y\r\nc: |\r\n  l\r\n\r\n  m\r\n",
             "a: 1",
             "a: x\ty  \t# z\n",
             "a:\n- b\n-   c: 1\n    d: 2\n-\n- - e\n  - f\ng:\n    h: i\n",
             "a: one\n  two # three\nb: one\n\n\n   - two\nc:\n  one\n   two\n",
             "a: ~\nb: null\nc:\nd: [null, ~]\n~: 1\nNULL: 2\n",
             "a: 'it''s'\nb: \"x \\\" \\\\ \\n \\t \\/\"\n'c d' : \"\"\n\"e\": ''\n",
             "a: |\n  x\n   y\n\n  # z\nb: |-  # c\n\n  x\nc: >\n x\n y\n\n\n z\nd: >-\ne: |\n",
             "a: |\n  x",
             "a: [x, 'y', {b: c, d: , e:}, [], { }, ]  # f\n",
             "a: {b: x y, # c\n\n  d: x\n   y, e: [1,\n 2\n]}\n",
             "{a: 1}\n",
             "- a\n- b: 1\n",
             "a: -1\nb: 10:30\nc: x#y\nd: http://x.example.org/?q\n",
             "a: \"\\u00e9 \\x41 \\U0001F600\"\nb: [\"\\u2019\"]\n",
             "a: |+\n  x\n\n\nb: |+\n  y\n",
             "a: |+\n  x",
             "a: |2\n    x\n   y\n\n  z\nb: c\n",
             "a:\n  - |1-\n    x\n  - b: >2+\n      y\n",
             "a: >\n  x\n    y\n   z\n\n  w\n\n    v\n\n\n    u\n  t\n",
         }) {
      CHECK_MESSAGE(is_plain(text), text);
    }
  }

  TEST_CASE("yaml: what may be a fault or is rare the plain reader leaves to yaml-cpp") {
    for (const std::string text : {
             "a: 1\na: 2\n",
             "a: {b: 1, b: 2}\n",
             "a: \"x\n  y\"\n",
             "a: 'x\n",
             "a: b: c\n",
             "a\n",
             "a: 1\nb\n",
             "a: 1\n b: 2\n",
             "a:\n  b: 1\n c: 2\n",
             "a: &x 1\n",
             "a: *x\n",
             "a: !x 1\n",
             "<<: {a: 1}\n",
             "? a\n: b\n",
             "a: [b: c]\n",
             "a: [b, , c]\n",
             "a: [b\n",
             "a: {b}\n",
             "a: [b]c\n",
             "a: 'b' c\n",
             "a: - b\n",
             "a: @b\n",
             "a: 1\n---\nb: 2\n",
             "a: 1\n...\n",
             "%YAML 1.2\n",
             "a:\tb\n",
             "\ta: 1\n",
             "a: \"x\"# y\n",
             "- a\nb: 1\n",
             "a: 1\n- b\n",
             "a:\n- b: 1\n - c\n",
             "a: x\n # y\n  z\n",
             "a: [\nb]\n",
             "a: |\n    \n  x\n",
             "a: |+\n\n",
             "a: |0\n  x\n",
             "a: |22\n  x\n",
             "a: |+-\n  x\n",
             "a: >2\n    x\n",
             "a: >\n\n  x\n",
             "a: \"\\ud800\"\n",
             "a: \"\\U00110000\"\n",
             "a: \"\\u00g0\"\n",
             "a: \"\\u00e\"\n",
             "a: \"\\u0000\"\n",
             "a: \"\\e\"\n",
             "a: {b: 1}: 2\n",
             "---\n",
         }) {
      CHECK_MESSAGE(!is_plain(text), text);
    }
    std::string deep;
    for (int i = 0; i < 40; ++i) {
      deep += "- ";
    }
    CHECK(!is_plain(deep + "x\n"));
    CHECK(!is_plain("a: " + std::string(40, '[') + std::string(40, ']') + "\n"));
    CHECK(!is_plain(std::string(1100, 'k') + ": 1\n"));
    std::string keys;
    for (int i = 0; i < 100; ++i) {
      keys += 'k' + std::to_string(i) + ": 1\n";
    }
    CHECK(is_plain(keys));
    CHECK(!is_plain(keys + "k7: 2\n"));
    for (int i = 100; i < 300; ++i) {
      keys += 'k' + std::to_string(i) + ": 1\n";
    }
    CHECK(!is_plain(keys));
  }

  TEST_CASE("yaml: of every short text the plain reader makes what yaml-cpp does, or nothing") {
    const auto signs = [](std::initializer_list<std::string_view> of) {
      return std::vector<std::string_view>(of);
    };
    CHECK(every_text("", signs({"a", ":", " ", "-", "\n", "#"}), 5) > 1000);
    CHECK(every_text("a:", signs({" ", "\n", "- ", "b: ", "x", "#", "|", "\"q\"", "~"}), 4) > 1000);
    CHECK(every_text("a: [", signs({" ", "\n", ",", "]", "{", "}", "b: ", "x", "#", "'q'"}), 4) >
          50);
    CHECK(every_text("a: |", signs({" ", "\n", "x", "#", "-", "\r\n", " b", "b: 1"}), 4) > 500);
    CHECK(every_text("a: >\n", signs({" ", "\n", "x", "#", "\n ", " b", "b: 1", "\t"}), 4) > 500);
    CHECK(every_text("- ", signs({"- ", "-", "\n", " ", "a: ", "x", "?", "---", "...", ":"}), 4) >
          1000);
  }

  TEST_CASE("yaml: text that begins as a byte order mark does is text") {
    for (const std::string text :
         {"\xEF\xBB\x80: 1\n", "\xEF\xBC\x81: 1\n", "\xEF\xBB\xBF\xEF\xBB\x80: 1\n",
          "a: \xEF\xBB\xBF\n", "\xC3\xBE\xC3\xBF: 1\n"}) {
      CHECK_MESSAGE(is_plain(text), text);
    }
  }

  TEST_CASE("yaml: what once set the two readers apart no longer does") {
    // An empty value before a key that begins with a word for null.
    CHECK(is_plain("a:\nnullable: 1\n"));
    CHECK(is_plain("a:\n~  b: 1\n"));
    CHECK(is_plain("a:\n~, b: 1\n"));
    CHECK(is_plain("a:\n  b:\nnull: 1\n"));
  }

  TEST_CASE("yaml: of random records the plain reader makes what yaml-cpp does") {
    const auto first = wanted("SENCO_SEED", 1);
    const auto count = wanted("SENCO_MUTANTS", k_mutants) / k_mutants * k_random_documents;
    unsigned plain = 0;
    for (unsigned i = 0; i < count; ++i) {
      plain += is_plain(test::RandomYaml(first + i).document()) ? 1 : 0;
    }
    CHECK(plain * 100 >= count * 95);
  }

  TEST_CASE("yaml: of damaged records the plain reader makes what yaml-cpp does, or nothing") {
    const auto seed = wanted("SENCO_SEED", 1);
    const auto count = wanted("SENCO_MUTANTS", k_mutants);
    const auto texts = short_texts();
    Mutator mutator(seed);
    unsigned plain = 0;
    for (unsigned i = 0; i < count; ++i) {
      const auto text = mutator.below(3) == 0 ? test::RandomYaml(seed + i).document()
                                              : texts[mutator.below(texts.size())];
      plain += is_plain(mutator.damaged(text)) ? 1 : 0;
    }
    MESSAGE(plain << " of " << count << " damaged records are plain");
    CHECK(plain > count / 4);
    CHECK(plain < count);
  }
}

} // namespace senco::yaml
