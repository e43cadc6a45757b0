// SPDX-License-Identifier: MIT
// Every key and value knows where it stands, and the bytes it is written with.
#include "support/parsed.hpp"

#include <doctest/doctest.h>

#include <string>

namespace senco::yaml {
namespace {

using test::parse;

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: keys and values stand where they stand") {
    const auto good = parse("a: 1\n"
                            "b:\n"
                            "  c: x\n"
                            "  dé:  y\n"
                            "e:\n"
                            "- f\n"
                            "- g: h\n"
                            "  i: j\n");
    CHECK(good.place("") == "1:1");
    CHECK(good.place("a") == "1:4");
    CHECK(good.key_place("a") == "1:1");
    CHECK(good.place("b") == "3:3");
    CHECK(good.key_place("b") == "2:1");
    CHECK(good.place("b.dé") == "4:8");
    CHECK(good.key_place("b.dé") == "4:3");
    CHECK(good.place("e") == "6:1");
    CHECK(good.place("e.0") == "6:3");
    CHECK(good.place("e.1") == "7:3");
    CHECK(good.place("e.1.i") == "8:6");
    CHECK(good.written("b") == "c: x\n  dé:  y");
    CHECK(good.written("e") == "- f\n- g: h\n  i: j");
    CHECK(good.written("e.1") == "g: h\n  i: j");
  }

  TEST_CASE("yaml: after characters of several bytes and tabs columns still count characters") {
    const auto parsed = parse("“é”: {日本: x\ty, z: '→'}  # 😀\nb: w\n");
    CHECK(parsed.place("“é”") == "1:6");
    CHECK(parsed.place("“é”.日本") == "1:11");
    CHECK(parsed.place("“é”.z") == "1:19");
    CHECK(parsed.written("“é”.日本") == "x\ty");
    CHECK(parsed.place("b") == "2:4");
  }

  TEST_CASE("yaml: after a byte order mark the first column is 1, and bytes count it") {
    const auto parsed = parse("\xEF\xBB\xBF"
                              "a: x\nb: y\n");
    CHECK(parsed.key_place("a") == "1:1");
    CHECK(parsed.place("a") == "1:4");
    CHECK(parsed.at("a")->span().begin == 6);
    CHECK(parsed.written("a") == "x");
    CHECK(parsed.place("b") == "2:4");
    CHECK(parse("\xEF\xBB\xBF"
                "a: |\n  x\n y: z\n")
              .findings.all()
              .size() == 1);
    CHECK(parse("\xEF\xBB\xBF"
                "a: |\n x\nb: y\n")
              .written("a") == "|\n x");
  }

  TEST_CASE("yaml: with CRLF no carriage return is part of a value or of its text") {
    const auto parsed = parse("a: x y\r\nb: \"z\"\r\nc: p\r\n  q\r\nd: |\r\n  l\r\n  m\r\n\r\n"
                              "e: >-\r\n  f\r\n  g\r\nh:\r\n  - i\r\n  -\r\nj: [k,\r\n  l]\r\n");
    CHECK(parsed.written("a") == "x y");
    CHECK(parsed.written("b") == "\"z\"");
    CHECK(parsed.written("c") == "p\r\n  q");
    CHECK(parsed.text("c") == "p q");
    CHECK(parsed.written("d") == "|\r\n  l\r\n  m");
    CHECK(parsed.text("d") == "l\nm\n");
    CHECK(parsed.written("e") == ">-\r\n  f\r\n  g");
    CHECK(parsed.text("e") == "f g");
    CHECK(parsed.written("h") == "- i\r\n  -");
    CHECK(parsed.place("h.1") == "14:4");
    CHECK(parsed.written("j") == "[k,\r\n  l]");
  }

