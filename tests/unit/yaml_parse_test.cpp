// SPDX-License-Identifier: MIT
// What is read, and what isn't read at all.
#include "support/parsed.hpp"

#include "base/file.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>

namespace senco::yaml {
namespace {

using test::message;
using test::parse;
using test::unreadable;
using Faults = test::Lines;

/// The head of a record's file, five lines.
constexpr std::string_view k_head = "format: 1\n"
                                    "pupil:\n"
                                    "  given_name: Tom\n"
                                    "  born: 2016-03-14\n"
                                    "status: x\n";

/// Lists and maps in one another, `depth` deep, in brackets and by indentation.
std::string in_brackets(int depth) {
  return "a: " + std::string(static_cast<std::size_t>(depth - 1), '[') + "x" +
         std::string(static_cast<std::size_t>(depth - 1), ']') + "\n";
}

std::string by_indentation(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) {
    text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  }
  return text;
}

double seconds_for(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  static_cast<void>(parse(text));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: a plain record is read whole, with nothing to complain of") {
    const auto parsed = parse(std::string{k_head} + "list:\n"
                                                    "  - one\n"
                                                    "  - {a: 1, b: [x, y]}\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.document.is_whole());
    CHECK(parsed.text("") == "(map)");
    CHECK(parsed.text("pupil.born") == "2016-03-14");
    CHECK(parsed.text("list.0") == "one");
    CHECK(parsed.text("list.1.b.1") == "y");
    CHECK(parsed.text("list.2") == "(none)");
    CHECK(parsed.at("list.1")->size() == 2);
    CHECK(parsed.at("pupil")->key() == "pupil");
    CHECK(parsed.at("list.0")->key().empty());
  }

  TEST_CASE("yaml: every example is read without a complaint") {
    for (const auto& name : list_files(test::source_path("examples/oakfield/pupils"), ".yaml")) {
      CAPTURE(name);
      const auto parsed = parse(test::source_file("examples/oakfield/pupils/" + name));
      CHECK(parsed.faults() == Faults{});
      CHECK(parsed.document.is_whole());
    }
  }

  TEST_CASE("yaml: text without quotes stays the text it is") {
    const auto parsed = parse("a: no\nb: 0123\nc: 2016-03-14\nd: 1e3\ne: 0x1F\nf: true\ng: .5\n");
    CHECK(parsed.text("a") == "no");
    CHECK(parsed.text("b") == "0123");
    CHECK(parsed.text("c") == "2016-03-14");
    CHECK(parsed.text("d") == "1e3");
    CHECK(parsed.text("e") == "0x1F");
    CHECK(parsed.text("f") == "true");
    CHECK(parsed.text("g") == ".5");
  }

  TEST_CASE("yaml: an empty value, null and ~ are null, in quotes they are text") {
    const auto parsed = parse("a:\nb: null\nc: ~\nd: Null\ne: NULL\nf: 'null'\ng: \"~\"\nh: ''\n"
                              "i: nUll\nj: []\nk: {}\n");
    for (const auto* key : {"a", "b", "c", "d", "e"}) {
      CAPTURE(key);
      CHECK(parsed.text(key) == "(null)");
      CHECK(parsed.at(key)->is_empty());
    }
    CHECK(parsed.text("f") == "null");
    CHECK(parsed.text("g") == "~");
    CHECK(parsed.text("h").empty());
    CHECK(parsed.at("h")->is_scalar());
    CHECK(parsed.at("h")->is_empty());
    CHECK(parsed.text("i") == "nUll");
    CHECK(parsed.at("j")->is_empty());
    CHECK(parsed.at("k")->is_empty());
    CHECK_FALSE(parsed.at("f")->is_empty());
  }

  TEST_CASE("yaml: a key may be called null or ~, or stand in quotes") {
    const auto parsed = parse("null: 1\n~: 2\n\"a b\": 3\n'it''s': 4\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.text("null") == "1");
    CHECK(parsed.text("~") == "2");
    CHECK(parsed.text("a b") == "3");
    CHECK(parsed.text("it's") == "4");
    CHECK(parse("a:\nnull: x\n").text("a") == "(null)");
    CHECK(parse("a:\nnull: x\n").text("null") == "x");
  }

  TEST_CASE("yaml: an empty file, blanks and comments alone have no root and no fault") {
    for (const auto* text :
         {"", "\n\n", "  \n", "# nothing yet\n", "\xEF\xBB\xBF", "\r\n# x\r\n"}) {
      CAPTURE(text);
      const auto parsed = parse(text);
      CHECK_FALSE(parsed.document.root());
      CHECK(parsed.findings.empty());
      CHECK(parsed.document.is_whole());
    }
  }

  TEST_CASE("yaml: a byte order mark, CRLF and a last line without its end are no faults") {
    for (const auto* text : {"\xEF\xBB\xBF"
                             "a: 1\nb: x y\n",
                             "a: 1\r\nb: x y\r\n", "a: 1\nb: x y",
                             "\xEF\xBB\xBF"
                             "a: 1\r\nb: x\r\n  y"}) {
      const auto parsed = parse(text);
      CHECK(parsed.findings.empty());
      CHECK(parsed.text("a") == "1");
      CHECK(parsed.text("b") == "x y");
    }
  }

  TEST_CASE("yaml: a merge left unfinished is reported once for each place, and nothing is read") {
    const std::string text = "a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 1\n=======\nb: 3\n"
                             ">>>>>>> other\nc: 4\n<<<<<<< HEAD\nd: 5\n=======\n>>>>>>> other\n";
    const auto parsed = parse(text);
    CHECK(parsed.faults() == Faults{"2:1 unreadable", "10:1 unreadable"});
    CHECK(parsed.findings.all().front().help == "git mergetool");
    CHECK_FALSE(parsed.document.root());
    CHECK_FALSE(parsed.document.is_whole());
    CHECK(unreadable("a: 1\n=======\nb: 3\n>>>>>>> other\n") == Faults{"2:1"});
    CHECK(unreadable("a: 1\n>>>>>>> other\n") == Faults{"2:1"});
    CHECK(unreadable("a: 1\r\n=======\r\nb: 3\r\n") == Faults{"2:1"});
    CHECK(unreadable("\xEF\xBB\xBF<<<<<<< HEAD\na: 1\n<<<<<<<\n") == Faults{"1:1", "3:1"});
  }

  TEST_CASE("yaml: merge markers within text are text") {
    const auto parsed = parse("a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> other\nb: ======= x\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.text("b") == "======= x");
  }

  TEST_CASE("yaml: what isn't plain UTF-8 text is refused where it first shows") {
    CHECK(unreadable(std::string("a: 1\nb: x\0y\n", 12)) == Faults{"2:5"});
    CHECK(unreadable("a: 1\nb: x\x1B[2J\n") == Faults{"2:5"});
    CHECK(unreadable("a: é\x7F\n") == Faults{"1:5"});
    CHECK(unreadable("a: x\xC2\x9By\n") == Faults{"1:5"});
    CHECK(unreadable("a: 1\nb: caf\xE9\n") == Faults{"2:7"});
    CHECK(unreadable("a: 1\rb: 2\r") == Faults{"1:5"});
    CHECK(unreadable("a: 1\r\nb: 2\r") == Faults{"2:5"});
    CHECK(unreadable(std::string("\xFF\xFE"
                                 "a\0:\0",
                                 6)) == Faults{"1:1"});
    CHECK(unreadable(std::string("\xFE\xFF\0a\0:", 6)) == Faults{"1:1"});
    CHECK(unreadable("\xEF\xBB\xBF\xEF\xBB\xBF"
                     "a: 1\n") == Faults{"1:1"});
    CHECK(message("a: caf\xE9\n") == "not UTF-8 (byte 0xE9): save it as UTF-8");
    CHECK(message("a: x\xC2\x9By\n") ==
          "a control character (0x9B) stands here: this isn't plain text");
    CHECK(parse("a: x\xC2\xA0y\n").findings.empty());
  }

  TEST_CASE("yaml: a file of 1 MiB is read, one byte more isn't") {
    std::string text = "a: 1\n#";
    text += std::string(k_largest_file - text.size() - 1, 'x') + "\n";
    REQUIRE(text.size() == k_largest_file);
    CHECK(parse(text).findings.empty());
    CHECK(parse(text).text("a") == "1");
    text += "\n";
    CHECK(unreadable(text) == Faults{"1:1"});
    CHECK(message(std::string(2 * k_largest_file, 'x')) ==
          "the file is over 1 MiB: no record is so long");
    CHECK_FALSE(parse(text).document.root());
  }

  TEST_CASE("yaml: lists and maps stand in one another 32 deep, not 33") {
    CHECK(parse(in_brackets(32)).findings.empty());
    CHECK(parse(in_brackets(33)).faults() == Faults{"1:35 unsupported-yaml"});
    CHECK(parse(by_indentation(32)).findings.empty());
    CHECK(parse(by_indentation(33)).faults() == Faults{"33:33 unsupported-yaml"});
    const auto dashes = [](int count) {
      std::string text;
      for (int i = 0; i < count; ++i) {
        text += "- ";
      }
      return text + "x\n";
    };
    CHECK(parse(dashes(32)).findings.empty());
    CHECK(parse(dashes(33)).faults() == Faults{"1:65 unsupported-yaml"});
  }

  TEST_CASE("yaml: ten thousand deep is refused and not followed") {
    CHECK(parse(in_brackets(10'000)).faults() == Faults{"1:35 unsupported-yaml"});
    CHECK(parse(std::string(10'000, '[')).findings.all().size() == 1);
    CHECK(parse(by_indentation(1'000)).faults() == Faults{"33:33 unsupported-yaml"});
    std::string maps = "a: ";
    std::string dashes;
    for (int i = 0; i < 10'000; ++i) {
      maps += "{a: ";
      dashes += "- ";
    }
    CHECK(parse(maps).findings.all().size() == 1);
    CHECK(parse(dashes).faults() == Faults{"1:65 unsupported-yaml"});
  }

  TEST_CASE("yaml: anchors, aliases, tags and merge keys are refused where they stand") {
    const auto parsed = parse("a: &x 1\nb: *x\nc: !!str 2\nd: ! e\nf: &y [g]\nh: !t {i: 1}\n"
                              "j:\n  <<: {k: 1}\nl: 3\n");
    CHECK(parsed.faults() == Faults{"1:4 unsupported-yaml", "2:4 unsupported-yaml",
                                    "3:4 unsupported-yaml", "4:4 unsupported-yaml",
                                    "5:4 unsupported-yaml", "6:4 unsupported-yaml",
                                    "8:3 unsupported-yaml"});
    CHECK(parsed.text("l") == "3");
    CHECK_FALSE(parsed.document.is_whole());
    CHECK(message("a: &x 1\n") ==
          "an anchor (&) cannot be used in a record: write the value out, or put the text in "
          "quotes");
    CHECK(parse("a: R&B *x* !y\nb: \"*x\"\nc: '&x'\n").findings.empty());
  }

  TEST_CASE("yaml: an alias to nothing is refused, as text that begins with a star is") {
    CHECK(parse("a: *x\nb: 1\n").faults() == Faults{"1:4 unsupported-yaml"});
    CHECK(parse("a: *x\nb: 1\n").text("b") == "1");
    CHECK(parse("a: *very* good\nb: 1\n").findings.all().size() == 1);
  }

  TEST_CASE("yaml: aliases of aliases do not multiply") {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 20; ++i) {
      text += fmt::format("a{}: &a{} [", i, i);
      for (int j = 0; j < 10; ++j) {
        text += fmt::format("*a{}{}", i - 1, j < 9 ? ", " : "]\n");
      }
    }
    CHECK(seconds_for(text) < 1);
    CHECK(parse(text).findings.all().size() == 210);
  }

  TEST_CASE("yaml: a second document is reported where it begins, and the first is read") {
    const auto parsed = parse("a: 1\n---\nb: 2\n");
    CHECK(parsed.faults() == Faults{"3:1 unsupported-yaml"});
    CHECK(parsed.text("a") == "1");
    CHECK(parsed.text("b") == "(none)");
    CHECK_FALSE(parsed.document.is_whole());
    CHECK(parse("a: 1\n---\n").faults() == Faults{"2:1 unsupported-yaml"});
    CHECK(parse("a: 1\n---\n---\nb: 2\n").faults() == Faults{"2:1 unsupported-yaml"});
    CHECK(parse("---\n---\n").faults() == Faults{"2:1 unsupported-yaml"});
    CHECK(parse("a: 1\n...\njunk\n").faults() == Faults{"3:1 unsupported-yaml"});
    CHECK(parse("a: 1\n...\n# x\nb: [\n").faults() == Faults{"4:1 unsupported-yaml"});
    CHECK(parse("a: 1\n---\n\"open\n").findings.all().size() == 1);
  }

  TEST_CASE("yaml: dashes at the head and dots at the end are no second document") {
    for (const auto* text : {"---\na: 1\n", "a: 1\n...\n", "# x\n---\na: 1\n...\n# y\n"}) {
      CAPTURE(text);
      CHECK(parse(text).findings.empty());
      CHECK(parse(text).text("a") == "1");
    }
  }

  TEST_CASE("yaml: a key that stands twice is reported where it stands again") {
    const auto parsed = parse("a: 1\n"
                              "b: {c: 1, d: 2, c: 3}\n"
                              "\"a\": 4\n"
                              "e:\n"
                              "  - f: 1\n"
                              "    'f': 2\n"
                              "    f: 3\n"
                              "  - f: 4\n"
                              "g: {a: 1}\n");
    CHECK(parsed.faults() == Faults{"2:17 duplicate-key", "3:1 duplicate-key", "6:5 duplicate-key",
                                    "7:5 duplicate-key"});
    CHECK(parsed.text("a") == "1"); // The first counts.
    CHECK(parsed.document.is_whole());
    CHECK(message("a: 1\na: 2\n") == "'a' stands twice in the same place: keep one");
    CHECK(parse("a: 1\nA: 2\na b: 3\n").findings.empty());
    CHECK(parse("a: 1\n\"\\x61\": 2\n").faults() == Faults{"2:1 duplicate-key"});
  }

  TEST_CASE("yaml: a hundred thousand keys are held against one another in no time") {
    std::string different;
    std::string same = "{";
    for (int i = 0; i < 90'000; ++i) {
      different += fmt::format("k{}: 1\n", i);
      same += i % 4 == 0 ? "k: 1," : "";
    }
    same += "}\n";
    CHECK(seconds_for(different) < 5); // With sanitizers on a busy machine; 0.1 s without.
    CHECK(seconds_for(same) < 5);
    CHECK(parse(different).findings.empty());
  }
}

} // namespace senco::yaml
