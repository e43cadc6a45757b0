// SPDX-License-Identifier: MIT
// A teacher stays responsible for the pupil's progress, not a teaching assistant.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

/// The grade in a setting's rates that isn't a teacher's.
constexpr std::string_view k_assistant = "teaching_assistant";

bool is_assistant(const Facts& facts, const std::string& name) {
  const auto& staff = facts.setting.staff;
  const auto& provision = facts.pupil.provision;
  return std::any_of(staff.begin(), staff.end(),
                     [&](const auto& member) {
                       return member.name.is(name) &&
                              member.role.is(model::StaffRole::teaching_assistant);
                     }) ||
         std::any_of(provision.begin(), provision.end(), [&](const auto& one) {
           return one.led_by.is(name) && one.staff.is(std::string{k_assistant});
         });
}

void check(const Facts& facts, Report& report) {
  const auto& person = facts.pupil.pupil;
  const auto& teacher = person.responsible_teacher;
  const auto help = fmt::format("senco set {} 'pupil.responsible_teacher=NAME'", report.ref());
  if (teacher.is_absent()) {
    report
        .add(person.where, "no responsible teacher is named; the class or subject teacher should "
                           "stay responsible day by day")
        .help = help;
  } else if (teacher && is_assistant(facts, *teacher)) {
    report
        .add(teacher.where,
             "'{}', named as responsible teacher, is a teaching assistant; the class or subject "
             "teacher should stay responsible day by day",
             *teacher)
        .help = help;
  }
}

} // namespace

constexpr Rule no_responsible_teacher{
    .id = "no-responsible-teacher",
    .title = "no teacher responsible for the pupil's progress",
    .paragraphs = {"6.36", "6.52"},
    .duty = in_chapter_6(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
