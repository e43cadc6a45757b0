// SPDX-License-Identifier: MIT
// An outcome says how one will know that it is reached.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& outcome : facts.pupil.outcomes) {
    if (code::is_open(outcome) && outcome.measure.is_absent() && !outcome.baseline) {
      report
          .add(outcome.where, "outcome{} has neither a measure nor a baseline",
               outcome.id ? fmt::format(" '{}'", *outcome.id) : std::string{})
          .help = fmt::format("senco set {} outcomes[{}].measure=TEXT", report.ref(),
                              outcome.id.value_or("ID"));
    }
  }
}

} // namespace

constexpr Rule outcome_without_measure{
    .id = "outcome-without-measure",
    .title = "outcome without measure or baseline",
    .paragraphs = {"6.48"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
