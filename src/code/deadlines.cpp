// SPDX-License-Identifier: MIT
#include "code/deadlines.hpp"

#include "code/timescales.hpp"

#include <algorithm>
#include <iterator>

namespace senco::code {
namespace {

using Deadlines = std::vector<Deadline>;

Deadline deadline(DeadlineKind kind, Date on, const model::Entry& entry, Owner owner) {
  return {.kind = kind,
          .on = on,
          .because = entry.where,
          .entry = entry.id.value_or(""),
          .owner = owner,
          .person = {},
          .about = {}};
}

Date within(const Circumstances& of, Date from, SchoolDays limit) {
  return of.calendar.last_day_within(from, limit.count);
}

/// What is to be passed on within so many school days of `from(entry)`, wherever `given(entry)` is
/// still empty.
template <class Entries, class From, class Given>
Deadlines to_pass_on(const Circumstances& of, const Entries& entries, DeadlineKind kind,
                     SchoolDays limit, From from, Given given) {
  Deadlines due;
  for (const auto& entry : entries) {
    const auto& start = from(entry);
    if (start && !given(entry, *start)) {
      due.push_back(deadline(kind, within(of, *start, limit), entry, Owner::senco));
      due.back().because = start.where ? start.where : entry.where;
    }
  }
  return due;
}

/// The held day of a review whose record goes to family and staff; empty for an early discussion,
/// whose note has a rule of its own.
const model::Field<Date>& held_with_record(const model::Review& review) {
  static const model::Field<Date> none;
  return review.kind.is(model::ReviewKind::early_discussion) ? none : review.held;
}

const model::Field<Date>& held_early_discussion(const model::Review& review) {
  static const model::Field<Date> none;
  return review.kind.is(model::ReviewKind::early_discussion) ? review.held : none;
}

void append(Deadlines& all, Deadlines more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

const model::Field<Date>& made_two_year_check(const model::Assessment& assessment) {
  static const model::Field<Date> none;
  return assessment.kind.is(model::AssessmentKind::two_year_check) ? assessment.date : none;
}

/// Whether a review that was held says what the provision has achieved.
bool is_judged_at_review(const model::Provision& provision, const Pupil& pupil, Date today) {
  const auto held = held_reviews(pupil, today, [](const auto& /*review*/) { return true; });
  return std::any_of(held.begin(), held.end(), [&](const auto* review) {
    return std::any_of(review->provision.begin(), review->provision.end(), [&](const auto& judged) {
      return provision.id && judged.provision.is(*provision.id) && !judged.impact.is_absent();
    });
  });
}

/// The progress check at age two is asked of early years settings only: Code 5.23.
bool makes_two_year_checks(const Circumstances& of) {
  const auto& type = of.setting.setting.type;
  return type && chapter_of(*type) == 5;
}

/// The plan in force as a list of none or one, so that it can be asked like any other entries.
std::vector<model::Plan> present_plan(const Pupil& pupil) {
  return pupil.plan ? std::vector<model::Plan>{*pupil.plan} : std::vector<model::Plan>{};
}

} // namespace

std::optional<Date> last_day_to_hold(const Circumstances& of, const model::Review& review) {
  const days grace{of.setting.policy.get().review_grace_days.value_or(0)};
  return review.planned ? std::optional{*review.planned + grace} : std::nullopt;
}

std::optional<Date> last_day_to_be_seen(const model::Specialist& specialist) {
  return specialist.referred ? std::optional{*specialist.referred + k_specialist_sees}
                             : std::nullopt;
}

const model::Assessment* newest_assessment(const Pupil& pupil, Date day) {
  const model::Assessment* newest = nullptr;
  for (const auto& assessment : pupil.assessments) {
    const bool of_sen = assessment.kind.is(model::AssessmentKind::sen) ||
                        assessment.kind.is(model::AssessmentKind::specialist);
    const bool counts = of_sen && assessment.date && *assessment.date <= day;
    if (counts && (newest == nullptr || *assessment.date >= *newest->date)) {
      newest = &assessment;
    }
  }
  return newest;
}

Date last_recent_day(Date of_assessment) {
  return add_months(of_assessment, k_assessment_lasts);
}

std::optional<Date> last_day_to_keep(const Circumstances& of) {
  constexpr int k_longest = 200; // Nobody means more, and the calendar ends somewhere.
  const auto policy = of.setting.policy.get().retention_years_from_birth;
  const years kept{std::min(policy.value_or(int{k_keep_record.count()}), k_longest)};
  const auto& born = of.pupil.pupil.born;
  return born ? std::optional{add_years(*born, kept)} : std::nullopt;
}

Deadlines reviews_to_hold(const Circumstances& of) {
  Deadlines due;
  for (const auto& review : of.pupil.reviews) {
    if (review.planned && review.held.is_absent()) {
      const bool by_teacher = review.kind.is(model::ReviewKind::sen_support);
      due.push_back(deadline(DeadlineKind::review_due, *last_day_to_hold(of, review), review,
                             by_teacher ? Owner::responsible_teacher : Owner::senco));
      due.back().because = review.planned.where ? review.planned.where : review.where;
      due.back().about = review.kind ? model::to_word(*review.kind) : std::string_view{};
    }
  }
  return due;
}

Deadlines actions_to_do(const Circumstances& of) {
  Deadlines due;
  for (const auto& review : of.pupil.reviews) {
    for (const auto& action : review.actions) {
      if (action.due && action.done.is_absent()) {
        due.push_back(deadline(DeadlineKind::action_due, *action.due, action, Owner::named_person));
        due.back().because = action.due.where ? action.due.where : action.where;
        due.back().person = action.owner.value_or("");
      }
    }
  }
  return due;
}

Deadlines concerns_to_answer(const Circumstances& of) {
  const SchoolDays limit{
      of.setting.policy.get().answer_concern_within.value_or(k_answer_concern.count)};
  Deadlines due;
  for (const auto& concern : of.pupil.concerns) {
    const bool from_family = concern.raised_by.is(model::RaisedBy::parent) ||
                             concern.raised_by.is(model::RaisedBy::pupil);
    if (from_family && concern.date && concern.answered.is_absent()) {
      due.push_back(deadline(DeadlineKind::concern_answer_due, within(of, *concern.date, limit),
                             concern, Owner::senco));
      due.back().because = concern.date.where ? concern.date.where : concern.where;
    }
  }
  return due;
}

Deadlines first_responses_to_give(const Circumstances& of, Date today) {
  const model::Concern* newest = nullptr;
  for (const auto& concern : of.pupil.concerns) {
    const bool known = concern.date && *concern.date <= today;
    if (known && (newest == nullptr || *concern.date >= *newest->date)) {
      newest = &concern;
    }
  }
  if (status_on(of.pupil, today) != SupportStatus::concern || newest == nullptr ||
      !newest->first_response.is_absent()) {
    return {};
  }
  auto due =
      deadline(DeadlineKind::concern_first_response_due,
               within(of, *newest->date, k_first_response), *newest, Owner::responsible_teacher);
  due.because = newest->date.where ? newest->date.where : newest->where;
  return {due};
}

Deadlines concerns_to_decide(const Circumstances& of, Date today) {
  const auto* first = run_start(of.pupil, today, {SupportStatus::concern});
  if (first == nullptr) {
    return {};
  }
  return {deadline(DeadlineKind::concern_decision_due, *first->from + k_decide_concern, *first,
                   Owner::senco)};
}

NoticeOfSupport support_notice(const Circumstances& of, Date today) {
  NoticeOfSupport found;
  found.since = run_start(of.pupil, today, {SupportStatus::sen_support});
  if (found.since == nullptr) {
    return found;
  }
  const Date from = *found.since->from;
  std::optional<Date> first_provision;
  for (const auto& provision : of.pupil.provision) {
    const bool belongs = provision.start && (!provision.end || *provision.end >= from);
    if (belongs && (!first_provision || *provision.start < *first_provision)) {
      first_provision = *provision.start;
    }
  }
  found.last_day = std::max(first_provision.value_or(from), from + k_notice_of_support);
  // What was said of an earlier, ended run of support doesn't count for this one.
  std::optional<Date> not_before;
  for (const auto& entry : of.pupil.status) {
    const bool ended_support =
        entry.from && *entry.from < from &&
        run_start(of.pupil, *entry.from - days{1}, {SupportStatus::sen_support}) != nullptr;
    if (ended_support) {
      not_before = *entry.from;
    }
  }
  for (const auto& notice : of.pupil.notices) {
    const bool about_this = notice.about.is(model::NoticeAbout::sen_support) && notice.date &&
                            *notice.date <= today && (!not_before || *notice.date >= *not_before);
    const bool earlier =
        found.notice == nullptr || (about_this && *notice.date < *found.notice->date);
    if (about_this && earlier && reaches_family(notice, of.pupil)) {
      found.notice = &notice;
    }
  }
  return found;
}

Deadlines notice_of_support(const Circumstances& of, Date today) {
  const auto found = support_notice(of, today);
  if (found.since == nullptr || found.notice != nullptr) {
    return {};
  }
  return {deadline(DeadlineKind::parents_notice_due, found.last_day, *found.since, Owner::senco)};
}

Deadlines plan_to_agree(const Circumstances& of, Date today) {
  const auto* since = run_start(of.pupil, today, {SupportStatus::sen_support});
  if (since == nullptr || !of.pupil.plan.get().agreed.is_absent()) {
    return {};
  }
  return {deadline(DeadlineKind::plan_due, within(of, *since->from, k_agree_plan), *since,
                   Owner::senco)};
}

Deadlines plan_to_share(const Circumstances& of) {
  return to_pass_on(
      of, present_plan(of.pupil), DeadlineKind::plan_to_staff_due, k_tell_staff,
      [](const auto& plan) -> const auto& { return plan.agreed; },
      [](const auto& plan, Date) { return !plan.shared_with_staff.is_absent(); });
}

Deadlines plan_to_give(const Circumstances& of) {
  return to_pass_on(
      of, present_plan(of.pupil), DeadlineKind::plan_to_parents_due, k_give_plan,
      [](const auto& plan) -> const auto& { return plan.agreed; },
      [&](const auto& plan, Date day) {
        return !given_to_family(plan, of.pupil, day).is_absent();
      });
}

Deadlines review_records_to_give(const Circumstances& of) {
  return to_pass_on(of, of.pupil.reviews, DeadlineKind::review_record_to_parents_due, k_give_record,
                    held_with_record, [&](const auto& review, Date day) {
                      return !given_to_family(review, of.pupil, day).is_absent();
                    });
}

Deadlines review_records_to_share(const Circumstances& of) {
  return to_pass_on(of, of.pupil.reviews, DeadlineKind::review_record_to_staff_due, k_give_record,
                    held_with_record,
                    [](const auto& review, Date) { return !review.shared_with_staff.is_absent(); });
}

Deadlines early_discussions_to_give(const Circumstances& of) {
  return to_pass_on(of, of.pupil.reviews, DeadlineKind::early_discussion_note_due, k_give_record,
                    held_early_discussion, [&](const auto& review, Date day) {
                      return !given_to_family(review, of.pupil, day).is_absent();
                    });
}

Deadlines outcomes_to_close(const Circumstances& of) {
  Deadlines due;
  for (const auto& outcome : of.pupil.outcomes) {
    if (outcome.due && is_open(outcome)) {
      due.push_back(
          deadline(DeadlineKind::outcome_due, *outcome.due, outcome, Owner::responsible_teacher));
      due.back().because = outcome.due.where ? outcome.due.where : outcome.where;
    }
  }
  return due;
}

Deadlines impacts_to_judge(const Circumstances& of, Date today) {
  Deadlines due;
  for (const auto& provision : of.pupil.provision) {
    const bool is_judged =
        !provision.impact.is_absent() || is_judged_at_review(provision, of.pupil, today);
    if (has_ended(provision, today) && !is_judged) {
      due.push_back(deadline(DeadlineKind::provision_impact_due,
                             within(of, *provision.end, k_judge_impact), provision,
                             Owner::responsible_teacher));
      due.back().because = provision.end.where ? provision.end.where : provision.where;
    }
  }
  return due;
}

Deadlines advice_to_give(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.specialists, DeadlineKind::advice_to_parents_due, k_share_advice,
      [](const auto& specialist) -> const auto& { return specialist.advice_received; },
      [&](const auto& specialist, Date day) {
        return !given_to_family(specialist, of.pupil, day).is_absent();
      });
}

Deadlines advice_to_share(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.specialists, DeadlineKind::advice_to_staff_due, k_share_advice,
      [](const auto& specialist) -> const auto& { return specialist.advice_received; },
      [](const auto& specialist, Date) { return !specialist.shared_with_staff.is_absent(); });
}

