// SPDX-License-Identifier: MIT
#include "code/deadlines.hpp"

#include "code/deadline_parts.hpp"

#include "code/timescales.hpp"

#include <algorithm>
#include <iterator>

namespace senco::code {
namespace {

Date within(const Circumstances& of, Date from, SchoolDays limit) {
  return of.calendar.last_day_within(from, limit.count);
}

/// Something that has to reach the family or the staff, and how soon.
struct Handover {
  DeadlineKind kind;
  SchoolDays limit;
};

/// What is to be passed on within so many school days of `from(entry)`, wherever the field
/// `to(entry, start)` is still empty. `path(entry)` is the entry's own.
template <class Entries, class From, class To, class Path>
Deadlines to_pass_on(const Circumstances& of, const Entries& entries, Handover handover, From from,
                     To to, Path path) {
  Deadlines due;
  for (const auto& entry : entries) {
    const auto& start = from(entry);
    if (start && to(entry, *start).is_absent()) {
      due.push_back(deadline_since(handover.kind, within(of, *start, handover.limit), start, entry,
                                   Owner::senco));
      due.back().path = path(entry, *start);
    }
  }
  return due;
}

/// The field that tells when the family was given something: whose the rights were then decides.
std::string_view family_field(const Circumstances& of, Date day) {
  return is_own_master(of.pupil, day) ? "given_to_pupil" : "given_to_parents";
}

/// `field` is the last part; the family's where it is empty.
template <class List>
auto paths_in(const Circumstances& of, std::string_view name, const List& list,
              std::string_view field = {}) {
  return [&of, name, &list, field](const auto& entry, Date day) {
    return fmt::format("{}[{}].{}", name, key_of(entry, list),
                       field.empty() ? family_field(of, day) : field);
  };
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

/// Whether a review that was held says what the provision has achieved.
bool is_judged_at_review(const model::Provision& provision, const Pupil& pupil, Date today) {
  const auto held = held_reviews(pupil, today, [](const auto& /*review*/) { return true; });
  return std::any_of(held.begin(), held.end(), [&](const auto* review) {
    return std::any_of(review->provision.begin(), review->provision.end(), [&](const auto& judged) {
      return provision.id && judged.provision.is(*provision.id) && !judged.impact.is_absent();
    });
  });
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

Deadlines reviews_to_hold(const Circumstances& of, Date today) {
  Deadlines due;
  const auto& reviews = of.pupil.reviews;
  for (const auto& review : reviews) {
    if (review.planned && review.held.is_absent()) {
      const bool by_teacher = review.kind.is(model::ReviewKind::sen_support);
      // A meeting is on its day; grace is for one that was missed.
      const Date day = today <= *review.planned ? *review.planned : *last_day_to_hold(of, review);
      due.push_back(deadline(DeadlineKind::review_due, day, review,
                             by_teacher ? Owner::responsible_teacher : Owner::senco));
      due.back().because = review.planned.where ? review.planned.where : review.where;
      due.back().about = review.kind ? model::to_word(*review.kind) : std::string_view{};
      due.back().path = fmt::format("reviews[{}].held", key_of(review, reviews));
    }
  }
  return due;
}

Deadlines actions_to_do(const Circumstances& of) {
  Deadlines due;
  const auto& reviews = of.pupil.reviews;
  for (const auto& review : reviews) {
    for (const auto& action : review.actions) {
      if (action.due && action.done.is_absent()) {
        due.push_back(deadline(DeadlineKind::action_due, *action.due, action, Owner::named_person));
        due.back().because = action.due.where ? action.due.where : action.where;
        due.back().person = action.owner.value_or("");
        due.back().since = review.held ? review.held.value : review.planned.value;
        due.back().path = fmt::format("reviews[{}].actions[{}].done", key_of(review, reviews),
                                      key_of(action, review.actions));
      }
    }
  }
  return due;
}

Deadlines concerns_to_answer(const Circumstances& of) {
  const SchoolDays limit{
      of.setting.policy.get().answer_concern_within.value_or(k_answer_concern.count)};
  Deadlines due;
  const auto& concerns = of.pupil.concerns;
  for (const auto& concern : concerns) {
    const bool from_family = concern.raised_by.is(model::RaisedBy::parent) ||
                             concern.raised_by.is(model::RaisedBy::pupil);
    if (from_family && concern.date && concern.answered.is_absent()) {
      due.push_back(deadline_since(DeadlineKind::concern_answer_due,
                                   within(of, *concern.date, limit), concern.date, concern,
                                   Owner::senco));
      due.back().path = fmt::format("concerns[{}].answered", key_of(concern, concerns));
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
  auto due = deadline_since(DeadlineKind::concern_first_response_due,
                            within(of, *newest->date, k_first_response), newest->date, *newest,
                            Owner::responsible_teacher);
  due.path = fmt::format("concerns[{}].first_response", key_of(*newest, of.pupil.concerns));
  return {due};
}

Deadlines concerns_to_decide(const Circumstances& of, Date today) {
  const auto* first = run_start(of.pupil, today, {SupportStatus::concern});
  if (first == nullptr) {
    return {};
  }
  auto due = deadline(DeadlineKind::concern_decision_due, *first->from + k_decide_concern, *first,
                      Owner::senco);
  due.since = first->from.value;
  return {due};
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
  auto due = deadline(DeadlineKind::parents_notice_due, found.last_day, *found.since, Owner::senco);
  due.since = found.since->from.value;
  return {due};
}

Deadlines plan_to_agree(const Circumstances& of, Date today) {
  const auto* since = run_start(of.pupil, today, {SupportStatus::sen_support});
  if (since == nullptr || !of.pupil.plan.get().agreed.is_absent()) {
    return {};
  }
  auto due = deadline(DeadlineKind::plan_due, within(of, *since->from, k_agree_plan), *since,
                      Owner::senco);
  due.since = since->from.value;
  return {due};
}

Deadlines plan_to_share(const Circumstances& of) {
  return to_pass_on(
      of, present_plan(of.pupil), Handover{DeadlineKind::plan_to_staff_due, k_tell_staff},
      [](const auto& plan) -> const auto& { return plan.agreed; },
      [](const auto& plan, Date) -> const auto& { return plan.shared_with_staff; },
      [](const auto&, Date) { return std::string{"plan.shared_with_staff"}; });
}

Deadlines plan_to_give(const Circumstances& of) {
  return to_pass_on(
      of, present_plan(of.pupil), Handover{DeadlineKind::plan_to_parents_due, k_give_plan},
      [](const auto& plan) -> const auto& { return plan.agreed; },
      [&](const auto& plan, Date day) -> const auto& {
        return given_to_family(plan, of.pupil, day);
      },
      [&](const auto&, Date day) { return fmt::format("plan.{}", family_field(of, day)); });
}

Deadlines review_records_to_give(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.reviews, Handover{DeadlineKind::review_record_to_parents_due, k_give_record},
      held_with_record,
      [&](const auto& review, Date day) -> const auto& {
        return is_reported_to_family(review, of.pupil, day)
                   ? review.report_sent
                   : given_to_family(review, of.pupil, day);
      },
      paths_in(of, "reviews", of.pupil.reviews));
}

Deadlines review_records_to_share(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.reviews, Handover{DeadlineKind::review_record_to_staff_due, k_give_record},
      held_with_record,
      [](const auto& review, Date) -> const auto& { return review.shared_with_staff; },
      paths_in(of, "reviews", of.pupil.reviews, "shared_with_staff"));
}

Deadlines early_discussions_to_give(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.reviews, Handover{DeadlineKind::early_discussion_note_due, k_give_record},
      held_early_discussion,
      [&](const auto& review, Date day) -> const auto& {
        return given_to_family(review, of.pupil, day);
      },
      paths_in(of, "reviews", of.pupil.reviews));
}

Deadlines outcomes_to_close(const Circumstances& of) {
  Deadlines due;
  for (const auto& outcome : of.pupil.outcomes) {
    if (outcome.due && is_open(outcome)) {
      due.push_back(
          deadline(DeadlineKind::outcome_due, *outcome.due, outcome, Owner::responsible_teacher));
      due.back().because = outcome.due.where ? outcome.due.where : outcome.where;
      due.back().since = outcome.set.value;
      due.back().path = fmt::format("outcomes[{}].closed", key_of(outcome, of.pupil.outcomes));
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
      due.push_back(deadline_since(DeadlineKind::provision_impact_due,
                                   within(of, *provision.end, k_judge_impact), provision.end,
                                   provision, Owner::responsible_teacher));
      due.back().path = fmt::format("provision[{}].impact", key_of(provision, of.pupil.provision));
    }
  }
  return due;
}

Deadlines advice_to_give(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.specialists, Handover{DeadlineKind::advice_to_parents_due, k_share_advice},
      [](const auto& specialist) -> const auto& { return specialist.advice_received; },
      [&](const auto& specialist, Date day) -> const auto& {
        return given_to_family(specialist, of.pupil, day);
      },
      paths_in(of, "specialists", of.pupil.specialists));
}

Deadlines advice_to_share(const Circumstances& of) {
  return to_pass_on(
      of, of.pupil.specialists, Handover{DeadlineKind::advice_to_staff_due, k_share_advice},
      [](const auto& specialist) -> const auto& { return specialist.advice_received; },
      [](const auto& specialist, Date) -> const auto& { return specialist.shared_with_staff; },
      paths_in(of, "specialists", of.pupil.specialists, "shared_with_staff"));
}

Deadlines all_deadlines(const Circumstances& of, Date today) {
  Deadlines all;
  append(all, reviews_to_hold(of, today));
  append(all, actions_to_do(of));
  append(all, meetings_to_hold(of, today));
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
  append(all, assessments_to_renew(of, today));
  append(all, specialists_to_see(of));
  append(all, advice_to_give(of));
  append(all, advice_to_share(of));
  append(all, annual_reports_to_parents(of, today));
  append(all, transitions_to_plan(of, today));
  append(all, files_to_pass_on(of, today));
  append(all, rights_to_pass(of, today));
  append(all, adulthood_to_plan(of, today));
  append(all, two_year_checks_to_make(of));
  append(all, two_year_checks_to_give(of));
  append(all, ehc_steps(of, today));
  append(all, annual_review_chain(of, today));
  append(all, records_to_delete(of));
  return all;
}

} // namespace senco::code
