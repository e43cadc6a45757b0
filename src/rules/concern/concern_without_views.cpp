// SPDX-License-Identifier: MIT
// What comes of a concern is decided with the views of the parents and of the pupil.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// A concern that was decided on: when it began, and the entry of the decision.
struct Decided {
  Date from;
  const model::StatusEntry* decision;
};

/// The decision that still holds, if a concern came before it. A concern may be raised before the
/// status follows, so it counts from the day on which the status before began.
std::optional<Decided> decided(const Pupil& pupil, Date today) {
  const auto* decision =
      code::has_support(pupil, today)
          ? code::run_start(pupil, today, {SupportStatus::sen_support, SupportStatus::ehc_plan})
          : code::run_start(pupil, today, {SupportStatus::no_sen});
  if (decision == nullptr || decision->is.is(SupportStatus::ehc_plan)) {
    return std::nullopt;
  }
  const Date before = *decision->from - days{1};
  const auto* concern = code::run_start(pupil, before, {SupportStatus::concern});
  if (concern == nullptr) {
    return std::nullopt;
  }
  const auto* earlier = code::status_entry_on(pupil, *concern->from - days{1});
  return Decided{earlier == nullptr ? Date{} : *earlier->from, decision};
}

void check(const Facts& facts, Report& report) {
  const auto found = decided(facts.pupil, facts.today);
  const auto& concerns = facts.pupil.concerns;
  const model::Concern* last = nullptr;
  bool has_parents = false;
  bool has_pupil = false;
  for (const auto& concern : concerns) {
    if (found && concern.date && *concern.date >= found->from &&
        *concern.date <= *found->decision->from) {
      last = &concern;
      has_parents = has_parents || !concern.parent_views.is_absent();
      has_pupil = has_pupil || !concern.pupil_views.is_absent();
    }
  }
  if (last == nullptr) {
    return;
  }
  has_parents = has_parents || code::is_own_master(facts.pupil, *found->decision->from);
  if (!has_parents || !has_pupil) {
    report
        .add(last->where, "decided on {} without the views of the {}", *found->decision->from,
             has_parents ? "pupil"
             : has_pupil ? "parents"
                         : "parents or the pupil")
        .help =
        fmt::format("senco set {} 'concerns[{}].{}=TEXT'", report.ref(),
                    code::key_of(*last, concerns), has_parents ? "pupil_views" : "parent_views");
  }
}

} // namespace

constexpr Rule concern_without_views{
    .id = "concern-without-views",
    .title = "concern decided without the views of parents or pupil",
    .paragraphs = {"6.19", "5.39", "7.15"},
    .duty = should_in({5, 6, 7}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan, SupportStatus::no_sen},
    .applies_also = "the decision that holds today, where a concern came before it",
    .check = check,
};

} // namespace senco::rules
