// SPDX-License-Identifier: MIT
#include "diag/source.hpp"

#include "diag/diagnostic.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace senco::diag {
namespace {

std::string shown(Position position) {
  return fmt::format("{}:{}", position.line, position.column);
}

/// Where the byte at `offset` of `text` stands.
std::string at(const std::string& text, std::size_t offset) {
  return shown(Source("x", text).position(offset));
}

Diagnostic found(const Source& source, std::uint32_t begin, std::uint32_t end) {
  return diagnostic("bad-value", Span{&source, begin, end}, "text");
}

} // namespace

TEST_SUITE("diag") {
  TEST_CASE("diag: lines and columns are counted from 1") {
    CHECK(at("ab\ncd\n", 0) == "1:1");
    CHECK(at("ab\ncd\n", 1) == "1:2");
    CHECK(at("ab\ncd\n", 2) == "1:3"); // The line end itself.
    CHECK(at("ab\ncd\n", 3) == "2:1");
    CHECK(at("ab\ncd\n", 4) == "2:2");
  }

  TEST_CASE("diag: past the end is where the next byte would stand") {
    CHECK(at("ab\ncd\n", 6) == "3:1");
    CHECK(at("ab\ncd", 5) == "2:3");
    CHECK(at("ab", 100) == "1:3");
    CHECK(at("", 0) == "1:1");
    CHECK(at("", 7) == "1:1");
  }

  TEST_CASE("diag: a column is a character, however many bytes it takes") {
    const std::string text = "né: “日本” x\n😀: y";
    CHECK(at(text, text.find("“")) == "1:5");
    CHECK(at(text, text.find("日")) == "1:6");
    CHECK(at(text, text.find("x")) == "1:10");
    CHECK(at(text, text.find(": y")) == "2:2");
  }

  TEST_CASE("diag: a tab is one column") {
    CHECK(at("a\tb", 2) == "1:3");
  }

  TEST_CASE("diag: a byte order mark takes no column") {
    const std::string text = "\xEF\xBB\xBF"
                             "ab\ncd";
    CHECK(at(text, 0) == "1:1");
    CHECK(at(text, 3) == "1:1");
    CHECK(at(text, 4) == "1:2");
    CHECK(at(text, 6) == "2:1");
    CHECK(Source("x", text).line(1) == "ab");
    CHECK(Source("x", text).byte_order_mark() == 3);
    CHECK(Source("x", "ab").byte_order_mark() == 0);
  }

  TEST_CASE("diag: lines are given without their ends") {
    const Source source("x", "one\r\n\ntwo\r\nlast");
    CHECK(source.line(1) == "one");
    CHECK(source.line(2).empty());
    CHECK(source.line(3) == "two");
    CHECK(source.line(4) == "last");
    CHECK(source.line(5).empty());
    CHECK(source.line(0).empty());
    CHECK(Source("x", "").line(1).empty());
  }

  TEST_CASE("diag: columns hold far out on a long line") {
    std::string text = "a\n";
    for (int i = 0; i < 2000; ++i) {
      text += "é日x";
    }
    for (const std::size_t place : {0U, 41U, 42U, 43U, 1000U, 1999U}) {
      CAPTURE(place);
      CHECK(at(text, 2 + place * 6) == fmt::format("2:{}", 1 + place * 3));
      CHECK(at(text, 2 + place * 6 + 2) == fmt::format("2:{}", 2 + place * 3));
      CHECK(at(text, 2 + place * 6 + 5) == fmt::format("2:{}", 3 + place * 3));
    }
    CHECK(at(text, text.size()) == "2:6001");
  }

  TEST_CASE("diag: a span holds what lies wholly in it") {
    const Source source("x", "0123456789");
    const Source other("x", "0123456789");
    const Span span{&source, 2, 6};
    CHECK(span.text() == "2345");
    CHECK(span.holds(span));
    CHECK(span.holds({&source, 2, 2}));
    CHECK(span.holds({&source, 6, 6}));
    CHECK_FALSE(span.holds({&source, 1, 3}));
    CHECK_FALSE(span.holds({&source, 5, 7}));
    CHECK_FALSE(span.holds({&other, 3, 4}));
    CHECK_FALSE(Span{});
    CHECK(Span{}.text().empty());
  }

  TEST_CASE("diag: a finding knows its place, its line and how much of it is meant") {
    const Source source("pupils/x.yaml", "born: 2016\nname: “Zoë” ok\n");
    const auto begin = static_cast<std::uint32_t>(source.text().find("“"));
    const auto one = found(source, begin, begin + 10);
    CHECK(one.path == "pupils/x.yaml");
    CHECK(shown(one.position) == "2:7");
    CHECK(one.begin == begin);
    CHECK(one.end == begin + 10);
    CHECK(one.excerpt == "name: “Zoë” ok");
    CHECK(one.caret == 6);
    CHECK(one.width == 5);
  }

  TEST_CASE("diag: what goes on for lines is marked on its first, what is empty by one") {
    const Source source("x", "a:\n  b: 1\r\n  c: 2\n");
    CHECK(found(source, 5, 18).width == 4);
    CHECK(found(source, 2, 2).width == 1);
    CHECK(found(source, 18, 18).width == 1);
    CHECK(diagnostic("r", {}, "no place").path.empty());
    CHECK(shown(diagnostic("r", {}, "no place").position) == "1:1");
  }

  TEST_CASE("diag: of a long line the part around the place is kept") {
    std::string text;
    for (int i = 0; i < 300; ++i) {
      text += i % 10 == 0 ? "é" : std::to_string(i % 10);
    }
    const Source source("x", text);
    const auto near = found(source, 0, static_cast<std::uint32_t>(text.size()));
    CHECK(near.caret == 0);
    CHECK(near.width == 96);
    CHECK(near.excerpt.starts_with("é123"));
    const auto place = static_cast<std::uint32_t>(text.find("é1", 220));
    const auto far = found(source, place, place + 3);
    CHECK(far.position.column == 201);
    CHECK(far.caret == 48);
    CHECK(far.width == 2);
    CHECK(far.excerpt.substr(0, 3) == "234");
    CHECK(std::count_if(far.excerpt.begin(), far.excerpt.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
          }) == 96);
  }

  TEST_CASE("diag: the 86th column is shown from the line's head, the 87th isn't") {
    const Source source("x", std::string(85, 'a') + "bc" + std::string(50, 'd'));
    CHECK(found(source, 85, 86).caret == 85);
    CHECK(found(source, 86, 87).caret == 48);
  }

  TEST_CASE("diag: findings are sorted by file, place and rule, and a repeated one goes") {
    const Source one("a.yaml", "x\ny\n");
    const Source two("b.yaml", "x\n");
    Findings findings;
    findings.add("z-rule", Span{&two, 0, 1}, "third");
    findings.add("b-rule", Span{&one, 2, 3}, "second");
    findings.add("a-rule", Span{&one, 2, 3}, "first");
    findings.add("b-rule", Span{&one, 2, 3}, "second");
    findings.sort();
    REQUIRE(findings.all().size() == 3);
    CHECK(findings.all()[0].message == "first");
    CHECK(findings.all()[1].message == "second");
    CHECK(findings.all()[2].message == "third");
  }

  TEST_CASE("diag: findings are counted by severity, and the worst is known") {
    Findings findings;
    CHECK_FALSE(findings.worst());
    findings.add("a", {}, "text").severity = Severity::note;
    CHECK(findings.worst() == Severity::note);
    findings.add("b", {}, "text").severity = Severity::warning;
    Findings more;
    more.add("c", {}, "text");
    more.excepted = 2;
    findings.append(std::move(more));
    CHECK(findings.worst() == Severity::error);
    CHECK(findings.count(Severity::note) == 1);
    CHECK(findings.count(Severity::error) == 1);
    CHECK(findings.excepted == 2);
  }
}

} // namespace senco::diag
