// SPDX-License-Identifier: MIT
// The SENCO is in the leadership team.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const SettingFacts& facts, Report& report) {
  const auto& senco = facts.setting.senco.get();
  if (senco.in_leadership.is(false) && !senco.is_head.is(true)) {
    report.add(senco.in_leadership.where,
               "the SENCO is not in the leadership team, where the role works best");
  }
}

} // namespace

constexpr Rule senco_not_in_leadership{
    .id = "senco-not-in-leadership",
    .title = "SENCO outside the leadership team",
    .paragraphs = {"6.87"},
    .duty = in_chapter_6(Duty::note).but(Duty::note, {SettingType::maintained_nursery_school}),
    .check_setting = check,
};

} // namespace senco::rules
