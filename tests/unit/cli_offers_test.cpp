// SPDX-License-Identifier: MIT
#include "cli/offers.hpp"

#include "support/fixture.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace senco::test {
namespace {

/// The words that are offered in `folder`.
std::vector<std::string> offered(const std::vector<std::string>& words,
                                 const std::string& folder = "examples/oakfield") {
  TestShell place({.folder = folder == "/" ? "/" : source_path(folder)});
  const cli::Session session(place.shell(), {});
  std::vector<std::string> found;
  for (const auto& offer : cli::offers_for(words, session)) {
    found.push_back(offer.word);
  }
  return found;
}

using Words = std::vector<std::string>;

bool offers(const Words& words, const std::string& word,
            const std::string& folder = "examples/oakfield") {
  const auto found = offered(words, folder);
  return std::find(found.begin(), found.end(), word) != found.end();
}

} // namespace

TEST_SUITE("cli") {
  TEST_CASE("offers: what was typed is where each offer begins") {
    CHECK(offered({"che"}) == Words{"check"});
    CHECK(offered({"check", "--sev"}) == Words{"--severity"});
    CHECK(offered({"check", "--severity", ""}) == Words{"note", "warning", "error"});
    CHECK(offered({"check", "--severity=w"}) == Words{"--severity=warning"});
    CHECK(offered({"nothing", "--severity", ""}).size() == offered({""}).size());
    CHECK(offered({}).empty());
  }

  TEST_CASE("offers: the argument that comes next, whatever options stand before it") {
    CHECK(offered({"letter", "sen-"}) == Words{"sen-support"});
    CHECK(offered({"letter", "--to", "x", "--force", "sen-"}) == Words{"sen-support"});
    CHECK(offered({"letter", "sen-support", "oak-021"}) == Words{"oak-0211", "oak-0215"});
    CHECK(offered({"letter", "sen-support", "oak-0211", "oak-0142"}) == Words{"oak-0142"});
    CHECK(offered({"show", "oak-0142", "oak-"}).empty()); // It takes one.
    CHECK(offered({"new", "oak-"}).empty());              // It takes one that isn't there.
    CHECK(offered({"--today", "tom"}) == Words{"tomorrow"});
    CHECK(offered({"--today", "today", "che"}) == Words{"check"});
  }

  TEST_CASE("offers: options of what is being added") {
    CHECK(offers({"add", "review", "oak-0142", "--k"}, "--kind"));
    CHECK_FALSE(offers({"add", "note", "oak-0142", "--k"}, "--kind"));
    CHECK(offered({"add", "review", "oak-0142", "--parents", "att"}) == Words{"attended"});
    CHECK(offered({"new", "oak-0999", "--sen-unit", ""}) == Words{"true", "false"});
  }

  TEST_CASE("offers: conditions and changes, key by key") {
    CHECK(offered({"list", "status=sen"}) == Words{"status=sen_support"});
    CHECK(offered({"list", "needs.ty"}) == Words{"needs.type="});
    CHECK(offered({"list", "needs.type=S"}) ==
          Words{"needs.type=SPLD", "needs.type=SLD", "needs.type=SEMH", "needs.type=SLCN"});
    CHECK(offered({"list", "needs.type!=VI"}) == Words{"needs.type!=VI"});
    CHECK(offered({"set", "oak-0142", "rev"}) == Words{"reviews[-1]."});
    CHECK(offered({"set", "oak-0142", "reviews[r1].he"}) == Words{"reviews[r1].held="});
    CHECK(offered({"set", "oak-0142", "reviews[r1].parents=de"}) ==
          Words{"reviews[r1].parents=declined"});
    CHECK(offered({"set", "oak-0142", "nothing.he"}).empty());
  }

  TEST_CASE("offers: references come from the names of files, of the folder that is named") {
    CHECK(offers({"show", ""}, "oak-0142"));
    CHECK(offers({"show", ""}, "fen-0001", "tests/folders/broken"));
    CHECK(offers({"show", ""}, "fen-0011", "tests/folders/leavers"));
    CHECK(offered({"show", ""}, "/").empty());
    CHECK(offered({"check", "--rule", "review-overd"}, "/") == Words{"review-overdue"});
    const auto acorns = source_path("examples/acorns").string();
    CHECK(offers({"-C", acorns, "show", ""}, "aco-0112", "/"));
  }

  TEST_CASE("offers: a setting's own template stands beside those built in") {
    CHECK(offers({"letter", ""}, "welcome", "tests/folders/languages"));
    CHECK(offers({"letter", ""}, "transition", "tests/folders/languages"));
    CHECK_FALSE(offers({"letter", ""}, "welcome.pl", "tests/folders/languages"));
  }
}

} // namespace senco::test
