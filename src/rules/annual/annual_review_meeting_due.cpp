// SPDX-License-Identifier: MIT
// The annual meeting is early enough for the authority to decide within the twelve months.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::annual_meetings_to_hold(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      report
          .add(due.because,
               "annual review meeting not held by {}, 4 weeks before the authority's decision is "
               "due on {}; {} late",
               due.on, due.on + code::k_annual_meeting_before,
               counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco agenda {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule annual_review_meeting_due{
    .id = "annual-review-meeting-due",
    .title = "annual review meeting not held in time for the decision",
    .paragraphs = {"9.176"},
    .duty = everywhere(Duty::should),
    .limit = "4 weeks before the twelve months end",
    .limit_from = LimitFrom::code,
    .applies = {SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
