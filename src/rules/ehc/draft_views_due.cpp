// SPDX-License-Identifier: MIT
// The family has 15 days to say what it thinks of the draft EHC plan.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::draft_views_to_send(facts.circumstances())) {
    if (facts.today < due.on - code::k_draft_views_soon) {
      continue;
    }
    const bool is_over = facts.today > due.on;
    report
        .add(due.because,
             "no views on the draft EHC plan on record; the 15 days to send them {} on {}",
             is_over ? "ended" : "end", due.on)
        .help = fmt::format("senco edit {}", report.ref());
  }
}

} // namespace

constexpr Rule draft_views_due{
    .id = "draft-views-due",
    .title = "days to comment on the draft EHC plan running out",
    .paragraphs = {"9.77"},
    .basis = {"SI 2014/1530 reg 13(1)"},
    .duty = everywhere(Duty::note),
    .limit = "15 days, beginning with the day the draft was served; speaks a week before the last",
    .limit_from = LimitFrom::law,
    .check = check,
};

} // namespace senco::rules
