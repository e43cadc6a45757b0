// SPDX-License-Identifier: MIT
// Random records with random comments and styles, random edits: every edit is read back as meant,
// keeps every comment, and leaves every line alone that it isn't about. SENCO_ROUNDS sets how many.
#include "support/parsed.hpp"
#include "support/random_edit.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace senco;
using yaml::Content;
using yaml::Path;

constexpr int k_rounds_in_suite = 2000;

/// The texts of a tree, one after the other.
std::string all_texts(const Content& content) {
  std::string texts = content.text + "\n";
  for (const auto& part : content.parts) {
    texts += all_texts(part.second);
  }
  return texts;
}

/// The comments in `text`; what looks like one but stands in a value is none.
std::multiset<std::string> comments_of(const std::string& text, const std::string& values) {
  std::multiset<std::string> found;
  for (std::size_t at = text.find("#c"); at != std::string::npos; at = text.find("#c", at + 1)) {
    const auto comment = text.substr(at, text.find_first_of("\r\n: \\\"", at) - at);
    if (values.find(comment + "\n") == std::string::npos &&
        values.find(comment + " ") == std::string::npos) {
      found.insert(comment);
    }
  }
  return found;
}

void one_round(unsigned seed, int& edits) {
  test::RandomYaml random(seed);
  const std::string text = random.document();
  const auto parsed = test::parse(text);
  REQUIRE_MESSAGE(parsed.findings.all().empty(),
                  "seed " << seed << " makes no record: "
                          << (parsed.findings.all().empty() ? "" : parsed.findings.all()[0].message)
                          << "\n"
                          << text);
  const test::Asked asked = test::choose_edit(random, parsed.document);
  std::string result;
  std::string fault;
  try {
    result = yaml::edited(text, {&asked.change, 1},
                          [](const Path&) { return std::vector<std::string_view>{}; });
  } catch (const std::logic_error& error) {
    fault = error.what();
  }
  const auto told = fmt::format(
      "seed {}, change {} of {} to {}\n{}---\n{}", seed, static_cast<int>(asked.change.what),
      yaml::to_text(asked.change.path), asked.change.content.text, text, result);
  REQUIRE_MESSAGE(fault.empty(), fault << "\n" << told);
  const auto values = all_texts(Content::of(parsed.document));
  CHECK_MESSAGE(comments_of(result, values) == comments_of(text, values),
                "a comment is lost: " << told);
  CHECK_MESSAGE(test::keeps_lines(text, result, asked), "a line is lost: " << told);
  ++edits;
}

} // namespace

TEST_SUITE("yaml") {
  TEST_CASE("yaml: random edits of random records lose nothing and mean what was asked") {
    const char* given = std::getenv("SENCO_ROUNDS");
    const char* first = std::getenv("SENCO_SEED");
    const int rounds = given == nullptr ? k_rounds_in_suite : std::atoi(given);
    const unsigned from = first == nullptr ? 1U : static_cast<unsigned>(std::atoi(first));
    int edits = 0;
    for (int i = 0; i < rounds; ++i) {
      one_round(from + static_cast<unsigned>(i), edits);
    }
    CHECK(edits == rounds);
  }
}
