// SPDX-License-Identifier: MIT
// A provision says how much, an outcome how far: words that promise nothing stand with a number.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

constexpr std::string_view k_vague[] = {"access to",      "opportunities for", "regular",
                                        "regularly",      "as appropriate",    "as required",
                                        "where possible", "would benefit from"};

/// Letters, digits, and every byte of a character beyond ASCII.
bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The text in lower case with a blank wherever there are several, or a line ends.
std::string on_one_line(std::string_view text) {
  std::string result;
  for (const char c : lower(text)) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_blank) {
      result += c;
    } else if (!result.ends_with(' ')) {
      result += ' ';
    }
  }
  return result;
}

/// Whether `phrase` stands in `text` as whole words. Both are in lower case.
bool holds(std::string_view text, std::string_view phrase) {
  for (auto at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    const bool begins_in_word = at > 0 && is_of_word(text[at - 1]);
    const bool ends_in_word = end < text.size() && is_of_word(text[end]);
    if (!begins_in_word && !ends_in_word) {
      return true;
    }
  }
  return false;
}

void check_text(const model::Text& text, std::string_view asks, Report& report) {
  if (!text || text->find_first_of("0123456789") != std::string::npos) {
    return;
  }
  const auto plain = on_one_line(*text);
  std::vector<std::string> found;
  for (const auto phrase : k_vague) {
    if (holds(plain, phrase)) {
      found.push_back(fmt::format("'{}'", phrase));
    }
  }
  if (!found.empty()) {
    report.add(text.where, "vague wording ({}) and no number; say {}", join(found, ", "), asks);
  }
}

void check(const Facts& facts, Report& report) {
  for (const auto& outcome : facts.pupil.outcomes) {
    if (code::is_open(outcome)) {
      check_text(outcome.outcome, "how much and by when", report);
    }
  }
  for (const auto& provision : facts.pupil.provision) {
    if (!code::has_ended(provision, facts.today)) {
      check_text(provision.provision, "what, how often and how long", report);
    }
  }
}

} // namespace

constexpr Rule vague_wording{
    .id = "vague-wording",
    .title = "wording that promises nothing",
    .paragraphs = {"6.48", "5.40", "7.16"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
