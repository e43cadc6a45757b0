// SPDX-License-Identifier: MIT
// An agreed plan goes to the staff who work with the pupil and to the family.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// `plan agreed on 6 October 2025 not given to the parents after 11 school days`; `what` and `help`
/// are called where something is found.
template <class What, class Help>
void check_all(const Facts& facts, Report& report, const std::vector<code::Deadline>& all,
               const What& what, code::SchoolDays limit, const Help& help) {
  for (const auto& due : all) {
    if (facts.today > due.on) {
      const Date agreed = *facts.pupil.plan.get().agreed;
      report
          .add(due.because, "plan agreed on {} not {}, {} later; this setting's standard is {}",
               agreed, what(agreed),
               counted(facts.calendar.school_days_between(agreed, facts.today), "school day"),
               limit.count)
          .help = help(agreed);
    }
  }
}

void check_staff(const Facts& facts, Report& report) {
  check_all(
      facts, report, code::plan_to_share(facts.circumstances()),
      [](Date) { return "shared with staff"; }, code::k_tell_staff,
      [&](Date) { return fmt::format("senco set {} plan.shared_with_staff=DATE", report.ref()); });
}

void check_family(const Facts& facts, Report& report) {
  check_all(
      facts, report, code::plan_to_give(facts.circumstances()),
      [&](Date agreed) {
        return fmt::format("given to the {}", code::family_word(facts.pupil, agreed));
      },
      code::k_give_plan,
      [&](Date agreed) {
        return fmt::format("senco paper plan {0}, then senco set {0} plan.given_to_{1}=DATE",
                           report.ref(),
                           code::is_own_master(facts.pupil, agreed) ? "pupil" : "parents");
      });
}

} // namespace

constexpr Rule staff_not_told{
    .id = "staff-not-told",
    .title = "plan not shared with staff",
    .paragraphs = {"6.49", "7.11"},
    .duty = should_in({6, 7}),
    .limit = "10 school days after the plan was agreed",
    .limit_from = LimitFrom::house,
    .check = check_staff,
};

constexpr Rule plan_not_given_to_parents{
    .id = "plan-not-given-to-parents",
    .title = "plan not given to the family",
    .paragraphs = {"6.51"},
    .duty = should_in({6}),
    .limit = "10 school days after the plan was agreed",
    .limit_from = LimitFrom::house,
    .check = check_family,
};

} // namespace senco::rules
