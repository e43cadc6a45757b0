// SPDX-License-Identifier: MIT
// Each school year the parents have a report on their child's progress.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool had_support(const Pupil& pupil, Date day) {
  const auto& person = pupil.pupil;
  const bool on_roll =
      (!person.joined || *person.joined <= day) && (!person.left || *person.left >= day);
  return on_roll && code::has_support(pupil, day);
}

void check(const Facts& facts, Report& report) {
  const auto* year = facts.calendar.last_ended_before(facts.today);
  if (year == nullptr) {
    return;
  }
  const Date last_day = year->terms.back().days.last;
  if (!had_support(facts.pupil, last_day)) {
    return;
  }
  const auto cover = facts.calendar.cover(*year);
  const auto& notices = facts.pupil.notices;
  const bool reported = std::any_of(notices.begin(), notices.end(), [&](const auto& notice) {
    const bool in_year = notice.date ? cover.holds(*notice.date) : !notice.date.is_absent();
    return notice.about.is(model::NoticeAbout::annual_report) && in_year;
  });
  if (!reported) {
    report
        .add(code::status_entry_on(facts.pupil, last_day)->where,
             "no annual report on record for the school year {}; one {} be sent every school year",
             code::in_words(*year), report.must())
        .help = fmt::format("senco add notice {} --about annual_report --to parents --date DATE",
                            report.ref());
  }
}

} // namespace

constexpr Rule annual_report_missing{
    .id = "annual-report-missing",
    .title = "no annual report for the last school year",
    .paragraphs = {"6.64"},
    .basis = {"Education (Pupil Information) (England) Regulations 2005"},
    .duty =
        everywhere(Duty::silent)
            .but(Duty::law, {SettingType::maintained_school, SettingType::special_school,
                             SettingType::pupil_referral_unit})
            .but(Duty::should, {SettingType::academy, SettingType::alternative_provision_academy,
                                SettingType::independent_school}),
    .limit = "the school year that ended last",
    .limit_from = LimitFrom::law,
    .applies_also = "on roll, with SEN support or an EHC plan, at the end of that school year",
    .check = check,
};

} // namespace senco::rules
