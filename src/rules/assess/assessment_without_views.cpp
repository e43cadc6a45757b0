// SPDX-License-Identifier: MIT
// An assessment of needs hears the parents and the pupil.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& assessments = facts.pupil.assessments;
  for (const auto& assessment : assessments) {
    const bool of_sen = assessment.kind.is(model::AssessmentKind::sen) ||
                        assessment.kind.is(model::AssessmentKind::specialist);
    const bool own = code::is_own_master(facts.pupil, assessment.date.value_or(facts.today));
    const bool has_parents = own || !assessment.parent_views.is_absent();
    const bool has_pupil = !assessment.pupil_views.is_absent();
    if (of_sen && !(has_parents && has_pupil)) {
      report
          .add(assessment.where, "{} assessment{} without the views of the {}",
               assessment.kind.is(model::AssessmentKind::sen) ? "SEN" : "specialist",
               assessment.date ? fmt::format(" of {}", *assessment.date) : std::string{},
               has_parents ? "pupil"
               : has_pupil ? "parents"
                           : "parents or the pupil")
          .help = fmt::format("senco set {} 'assessments[{}].{}=TEXT'", report.ref(),
                              code::key_of(assessment, assessments),
                              has_parents ? "pupil_views" : "parent_views");
    }
  }
}

} // namespace

constexpr Rule assessment_without_views{
    .id = "assessment-without-views",
    .title = "assessment without the views of parents or pupil",
    .paragraphs = {"6.45", "5.39", "7.15"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "assessments of kind sen or specialist",
    .check = check,
};

} // namespace senco::rules