  TEST_CASE("yaml: plain text ends before blanks and comments, and may go on for lines") {
    const auto parsed = parse("a: one two  \n"
                              "b: one # two\n"
                              "c: one#two  # three\n"
                              "d: one\n"
                              "  two  \n"
                              "\n"
                              "    three # four\n"
                              "e:\n"
                              "  five\n"
                              "  six\n"
                              "f: g\"h\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.written("a") == "one two");
    CHECK(parsed.written("b") == "one");
    CHECK(parsed.written("c") == "one#two");
    CHECK(parsed.written("d") == "one\n  two  \n\n    three");
    CHECK(parsed.text("d") == "one two\nthree");
    CHECK(parsed.place("e") == "9:3");
    CHECK(parsed.written("e") == "five\n  six");
  }

  TEST_CASE("yaml: a quoted value is its quotes too, and what is escaped in it closes nothing") {
    const auto parsed = parse("a: \"x \\\" y\\\\\"  # z\"\n"
                              "b: 'it''s'\n"
                              "c: \"caf\\u00e9 \\n\"\n"
                              "d: ''\n"
                              "e: \"\"\n"
                              "f: ['', \"]\", ',']\n"
                              "\"g h\" : 'i'\n"
                              "'j''k': l\n");
    CHECK(parsed.written("a") == "\"x \\\" y\\\\\"");
    CHECK(parsed.text("a") == "x \" y\\");
    CHECK(parsed.written("b") == "'it''s'");
    CHECK(parsed.text("b") == "it's");
    CHECK(parsed.written("c") == "\"caf\\u00e9 \\n\"");
    CHECK(parsed.text("c") == "café \n");
    CHECK(parsed.written("d") == "''");
    CHECK(parsed.written("e") == "\"\"");
    CHECK(parsed.written("f") == "['', \"]\", ',']");
    CHECK(parsed.written("f.1") == "\"]\"");
    CHECK(std::string{parsed.at("g h")->key_span().text()} == "\"g h\"");
    CHECK(std::string{parsed.at("j'k")->key_span().text()} == "'j''k'");
    CHECK(parsed.at("a")->style() == Style::double_quoted);
    CHECK(parsed.at("b")->style() == Style::single_quoted);
  }

  TEST_CASE("yaml: block text is its header and its lines, hashes and quotes in it are text") {
    const auto parsed = parse("a: |\n"
                              "  one\n"
                              "  # two\n"
                              "\n"
                              "    \"three\n"
                              "b: >  # folds\n"
                              "  one\n"
                              "  two: [\n"
                              "\n"
                              "  three\n"
                              "\n"
                              "# not of b\n"
                              "c: x\n");
    CHECK(parsed.written("a") == "|\n  one\n  # two\n\n    \"three");
    CHECK(parsed.text("a") == "one\n# two\n\n  \"three\n");
    CHECK(parsed.at("a")->style() == Style::literal);
    CHECK(parsed.written("b") == ">  # folds\n  one\n  two: [\n\n  three");
    CHECK(parsed.text("b") == "one two: [\nthree\n");
    CHECK(parsed.at("b")->style() == Style::folded);
    CHECK(parsed.place("c") == "13:4");
  }

  TEST_CASE("yaml: block text keeps its last blank lines with + and no line end with -") {
    const auto parsed =
        parse("a: |+\n  x\n\n\nb: |-\n  y\n\n\nc: >-\n  z\nd: |\n  w\n\n\ne: |+\n  v\n");
    CHECK(parsed.written("a") == "|+\n  x\n\n");
    CHECK(parsed.text("a") == "x\n\n\n");
    CHECK(parsed.written("b") == "|-\n  y");
    CHECK(parsed.text("b") == "y");
    CHECK(parsed.written("c") == ">-\n  z");
    CHECK(parsed.text("c") == "z");
    CHECK(parsed.written("d") == "|\n  w");
    CHECK(parsed.text("d") == "w\n");
    CHECK(parsed.written("e") == "|+\n  v");
  }

  TEST_CASE("yaml: block text may say how far in it stands") {
    const auto good = parse("a: |2\n    two in\n  none\nb:\n  - |-1\n    x\n   y\n  - z\n");
    CHECK(good.findings.empty());
    CHECK(good.written("a") == "|2\n    two in\n  none");
    CHECK(good.text("a") == "  two in\nnone\n");
    CHECK(good.written("b.0") == "|-1\n    x\n   y");
    CHECK(good.text("b.0") == " x\ny");
    CHECK(good.written("b.1") == "z");
  }

  TEST_CASE("yaml: block text in lists, at the file's end and without a line is measured too") {
    const auto parsed = parse("a:\n- |\n x\n- b: |\n   y\n  c: >\n   z\nd: |\ne: >-");
    CHECK(parsed.findings.empty());
    CHECK(parsed.written("a.0") == "|\n x");
    CHECK(parsed.written("a.1.b") == "|\n   y");
    CHECK(parsed.written("a.1.c") == ">\n   z");
    CHECK(parsed.written("d") == "|");
    CHECK(parsed.written("e") == ">-");
    CHECK(parse("a: |\n  x").written("a") == "|\n  x");
    CHECK(parse("a: |+\n  x\n\n").written("a") == "|+\n  x\n");
  }

  TEST_CASE("yaml: lists and maps in brackets end with their bracket, whatever stands within") {
    const auto parsed = parse("a: [x, # ] }\n"
                              "  y, \"]\" ,   ]  # z ]\n"
                              "b: {\n"
                              "  k: v,  # }\n"
                              "  l: [m, {n: o}],\n"
                              "}\n"
                              "c: []\n"
                              "d: { }\n"
                              "e: [[], [f]]\n"
                              "g: h\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.written("a") == "[x, # ] }\n  y, \"]\" ,   ]");
    CHECK(parsed.written("a.1") == "y");
    CHECK(parsed.place("a.2") == "2:6");
    CHECK(parsed.written("b") == "{\n  k: v,  # }\n  l: [m, {n: o}],\n}");
    CHECK(parsed.written("b.l") == "[m, {n: o}]");
    CHECK(parsed.written("b.l.1") == "{n: o}");
    CHECK(parsed.written("c") == "[]");
    CHECK(parsed.written("d") == "{ }");
    CHECK(parsed.written("e") == "[[], [f]]");
    CHECK(parsed.written("e.0") == "[]");
    CHECK(parsed.at("e")->style() == Style::flow);
    CHECK(parsed.written("g") == "h");
  }

  TEST_CASE("yaml: an entry in brackets that is left empty stands after its comma") {
    const auto parsed = parse("a: [x, , y,, z]\nb: [, x]\nc: {k: , l: m}\nd: -\n");
    CHECK(parsed.place("a.1") == "1:7");
    CHECK(parsed.text("a.1") == "(null)");
    CHECK(parsed.place("a.3") == "1:12");
    CHECK(parsed.place("b.0") == "2:5");
    CHECK(parsed.place("c.k") == "3:7");
    CHECK(parsed.text("c.l") == "m");
  }

  TEST_CASE("yaml: a value left empty stands just past its colon or dash, not at the next word") {
    const auto parsed = parse("a:\n"
                              "# b\n"
                              "c:   # d\n"
                              "e:\n"
                              "  - f # well-known - so\n"
                              "  # -\n"
                              "  -\n"
                              "  - g\n"
                              "  -   # h\n"
                              "i: ~\n"
                              "j: null  # k\n"
                              "l:");
    CHECK(parsed.findings.empty());
    CHECK(parsed.place("a") == "1:3");
    CHECK(parsed.written("a").empty());
    CHECK(parsed.place("c") == "3:3");
    CHECK(parsed.place("e.1") == "7:4");
    CHECK(parsed.written("e.1").empty());
    CHECK(parsed.written("e.2") == "g");
    CHECK(parsed.place("e.3") == "9:4");
    CHECK(parsed.place("i") == "10:4");
    CHECK(parsed.written("i") == "~");
    CHECK(parsed.written("j") == "null");
    CHECK(parsed.place("l") == "12:3");
    CHECK(parsed.written("e").ends_with("\n  -"));
  }

  TEST_CASE("yaml: lists may stand in the column of their key, and in one another on a line") {
    const auto parsed = parse("a:\n- b\n- c\nd:\n  - - e\n    - f\n  - -\n  -\n    - g\nh: i\n");
    CHECK(parsed.findings.empty());
    CHECK(parsed.place("a") == "2:1");
    CHECK(parsed.written("a") == "- b\n- c");
    CHECK(parsed.place("d.0") == "5:5");
    CHECK(parsed.written("d.0") == "- e\n    - f");
    CHECK(parsed.place("d.0.1") == "6:7");
    CHECK(parsed.place("d.1.0") == "7:6");
    CHECK(parsed.written("d.1") == "-");
    CHECK(parsed.place("d.2") == "9:5");
    CHECK(parsed.written("h") == "i");
  }

  TEST_CASE("yaml: comments and blank lines are of nobody") {
    const auto parsed = parse("# head\n\n---\n# more\na: x  # one\n\n  # two\nb:\n  # three\n"
                              "  - y\n\n  # four\n# five\nc: z\n# end");
    CHECK(parsed.findings.empty());
    CHECK(parsed.place("a") == "5:4");
    CHECK(parsed.written("a") == "x");
    CHECK(parsed.place("b") == "10:3");
    CHECK(parsed.written("b") == "- y");
    CHECK(parsed.place("c") == "14:4");
    CHECK(parsed.written("").ends_with("c: z"));
  }

  TEST_CASE("yaml: what was taken out for a fault moves nothing else") {
    const auto parsed =
        parse("a: x\nb: \"open - # [\nc:\n  - d: e: f\n  -\n  - é: g\nh: [i\nj: k\n");
    CHECK(parsed.findings.all().size() == 3);
    CHECK(parsed.place("a") == "1:4");
    CHECK(parsed.place("c.0") == "5:4");
    CHECK(parsed.place("c.1.é") == "6:8");
    CHECK(parsed.place("j") == "8:4");
    CHECK(parsed.written("j") == "k");
  }
}

} // namespace senco::yaml
