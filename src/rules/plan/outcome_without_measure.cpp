// SPDX-License-Identifier: MIT
// An outcome says how one will know that it is reached.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& outcomes = facts.pupil.outcomes;
  for (const auto& outcome : outcomes) {
    if (code::is_open(outcome) && outcome.measure.is_absent() && !outcome.baseline) {
      const auto key = code::key_of(outcome, outcomes);
      report.add(outcome.where, "outcome '{}' has neither a measure nor a baseline", key).help =
          fmt::format("senco set {} 'outcomes[{}].measure=TEXT'", report.ref(), key);
    }
  }
}

} // namespace

constexpr Rule outcome_without_measure{
    .id = "outcome-without-measure",
    .title = "outcome without measure or baseline",
    .paragraphs = {"6.48", "5.40", "7.16"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
