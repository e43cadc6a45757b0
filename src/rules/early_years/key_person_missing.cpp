// SPDX-License-Identifier: MIT
// A child who is supported has a key person.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto since = code::support_since(facts.pupil, facts.today);
  if (since && facts.pupil.pupil.responsible_teacher.is_absent()) {
    report
        .add(code::status_entry_on(facts.pupil, facts.today)->where,
             "no key person on record; supported since {}", *since)
        .help = fmt::format("senco set {} 'pupil.responsible_teacher=NAME'", report.ref());
  }
}

} // namespace

constexpr Rule key_person_missing{
    .id = "key-person-missing",
    .title = "no key person",
    .paragraphs = {"5.42"},
    .duty = in_chapter_5(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
