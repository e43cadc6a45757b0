// SPDX-License-Identifier: MIT
// A record is kept for so many years from birth, and no longer.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto last_day = code::last_day_to_keep(facts.circumstances());
  if (last_day && facts.today > *last_day) {
    const auto& born = facts.pupil.pupil.born;
    report
        .add(born.where,
             "this setting's standard is to keep the record until {}, {} after birth; that is {} "
             "ago",
             *last_day, counted(last_day->year() - born->year(), "year"),
             counted((facts.today - *last_day).count(), "day"))
        .help = fmt::format("delete the file and documents/{}; git's history still holds them",
                            report.ref());
  }
}

} // namespace

constexpr Rule retention_passed{
    .id = "retention-passed",
    .title = "record kept too long",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .limit = "31 years after birth, or what the setting's policy says",
    .limit_from = LimitFrom::house,
    .judges_leavers = true,
    .severity = Severity::warning,
    .check = check,
};

} // namespace senco::rules
