// SPDX-License-Identifier: MIT
// In the last year here, the move to the next setting is planned.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::transitions_to_plan(facts.circumstances(), facts.today)) {
    const auto year = code::year_group_on(facts.pupil, facts.calendar, facts.today, facts.today);
    if (facts.today > due.on && year) {
      report
          .add(due.because,
               "no meeting about the move to the next setting is held or planned in {}, the last "
               "year here; "
               "this setting's standard is the start of the spring term, {}",
               year->in_words(), due.on + days{1})
          .help = fmt::format("senco set {} transition.meeting=DATE", report.ref());
    }
  }
}

} // namespace

constexpr Rule transition_unplanned{
    .id = "transition-unplanned",
    .title = "move to the next setting not planned",
    .paragraphs = {"6.57", "5.46"},
    .duty = should_in({5, 6}),
    .limit = "the first day of the spring term of the last year here",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "last year group of the setting",
    .check = check,
};

} // namespace senco::rules
