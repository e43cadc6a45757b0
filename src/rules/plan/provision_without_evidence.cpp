// SPDX-License-Identifier: MIT
// Targeted and specialist provision rests on evidence that it works.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& all = facts.pupil.provision;
  for (const auto& provision : all) {
    const auto& tier = provision.tier;
    const bool asks = tier.is(model::Tier::targeted) || tier.is(model::Tier::specialist);
    if (asks && !code::has_ended(provision, facts.today) && provision.evidence_base.is_absent()) {
      const auto key = code::key_of(provision, all);
      report
          .add(provision.where, "{} provision '{}' has no evidence base", model::to_word(*tier),
               key)
          .help = fmt::format("senco set {} 'provision[{}].evidence_base=TEXT'", report.ref(), key);
    }
  }
}

} // namespace

constexpr Rule provision_without_evidence{
    .id = "provision-without-evidence",
    .title = "provision without an evidence base",
    .paragraphs = {"6.50"},
    .duty = should_in({6}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "targeted or specialist provision",
    .check = check,
};

} // namespace senco::rules
