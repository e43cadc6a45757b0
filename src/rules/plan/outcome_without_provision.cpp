// SPDX-License-Identifier: MIT
// Something is done, or will be, for each open outcome.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool serves(const model::Provision& provision, const model::Outcome& outcome) {
  return outcome.id && std::any_of(provision.outcomes.begin(), provision.outcomes.end(),
                                   [&](const auto& served) { return served.is(*outcome.id); });
}

void check_outcome(const model::Outcome& outcome, const Facts& facts, Report& report) {
  std::optional<Date> last;
  for (const auto& provision : facts.pupil.provision) {
    if (!serves(provision, outcome)) {
      continue;
    }
    if (!code::has_ended(provision, facts.today)) {
      return;
    }
    last = std::max(last.value_or(*provision.end), *provision.end);
  }
  report
      .add(outcome.where, "open outcome '{}' has no provision{}",
           code::key_of(outcome, facts.pupil.outcomes),
           last ? fmt::format(": the last ended on {}", *last) : std::string{})
      .help =
      fmt::format("senco add provision {} --outcomes {}", report.ref(), outcome.id.value_or("ID"));
}

void check(const Facts& facts, Report& report) {
  for (const auto& outcome : facts.pupil.outcomes) {
    const bool has_bad_id = !outcome.id && !outcome.id.is_absent();
    if (code::is_open(outcome) && !has_bad_id) {
      check_outcome(outcome, facts, report);
    }
  }
}

} // namespace

constexpr Rule outcome_without_provision{
    .id = "outcome-without-provision",
    .title = "open outcome that no provision serves",
    .paragraphs = {"6.50", "5.40", "7.16"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
