// SPDX-License-Identifier: MIT
// The annual meeting considers progress towards each outcome of the plan.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool was_open(const model::Outcome& outcome, Date day) {
  const auto& closed = outcome.closed.get().date;
  const bool closed_before = outcome.closed && (!closed || *closed < day);
  return (!outcome.set || *outcome.set <= day) && !closed_before;
}

/// The outcomes that the meeting of `day` was about: those of the EHC plan, or all if none is
/// marked.
std::vector<const model::Outcome*> outcomes_to_review(const Pupil& pupil, Date day) {
  const auto is_marked = [](const auto& outcome) { return outcome.in_ehc_plan.is(true); };
  const bool any_marked =
      std::any_of(pupil.outcomes.begin(), pupil.outcomes.end(), [&](const auto& outcome) {
        return was_open(outcome, day) && is_marked(outcome);
      });
  std::vector<const model::Outcome*> to_review;
  for (const auto& outcome : pupil.outcomes) {
    if (was_open(outcome, day) && (!any_marked || is_marked(outcome))) {
      to_review.push_back(&outcome);
    }
  }
  return to_review;
}

bool is_judged(const model::Outcome& outcome, const model::Review& review) {
  const bool has_bad_id = !outcome.id && !outcome.id.is_absent();
  return has_bad_id ||
         std::any_of(review.outcomes.begin(), review.outcomes.end(), [&](const auto& judged) {
           return outcome.id && judged.outcome.is(*outcome.id) && !judged.progress.is_absent();
         });
}

void check(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    if (!meeting.is_held()) {
      continue;
    }
    std::vector<std::string> missing;
    for (const auto* outcome : outcomes_to_review(facts.pupil, meeting.day)) {
      if (!is_judged(*outcome, *meeting.review)) {
        missing.push_back(fmt::format("'{}'", code::key_of(*outcome, facts.pupil.outcomes)));
      }
    }
    if (!missing.empty()) {
      report
          .add(meeting.where,
               "annual review on {} did not judge progress towards {} {}; the meeting {} consider "
               "each outcome of the plan",
               meeting.day, missing.size() == 1 ? "outcome" : "outcomes", list_in_words(missing),
               report.must())
          .help = fmt::format("senco edit {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule annual_outcomes_not_reviewed{
    .id = "annual-outcomes-not-reviewed",
    .title = "outcome of the EHC plan not judged at the annual review",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(5)"},
    .duty = in_annual_review(),
    .applies = {SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
