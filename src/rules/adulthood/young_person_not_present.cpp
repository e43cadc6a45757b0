// SPDX-License-Identifier: MIT
// From 16 on the pupil takes part in the review.

#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

bool took_part(const model::Field<model::TookPart>& pupil) {
  const bool is_unread = !pupil && !pupil.is_absent();
  return is_unread || pupil.is(model::TookPart::attended) || pupil.is(model::TookPart::contributed);
}

void check(const Facts& facts, Report& report) {
  const auto& born = facts.pupil.pupil.born;
  for (const auto* review : code::held_reviews(facts.pupil, facts.today, code::is_support_review)) {
    const int age = born ? code::age_on(*born, *review->held) : 0;
    if (age < code::k_takes_part_from_age || took_part(review->pupil)) {
      continue;
    }
    const auto& pupil = review->pupil;
    report
        .add(pupil.where ? pupil.where : review->held.where,
             "review on {} held without the pupil, aged {}, who {} take part", *review->held, age,
             report.must())
        .help = fmt::format("senco set {} 'reviews[{}].pupil=contributed', if they did",
                            report.ref(), code::key_of(*review, facts.pupil.reviews));
  }
}

} // namespace

constexpr Rule young_person_not_present{
    .id = "young-person-not-present",
    .title = "review without the pupil, who is 16 or over",
    .paragraphs = {"8.13", "7.15"},
    .duty = everywhere(Duty::should),
    .applies_also = "16 or over on the day of the review",
    .check = check,
};

} // namespace senco::rules
