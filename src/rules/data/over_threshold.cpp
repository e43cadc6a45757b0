// SPDX-License-Identifier: MIT
// Support that costs more than a setting is expected to find: evidence for top-up funding.

#include "code/costs.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  if (facts.setting.rates.empty()) {
    return;
  }
  const auto year = code::financial_year_of(facts.today);
  const double cost = code::cost_of_support(facts.circumstances(), year);
  const double threshold =
      facts.setting.policy.get().notional_threshold.value_or(code::k_notional_threshold);
  if (cost > threshold) {
    report
        .add(code::status_entry_on(facts.pupil, facts.today)->where,
             "support from {} to {} costs {}, which is {} over the threshold of {}: evidence for "
             "top-up funding",
             year.first, year.last, code::in_pounds(cost), code::in_pounds(cost - threshold),
             code::in_pounds(threshold))
        .help = fmt::format("senco paper evidence {}", report.ref());
  }
}

} // namespace

constexpr Rule over_threshold{
    .id = "over-threshold",
    .title = "support over the notional threshold",
    .paragraphs = {"6.99", "7.28"},
    .duty = everywhere(Duty::silent)
                .but(Duty::note, {SettingType::maintained_school, SettingType::academy,
                                  SettingType::college, SettingType::sixteen_to_nineteen_academy}),
    .limit = "£6,000 in a financial year, or what the setting's policy says",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "a setting that gives rates",
    .check = check,
};

} // namespace senco::rules
