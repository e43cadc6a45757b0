// SPDX-License-Identifier: MIT
// Low attainment, or another language at home, doesn't make a special educational need.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

using model::NeedBasis;

/// The needs that are there today and rest on `basis` and nothing else.
std::vector<const model::Need*> resting_on(const Facts& facts, NeedBasis basis) {
  std::vector<const model::Need*> found;
  for (const auto& need : facts.pupil.needs) {
    const bool alone = std::all_of(need.basis.begin(), need.basis.end(),
                                   [&](const auto& one) { return one.is(basis); });
    if (code::is_current(need, facts.today) && !need.basis.empty() && alone) {
      found.push_back(&need);
    }
  }
  return found;
}

std::string help(const Facts& facts, const Report& report, const model::Need& need) {
  return fmt::format("senco set {} 'needs[{}].basis=[...]', or take the need out", report.ref(),
                     code::key_of(need, facts.pupil.needs));
}

void check_language(const Facts& facts, Report& report) {
  for (const auto* need : resting_on(facts, NeedBasis::eal)) {
    report
        .add(need->basis.where,
             "need '{}' rests on English as an additional language alone, which is no special "
             "educational need",
             code::key_of(*need, facts.pupil.needs))
        .help = help(facts, report, *need);
  }
}

void check_attainment(const Facts& facts, Report& report) {
  for (const auto* need : resting_on(facts, NeedBasis::attainment)) {
    report
        .add(need->basis.where,
             "need '{}' rests on low attainment alone, which need not mean special educational "
             "needs",
             code::key_of(*need, facts.pupil.needs))
        .help = help(facts, report, *need);
  }
}

} // namespace

constexpr Rule need_rests_on_eal_alone{
    .id = "need-rests-on-eal-alone",
    .title = "need that rests on another home language alone",
    .paragraphs = {"6.24"},
    .basis = {"Children and Families Act 2014 s.20(4)"},
    .duty = everywhere(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_language,
};

constexpr Rule need_rests_on_attainment_alone{
    .id = "need-rests-on-attainment-alone",
    .title = "need that rests on low attainment alone",
    .paragraphs = {"6.23"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_attainment,
};

} // namespace senco::rules
