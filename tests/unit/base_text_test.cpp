// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace senco {
namespace {

using Words = std::vector<std::string>;
using Views = std::vector<std::string_view>;

constexpr std::array<std::string_view, 8> k_keys = {"from", "is",   "reason",     "decided_by",
                                                    "held", "kind", "given_name", "born"};

std::string near(std::string_view word) {
  return std::string{nearest(word, k_keys)};
}

} // namespace

TEST_SUITE("base") {
  TEST_CASE("base: trimming takes blanks, tabs and line ends from both ends only") {
    CHECK(trim(" \t a b \r\n") == "a b");
    CHECK(trim("a") == "a");
    CHECK(trim(" \r\n\t ").empty());
    CHECK(trim("").empty());
    CHECK(trim("\xC2\xA0x") == "\xC2\xA0x");
  }

  TEST_CASE("base: splitting keeps empty parts") {
    CHECK(split("a.b.c", '.') == Views{"a", "b", "c"});
    CHECK(split("", '.') == Views{""});
    CHECK(split(".", '.') == Views{"", ""});
    CHECK(split("a..b.", '.') == Views{"a", "", "b", ""});
  }

  TEST_CASE("base: lines end with LF or CRLF, the last one need not") {
    CHECK(lines("a\nb\r\n\nc") == Views{"a", "b", "", "c"});
    CHECK(lines("a\n") == Views{"a"});
    CHECK(lines("").empty());
    CHECK(lines("\r\n") == Views{""});
    CHECK(lines("a\rb") == Views{"a\rb"});
  }

  TEST_CASE("base: parts are joined, and listed as in a sentence") {
    CHECK(join(Words{"a", "b"}, "; ") == "a; b");
    CHECK(join(Words{}, "; ").empty());
    CHECK(list_in_words(Words{}).empty());
    CHECK(list_in_words(Words{"a"}) == "a");
    CHECK(list_in_words(Words{"a", "b"}) == "a and b");
    CHECK(list_in_words(Words{"a", "b", "c"}) == "a, b and c");
    CHECK(list_in_words(Words{"a", "b", "c"}, "or") == "a, b or c");
  }

  TEST_CASE("base: one is counted in the singular, none and two in the plural") {
    CHECK(counted(0, "day") == "0 days");
    CHECK(counted(1, "day") == "1 day");
    CHECK(counted(2, "day") == "2 days");
    CHECK(counted(2, "entry", "entries") == "2 entries");
    CHECK(counted(1, "entry", "entries") == "1 entry");
    CHECK(counted(-1, "day") == "-1 days");
  }

  TEST_CASE("base: every place is replaced, and what is put in isn't looked at again") {
    CHECK(replace_all("a.b.c", ".", "..") == "a..b..c");
    CHECK(replace_all("aaa", "aa", "b") == "ba");
    CHECK(replace_all("abc", "x", "y") == "abc");
    CHECK(replace_all("abc", "b", "") == "ac");
    CHECK(replace_all("", "a", "b").empty());
  }

  TEST_CASE("base: upper and lower case are those of ASCII") {
    CHECK(lower("ÄBC Zielińska") == "Äbc zielińska");
    CHECK(capitalised("ada") == "Ada");
    CHECK(capitalised("Ada") == "Ada");
    CHECK(capitalised("émile") == "émile");
    CHECK(capitalised("").empty());
  }

  TEST_CASE("base: characters are counted, not bytes") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("abc") == 3);
    CHECK(count_characters("Zielińska") == 9);
    CHECK(count_characters("“日本”") == 4);
    CHECK(count_characters("\xF0\x9F\x98\x80") == 1);
  }

  TEST_CASE("base: the first byte that isn't UTF-8 is found") {
    const auto none = std::string::npos;
    CHECK(find_invalid_utf8("") == none);
    CHECK(find_invalid_utf8("Ada, é, 日, \xF0\x9F\x98\x80") == none);
    CHECK(find_invalid_utf8("caf\xE9") == 3);             // Latin-1.
    CHECK(find_invalid_utf8("ab\x80") == 2);              // A continuation of nothing.
    CHECK(find_invalid_utf8("\xC3") == 0);                // Cut off.
    CHECK(find_invalid_utf8("x\xE2\x82") == 1);           // Cut off.
    CHECK(find_invalid_utf8("\xC0\xAF") == 0);            // Overlong.
    CHECK(find_invalid_utf8("\xC1\xBF") == 0);            // Overlong.
    CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0);        // Overlong.
    CHECK(find_invalid_utf8("\xF0\x8F\xBF\xBF") == 0);    // Overlong.
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);        // A surrogate.
    CHECK(find_invalid_utf8("\xED\x9F\xBF") == none);     // The last before the surrogates.
    CHECK(find_invalid_utf8("\xEE\x80\x80") == none);     // The first after them.
    CHECK(find_invalid_utf8("\xF4\x8F\xBF\xBF") == none); // U+10FFFF.
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);    // Past it.
    CHECK(find_invalid_utf8("\xF5\x80\x80\x80") == 0);
    CHECK(find_invalid_utf8("\xFF\xFE") == 0);
    CHECK(find_invalid_utf8("a\xC3\xA9\xC3("
                            "b") == 3);
  }

  TEST_CASE("base: a slip of the finger is near, another word isn't") {
    CHECK(near("form") == "from");
    CHECK(near("reson") == "reason");
    CHECK(near("reasons") == "reason");
    CHECK(near("giVen_name") == "given_name");
    CHECK(near("decidedby") == "decided_by");
    CHECK(near("hold") == "held");
    CHECK(near("si") == "is");
    CHECK(near("wholly_other").empty());
    CHECK(near("x").empty());
    CHECK(near("").empty());
    CHECK(nearest("from", {}).empty());
  }

  TEST_CASE("base: a third of the letters may be wrong, no more") {
    constexpr std::array<std::string_view, 1> known = {"abcdef"};
    CHECK(nearest("abcdxy", known) == "abcdef");
    CHECK(nearest("abcxyz", known).empty());
    CHECK(nearest("abcdefgh", known) == "abcdef");
    CHECK(nearest("abcdefghi", known) == "abcdef");
    CHECK(nearest("abcdefghij", known).empty());
  }

  TEST_CASE("base: text is wrapped at blanks by characters") {
    CHECK(wrap("one two three", 7) == Words{"one two", "three"});
    CHECK(wrap("one two three", 6) == Words{"one", "two", "three"});
    CHECK(wrap("é é é é", 3) == Words{"é é", "é é"});
    CHECK(wrap("incomprehensibly long", 5) == Words{"incomprehensibly", "long"});
    CHECK(wrap("  many   blanks ", 40) == Words{"many blanks"});
    CHECK(wrap("", 10) == Words{""});
  }
}

} // namespace senco
