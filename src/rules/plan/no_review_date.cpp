// SPDX-License-Identifier: MIT
// Support that nobody has reviewed yet has a date for its review.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

/// Whether the review may be one of the support that began on `since`, and is held or has its date.
/// One of earlier support says nothing of this one; what couldn't be read counts as being there.
bool answers(const model::Review& review, Date since) {
  const bool may_be_of_support = !review.kind || code::is_support_review(review);
  const bool is_earlier = review.held && *review.held < since;
  return may_be_of_support && !is_earlier &&
         (!review.held.is_absent() || !review.planned.is_absent());
}

void check(const Facts& facts, Report& report) {
  const auto* entry = code::status_entry_on(facts.pupil, facts.today);
  const auto since = code::support_since(facts.pupil, facts.today);
  const auto& reviews = facts.pupil.reviews;
  if (entry == nullptr || !since ||
      std::any_of(reviews.begin(), reviews.end(),
                  [&](const auto& review) { return answers(review, *since); })) {
    return;
  }
  const bool has_plan = entry->is.is(SupportStatus::ehc_plan);
  report.add(entry->where, "no date for the first review; supported since {}", *since).help =
      fmt::format("senco add review {} --kind {} --planned DATE", report.ref(),
                  has_plan ? "annual" : "sen_support");
}

} // namespace

constexpr Rule no_review_date{
    .id = "no-review-date",
    .title = "support without a date for its review",
    .paragraphs = {"6.48", "5.41", "7.16"},
    .duty = everywhere(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
