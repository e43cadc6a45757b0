// SPDX-License-Identifier: MIT
// Between two and three each child has a progress check, and the parents its summary.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check_made(const Facts& facts, Report& report) {
  for (const auto& due : code::two_year_checks_to_make(facts.circumstances())) {
    if (facts.today > due.on) {
      report
          .add(due.because,
               "no progress check at age two on record; it {} be made before the third birthday, "
               "{}",
               report.must(), due.on)
          .help = fmt::format("senco add assessment {} --kind two_year_check", report.ref());
    }
  }
}

void check_given(const Facts& facts, Report& report) {
  const auto& assessments = facts.pupil.assessments;
  for (const auto& due : code::two_year_checks_to_give(facts.circumstances())) {
    const auto* made = code::entry_at(assessments, due.because);
    if (facts.today > due.on && made != nullptr) {
      report
          .add(due.because,
               "progress check of {} not given to the parents, to whom it {} go; this setting's "
               "standard was {}, {} ago",
               *made->date, report.must(), due.on, counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco set {} 'assessments[{}].given_to_parents=DATE'", report.ref(),
                              code::key_of(*made, assessments));
    }
  }
}

} // namespace

constexpr Rule two_year_check_missing{
    .id = "two-year-check-missing",
    .title = "no progress check at age two",
    .paragraphs = {"5.23"},
    .basis = {"Childcare Act 2006 s.40"},
    .duty = in_chapter_5(Duty::law),
    .limit = "the third birthday",
    .limit_from = LimitFrom::law,
    .applies_also = "joined before the third birthday",
    .check = check_made,
};

constexpr Rule two_year_check_not_given{
    .id = "two-year-check-not-given",
    .title = "progress check at age two not given to the parents",
    .paragraphs = {"5.23"},
    .basis = {"Childcare Act 2006 s.40"},
    .duty = in_chapter_5(Duty::law),
    .limit = "10 school days after the check",
    .limit_from = LimitFrom::house,
    .check = check_given,
};

} // namespace senco::rules
