// SPDX-License-Identifier: MIT
// A review is led by the teacher who knows the pupil.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

using model::StaffRole;

bool knows_pupil_well(StaffRole role) {
  return role == StaffRole::class_teacher || role == StaffRole::form_tutor ||
         role == StaffRole::key_person;
}

void check(const Facts& facts, Report& report) {
  const auto accepts = [](const auto& review) {
    return review.kind.is(model::ReviewKind::sen_support);
  };
  for (const auto* review : code::held_reviews(facts.pupil, facts.today, accepts)) {
    const auto& role = review->led_by_role;
    if (role && !knows_pupil_well(*role)) {
      report
          .add(role.where,
               "review on {} was led by '{}', not by class teacher, form tutor or key person",
               *review->held, model::to_word(*role))
          .help = fmt::format(
          "senco set {} 'reviews[{}].led_by_role=class_teacher', if it was the class teacher",
          report.ref(), code::key_of(*review, facts.pupil.reviews));
    }
  }
}

} // namespace

constexpr Rule review_not_led_by_teacher{
    .id = "review-not-led-by-teacher",
    .title = "review led by somebody other than the pupil's own teacher",
    .paragraphs = {"6.67"},
    .duty = in_chapter_6(Duty::note),
    .applies_also = "held SEN support reviews",
    .check = check,
};

} // namespace senco::rules
