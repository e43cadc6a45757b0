// SPDX-License-Identifier: MIT
// Targeted and specialist provision rests on evidence that it works.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& provision : facts.pupil.provision) {
    const bool asks =
        provision.tier.is(model::Tier::targeted) || provision.tier.is(model::Tier::specialist);
    if (asks && !code::has_ended(provision, facts.today) && provision.evidence_base.is_absent()) {
      report
          .add(provision.where, "{} provision{} has no evidence base",
               model::to_word(*provision.tier),
               provision.id ? fmt::format(" '{}'", *provision.id) : std::string{})
          .help = fmt::format("senco set {} provision[{}].evidence_base=TEXT", report.ref(),
                              provision.id.value_or("ID"));
    }
  }
}

} // namespace

constexpr Rule provision_without_evidence{
    .id = "provision-without-evidence",
    .title = "provision without an evidence base",
    .paragraphs = {"6.50"},
    .duty = everywhere(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "targeted or specialist provision",
    .check = check,
};

} // namespace senco::rules
