// SPDX-License-Identifier: MIT
// SEN support begins with a talk with the family, and they are given the note of it.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool is_held_discussion(const model::Review& review) {
  return review.kind.is(model::ReviewKind::early_discussion) && !review.held.is_absent();
}

void check_held(const Facts& facts, Report& report) {
  const auto& reviews = facts.pupil.reviews;
  if (!std::any_of(reviews.begin(), reviews.end(), is_held_discussion)) {
    report
        .add(code::status_entry_on(facts.pupil, facts.today)->where,
             "on SEN support without an early discussion with the family on record")
        .help =
        fmt::format("senco add review {} --kind early_discussion --held DATE", report.ref());
  }
}

void check_given(const Facts& facts, Report& report) {
  const auto& reviews = facts.pupil.reviews;
  for (const auto& due : code::early_discussions_to_give(facts.circumstances())) {
    const auto* review = code::entry_at(reviews, due.because);
    if (facts.today > due.on && review != nullptr) {
      const bool to_pupil = code::is_own_master(facts.pupil, *review->held);
      report
          .add(due.because,
               "note of the early discussion on {} not given to the {} by {}, this setting's "
               "standard; {} late",
               *review->held, code::family_word(facts.pupil, *review->held), due.on,
               counted((facts.today - due.on).count(), "day"))
          .help = fmt::format(
          "senco letter early-discussion {0}, then senco set {0} 'reviews[{1}].{2}=DATE'",
          report.ref(), code::key_of(*review, reviews),
          to_pupil ? "given_to_pupil" : "given_to_parents");
    }
  }
}

} // namespace

constexpr Rule no_early_discussion{
    .id = "no-early-discussion",
    .title = "SEN support without an early discussion",
    .paragraphs = {"6.39"},
    .duty = in_chapter_6(Duty::should),
    .applies = {SupportStatus::sen_support},
    .check = check_held,
};

constexpr Rule early_discussion_not_given{
    .id = "early-discussion-not-given",
    .title = "note of the early discussion not given to the family",
    .paragraphs = {"6.39"},
    .duty = should_in({6}),
    .limit = "10 school days after the discussion",
    .limit_from = LimitFrom::house,
    .check = check_given,
};

} // namespace senco::rules
