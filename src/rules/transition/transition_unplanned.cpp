// SPDX-License-Identifier: MIT
// In the last year here, the move to the next setting is planned.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

/// A transition review of the last two school years, or without any date: an older one was about
/// the move to this setting.
bool is_about_this_move(const model::Review& review, Date today) {
  const Date from{code::school_year_start(today) - 1, 9, 1};
  const auto& day = review.held ? review.held : review.planned;
  return review.kind.is(model::ReviewKind::transition) && (!day || *day >= from);
}

/// The pupil's year, if it is the last one here.
std::optional<code::YearGroup> last_year_here(const Facts& facts) {
  const auto& last = facts.setting.setting.year_groups.get().last;
  const auto year = code::year_group_on(facts.pupil, facts.today, facts.today);
  const bool is_last = year && year->number() && last && code::YearGroup::parse(*last) == year;
  return is_last ? year : std::nullopt;
}

void check(const Facts& facts, Report& report) {
  const auto year = last_year_here(facts);
  const Date spring = facts.calendar.spring_term_begins(facts.today);
  const auto& person = facts.pupil.pupil;
  const bool has_left = person.left && *person.left <= facts.today;
  if (!year || has_left || facts.today < spring) {
    return;
  }
  const auto& reviews = facts.pupil.reviews;
  const bool is_planned = !facts.pupil.transition.get().meeting.is_absent() ||
                          std::any_of(reviews.begin(), reviews.end(), [&](const auto& review) {
                            return is_about_this_move(review, facts.today);
                          });
  if (!is_planned) {
    const auto& where = person.year_group ? person.year_group.where
                                          : code::status_entry_on(facts.pupil, facts.today)->where;
    report
        .add(where,
             "no meeting about the move to the next setting is held or planned in {}, the last "
             "year here; "
             "this setting's standard is the start of the spring term, {}",
             year->in_words(), spring)
        .help = fmt::format("senco set {} transition.meeting=DATE", report.ref());
  }
}

} // namespace

constexpr Rule transition_unplanned{
    .id = "transition-unplanned",
    .title = "move to the next setting not planned",
    .paragraphs = {"6.57", "5.46"},
    .duty = should_in({5, 6}),
    .limit = "the first day of the spring term of the last year here",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "last year group of the setting",
    .check = check,
};

} // namespace senco::rules
