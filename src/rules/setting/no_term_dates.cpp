// SPDX-License-Identifier: MIT
// Term dates cover today, so that school days can be counted.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// Where the school year stands whose terms don't reach to today.
const Span& place_of(const code::SchoolYear& year, const SettingFacts& facts) {
  for (const auto& given : facts.setting.years) {
    for (const auto& term : given.terms) {
      if (term.end.is(year.terms.back().days.last)) {
        return given.where;
      }
    }
  }
  return facts.setting.years.where;
}

void check(const SettingFacts& facts, Report& report) {
  if (facts.calendar.covers(facts.today)) {
    return;
  }
  if (const auto* year = facts.calendar.year_of(facts.today)) {
    report
        .add(place_of(*year, facts),
             "the school year {} has no term after {}; school days since then are counted as "
             "Monday to Friday without bank holidays",
             code::in_words(*year), year->terms.back().days.last)
        .help = "add the other terms of this school year to 'years' in senco.yaml";
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
