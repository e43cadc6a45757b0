// SPDX-License-Identifier: MIT
// Provision serves an outcome.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& provision : facts.pupil.provision) {
    if (!code::has_ended(provision, facts.today) && provision.outcomes.empty()) {
      report
          .add(provision.where, "provision{} serves no outcome",
               provision.id ? fmt::format(" '{}'", *provision.id) : std::string{})
          .help = fmt::format("senco set {} provision[{}].outcomes=ID", report.ref(),
                              provision.id.value_or("ID"));
    }
  }
}

} // namespace

constexpr Rule provision_without_outcome{
    .id = "provision-without-outcome",
    .title = "provision that serves no outcome",
    .paragraphs = {"6.50"},
    .duty = everywhere(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
