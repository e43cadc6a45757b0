// SPDX-License-Identifier: MIT
// Support rests on an assessment of special educational needs.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool is_of_sen(const model::Assessment& assessment) {
  const bool is_unread = !assessment.kind && !assessment.kind.is_absent();
  return is_unread || assessment.kind.is(model::AssessmentKind::sen) ||
         assessment.kind.is(model::AssessmentKind::specialist);
}

void check(const Facts& facts, Report& report) {
  const auto& assessments = facts.pupil.assessments;
  if (!std::any_of(assessments.begin(), assessments.end(), is_of_sen)) {
    report
        .add(code::status_entry_on(facts.pupil, facts.today)->where,
             "no assessment of special educational needs on record")
        .help = fmt::format("senco add assessment {} --kind sen", report.ref());
  }
}

} // namespace

constexpr Rule no_assessment{
    .id = "no-assessment",
    .title = "support without an assessment of the needs",
    .paragraphs = {"6.45", "5.39", "7.12"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
