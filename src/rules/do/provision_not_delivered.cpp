// SPDX-License-Identifier: MIT
// Provision takes place as often as was agreed.

#include "code/timescales.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <cmath>

namespace senco::rules {
namespace {

/// The sessions that took place in the weeks of these Mondays. An entry may name any day of its
/// week.
int sessions_in(const model::Provision& provision, const std::vector<Date>& mondays) {
  int sessions = 0;
  for (const auto& entry : provision.delivered) {
    const bool counts = entry.week && std::any_of(mondays.begin(), mondays.end(), [&](Date monday) {
                          return *entry.week >= monday && *entry.week < monday + weeks{1};
                        });
    sessions += counts ? entry.sessions.value_or(0) : 0;
  }
  return sessions;
}

void check_provision(const model::Provision& provision, const Facts& facts, Report& report) {
  const auto mondays =
      facts.calendar.last_whole_weeks(*provision.start, facts.today, code::k_weeks_delivered);
  if (mondays.size() < static_cast<std::size_t>(code::k_weeks_delivered)) {
    return;
  }
  const int sessions = sessions_in(provision, mondays);
  const double agreed = *provision.per_week * code::k_weeks_delivered;
  if (sessions * 100 < code::k_percent_delivered * agreed) {
    report
        .add(provision.delivered.where,
             "provision '{}' took place {} in the last {} whole school weeks, {:.0f} % of the {:g} "
             "sessions agreed; this setting's standard is {} %",
             code::key_of(provision, facts.pupil.provision), counted(sessions, "time"),
             code::k_weeks_delivered, std::floor(sessions * 100 / agreed), agreed,
             code::k_percent_delivered)
        .help = fmt::format(
        "senco add delivered {0} for sessions not entered, else senco agenda {0}", report.ref());
  }
}

void check(const Facts& facts, Report& report) {
  for (const auto& provision : facts.pupil.provision) {
    const bool is_judged = provision.start && provision.per_week && !provision.delivered.empty();
    if (is_judged && !code::has_ended(provision, facts.today)) {
      check_provision(provision, facts, report);
    }
  }
}

} // namespace

constexpr Rule provision_not_delivered{
    .id = "provision-not-delivered",
    .title = "provision that took place too seldom",
    .paragraphs = {"6.53", "5.43", "7.19"},
    .duty = should_in({5, 6, 7}),
    .limit = "80 % of the sessions agreed, over the last six whole school weeks",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "provision whose sessions are entered",
    .check = check,
};

} // namespace senco::rules
