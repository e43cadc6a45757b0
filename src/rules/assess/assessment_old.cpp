// SPDX-License-Identifier: MIT
// The assessment of needs is looked at again within a year.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto* newest = code::newest_assessment(facts.pupil, facts.today);
  if (newest == nullptr) {
    return;
  }
  const Date last_day = code::last_recent_day(*newest->date);
  if (facts.today > last_day) {
    report
        .add(newest->date.where,
             "the newest assessment of needs is of {}; this setting's standard was a new one by "
             "{}; {} late",
             *newest->date, last_day, counted((facts.today - last_day).count(), "day"))
        .help = fmt::format("senco add assessment {} --kind sen", report.ref());
  }
}

} // namespace

constexpr Rule assessment_old{
    .id = "assessment-old",
    .title = "assessment of needs over 12 months old",
    .paragraphs = {"6.46", "5.39", "7.13"},
    .duty = should_in({5, 6, 7}),
    .limit = "12 months after the newest assessment of kind sen or specialist",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
