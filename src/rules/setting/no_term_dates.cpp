// SPDX-License-Identifier: MIT
// Term dates cover today, so that school days can be counted.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const CaseloadFacts& facts, Report& report) {
  if (facts.calendar.covers(facts.today)) {
    return;
  }
  const auto& years = facts.setting.years;
  report
      .add(years.empty() ? facts.setting.setting.type.where : years.back().where,
           "no school year in 'years' covers {}; school days are counted as Monday to Friday "
           "without bank holidays",
           facts.today)
      .help = "add the terms of this school year to 'years' in senco.yaml";
}

} // namespace

constexpr Rule no_term_dates{
    .id = "no-term-dates",
    .title = "no term dates for today",
    .paragraphs = {},
    .duty = everywhere(Duty::note),
    .check_setting = check,
};

} // namespace senco::rules
