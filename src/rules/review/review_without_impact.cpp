// SPDX-License-Identifier: MIT
// A review judges what the support has done.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool judges_anything(const model::Review& review) {
  return std::any_of(review.outcomes.begin(), review.outcomes.end(),
                     [](const auto& outcome) { return !outcome.progress.is_absent(); }) ||
         std::any_of(review.provision.begin(), review.provision.end(),
                     [](const auto& provision) { return !provision.impact.is_absent(); });
}

void check(const Facts& facts, Report& report) {
  for (const auto* review : code::held_reviews(facts.pupil, facts.today, code::is_support_review)) {
    if (!judges_anything(*review)) {
      report
          .add(review->held.where,
               "review on {} judged neither the progress of an outcome nor the impact of a "
               "provision",
               *review->held)
          .help = fmt::format("senco add progress {} --review {} --outcome ID --progress WORD",
                              report.ref(), code::key_of(*review, facts.pupil.reviews));
    }
  }
}

} // namespace

constexpr Rule review_without_impact{
    .id = "review-without-impact",
    .title = "review that judged no outcome and no provision",
    .paragraphs = {"6.54", "5.43", "7.19"},
    .duty = should_in({5, 6, 7}),
    .check = check,
};

} // namespace senco::rules
