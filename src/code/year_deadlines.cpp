// SPDX-License-Identifier: MIT
// What follows from the school year, from age, and from moving on.
#include "code/deadline_parts.hpp"
#include "code/timescales.hpp"

#include <algorithm>

namespace senco::code {
namespace {

using model::SettingType;

SettingType type_of(const Circumstances& of) {
  return of.setting.setting.type.value_or(SettingType::maintained_school);
}

/// The days in which a meeting counts for this term: to the day before the next one begins.
Period window_of(const Circumstances& of, const SchoolYear& year, std::size_t term) {
  const bool is_last = term + 1 == year.terms.size();
  return {year.terms[term].days.first,
          is_last ? of.calendar.cover(year).last : year.terms[term + 1].days.first - days{1}};
}

/// How many reviews are planned, not held, in this period and not over yet.
int planned_in(const Circumstances& of, Period in, Date today) {
  in.first = std::max(in.first, today);
  const auto& reviews = of.pupil.reviews;
  return static_cast<int>(std::count_if(reviews.begin(), reviews.end(), [&](const auto& review) {
    return review.planned && review.held.is_absent() && in.holds(*review.planned);
  }));
}

/// Whether a meeting more has to be held by the end of this term, or three are out of reach.
bool asks_for_meeting(const Circumstances& of, const SchoolYear& year, std::size_t term,
                      Date today) {
  const auto asking = terms_that_ask(of.pupil, year, today);
  const auto cover = of.calendar.cover(year);
  const auto window = window_of(of, year, term);
  const auto here = meetings_with_family(of.pupil, window);
  const int planned_here = planned_in(of, window, today);
  const bool term_asks = std::any_of(asking.begin(), asking.end(), [&](const Term& one) {
    return one.days == year.terms[term].days;
  });
  const bool is_one_each = year.terms.size() <= static_cast<std::size_t>(k_meetings_each_year);
  if (is_one_each && term_asks && here.held + here.missed + planned_here == 0) {
    return true;
  }
  const auto so_far = meetings_with_family(of.pupil, {cover.first, window.last});
  const int planned = planned_in(of, {cover.first, window.last}, today);
  const int later = std::max(planned_in(of, {window.last + days{1}, cover.last}, today),
                             static_cast<int>(year.terms.size() - term - 1));
  const int asked = std::min(static_cast<int>(asking.size()), k_meetings_each_year);
  return so_far.held + so_far.missed + planned + later < asked;
}

bool sends_annual_reports(SettingType type) {
  return chapter_of(type) == 6;
}

/// Whether the pupil is on roll, with support, at the end of this school year.
bool is_reported_on(const Pupil& pupil, Date last_day) {
  const auto& person = pupil.pupil;
  return (!person.joined || *person.joined <= last_day) &&
         (!person.left || *person.left >= last_day) && has_support(pupil, last_day);
}

/// The report due for this year: none if one was sent since it began.
Deadlines report_for(const Circumstances& of, const SchoolYear& year) {
  const auto& notices = of.pupil.notices;
  const Date last_day = year.terms.back().days.last;
  const auto cover = of.calendar.cover(year);
  const bool sent = std::any_of(notices.begin(), notices.end(), [&](const auto& notice) {
    const bool since = notice.date ? *notice.date >= cover.first : !notice.date.is_absent();
    return notice.about.is(model::NoticeAbout::annual_report) && since;
  });
  if (sent || !is_reported_on(of.pupil, last_day)) {
    return {};
  }
  return {deadline(DeadlineKind::annual_report_to_parents_due, cover.last,
                   status_entry_on(of.pupil, last_day)->where, Owner::head_teacher)};
}

/// A transition review of the last two school years, or without any date: an older one was about
/// the move to this setting.
bool is_about_this_move(const model::Review& review, const Calendar& calendar, Date today) {
  const Date from = calendar.school_year_begins(calendar.school_year_of(today) - 1);
  const auto& day = review.held ? review.held : review.planned;
  return review.kind.is(model::ReviewKind::transition) && (!day || *day >= from);
}

/// The progress check at age two is asked of early years settings only: Code 5.23.
bool makes_two_year_checks(const Circumstances& of) {
  const auto& type = of.setting.setting.type;
  return type && chapter_of(*type) == 5;
}

bool is_two_year_check(const model::Assessment& assessment) {
  return assessment.kind.is(model::AssessmentKind::two_year_check);
}

bool looks_to_adulthood(const Pupil& pupil) {
  return std::any_of(pupil.outcomes.begin(), pupil.outcomes.end(),
                     [](const auto& outcome) { return !outcome.adulthood.is_absent(); }) ||
         std::any_of(pupil.reviews.begin(), pupil.reviews.end(), [](const auto& review) {
           return !review.held.is_absent() && review.adulthood;
         });
}

} // namespace

Deadlines meetings_to_hold(const Circumstances& of, Date today) {
  const SchoolYear* year = of.calendar.year_of(today);
  if (year == nullptr || chapter_of(type_of(of)) != 6 || !has_support(of.pupil, today)) {
    return {};
  }
  for (std::size_t term = 0; term < year->terms.size(); ++term) {
    const bool is_past = window_of(of, *year, term).last < today;
    if (!is_past && asks_for_meeting(of, *year, term, today)) {
      return {deadline(DeadlineKind::meeting_due, year->terms[term].days.last,
                       status_entry_on(of.pupil, today)->where, Owner::responsible_teacher)};
    }
  }
  return {};
}

Deadlines assessments_to_renew(const Circumstances& of, Date today) {
  const auto* newest = newest_assessment(of.pupil, today);
  if (newest == nullptr || !has_support(of.pupil, today)) {
    return {};
  }
  return {deadline_since(DeadlineKind::assessment_due, last_recent_day(*newest->date), newest->date,
                         *newest, Owner::senco)};
}

Deadlines specialists_to_see(const Circumstances& of) {
  Deadlines due;
  for (const auto& specialist : of.pupil.specialists) {
    const auto last_day = last_day_to_be_seen(specialist);
    if (last_day && specialist.seen.is_absent() && specialist.advice_received.is_absent()) {
      due.push_back(deadline_since(DeadlineKind::specialist_seen_due, *last_day,
                                   specialist.referred, specialist, Owner::specialist));
      due.back().path =
          fmt::format("specialists[{}].seen", key_of(specialist, of.pupil.specialists));
    }
  }
  return due;
}

Deadlines annual_reports_to_parents(const Circumstances& of, Date today) {
  if (!sends_annual_reports(type_of(of))) {
    return {};
  }
  Deadlines due;
  for (const auto* year : {of.calendar.last_ended_before(today), of.calendar.year_of(today)}) {
    if (year != nullptr) {
      append(due, report_for(of, *year));
    }
  }
  return due;
}

Deadlines transitions_to_plan(const Circumstances& of, Date today) {
  const auto& person = of.pupil.pupil;
  const auto& reviews = of.pupil.reviews;
  const auto& last = of.setting.setting.year_groups.get().last;
  const auto year = year_group_on(of.pupil, of.calendar, today, today);
  const bool in_last_year = year && year->number() && last && YearGroup::parse(*last) == year;
  const bool has_left = person.left && *person.left <= today;
  const bool is_planned = !of.pupil.transition.get().meeting.is_absent() ||
                          std::any_of(reviews.begin(), reviews.end(), [&](const auto& review) {
                            return is_about_this_move(review, of.calendar, today);
                          });
  if (!in_last_year || has_left || is_planned || !has_support(of.pupil, today)) {
    return {};
  }
  const auto& where =
      person.year_group ? person.year_group.where : status_entry_on(of.pupil, today)->where;
  auto due = deadline(DeadlineKind::transition_meeting_due,
                      of.calendar.spring_term_begins(today) - days{1}, where, Owner::senco);
  due.path = "transition.meeting";
  return {due};
}

Deadlines files_to_pass_on(const Circumstances& of, Date today) {
  const auto& person = of.pupil.pupil;
  const auto& transition = of.pupil.transition.get();
  const bool moves_on = person.next_setting || transition.to;
  const bool is_asked = person.left && moves_on && transition.sent.is_absent() &&
                        chapter_of(type_of(of)) != 7 &&
                        today <= add_years(*person.left, k_file_is_asked_for);
  if (!is_asked) {
    return {};
  }
  auto due = deadline(DeadlineKind::file_transfer_due,
                      of.calendar.last_day_within(*person.left, k_pass_file_on.count),
                      person.left.where, Owner::senco);
  due.since = person.left.value;
  due.path = "transition.sent";
  return {due};
}

Deadlines rights_to_pass(const Circumstances& of, Date today) {
  const auto& person = of.pupil.pupil;
  const auto status = status_on(of.pupil, today);
  if (!person.born || !status || status == SupportStatus::no_sen || !person.capacity.empty() ||
      !person.agrees_to_share_with_parents.is_absent()) {
    return {};
  }
  const Date last_day = compulsory_school_age_ends(*person.born);
  if (person.joined && *person.joined > last_day) {
    return {};
  }
  auto due = deadline(DeadlineKind::rights_pass_due, last_day, person.born.where, Owner::senco);
  due.opens = last_day - k_term_ahead;
  due.path = "pupil.agrees_to_share_with_parents";
  return {due};
}

Deadlines adulthood_to_plan(const Circumstances& of, Date today) {
  const auto is_beyond = [&](int year) { return is_in_or_beyond(year, of, today, today); };
  const bool is_near =
      is_beyond(k_adulthood_from_year - 1) && !is_beyond(k_adulthood_from_year + 1);
  if (!is_near || !has_support(of.pupil, today) || looks_to_adulthood(of.pupil)) {
    return {};
  }
  const int now = of.calendar.school_year_of(today);
  const int begins = is_beyond(k_adulthood_from_year) ? now : now + 1;
  auto due = deadline(DeadlineKind::adulthood_planning_due,
                      of.calendar.school_year_begins(begins) - days{1},
                      status_entry_on(of.pupil, today)->where, Owner::senco);
  due.opens = due.on - k_term_ahead;
  return {due};
}

Deadlines two_year_checks_to_make(const Circumstances& of) {
  const auto& person = of.pupil.pupil;
  const auto& assessments = of.pupil.assessments;
  if (!makes_two_year_checks(of) || !person.born || !person.joined) {
    return {};
  }
  const Date third_birthday = add_months(*person.born, k_two_year_check_until);
  const bool was_here =
      *person.joined < third_birthday && (!person.left || *person.left >= third_birthday);
  const bool made = std::any_of(assessments.begin(), assessments.end(), is_two_year_check);
  if (!was_here || made) {
    return {};
  }
  auto due = deadline(DeadlineKind::two_year_check_due, third_birthday, person.born.where,
                      Owner::responsible_teacher);
  due.opens = std::max(add_months(*person.born, k_two_year_check_from), *person.joined);
  return {due};
}

Deadlines two_year_checks_to_give(const Circumstances& of) {
  Deadlines due;
  const auto& joined = of.pupil.pupil.joined;
  const auto& assessments = of.pupil.assessments;
  for (const auto& check : assessments) {
    const bool is_made = is_two_year_check(check) && check.date;
    const bool made_elsewhere = is_made && joined && *check.date < *joined;
    if (!is_made || made_elsewhere || !check.given_to_parents.is_absent()) {
      continue;
    }
    const Date last_day = of.calendar.last_day_within(*check.date, k_give_two_year_check.count);
    due.push_back(deadline_since(DeadlineKind::two_year_check_to_parents_due, last_day, check.date,
                                 check, Owner::senco));
    due.back().path = fmt::format("assessments[{}].given_to_parents", key_of(check, assessments));
  }
  return makes_two_year_checks(of) ? due : Deadlines{};
}

Deadlines records_to_delete(const Circumstances& of) {
  const auto last_day = last_day_to_keep(of);
  return last_day ? Deadlines{deadline(DeadlineKind::retention_due, *last_day,
                                       of.pupil.pupil.born.where, Owner::senco)}
                  : Deadlines{};
}

} // namespace senco::code
