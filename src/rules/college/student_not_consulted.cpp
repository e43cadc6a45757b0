// SPDX-License-Identifier: MIT
// A college plans support with the student.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& plan = facts.pupil.plan.get();
  const auto& consulted = plan.consulted;
  const bool has_pupil = std::any_of(consulted.begin(), consulted.end(), [](const auto& one) {
    return one.is(model::Consulted::pupil) || !one;
  });
  if (plan.agreed && !has_pupil) {
    report
        .add(consulted.where ? consulted.where : plan.agreed.where,
             "plan agreed on {} without consulting the student", *plan.agreed)
        .help = fmt::format("senco set {} 'plan.consulted=[pupil]'", report.ref());
  }
}

} // namespace

constexpr Rule student_not_consulted{
    .id = "student-not-consulted",
    .title = "plan agreed without the student",
    .paragraphs = {"7.15", "7.16"},
    .duty = in_chapter_7(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
