// SPDX-License-Identifier: MIT
// A review was held, but later than agreed.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& review : facts.pupil.reviews) {
    const auto last_day = code::last_day_to_hold(facts.circumstances(), review);
    if (!last_day || !review.held || *review.held > facts.today) {
      continue;
    }
    if (*review.held > *last_day) {
      const auto late = (*review.held - *review.planned).count();
      report
          .add(review.held.where, "review was held on {}, {} after the agreed date", *review.held,
               counted(late, "day"))
          .help = fmt::format(
          "senco set {} 'reviews[{}].planned=DATE', if the family agreed to another date",
          report.ref(), code::key_of(review, facts.pupil.reviews));
    }
  }
}

} // namespace

constexpr Rule review_late{
    .id = "review-late",
    .title = "review held after the agreed date",
    .paragraphs = {"6.53", "5.43", "7.19"},
    .duty = everywhere(Duty::note),
    .limit = "the planned date, and the setting's days of grace",
    .limit_from = LimitFrom::code,
    .check = check,
};

} // namespace senco::rules
