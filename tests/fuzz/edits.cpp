// SPDX-License-Identifier: MIT
// Any text that is a record, with a few changes: each reads back as asked, and every line and
// comment that it isn't about stays.
//
// The first two bytes choose the changes; the text follows.
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "support/random_edit.hpp"
#include "yaml/lines.hpp"
#include "yaml/parse.hpp"

#include <algorithm>

namespace {

using namespace senco;
using test::demand;

/// A path can't lead through a key without a name.
bool has_empty_key(yaml::Node map) {
  return std::any_of(map.begin(), map.end(), [&](yaml::Node child) {
    return (map.is_map() && child.key().empty()) || has_empty_key(child);
  });
}

std::vector<std::string> comments_of(const yaml::Document& document) {
  std::vector<std::string> all;
  const auto& text = document.source().text();
  for (const auto comment : yaml::Lines(document).comments(0, text.size())) {
    all.emplace_back(trim(comment));
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// `text` with one change; empty where it is no record: those have two keys at least.
std::string after_change(const std::string& text, test::RandomYaml& random) {
  Findings findings;
  const diag::Source source("x.yaml", text);
  const auto document = yaml::parse(source, findings);
  const auto root = document.root();
  const bool may_be_edited = findings.empty() && document.is_whole() && root && root->is_map() &&
                             root->size() > 1 && !has_empty_key(*root);
  if (!may_be_edited) {
    return {};
  }
  const auto asked = test::choose_edit(random, document);
  const auto before = yaml::Content::of(document);
  const auto asked_told = [&](const std::string& result) {
    return fmt::format("change {} of {} to '{}'\n{}\n---\n{}", static_cast<int>(asked.change.what),
                       yaml::to_text(asked.change.path), asked.change.content.text, text, result);
  };
  std::string result;
  try {
    result = yaml::edited(text, {&asked.change, 1},
                          [](const yaml::Path&) { return std::vector<std::string_view>{}; });
  } catch (const Bug& bug) {
    demand(false, bug.what(), asked_told({}));
  }
  const diag::Source changed("x.yaml", result);
  const auto read = yaml::parse(changed, findings);
  demand(findings.empty(), "the result is faulty", asked_told(result));
  demand(yaml::Content::of(read) == yaml::changed(before, asked.change),
         "the result says something else", asked_told(result));
  demand(test::keeps_lines(text, result, asked), "a line is lost", asked_told(result));
  const auto now = comments_of(read);
  const auto then = comments_of(document);
  demand(std::includes(now.begin(), now.end(), then.begin(), then.end()), "a comment is lost",
         asked_told(result));
  return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t k_chooses = 2;
  if (size < k_chooses) {
    return 0;
  }
  test::RandomYaml random(data[0] + 256U * data[1]);
  std::string text = test::text_of(data + k_chooses, size - k_chooses);
  for (int changes = 0; changes < 3 && !text.empty(); ++changes) {
    text = after_change(text, random);
  }
  return 0;
}
