// SPDX-License-Identifier: MIT
// A fault of form is reported where it is, once, and the rest of the record is read.
#include "support/parsed.hpp"

#include <doctest/doctest.h>

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

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: an unclosed quote is reported once where it opens, and the rest still read") {
    for (const std::string quote : {"\"", "'"}) {
      for (const std::string end : {"\n", ""}) {
        CAPTURE(quote);
        std::string text{k_head};
        text += "open: " + quote + "one two\n";
        for (int i = 0; i < 200; ++i) {
          text += fmt::format("k{}: \"it's {}\"\n", i, i);
        }
        text += "last: 'x'" + end;
        const auto parsed = parse(text);
        CHECK(parsed.faults() == Faults{"6:7 unreadable"});
        CHECK_FALSE(parsed.document.is_whole());
        CHECK(parsed.text("pupil.born") == "2016-03-14");
        CHECK(parsed.text("open") == "(null)");
        CHECK(parsed.text("k0") == "it's 0");
        CHECK(parsed.text("k199") == "it's 199");
        CHECK(parsed.text("last") == "x");
      }
    }
  }

  TEST_CASE("yaml: a quote is open where the file ends too") {
    CHECK(unreadable("a: 1\nb: \"x") == Faults{"2:4"});
    CHECK(unreadable("a: 1\nb: 'x") == Faults{"2:4"});
    CHECK(unreadable("a: 1\nb: \"x\n") == Faults{"2:4"});
    CHECK(unreadable("a: 1\nb: \"") == Faults{"2:4"});
    CHECK(unreadable("a: 1\nb: \"x\\\"\n") == Faults{"2:4"});
    CHECK(unreadable("a: 1\nb: 'x''\n") == Faults{"2:4"});
  }

  TEST_CASE("yaml: each of several unclosed quotes is reported at its line") {
    const auto parsed = parse("a: \"x\n"
                              "b: \"closed\"\n"
                              "c: 'y\n"
                              "d:\n"
                              "  - \"z\n"
                              "  - fine\n"
                              "  - {k: \"u, l: v}\n"
                              "  - {k: w}\n"
                              "e: [p, 'q]\n"
                              "f: O'Hara\n"
                              "g: \"t\n");
    CHECK(parsed.faults() == Faults{"1:4 unreadable", "3:4 unreadable", "5:5 unreadable",
                                    "7:9 unreadable", "9:8 unreadable", "11:4 unreadable"});
    CHECK(parsed.text("b") == "closed");
    CHECK(parsed.text("d.0") == "fine");
    CHECK(parsed.text("d.1.k") == "w");
    CHECK(parsed.text("d.2") == "(none)");
    CHECK(parsed.text("f") == "O'Hara");
  }

  TEST_CASE("yaml: a quoted value that goes on on the next line is reported, once") {
    for (const auto* text : {"a: \"x\n  y\"\nb: 1\n", "a: 'x\n\n  y'\nb: 1\n",
                             "a: [p, \"x\n  y\"]\nb: 1\n", "a: {p: \"x\n  y\"}\nb: 1\n"}) {
      CAPTURE(text);
      const auto parsed = parse(text);
      CHECK(parsed.findings.all().size() == 1);
      CHECK(parsed.findings.all().front().position.line == 1);
      CHECK(parsed.findings.all().front().message ==
            "the quote that opens here isn't closed on its line; longer text uses '|' or '>'");
      CHECK(parsed.text("b") == "1");
    }
  }

  TEST_CASE("yaml: quotes in text, comments and block text open nothing") {
    const auto parsed = parse("a: he said \"no and 'yes\n"
                              "# b: \"open\n"
                              "c: x  # d: 'open\n"
                              "e: >\n"
                              "  f: \"open\n"
                              "  'tis\n"
                              "g: text\n"
                              "  \"goes on\n"
                              "  [so\n"
                              "h: i: j\n"
                              "k: 1\n");
    CHECK(parsed.faults() == Faults{"10:5 unreadable"});
    CHECK(parsed.text("g") == "text \"goes on [so");
    CHECK(parsed.text("k") == "1");
  }

  TEST_CASE("yaml: an unclosed bracket is reported where it opens, and what follows is read") {
    const auto parsed = parse("a: [x, y\n"
                              "b: 1\n"
                              "c:\n"
                              "  - {p: 1, q: 2\n"
                              "  - {p: 3}\n"
                              "d: [x,  # ]\n"
                              "  y, \"]\"\n"
                              "e: {p: [1, 2]\n"
                              "f: [x,\n"
                              "  y]\n"
                              "g: {");
    CHECK(parsed.faults() == Faults{"1:4 unreadable", "4:5 unreadable", "6:4 unreadable",
                                    "8:4 unreadable", "11:4 unreadable"});
    CHECK(parsed.text("b") == "1");
    CHECK(parsed.at("c")->size() == 1);
    CHECK(parsed.text("c.0.p") == "3");
    CHECK(parsed.text("f.1") == "y");
    CHECK(message("a: [x\n") == "the '[' that opens here isn't closed");
    CHECK(message("a: {x: 1\n") == "the '{' that opens here isn't closed");
  }

  TEST_CASE("yaml: a line that lacks its colon is reported itself, not the one below") {
    CHECK(unreadable("a: 1\nsince 2025\nis: x\nb: 2\n") == Faults{"2:1"});
    CHECK(unreadable("a: 1\nsince 2025\n") == Faults{"2:1"});
    CHECK(unreadable("a: 1\nsince 2025") == Faults{"2:1"});
    CHECK(unreadable("format 1\npupil: x\n") == Faults{"1:1"});
    CHECK(unreadable("a:\n  since 2025\n  is: x\n") == Faults{"2:3"});
    CHECK(unreadable("a:\n  is: x\n  since 2025\n  at: y\n") == Faults{"3:3"});
    CHECK(unreadable("a:\n  - since 2025\n    is: x\n") == Faults{"2:5"});
    CHECK(unreadable("a:\n  - is: x\n    since 2025\n  - is: y\n") == Faults{"3:5"});
    CHECK(unreadable("a: 1\nlist\n  - x\n  - y\nb: 2\n") == Faults{"2:1"});
    CHECK(unreadable("a: 1\nis:x\nb: 2\n") == Faults{"2:1"});
    CHECK(unreadable("a: {b, c: 1}\n") == Faults{"1:5"});
    CHECK(unreadable("a: >#b\n  c\nd: 1\n") == Faults{"1:5"});
    CHECK(unreadable("a: |2-#b\n  c\n") == Faults{"1:7"});
    CHECK(unreadable("a: |2- #b\n  c\n") == Faults{});
    // Below a key without a value, where yaml-cpp takes it for that.
    CHECK(unreadable("a:\nsince 2025\n") == Faults{"2:1"});
    CHECK(unreadable("a:\n\"since 2025\"\n") == Faults{"2:1"});
    CHECK(unreadable("a:\n  b:\n  since\n") == Faults{"3:3"});
    CHECK(unreadable("a:\n  b:\n  since\nd: 1\n") == Faults{"3:3"});
    CHECK(unreadable("a:\n  - b:\n    since\n  - d: 1\n") == Faults{"3:5"});
    CHECK(unreadable("a:\n- b\n-\nc\n") == Faults{"4:1"});
    CHECK(unreadable("a:\n  since 2025\nb:\n  - c\n  -\n    d\n") == Faults{});
    const auto parsed = parse("a:\n  - is: x\n    since 2025\n    at: z\n  - is: y\nb: 1\n");
    CHECK(parsed.text("a.0.at") == "z");
    CHECK(parsed.text("a.1.is") == "y");
    CHECK(parsed.text("b") == "1");
    CHECK(message("a: 1\nb\n") ==
          "not YAML: a key, its colon or the blank after the colon is missing on this line");
  }

  TEST_CASE("yaml: a second colon in a text without quotes is reported at the colon") {
    CHECK(unreadable("a: he said: no\nb: 1\n") == Faults{"1:11"});
    CHECK(unreadable("a:\n  Some words\n  He said: no\nb: 1\n") == Faults{"3:10"});
    CHECK(parse("a: he said: no\nb: 1\n").text("b") == "1");
    CHECK(parse("a: at 10:30, http://x.example.org\n").text("a") ==
          "at 10:30, http://x.example.org");
  }

  TEST_CASE("yaml: a line indented wrongly is reported itself, where more of its kin are right") {
    CHECK(unreadable("a:\n  b: 1\n  c: 2\n d: 3\ne: 4\n") == Faults{"4:2"});
    CHECK(unreadable("a:\n    b: 1\n  c: 2\n  d: 3\ne: 4\n") == Faults{"2:5"});
    CHECK(unreadable("a:\n  - b\n  - c\n - d\ne: 4\n") == Faults{"4:2"});
    CHECK(unreadable("a:\n    - b: 1\n  - b: 2\n  - b: 3\ne: 4\n") == Faults{"2:5"});
    CHECK(unreadable("a:\n  - {b: 1}\n  - {b: 2}\n   - {b: 3}\ne: 4\n") == Faults{"4:4"});
    CHECK(unreadable("a:\n  b: 1\n    c: 2\nd: 3\n") == Faults{"3:6"});
    CHECK(unreadable(" a: 1\nb: 2\nc: 3\n") == Faults{"1:2"});
    CHECK(unreadable("p:\n a:\n    - x\n    - y\n  b:\n    - z\n  c: 1\nd: 1\n") == Faults{"2:2"});
    const auto parsed = parse("p:\n  - i: 1\n    j: 2\n   - i: 3\n     j: 4\n  - i: 5\nq: 6\n");
    CHECK(parsed.faults() == Faults{"4:4 unreadable"});
    CHECK(parsed.at("p")->size() == 2);
    CHECK(parsed.text("p.1.i") == "5");
    CHECK(parsed.text("q") == "6");
  }

  TEST_CASE("yaml: what stands below a line at fault goes with it") {
    const auto parsed =
        parse("a:\n  b: 1\n c:\n    d: e\n    # f\n    g: |\n      h: \"i\n  j: 2\n");
    CHECK(parsed.faults() == Faults{"3:2 unreadable"});
    CHECK(parsed.at("a")->size() == 2);
    CHECK(parsed.text("a.j") == "2");
  }

  TEST_CASE("yaml: a comment further out doesn't part a line at fault from what stands below it") {
    const auto parsed = parse("a:\n  b: 1\n   c:\n# d\n     e: f: g\n  h: 2\n");
    CHECK(parsed.faults() == Faults{"3:5 unreadable"});
    CHECK(parsed.text("a.h") == "2");
  }

  TEST_CASE("yaml: a tab on a line that holds nothing else says nothing") {
    for (const std::string text : {"a: 1\n\t\n", "a: 1\n \t \nb: 2\n", "a:\n  - x\n\t\nb: 2\n",
                                   "a:\n  - \"x\"\n\t\nb: 2\n", "a: x\n\t\r\nb: 2\n"}) {
      CHECK_MESSAGE(unreadable(text) == Faults{}, text);
    }
    CHECK(unreadable("a: 1\n\tb: 2\nc: 3\n") == Faults{"2:1"});
  }

  TEST_CASE("yaml: a tab that indents is reported, one in text isn't") {
    CHECK(unreadable("a:\n\tb: 1\nc: 2\n").all.size() == 1);
    CHECK(message("a:\n\tb: 1\nc: 2\n") == "not YAML: a tab indents this line, use spaces");
    CHECK(message("a:\n  b: 1\n\tc: 1\nd: 2\n") == "not YAML: a tab indents this line, use spaces");
    const auto parsed = parse("a: x\ty\nb: \"x\ty\"\nc: |\n  x\ty\nd:\tz\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.text("a") == "x\ty");
    CHECK(parsed.text("b") == "x\ty");
    CHECK(parsed.text("c") == "x\ty\n");
  }

  TEST_CASE("yaml: each of several faults is reported at its line, and the rest is read") {
    const auto parsed = parse("a: 1\n"
                              "b: c: d\n"
                              "e: \"open\n"
                              "f: @home\n"
                              "g: [h\n"
                              "i: \"bad \\q escape\"\n"
                              "j k\n"
                              "l: ]\n"
                              "m: \"n\" o\n"
                              "p: - q\n"
                              "r: 2\n");
    CHECK(parsed.faults() == Faults{"2:5 unreadable", "3:4 unreadable", "4:4 unreadable",
                                    "5:4 unreadable", "6:11 unreadable", "7:1 unreadable",
                                    "8:4 unreadable", "9:8 unreadable", "10:4 unreadable"});
    CHECK(parsed.text("a") == "1");
    CHECK(parsed.text("r") == "2");
    CHECK_FALSE(parsed.document.is_whole());
  }

  TEST_CASE("yaml: a hundred faults are not all read for, but some are and nothing breaks") {
    std::string text;
    for (int i = 0; i < 100; ++i) {
      text += fmt::format("k{}: \"open\n", i);
    }
    const auto parsed = parse(text);
    CHECK(parsed.findings.all().size() == 50);
    CHECK_FALSE(parsed.document.is_whole());
    CHECK_FALSE(parsed.document.root());
  }

  TEST_CASE("yaml: a key after a question mark and a value without key are faults of their line") {
    CHECK(unreadable("? a\n: b\nc: d\n").all.size() == 1);
    CHECK(unreadable("a: 1\n? b\nc: d\n") == Faults{"2:1"});
    CHECK(unreadable("? [a, b]\n: c\nd: e\n").all.size() == 1);
    CHECK(parse("? a\n: b\nc: d\n").text("c") == "d");
    CHECK(unreadable(": a\nb: 1\n") == Faults{"1:1"});
    CHECK(unreadable("{a: 1}: b\nc: 1\n") == Faults{"1:1"});
    CHECK(unreadable("[a]: b\nc: 1\n") == Faults{"1:1"});
    CHECK(parse("a: 1\n[b]: c\nd: 1\n").text("d") == "1");
  }

  TEST_CASE("yaml: prose is no record, and said so without a fault of form") {
    CHECK(parse("just a line\n").findings.empty());
    CHECK(parse("just a line\n").text("") == "just a line");
    CHECK(parse("- a\n- b\n").text("") == "(list)");
  }
}

} // namespace senco::yaml
