// SPDX-License-Identifier: MIT
// The authority need not consider a request within six months of an assessment.

#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// The day on which an earlier assessment ended without a plan; the latest up to `day`.
std::optional<Date> last_assessed(const Pupil& pupil, Date day) {
  std::optional<Date> last;
  for (const auto& request : pupil.ehc.get().requests) {
    const auto& ended = request.refused_plan;
    const bool assessed = !request.decision_to_assess.get().assess.is(false);
    if (ended && assessed && *ended <= day && (!last || *ended > *last)) {
      last = *ended;
    }
  }
  return last;
}

void check(const Facts& facts, Report& report) {
  for (const auto& request : facts.pupil.ehc.get().requests) {
    const auto& day = request.made ? request.made : request.received_by_authority;
    const bool is_open = request.refused_plan.is_absent() && !request.decision_to_assess;
    if (!day || *day > facts.today || !is_open) {
      continue;
    }
    const auto assessed = last_assessed(facts.pupil, *day);
    if (assessed && *day < add_months(*assessed, code::k_assessed_again)) {
      report.add(day.where,
                 "request of {} came less than 6 months after the last assessment ended on {}; the "
                 "authority need not consider it",
                 *day, *assessed);
    }
  }
}

} // namespace

constexpr Rule request_too_soon{
    .id = "request-too-soon",
    .title = "EHC needs assessment asked for within six months of the last",
    .paragraphs = {},
    .basis = {"Children and Families Act 2014 s.36(6)"},
    .duty = everywhere(Duty::note),
    .limit = "6 months after the last assessment",
    .limit_from = LimitFrom::law,
    .check = check,
};

} // namespace senco::rules
