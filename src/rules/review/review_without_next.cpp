// SPDX-License-Identifier: MIT
// While support goes on, the next review has a date.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

using model::ReviewDecision;

bool is_to_come(const model::Review& review) {
  return !review.planned.is_absent() && review.held.is_absent();
}

bool ends_support(const model::Review& review) {
  return review.decision.is(ReviewDecision::end_sen_support) ||
         review.decision.is(ReviewDecision::cease_plan);
}

void check(const Facts& facts, Report& report) {
  const auto since = code::support_since(facts.pupil, facts.today);
  const auto held = code::held_reviews(facts.pupil, facts.today, code::is_support_review);
  const auto& reviews = facts.pupil.reviews;
  // The next review of a pupil who is known to leave is another setting's.
  const bool leaves = !facts.pupil.pupil.left.is_absent();
  if (!since || held.empty() || leaves || std::any_of(reviews.begin(), reviews.end(), is_to_come)) {
    return;
  }
  const auto& last = *held.back();
  if (*last.held >= *since && !ends_support(last)) {
    report.add(last.held.where, "no review is planned after the one held on {}", *last.held).help =
        fmt::format("senco add review {} --kind {} --planned DATE", report.ref(),
                    code::is_annual(last) ? "annual" : "sen_support");
  }
}

} // namespace

constexpr Rule review_without_next{
    .id = "review-without-next",
    .title = "no date for the next review",
    .paragraphs = {"6.53", "5.43", "7.19"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
