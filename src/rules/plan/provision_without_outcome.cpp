// SPDX-License-Identifier: MIT
// Provision serves an outcome.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& all = facts.pupil.provision;
  for (const auto& provision : all) {
    if (!code::has_ended(provision, facts.today) && provision.outcomes.empty()) {
      const auto key = code::key_of(provision, all);
      report.add(provision.where, "provision '{}' serves no outcome", key).help =
          fmt::format("senco set {} 'provision[{}].outcomes=[ID]'", report.ref(), key);
    }
  }
}

} // namespace

constexpr Rule provision_without_outcome{
    .id = "provision-without-outcome",
    .title = "provision that serves no outcome",
    .paragraphs = {"6.50", "5.40", "7.16"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
