// SPDX-License-Identifier: MIT
// A unique learner number is written as one, and its check digit fits.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

constexpr std::size_t k_length = 10;

bool has_form(std::string_view uln) {
  return uln.size() == k_length && uln.find_first_not_of("0123456789") == std::string_view::npos &&
         uln.front() != '0';
}

/// The digits times 10, 9 … 1 leave 10 when divided by 11. (A number whose first nine leave 0 is
/// never given out: no last digit makes it pass. A last digit of 0 may be right.)
bool check_digit_fits(std::string_view uln) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < uln.size(); ++i) {
    sum += static_cast<std::size_t>(uln[i] - '0') * (k_length - i);
  }
  return sum % 11 == 10;
}

void check(const Facts& facts, Report& report) {
  const auto& uln = facts.pupil.pupil.uln;
  if (!uln) {
    return;
  }
  if (!has_form(*uln)) {
    report.add(uln.where, "'uln' isn't 10 digits with the first not 0");
  } else if (!check_digit_fits(*uln)) {
    report.add(uln.where, "'uln' is mistyped: its last digit doesn't fit the rest");
  }
}

} // namespace

constexpr Rule bad_uln{
    .id = "bad-uln",
    .title = "unique learner number mistyped",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check,
};

} // namespace senco::rules
