// SPDX-License-Identifier: MIT
// A unique pupil number is written as one, and its check letter fits.

#include "rules/rule.hpp"

#include <optional>

namespace senco::rules {
namespace {

constexpr std::size_t k_length = 13;
constexpr std::string_view k_letters = "ABCDEFGHJKLMNPQRTUVWXYZ"; // A is 0, Z is 22: no I, O or S.

/// What a digit or a letter counts for.
std::optional<std::size_t> value_of(char character) {
  if (character >= '0' && character <= '9') {
    return static_cast<std::size_t>(character - '0');
  }
  const auto at = k_letters.find(character);
  return at == std::string_view::npos ? std::nullopt : std::optional{at};
}

/// A letter, eleven digits, and a digit or, in a temporary number, a letter.
bool has_form(std::string_view upn) {
  const bool digits_inside =
      upn.size() == k_length && upn.find_first_not_of("0123456789", 1) >= k_length - 1;
  return digits_inside && k_letters.find(upn.front()) != std::string_view::npos &&
         value_of(upn.back()).has_value();
}

/// Each character after the check letter, times its place, from 2 to 13; the sum's rest by 23.
char check_letter(std::string_view upn) {
  std::size_t sum = 0;
  for (std::size_t i = 1; i < upn.size(); ++i) {
    sum += value_of(upn[i]).value_or(0) * (i + 1);
  }
  return k_letters[sum % k_letters.size()];
}

/// The number is confidential: a message never repeats it.
void check_number(const model::Text& upn, std::string_view key, Report& report) {
  if (!upn) {
    return;
  }
  if (!has_form(*upn)) {
    report.add(upn.where,
               "'{}' isn't a capital letter, 11 digits and a digit or letter (never I, O, S)", key);
  } else if (check_letter(*upn) != upn->front()) {
    report.add(upn.where, "'{}' is mistyped: its check letter doesn't fit the rest", key);
  }
}

void check(const Facts& facts, Report& report) {
  check_number(facts.pupil.pupil.upn, "upn", report);
  for (const auto& former : facts.pupil.pupil.former_upn) {
    check_number(former, "former_upn", report);
  }
}

} // namespace

constexpr Rule bad_upn{
    .id = "bad-upn",
    .title = "unique pupil number mistyped",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check,
};

} // namespace senco::rules
