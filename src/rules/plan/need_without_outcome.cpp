// SPDX-License-Identifier: MIT
// Each need that is there has an outcome to be reached.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool is_served(const model::Need& need, const Pupil& pupil) {
  return std::any_of(pupil.outcomes.begin(), pupil.outcomes.end(), [&](const auto& outcome) {
    return code::is_open(outcome) && need.id &&
           std::any_of(outcome.needs.begin(), outcome.needs.end(),
                       [&](const auto& served) { return served.is(*need.id); });
  });
}

void check(const Facts& facts, Report& report) {
  const auto& needs = facts.pupil.needs;
  for (const auto& need : needs) {
    const bool has_bad_id = !need.id && !need.id.is_absent();
    if (code::is_current(need, facts.today) && !has_bad_id && !is_served(need, facts.pupil)) {
      report.add(need.where, "need '{}' has no open outcome", code::key_of(need, needs)).help =
          fmt::format("senco add outcome {} --needs {}", report.ref(), need.id.value_or("ID"));
    }
  }
}

} // namespace

constexpr Rule need_without_outcome{
    .id = "need-without-outcome",
    .title = "need that no open outcome serves",
    .paragraphs = {"6.48", "5.40", "7.16"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
