// SPDX-License-Identifier: MIT
// What was agreed at a review is done by the day agreed.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& reviews = facts.pupil.reviews;
  for (const auto& due : code::actions_to_do(facts.circumstances())) {
    const auto* review = code::entry_at(reviews, due.because);
    const auto* action = review == nullptr ? nullptr : code::entry_at(review->actions, due.because);
    if (facts.today <= due.on || action == nullptr) {
      continue;
    }
    const auto owner = code::owner_in_words(facts.circumstances(), due.person);
    report
        .add(due.because, "an action{} was due on {} and is not done; {} late",
             owner.empty() ? "" : fmt::format(" for {}", owner), due.on,
             counted((facts.today - due.on).count(), "day"))
        .help = fmt::format("senco set {} 'reviews[{}].actions[{}].done=DATE'", report.ref(),
                            code::key_of(*review, reviews), code::key_of(*action, review->actions));
  }
}

} // namespace

constexpr Rule action_overdue{
    .id = "action-overdue",
    .title = "action agreed at a review not done by its day",
    .paragraphs = {"6.71"},
    .duty = should_in({6}),
    .limit = "the day agreed for the action",
    .limit_from = LimitFrom::code,
    .check = check,
};

} // namespace senco::rules
