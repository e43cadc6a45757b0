// SPDX-License-Identifier: MIT
// `senco add note` on a record whose `notes` was text ended as a bug of the program, and `senco
// set` on one that held `{}` with a crash: what stands in the way of a change is now asked for
// before.
#include "base/error.hpp"
#include "support/parsed.hpp"
#include "yaml/edit.hpp"

#include <doctest/doctest.h>

namespace {

using namespace senco;
using yaml::Change;
using yaml::Content;

std::string in_the_way(const std::string& text, const Change& change) {
  const auto parsed = test::parse(text);
  const auto found = yaml::obstacle(Content::of(parsed.document), change);
  return found ? fmt::format("'{}' is not {}", yaml::to_text(found->path), found->expected) : "";
}

Change put(yaml::Path path) {
  return {.what = Change::What::put, .path = std::move(path), .content = Content::of_text("x")};
}

Change append(yaml::Path path) {
  return {.what = Change::What::append, .path = std::move(path), .content = Content::of_text("x")};
}

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: a change is told what stands in its way") {
    CHECK(in_the_way("notes: hello\n", append({"notes"})) == "'notes' is not a list");
    CHECK(in_the_way("notes: {a: b}\n", append({"notes"})) == "'notes' is not a list");
    CHECK(in_the_way("pupil: [a]\n", put({"pupil", "class"})) == "'pupil' is not keys with values");
    CHECK(in_the_way("reviews: [a]\n", put({"reviews", std::size_t{0}, "held"})) ==
          "'reviews[1]' is not keys with values");
    CHECK(in_the_way("reviews: a\n", put({"reviews", std::size_t{0}, "held"})) ==
          "'reviews' is not a list");
    CHECK(in_the_way("- a\n", append({"notes"})) == "'' is not keys with values");
    CHECK(in_the_way("a: b\nlist: c\n",
                     {.what = Change::What::move, .path = {"a"}, .content = {}, .to = {"list"}}) ==
          "'list' is not a list");
  }

  TEST_CASE("yaml: nothing is in the way of a change to what is there, empty or missing") {
    CHECK(in_the_way("notes: [a]\n", append({"notes"})).empty());
    CHECK(in_the_way("notes:\n", append({"notes"})).empty());
    CHECK(in_the_way("a: b\n", append({"notes"})).empty());
    CHECK(in_the_way("a: b\n", put({"pupil", "class"})).empty());
    CHECK(in_the_way("pupil: {}\n", put({"pupil", "class"})).empty());
    CHECK(in_the_way("pupil: {class: 5K}\n", put({"pupil", "class"})).empty());
  }

  TEST_CASE("yaml: a document without keys takes none, and says so") {
    const auto change = put({"pupil"});
    for (const char* text : {"{}\n", "~\n", "", "# a comment\n"}) {
      CHECK_THROWS_AS(
          yaml::edited(text, {&change, 1},
                       [](const yaml::Path& /*map*/) { return std::vector<std::string_view>{}; }),
          Bug);
    }
  }
}
