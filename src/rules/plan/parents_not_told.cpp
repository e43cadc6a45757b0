// SPDX-License-Identifier: MIT
// Parents, or the young person, are told that special educational provision is being made.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto found = code::support_notice(facts.circumstances(), facts.today);
  if (found.since == nullptr) {
    return;
  }
  const auto whom = code::family_word(facts.pupil, facts.today);
  if (found.notice == nullptr && facts.today > found.last_day) {
    report
        .add(
            found.since->where,
            "{} not told that special educational provision is being made; on SEN support since {}",
            whom, *found.since->from)
        .help = fmt::format(
        "senco letter sen-support {0}, then senco add notice {0} --about sen_support --to {1}",
        report.ref(), code::is_own_master(facts.pupil, facts.today) ? "pupil" : "parents");
  } else if (found.notice != nullptr && *found.notice->date > found.last_day) {
    const auto late = counted((*found.notice->date - found.last_day).count(), "day");
    report.add(Duty::note, found.notice->date.where,
               "{} told {} late that special educational provision is being made; "
               "this setting's standard was {}",
               code::family_word(facts.pupil, *found.notice->date), late, found.last_day);
  }
}

} // namespace

constexpr Rule parents_not_told{
    .id = "parents-not-told",
    .title = "family not told of SEN support",
    .paragraphs = {"6.43", "6.48", "5.38", "7.15"},
    .basis = {"Children and Families Act 2014 s.68"},
    .duty = everywhere(Duty::law).but(Duty::should,
                                      {SettingType::sixteen_to_nineteen_academy,
                                       SettingType::college, SettingType::early_years_provider,
                                       SettingType::childminder, SettingType::independent_school}),
    .limit = "the later of the first provision's start and 7 days after SEN support began",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support},
    .check = check,
};

} // namespace senco::rules
