// SPDX-License-Identifier: MIT
// Support meets a need that is on record.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& needs = facts.pupil.needs;
  if (std::none_of(needs.begin(), needs.end(),
                   [&](const auto& need) { return code::is_current(need, facts.today); })) {
    report
        .add(code::status_entry_on(facts.pupil, facts.today)->where,
             "no special educational need on record that is there today")
        .help = fmt::format("senco add need {}", report.ref());
  }
}

} // namespace

constexpr Rule no_need{
    .id = "no-need",
    .title = "support without a need",
    .paragraphs = {"6.15", "6.45", "5.39", "7.12"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
