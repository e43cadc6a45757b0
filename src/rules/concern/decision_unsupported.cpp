// SPDX-License-Identifier: MIT
// The teacher and the SENCO decide together on SEN support.

#include "rules/rule.hpp"

#include <set>

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto* entry = code::run_start(facts.pupil, facts.today, {SupportStatus::sen_support});
  if (entry == nullptr) {
    return;
  }
  const auto names = plain(entry->decided_by);
  const auto count = std::set<std::string>(names.begin(), names.end()).size();
  if (count < 2) {
    report
        .add(entry->decided_by.where ? entry->decided_by.where : entry->where,
             "decision of {} on SEN support was taken by {}; the teacher and the SENCO should take "
             "it together",
             *entry->from, count == 0 ? "nobody who is named" : "one person")
        .help = fmt::format("senco set {} 'status[{}].decided_by=[NAME, NAME]'", report.ref(),
                            code::key_of(*entry, facts.pupil.status));
  }
}

} // namespace

constexpr Rule decision_unsupported{
    .id = "decision-unsupported",
    .title = "SEN support not decided on by two",
    .paragraphs = {"6.38", "5.39"},
    .duty = in_chapter_6(Duty::should)
                .but(Duty::should,
                     {SettingType::early_years_provider, SettingType::maintained_nursery_school}),
    .applies = {SupportStatus::sen_support},
    .check = check,
};

} // namespace senco::rules