Deadlines two_year_checks_to_make(const Circumstances& of) {
  const auto& person = of.pupil.pupil;
  const auto& assessments = of.pupil.assessments;
  if (!makes_two_year_checks(of) || !person.born || !person.joined) {
    return {};
  }
  const Date third_birthday = add_months(*person.born, k_two_year_check_until);
  const bool had_the_chance = *person.joined <= add_months(*person.born, k_two_year_check_chance) &&
                              (!person.left || *person.left >= third_birthday);
  const bool made = std::any_of(assessments.begin(), assessments.end(), [](const auto& assessment) {
    return assessment.kind.is(model::AssessmentKind::two_year_check);
  });
  if (!had_the_chance || made) {
    return {};
  }
  return {{.kind = DeadlineKind::two_year_check_due,
           .on = third_birthday,
           .because = person.born.where,
           .entry = {},
           .owner = Owner::responsible_teacher,
           .person = {},
           .about = {}}};
}

Deadlines two_year_checks_to_give(const Circumstances& of) {
  if (!makes_two_year_checks(of)) {
    return {};
  }
  const auto& joined = of.pupil.pupil.joined;
  return to_pass_on(of, of.pupil.assessments, DeadlineKind::two_year_check_to_parents_due,
                    k_give_two_year_check, made_two_year_check,
                    [&](const auto& assessment, Date day) {
                      const bool made_elsewhere = joined && day < *joined;
                      return made_elsewhere || !assessment.given_to_parents.is_absent();
                    });
}

Deadlines all_deadlines(const Circumstances& of, Date today) {
  Deadlines all;
  append(all, reviews_to_hold(of));
  append(all, actions_to_do(of));
  append(all, concerns_to_answer(of));
  append(all, first_responses_to_give(of, today));
  append(all, concerns_to_decide(of, today));
  append(all, notice_of_support(of, today));
  append(all, plan_to_agree(of, today));
  append(all, plan_to_share(of));
  append(all, plan_to_give(of));
  append(all, review_records_to_give(of));
  append(all, review_records_to_share(of));
  append(all, early_discussions_to_give(of));
  append(all, outcomes_to_close(of));
  append(all, impacts_to_judge(of, today));
  append(all, advice_to_give(of));
  append(all, advice_to_share(of));
  append(all, two_year_checks_to_make(of));
  append(all, two_year_checks_to_give(of));
  append(all, ehc_steps(of));
  append(all, annual_review_chain(of, today));
  return all;
}

} // namespace senco::code
