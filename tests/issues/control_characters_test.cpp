// SPDX-License-Identifier: MIT
// JSON let U+009B and DEL through as they were, CSV every control character, a template its escape
// codes: each reached the terminal. Marks that turn text round reached it everywhere.
#include "base/control.hpp"
#include "base/error.hpp"
#include "cli/table_text.hpp"
#include "diag/print.hpp"
#include "render/template.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace senco;

namespace {

std::string head_fault(const std::string& body) {
  try {
    render::parse_template("paper-x", "paper-x.md",
                           "---\ntitle: T\nkind: paper\naudience: family\n---\n" + body);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

} // namespace

TEST_SUITE("base") {
  TEST_CASE("base: control characters and marks that turn text round are told from text") {
    for (const char* one : {"\x01", "\t", "\n", "\x1f", "\x7f"}) {
      CHECK(control_length(one) == 1);
    }
    CHECK(control_length("\xC2\x80") == 2);
    CHECK(control_length("\xC2\x9F") == 2);
    for (const char* none : {"", " ", "a", "\xC2\xA0", "\xC2", "é", "\xE2\x80\xAE"}) {
      CHECK(control_length(none) == 0);
    }
    for (const char* turn : {"\u202A", "\u202E", "\u2066", "\u2069"}) {
      CHECK(turn_length(turn) == 3);
    }
    for (const char* none : {"", "a", "\u2029", "\u202F", "\u2065", "\u206A", "\xE2\x80"}) {
      CHECK(turn_length(none) == 0);
    }
  }
}

TEST_SUITE("diag") {
  TEST_CASE("diag: what turns text round is made visible") {
    CHECK(diag::printable("a\u202Eb\u2066c") == "a?b?c");
  }

  TEST_CASE("diag: a long text that isn't UTF-8 is made printable in one go") {
    const std::string bad(1'000'000, '\x80');
    CHECK(diag::printable(bad) == std::string(bad.size(), '?'));
  }

  TEST_CASE("diag: JSON is escaped further, and says the same") {
    CHECK(diag::printable_json("{\"a\": \"\xC2\x9B\x7F é\u202E\u2066\"}\n") ==
          "{\"a\": \"\\u009b\\u007f é\\u202e\\u2066\"}\n");
  }
}

TEST_SUITE("cli") {
  TEST_CASE("cli: a cell of CSV keeps its lines and no other control character") {
    std::ostringstream out;
    cli::print_csv(out, {"a"}, {{"\x1b[31m\r\nnext\xff"}, {"\t=1"}});
    CHECK(out.str() == "a\r\n\"?[31m\nnext?\"\r\n' =1\r\n");
  }
}

TEST_SUITE("render") {
  TEST_CASE("render: a template holds no control character") {
    CHECK(head_fault("a\tb\r\nc\n").empty());
    CHECK(head_fault("a\n \x1b[31m") ==
          "paper-x.md:7:2: a control character, which no paper can hold");
    CHECK(head_fault("a\rb") == "paper-x.md:6:2: a control character, which no paper can hold");
    CHECK(head_fault("\xC2\x9B") == "paper-x.md:6:1: a control character, which no paper can hold");
  }

  TEST_CASE("render: what turns text round is not taken into a paper") {
    CHECK(render::escape_markdown("a\u202Eb\u2066c\u200F") == "abc\u200F");
  }
}
