// SPDX-License-Identifier: MIT
// Two reviews in a row without enough progress bring in a specialist.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

using model::Progress;
using model::ReviewDecision;

bool judges_outcomes(const model::Review& review) {
  return code::is_support_review(review) &&
         std::any_of(review.outcomes.begin(), review.outcomes.end(),
                     [](const auto& outcome) { return !outcome.progress.is_absent(); });
}

bool finds_little_progress(const model::Review& review) {
  return std::all_of(review.outcomes.begin(), review.outcomes.end(), [](const auto& outcome) {
    const auto& progress = outcome.progress;
    return progress.is_absent() || progress.is(Progress::some) || progress.is(Progress::none);
  });
}

/// Whether the day lies on or after `day`; one that can't be read is taken to.
bool is_since(const model::Field<Date>& field, Date day) {
  return field ? *field >= day : !field.is_absent();
}

bool is_involved_since(const model::Specialist& specialist, Date day) {
  const bool open = !specialist.referred.is_absent() && specialist.advice_received.is_absent();
  return open || is_since(specialist.referred, day) || is_since(specialist.seen, day) ||
         is_since(specialist.advice_received, day);
}

bool asks_for_more(const model::Review& review) {
  return review.decision.is(ReviewDecision::involve_specialist) ||
         review.decision.is(ReviewDecision::request_ehc_assessment);
}

void check(const Facts& facts, Report& report) {
  const auto since = code::support_since(facts.pupil, facts.today);
  const auto judged = code::held_reviews(facts.pupil, facts.today, judges_outcomes);
  if (!since || judged.size() < 2) {
    return;
  }
  const auto& first = **(judged.end() - 2);
  const auto& last = *judged.back();
  const auto& specialists = facts.pupil.specialists;
  const bool answered =
      asks_for_more(last) ||
      std::any_of(specialists.begin(), specialists.end(), [&](const auto& specialist) {
        return is_involved_since(specialist, *first.held);
      });
  const bool is_this_support = *first.held >= *since;
  if (is_this_support && !answered && finds_little_progress(first) && finds_little_progress(last)) {
    report
        .add(last.held.where,
             "little or no progress at the reviews on {} and on {}, and no specialist involved; "
             "this setting's standard is to involve one after two such reviews",
             *first.held, *last.held)
        .help = fmt::format("senco add specialist {0}, then senco letter specialist-agreement {0}",
                            report.ref());
  }
}

} // namespace

constexpr Rule no_progress_unanswered{
    .id = "no-progress-unanswered",
    .title = "two reviews without enough progress, and no specialist",
    .paragraphs = {"6.58", "6.59", "5.48", "7.23"},
    .duty = should_in({5, 6, 7}),
    .limit = "two reviews in a row",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
