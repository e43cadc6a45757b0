// SPDX-License-Identifier: MIT
// The SENCO is a qualified teacher, or the head teacher.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const SettingFacts& facts, Report& report) {
  const auto& senco = facts.setting.senco.get();
  if (senco.qualified_teacher.is(false) && !senco.is_head.is(true)) {
    report
        .add(senco.qualified_teacher.where, "the SENCO is not a qualified teacher; a SENCO must be "
                                            "one, or be the head teacher")
        .help = "once it is so, set 'senco.qualified_teacher: true' in senco.yaml";
  }
}

} // namespace

constexpr Rule senco_not_qualified_teacher{
    .id = "senco-not-qualified-teacher",
    .title = "SENCO who is no qualified teacher",
    .paragraphs = {"6.85", "5.52"},
    .basis = {"SI 2014/1530 reg 49"},
    .duty = everywhere(Duty::silent)
                .but(Duty::law, {SettingType::maintained_school, SettingType::academy,
                                 SettingType::maintained_nursery_school}),
    .check_setting = check,
};

} // namespace senco::rules
