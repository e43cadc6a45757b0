// SPDX-License-Identifier: MIT
// The record of a review reaches the family and the staff.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check_given(const Facts& facts, Report& report) {
  for (const auto& due : code::review_records_to_give(facts.circumstances())) {
    const auto* review = code::entry_at(facts.pupil.reviews, due.because);
    if (facts.today > due.on && review != nullptr) {
      const bool to_pupil = code::is_own_master(facts.pupil, *review->held);
      report
          .add(due.because,
               "record of the review on {} not given to the {} by {}, this setting's standard; {} "
               "late",
               *review->held, code::family_word(facts.pupil, *review->held), due.on,
               counted((facts.today - due.on).count(), "day"))
          .help =
          fmt::format("senco letter review-record {0}, then senco set {0} 'reviews[{1}].{2}=DATE'",
                      report.ref(), code::key_of(*review, facts.pupil.reviews),
                      to_pupil ? "given_to_pupil" : "given_to_parents");
    }
  }
}

void check_shared(const Facts& facts, Report& report) {
  for (const auto& due : code::review_records_to_share(facts.circumstances())) {
    const auto* review = code::entry_at(facts.pupil.reviews, due.because);
    if (facts.today > due.on && review != nullptr) {
      report
          .add(due.because,
               "record of the review on {} not shared with the staff by {}, this setting's "
               "standard; {} late",
               *review->held, due.on, counted((facts.today - due.on).count(), "day"))
          .help = fmt::format(
          "senco paper review-record {0}, then senco set {0} 'reviews[{1}].shared_with_staff=DATE'",
          report.ref(), code::key_of(*review, facts.pupil.reviews));
    }
  }
}

} // namespace

constexpr Rule review_record_not_given{
    .id = "review-record-not-given",
    .title = "record of a review not given to the family",
    .paragraphs = {"6.71"},
    .duty = should_in({6}),
    .limit = "10 school days after the review",
    .limit_from = LimitFrom::house,
    .check = check_given,
};

constexpr Rule review_record_not_shared{
    .id = "review-record-not-shared",
    .title = "record of a review not shared with the staff",
    .paragraphs = {"6.71", "7.11"},
    .duty = should_in({6, 7}),
    .limit = "10 school days after the review",
    .limit_from = LimitFrom::house,
    .check = check_shared,
};

} // namespace senco::rules
