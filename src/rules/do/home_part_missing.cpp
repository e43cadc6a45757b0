// SPDX-License-Identifier: MIT
// The plan says what the family can do at home.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& plan = facts.pupil.plan.get();
  if (plan.agreed && plan.at_home.is_absent() && !code::is_own_master(facts.pupil, *plan.agreed)) {
    report
        .add(plan.agreed.where, "plan agreed on {} doesn't say what the family can do at home",
             *plan.agreed)
        .help = fmt::format("senco set {} 'plan.at_home=TEXT'", report.ref());
  }
}

} // namespace

constexpr Rule home_part_missing{
    .id = "home-part-missing",
    .title = "plan without a part for the home",
    .paragraphs = {"6.51", "5.41"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "not once the rights are the young person's own",
    .check = check,
};

} // namespace senco::rules
