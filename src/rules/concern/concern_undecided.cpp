// SPDX-License-Identifier: MIT
// A concern leads to a decision within a term.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::concerns_to_decide(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      const auto* since = code::run_start(facts.pupil, facts.today, {SupportStatus::concern});
      report
          .add(due.because,
               "concern since {} not decided on by {}, this setting's standard; {} late",
               *since->from, due.on, counted((facts.today - due.on).count(), "day"))
          .help =
          fmt::format("senco add status {} --from DATE --is sen_support (or no_sen)", report.ref());
    }
  }
}

} // namespace

constexpr Rule concern_undecided{
    .id = "concern-undecided",
    .title = "concern without a decision",
    .paragraphs = {"6.19", "5.36"},
    .duty = should_in({5, 6}),
    .limit = "13 weeks after the status became concern",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::concern},
    .check = check,
};

} // namespace senco::rules
