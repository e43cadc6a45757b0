// SPDX-License-Identifier: MIT
// An outcome is closed by the day it was to be reached.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& outcomes = facts.pupil.outcomes;
  for (const auto& due : code::outcomes_to_close(facts.circumstances())) {
    const auto* outcome = code::entry_at(outcomes, due.because);
    if (facts.today > due.on && outcome != nullptr) {
      const auto key = code::key_of(*outcome, outcomes);
      report
          .add(due.because, "outcome '{}' was due on {} and is not closed; {} late", key, due.on,
               counted((facts.today - due.on).count(), "day"))
          .help = fmt::format(
          "senco set {0} 'outcomes[{1}].closed.date=DATE' 'outcomes[{1}].closed.as=achieved'",
          report.ref(), key);
    }
  }
}

} // namespace

constexpr Rule outcome_overdue{
    .id = "outcome-overdue",
    .title = "outcome past its day and not closed",
    .paragraphs = {"6.53", "5.43", "7.19"},
    .duty = should_in({5, 6, 7}),
    .limit = "the outcome's due day",
    .limit_from = LimitFrom::code,
    .check = check,
};

} // namespace senco::rules
