// SPDX-License-Identifier: MIT
// A governor watches over SEN.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const SettingFacts& facts, Report& report) {
  if (facts.setting.sen_governor.is_absent()) {
    report
        .add(facts.setting.setting.type.where,
             "no governor with oversight of SEN is named; this setting should have one, or a "
             "sub-committee")
        .help = "add 'sen_governor:' to senco.yaml";
  }
}

} // namespace

constexpr Rule no_sen_governor{
    .id = "no-sen-governor",
    .title = "no governor with oversight of SEN",
    .paragraphs = {"6.3"},
    .duty = in_chapter_6(Duty::should)
                .but(Duty::should, {SettingType::maintained_nursery_school})
                .but(Duty::silent, {SettingType::independent_school}),
    .check_setting = check,
};

} // namespace senco::rules
