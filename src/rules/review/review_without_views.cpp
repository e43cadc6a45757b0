// SPDX-License-Identifier: MIT
// A review hears the parents, and the pupil.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

using model::TookPart;

void add(Report& report, const model::Review& review, const Facts& facts, std::string_view whose,
         std::string_view key) {
  report.add(review.held.where, "review on {} holds no views of the {}", *review.held, whose).help =
      fmt::format("senco set {} 'reviews[{}].{}=TEXT'", report.ref(),
                  code::key_of(review, facts.pupil.reviews), key);
}

void check_parents(const Facts& facts, Report& report) {
  for (const auto* review : code::held_reviews(facts.pupil, facts.today, code::is_support_review)) {
    const bool asked =
        !code::is_own_master(facts.pupil, *review->held) && !review->parents.is(TookPart::declined);
    if (asked && review->parent_views.is_absent()) {
      add(report, *review, facts, "parents", "parent_views");
    }
  }
}

void check_pupil(const Facts& facts, Report& report) {
  for (const auto* review : code::held_reviews(facts.pupil, facts.today, code::is_support_review)) {
    if (!review->pupil.is(TookPart::declined) && review->pupil_views.is_absent()) {
      add(report, *review, facts, "pupil", "pupil_views");
    }
  }
}

} // namespace

constexpr Rule review_without_parent_views{
    .id = "review-without-parent-views",
    .title = "review held without the parents' views",
    .paragraphs = {"6.54", "5.43", "7.14"},
    .duty = should_in({5, 6, 7}),
    .applies_also = "not once the rights are the young person's own",
    .check = check_parents,
};

constexpr Rule review_without_pupil_views{
    .id = "review-without-pupil-views",
    .title = "review held without the pupil's views",
    .paragraphs = {"6.54", "6.70", "5.43", "7.19"},
    .duty = should_in({5, 6, 7}),
    .check = check_pupil,
};

} // namespace senco::rules
