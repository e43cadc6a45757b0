// SPDX-License-Identifier: MIT
// The listed values of the format.
#include "model/fields.hpp"

#include "model/decode.hpp"
#include "support/parsed.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace senco::model {
namespace {

constexpr std::string_view k_least =
    "format: 1\n"
    "pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}\n"
    "status: [{from: 2025-10-06, is: concern}]\n";

/// A record of one line in which the value at a path of `senco fields` is `value`.
std::string record_with(std::string_view path, std::string_view value) {
  std::string text{k_least};
  std::string closing;
  const auto steps = split(path, '.');
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool is_list = steps[i].ends_with("[]");
    const auto key = is_list ? steps[i].substr(0, steps[i].size() - 2) : steps[i];
    text += fmt::format("{}{}: {}", i == 0 ? "" : "{", key, is_list ? "[" : "");
    closing.insert(0, fmt::format("{}{}", is_list ? "]" : "", i == 0 ? "" : "}"));
  }
  text += fmt::format("{}{}\n", value, closing);
  return path.starts_with("pupil.") || path.starts_with("status[]")
             ? replace_all(text, k_least, "format: 1\n")
             : text;
}

std::size_t bad_values(const std::string& text) {
  auto parsed = test::parse(text);
  static_cast<void>(decode_pupil(parsed.document, parsed.findings));
  const auto faults = parsed.faults().all;
  return static_cast<std::size_t>(std::count_if(
      faults.begin(), faults.end(), [](const auto& one) { return one.ends_with("bad-value"); }));
}

/// The listed words of a field's type; none for other types.
std::vector<std::string> listed_words(std::string_view type) {
  std::vector<std::string> words;
  const auto at = type.find("one of: ");
  if (at != std::string_view::npos) {
    for (const auto word : split(type.substr(at + 8), ',')) {
      words.emplace_back(trim(word));
    }
  }
  return words;
}

} // namespace

TEST_SUITE("model") {
  TEST_CASE("model: every listed word is read in every field that lists it, and no other") {
    std::size_t fields = 0;
    for (const auto& field : pupil_fields()) {
      const auto words = listed_words(field.type);
      const bool is_list = field.type.starts_with("list");
      CAPTURE(field.path);
      for (const auto& word : words) {
        CAPTURE(word);
        CHECK(bad_values(record_with(field.path, is_list ? "[" + word + "]" : word)) == 0);
        CHECK(bad_values(record_with(field.path, is_list ? "[" + word + "x]" : word + "x")) == 1);
      }
      fields += words.empty() ? 0 : 1;
    }
    CHECK(fields > 25);
  }

  TEST_CASE("model: the words of files are those of the format, also where C++ keeps them") {
    const auto listed = [](auto words) {
      return fmt::format("{}", fmt::join(words.begin(), words.end(), " "));
    };
    CHECK(listed(words<SupportStatus>()) == "concern sen_support ehc_plan no_sen");
    CHECK(listed(words<NextStep>()) == "continue change stop");
    CHECK(listed(words<TookPart>()) == "attended contributed declined absent not_invited");
    CHECK(listed(words<NeedType>()) ==
          "SPLD MLD SLD PMLD SEMH SLCN ASD HI VI MSI PD DS OTH NSA BESD");
    CHECK(to_word(NextStep::continue_) == "continue");
    CHECK(from_word<NextStep>("continue") == NextStep::continue_);
    CHECK_FALSE(from_word<NextStep>("continue_"));
    CHECK_FALSE(from_word<NextStep>("Continue"));
    CHECK_FALSE(from_word<NextStep>(""));
  }
}

} // namespace senco::model
