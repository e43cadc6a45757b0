// SPDX-License-Identifier: MIT
#include "yaml/edit.hpp"

#include "base/text.hpp"
#include "support/parsed.hpp"
#include "yaml/scalar.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace senco;
using yaml::Change;
using yaml::Content;
using yaml::Path;
using What = yaml::Change::What;

std::vector<std::string_view> order_of(const Path& map) {
  return map.empty() ? std::vector<std::string_view>{"format", "pupil",         "status",  "needs",
                                                     "plan",   "earlier_plans", "reviews", "notes"}
                     : std::vector<std::string_view>{"id", "kind", "planned", "held", "present"};
}

std::string edit(const std::string& text, const Change& change) {
  return yaml::edited(text, {&change, 1}, order_of);
}
std::string put(const std::string& text, const Path& path, const Content& content) {
  return edit(text, {.what = What::put, .path = path, .content = content});
}
std::string append(const std::string& text, const Path& path, const Content& content) {
  return edit(text, {.what = What::append, .path = path, .content = content});
}
std::string remove(const std::string& text, const Path& path) {
  return edit(text, {.what = What::remove, .path = path});
}

Content text(std::string_view value) {
  return Content::of_text(value);
}
Content word(std::string_view value) {
  return Content::of_word(value);
}

constexpr std::size_t k_first = 0;

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml edit: a value is replaced and nothing else") {
    CHECK(put("format: 1\nheld:   2025-12-04  # moved twice\nb: c\n", {"held"},
              word("2025-12-05")) == "format: 1\nheld:   2025-12-05  # moved twice\nb: c\n");
    CHECK(put("format: 1\nclass: '5K'\n", {"class"}, text("6K")) == "format: 1\nclass: '6K'\n");
    CHECK(put("format: 1\nclass: \"5K\"\n", {"class"}, text("6K")) == "format: 1\nclass: \"6K\"\n");
    CHECK(put("format: 1\n\"class\": 5K\n", {"class"}, text("6K")) == "format: 1\n\"class\": 6K\n");
    CHECK(put("format: 1\nr: {held: , place: Room 4}\n", {"r", "held"}, word("2025-12-05")) ==
          "format: 1\nr: {held: 2025-12-05, place: Room 4}\n");
    CHECK(put("format: 1\nheld:\nb: c\n", {"held"}, word("2025-12-05")) ==
          "format: 1\nheld: 2025-12-05\nb: c\n");
    CHECK(put("format: 1\nheld: ~   # not yet\n", {"held"}, word("2025-12-05")) ==
          "format: 1\nheld: 2025-12-05   # not yet\n");
  }

  TEST_CASE("yaml edit: line ends are those of the file") {
    CHECK(put("format: 1\r\na: b\r\n", {"c"}, text("d")) == "format: 1\r\na: b\r\nc: d\r\n");
    CHECK(put("format: 1\na: b", {"a"}, text("c")) == "format: 1\na: c");
    CHECK(put("format: 1\na: b", {"c"}, text("d")) == "format: 1\na: b\nc: d\n");
  }

  TEST_CASE("yaml edit: a longer text takes several lines, in the manner of the old one") {
    CHECK(put("format: 1\nnote: short  # by hand\nb: c\n", {"note"}, text("one\ntwo\n")) ==
          "format: 1\nnote: |  # by hand\n  one\n  two\nb: c\n");
    CHECK(put("format: 1\nnote: |  # by hand\n  one\n  two\nb: c\n", {"note"}, text("three")) ==
          "format: 1\nnote: |-  # by hand\n  three\nb: c\n");
    CHECK(put("format: 1\nnote: >\n  one\n  two\nb: c\n", {"note"}, text("three four")) ==
          "format: 1\nnote: >-\n  three four\nb: c\n");
    const std::string twenty = "a word of twenty let ";
    const std::string longer = twenty + twenty + twenty + twenty + twenty + "end";
    CHECK(put("format: 1\nnote:\n", {"note"}, text(longer)) ==
          "format: 1\nnote: >-\n  a word of twenty let a word of twenty let a word of twenty let a "
          "word of twenty let a word of\n  twenty let end\n");
  }

  TEST_CASE("yaml edit: a missing key goes where the format has it") {
    const std::string record = "format: 1\n\nstatus:\n  - {from: 2025-09-15, is: concern}\n"
                               "  # more to come\n\nreviews:\n  - id: r1\n    held: 2025-12-05\n";
    CHECK(put(record, {"needs"}, Content::of_list({Content::of_map({{"id", word("n1")}})})) ==
          "format: 1\n\nstatus:\n  - {from: 2025-09-15, is: concern}\n  # more to come\n\n"
          "needs:\n  - {id: n1}\n\nreviews:\n  - id: r1\n    held: 2025-12-05\n");
    CHECK(put(record, {"reviews", k_first, "kind"}, word("annual")) ==
          replace_all(record, "id: r1\n", "id: r1\n    kind: annual\n"));
    CHECK(put("format: 1\nreviews:\n  - held: 2025-12-05\n", {"reviews", k_first, "id"},
              word("r1")) == "format: 1\nreviews:\n  - id: r1\n    held: 2025-12-05\n");
    CHECK(put("format: 1\nr: {id: r1, held: 2025-12-05}\n", {"r", "kind"}, word("annual")) ==
          "format: 1\nr: {id: r1, kind: annual, held: 2025-12-05}\n");
    CHECK(put("format: 1\n", {"plan", "agreed"}, word("2025-12-05")) ==
          "format: 1\nplan:\n  agreed: 2025-12-05\n");
  }

  TEST_CASE("yaml edit: an entry is added as its neighbours are written") {
    const Content entry = Content::of_map({{"id", word("r2")}, {"held", word("2026-03-02")}});
    CHECK(append("format: 1\nreviews:\n- id: r1\n  held: 2025-12-05\nnotes: x\n", {"reviews"},
                 entry) == "format: 1\nreviews:\n- id: r1\n  held: 2025-12-05\n- id: r2\n"
                           "  held: 2026-03-02\nnotes: x\n");
    CHECK(append("format: 1\nreviews:\n  -   id: r1\n      held: 2025-12-05\n", {"reviews"},
                 entry) == "format: 1\nreviews:\n  -   id: r1\n      held: 2025-12-05\n"
                           "  -   id: r2\n      held: 2026-03-02\n");
    CHECK(append("format: 1\nreviews:\n  - {id: r1}  # first\n\n  - {id: r3}\n", {"reviews"},
                 entry) == "format: 1\nreviews:\n  - {id: r1}  # first\n\n  - {id: r3}\n\n"
                           "  - {id: r2, held: 2026-03-02}\n");
    CHECK(append("format: 1\nreviews: []  # none yet\n", {"reviews"}, entry) ==
          "format: 1\nreviews:  # none yet\n  - {id: r2, held: 2026-03-02}\n");
    CHECK(append("format: 1\nreviews:\nnotes: x\n", {"reviews"}, entry) ==
          "format: 1\nreviews:\n  - {id: r2, held: 2026-03-02}\nnotes: x\n");
    CHECK(append("format: 1\np: [Ada, Mr J. Patel]\n", {"p"}, text("Cox, Mrs")) ==
          "format: 1\np: [Ada, Mr J. Patel, \"Cox, Mrs\"]\n");
    CHECK(append("format: 1\nr: {p: []}\n", {"r", "p"}, text("Ada")) ==
          "format: 1\nr: {p: [Ada]}\n");
  }

  TEST_CASE("yaml edit: a number is written bare where its neighbour is") {
    const Content reading = Content::of_map({{"date", word("2025-12-01")}, {"value", text("51")}});
    CHECK(append("format: 1\nr:\n  - {date: 2025-11-03, value: 47}\n", {"r"}, reading) ==
          "format: 1\nr:\n  - {date: 2025-11-03, value: 47}\n  - {date: 2025-12-01, value: 51}\n");
    CHECK(append("format: 1\nr:\n  - {date: 2025-11-03, value: \"47\"}\n", {"r"}, reading) ==
          "format: 1\nr:\n  - {date: 2025-11-03, value: \"47\"}\n"
          "  - {date: 2025-12-01, value: \"51\"}\n");
    CHECK(put("format: 1\nclass: 6\n", {"class"}, text("7")) == "format: 1\nclass: 7\n");
    CHECK(put("format: 1\nclass: 6\n", {"class"}, text("07")) == "format: 1\nclass: \"07\"\n");
    CHECK(put("format: 1\nclass: 6\n", {"class"}, text("no")) == "format: 1\nclass: \"no\"\n");
  }

  TEST_CASE("yaml edit: taking out leaves the comments") {
    CHECK(remove("format: 1\n# above\na: b  # beside\nc: d\n", {"a"}) ==
          "format: 1\n# above\n# beside\nc: d\n");
    CHECK(remove("format: 1\nr:\n  - id: r1\n    held: x\n  - id: r2\n", {"r", k_first}) ==
          "format: 1\nr:\n  - id: r2\n");
    CHECK(remove("format: 1\nr:\n  - id: r1\n    held: x\n", {"r", k_first, "id"}) ==
          "format: 1\nr:\n  - held: x\n");
    CHECK(remove("format: 1\nr: {a: 1, b: 2, c: 3}\n", {"r", "b"}) ==
          "format: 1\nr: {a: 1, c: 3}\n");
    CHECK(remove("format: 1\nr: {a: 1, b: 2}\n", {"r", "b"}) == "format: 1\nr: {a: 1}\n");
  }

  TEST_CASE("yaml edit: a section moves to a list as it was written") {
    const Change change{.what = What::move, .path = {"plan"}, .to = {"earlier_plans"}};
    CHECK(edit("format: 1\nplan:  # in haste\n  agreed: 2025-10-06   # at home\n  adjustments: |\n"
               "    Sits at the front.\n      - cream paper\n  # to be gone over\nnotes: x\n",
               change) ==
          "format: 1\nearlier_plans:\n  # in haste\n  - agreed: 2025-10-06   # at home\n"
          "    adjustments: |\n      Sits at the front.\n        - cream paper\n"
          "    # to be gone over\nnotes: x\n");
    CHECK(edit("format: 1\nplan:\n  agreed: 2025-10-06\nearlier_plans:\n  - agreed: 2024-10-06\n",
               change) ==
          "format: 1\nearlier_plans:\n  - agreed: 2024-10-06\n  - agreed: 2025-10-06\n");
  }

  TEST_CASE("yaml edit: a change that leads nowhere is refused") {
    CHECK_THROWS_AS(put("format: 1\na: b\n", {"a", "b"}, text("c")), std::logic_error);
    CHECK_THROWS_AS(append("format: 1\na: b\n", {"a"}, text("c")), std::logic_error);
    CHECK_THROWS_AS(remove("format: 1\na: b\n", {"c"}), std::logic_error);
    CHECK_THROWS_AS(put("format: 1\na: [b]\n", {"a", std::size_t{3}}, text("c")), std::logic_error);
  }

  TEST_CASE("yaml edit: text comes back as it was given, in quotes only where it needs them") {
    const auto written = [](std::string_view value) {
      const auto result = put("format: 1\na:\n", {"a"}, Content::of_text(value));
      return result.substr(std::string_view{"format: 1\na: "}.size());
    };
    CHECK(written("5K") == "5K\n");
    CHECK(written("2024/25") == "2024/25\n");
    CHECK(written("Don't") == "Don't\n");
    CHECK(written("14 Mill Lane, Norchester") == "14 Mill Lane, Norchester\n");
    CHECK(written("https://oakfield.example.org") == "https://oakfield.example.org\n");
    CHECK(written("Zoë \xF0\x9F\x8E\x88") == "Zoë \xF0\x9F\x8E\x88\n");
    for (const std::string_view other :
         {"no", "Yes", "0123", "5", "-1.5", "1e3", "0x1F", "2016-03-14", "6:02", "null", "~",
          "true", ".5", "2016-03-14 12:00:00"}) {
      CHECK_MESSAGE(written(other) == fmt::format("\"{}\"\n", other), std::string{other});
    }
    for (const std::string_view odd :
         {"a: b", "ends:", "a #b", "#b", "- a", "[a", "{a", "&a", "*a", "!a", "|", ">", "%a", "@a",
          "`a", " a", "a ", "? a", ", a"}) {
      CHECK_MESSAGE(written(odd) == fmt::format("\"{}\"\n", odd), std::string{odd});
    }
    CHECK(written("\"") == "'\"'\n");
    CHECK(written("'") == "\"'\"\n");
    CHECK(written("\"it's\"") == "\"\\\"it's\\\"\"\n");
    CHECK(written("a\tb") == "\"a\\tb\"\n");
    CHECK(written("") == "\"\"\n");
  }
}
