// SPDX-License-Identifier: MIT
// Targeted and specialist provision says how often, how long and who.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// What the provision doesn't say, as a sentence lists it.
std::vector<std::string> lacking(const model::Provision& provision) {
  std::vector<std::string> lacks;
  if (provision.per_week.is_absent()) {
    lacks.emplace_back("how often a week");
  }
  if (provision.minutes.is_absent()) {
    lacks.emplace_back("how many minutes");
  }
  if (provision.led_by.is_absent()) {
    lacks.emplace_back("who leads it");
  }
  return lacks;
}

void check(const Facts& facts, Report& report) {
  const auto& all = facts.pupil.provision;
  for (const auto& provision : all) {
    const auto& tier = provision.tier;
    const bool asks = tier.is(model::Tier::targeted) || tier.is(model::Tier::specialist);
    const auto lacks = lacking(provision);
    if (asks && !code::has_ended(provision, facts.today) && !lacks.empty()) {
      const auto key = code::key_of(provision, all);
      report
          .add(provision.where, "{} provision '{}' doesn't say {}", model::to_word(*tier), key,
               list_in_words(lacks, "or"))
          .help = fmt::format("senco set {0} 'provision[{1}].per_week=N' "
                              "'provision[{1}].minutes=N' 'provision[{1}].led_by=NAME'",
                              report.ref(), key);
    }
  }
}

} // namespace

constexpr Rule provision_without_dose{
    .id = "provision-without-dose",
    .title = "provision that doesn't say how often, how long or who",
    .paragraphs = {"6.73", "5.50", "7.26"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "targeted or specialist provision",
    .check = check,
};

} // namespace senco::rules
