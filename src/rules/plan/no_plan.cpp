// SPDX-License-Identifier: MIT
// SEN support has a plan that was agreed.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::plan_to_agree(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      const auto* since = code::run_start(facts.pupil, facts.today, {SupportStatus::sen_support});
      report
          .add(due.because,
               "no plan agreed, {} after SEN support began on {}; this setting's standard is {}",
               counted(facts.calendar.school_days_between(*since->from, facts.today), "school day"),
               *since->from, code::k_agree_plan.count)
          .help = fmt::format("senco add plan {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule no_plan{
    .id = "no-plan",
    .title = "SEN support without an agreed plan",
    .paragraphs = {"6.48", "5.40", "7.16"},
    .duty = should_in({5, 6, 7}),
    .limit = "15 school days after SEN support began",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support},
    .check = check,
};

} // namespace senco::rules
