// SPDX-License-Identifier: MIT
// A school's policy asks for no fewer meetings than the Code.

#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const SettingFacts& facts, Report& report) {
  const auto& policy = facts.setting.policy.get().meetings_each_year;
  if (policy && *policy < code::k_meetings_each_year) {
    report
        .add(policy.where, "policy of {} with parents each year; a school should hold at least {}",
             *policy == 0 ? "no meeting" : counted(*policy, "meeting"), code::k_meetings_each_year)
        .help = fmt::format("set 'policy.meetings_each_year' in senco.yaml to {} or more",
                            code::k_meetings_each_year);
  }
}

} // namespace

constexpr Rule meetings_policy_too_low{
    .id = "meetings-policy-too-low",
    .title = "policy of fewer than three meetings a year",
    .paragraphs = {"6.65"},
    .duty = in_chapter_6(Duty::should),
    .check_setting = check,
};

} // namespace senco::rules
