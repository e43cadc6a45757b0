// SPDX-License-Identifier: MIT
// From Year 9 on, SEN support too looks ahead to adult life.

#include "code/timescales.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto of = facts.circumstances();
  const auto& outcomes = facts.pupil.outcomes;
  const bool has_any = std::any_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) {
    return !outcome.adulthood.is_absent();
  });
  if (has_any ||
      !code::is_in_or_beyond(code::k_adulthood_from_year, of, facts.today, facts.today)) {
    return;
  }
  report
      .add(code::status_entry_on(facts.pupil, facts.today)->where,
           "no outcome looks ahead to adult life; on SEN support {}",
           code::stage_in_words(of, facts.today, facts.today))
      .help = fmt::format("senco add outcome {} --adulthood AREA", report.ref());
}

} // namespace

constexpr Rule adulthood_not_discussed{
    .id = "adulthood-not-discussed",
    .title = "no outcome for adult life",
    .paragraphs = {"8.11"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::sen_support},
    .applies_also = "Year 9 or later",
    .check = check,
};

} // namespace senco::rules
