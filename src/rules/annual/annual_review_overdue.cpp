// SPDX-License-Identifier: MIT
// The EHC plan is reviewed in every twelve months, up to the authority's decision.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& named = facts.pupil.ehc.get().plan.get().named_setting;
  const bool is_named = named && facts.setting.setting.name.is(*named);
  for (const auto& due : code::annual_reviews_to_finish(facts.circumstances(), facts.today)) {
    if (facts.today <= due.on) {
      continue;
    }
    const auto late = counted((facts.today - due.on).count(), "day");
    if (is_named) {
      report
          .add(Duty::should, due.because,
               "no annual review meeting held in the 12 months that ended on {}, {} ago; the EHC "
               "plan names this setting",
               due.on, late)
          .help = fmt::format("senco agenda {}", report.ref());
    } else {
      report.add(
          due.because,
          "annual review of the EHC plan was due to end by {} with the authority's decision, "
          "and is {} late",
          due.on, late);
    }
  }
}

} // namespace

constexpr Rule annual_review_overdue{
    .id = "annual-review-overdue",
    .title = "EHC plan not reviewed in twelve months",
    .paragraphs = {"9.166", "9.169"},
    .basis = {"Children and Families Act 2014 s.44"},
    .duty = everywhere(Duty::note),
    .limit = "12 months, beginning with the day the plan was made or the last review decided",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
