// SPDX-License-Identifier: MIT
// The plan is agreed in consultation with the parents and the pupil.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

using model::Consulted;

bool has(const model::Plan& plan, Consulted whom) {
  return std::any_of(plan.consulted.begin(), plan.consulted.end(),
                     [&](const auto& consulted) { return consulted.is(whom) || !consulted; });
}

void check(const Facts& facts, Report& report) {
  const auto& plan = facts.pupil.plan.get();
  if (!plan.agreed) {
    return;
  }
  std::vector<std::string> missing;
  if (!code::is_own_master(facts.pupil, *plan.agreed) && !has(plan, Consulted::parents)) {
    missing.emplace_back("the parents");
  }
  if (!has(plan, Consulted::pupil)) {
    missing.emplace_back("the pupil");
  }
  if (!missing.empty()) {
    report
        .add(plan.consulted.where ? plan.consulted.where : plan.agreed.where,
             "plan agreed on {} without consulting {}", *plan.agreed, list_in_words(missing, "or"))
        .help = fmt::format("senco set {} 'plan.consulted={}'", report.ref(),
                            code::is_own_master(facts.pupil, *plan.agreed) ? "[pupil]"
                                                                           : "[parents, pupil]");
  }
}

} // namespace

constexpr Rule plan_not_consulted{
    .id = "plan-not-consulted",
    .title = "plan agreed without parents or pupil",
    .paragraphs = {"6.48"},
    .duty = in_chapter_6(Duty::should),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
