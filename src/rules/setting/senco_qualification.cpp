// SPDX-License-Identifier: MIT
// A new SENCO has the qualification by the third anniversary of becoming one.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

constexpr Duties for_sencos_in_law(Duty duty) {
  return everywhere(Duty::silent)
      .but(duty, {SettingType::maintained_school, SettingType::academy,
                  SettingType::maintained_nursery_school});
}

constexpr std::string_view k_help =
    "once it is completed, set 'senco.qualification.completed' in senco.yaml";

void check_late(const SettingFacts& facts, Report& report) {
  const auto& senco = facts.setting.senco.get();
  const auto due = code::last_day_to_qualify(senco);
  if (due && facts.today > *due) {
    report
        .add(senco.appointed.where,
             "the SENCO, appointed on {}, has no qualification that counts; it must be held from "
             "{} and is {} late",
             *senco.appointed, *due, counted((facts.today - *due).count(), "day"))
        .help = k_help;
  }
}

void check_due(const SettingFacts& facts, Report& report) {
  const auto& senco = facts.setting.senco.get();
  const auto due = code::last_day_to_qualify(senco);
  const bool is_near =
      due && facts.today <= *due && facts.today >= add_months(*due, -code::k_senco_reminder);
  if (is_near) {
    report
        .add(senco.appointed.where,
             "the SENCO, appointed on {}, has no qualification that counts yet; the law asks for "
             "it by {}, in {}",
             *senco.appointed, *due, counted((*due - facts.today).count(), "day"))
        .help = k_help;
  }
}

} // namespace

constexpr Rule senco_qualification_late{
    .id = "senco-qualification-late",
    .title = "SENCO without the qualification after three years",
    .paragraphs = {"6.85"},
    .basis = {"SI 2014/1530 reg 49(4)", "SI 2024/535"},
    .duty = for_sencos_in_law(Duty::law),
    .limit = "the third anniversary of appointment",
    .limit_from = LimitFrom::law,
    .check_setting = check_late,
};

constexpr Rule senco_qualification_due{
    .id = "senco-qualification-due",
    .title = "SENCO without the qualification in the third year",
    .paragraphs = {"6.85"},
    .basis = {"SI 2014/1530 reg 49(4)", "SI 2024/535"},
    .duty = for_sencos_in_law(Duty::note),
    .limit = "12 months before the third anniversary of appointment",
    .limit_from = LimitFrom::house,
    .check_setting = check_due,
};

} // namespace senco::rules
