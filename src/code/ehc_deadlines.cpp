// SPDX-License-Identifier: MIT
// The clocks of an EHC needs assessment, and the chain of the annual review.
#include "code/deadlines.hpp"
#include "code/timescales.hpp"

#include <algorithm>
#include <iterator>

namespace senco::code {
namespace {

using Deadlines = std::vector<Deadline>;

Deadline step(DeadlineKind kind, Date on, const model::Field<Date>& from, const model::Entry& entry,
              Owner owner) {
  return {.kind = kind,
          .on = on,
          .because = from.where ? from.where : entry.where,
          .entry = entry.id.value_or(""),
          .owner = owner,
          .person = {},
          .about = {}};
}

/// A step that follows from the EHC plan itself, not from an entry of a list.
Deadline step_of_plan(DeadlineKind kind, Date on, const Span& because, Owner owner) {
  return {.kind = kind,
          .on = on,
          .because = because,
          .entry = {},
          .owner = owner,
          .person = {},
          .about = {}};
}

void append(Deadlines& all, const Deadlines& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// A step for each request that isn't settled, wherever `due(request)` gives one.
template <class Due> Deadlines for_open_requests(const Circumstances& of, Due due) {
  Deadlines all;
  for (const auto& request : of.pupil.ehc.get().requests) {
    if (!is_settled(request, of.pupil)) {
      append(all, due(request));
    }
  }
  return all;
}

bool has_plan(const Circumstances& of, Date today) {
  return status_on(of.pupil, today) == SupportStatus::ehc_plan;
}

/// The meeting to come: planned, not held.
const model::Review* next_annual(const Pupil& pupil) {
  const auto found =
      std::find_if(pupil.reviews.begin(), pupil.reviews.end(), [](const auto& review) {
        return is_annual(review) && review.planned && review.held.is_absent();
      });
  return found == pupil.reviews.end() ? nullptr : &*found;
}

Deadlines before_meeting(const model::Review& review) {
  Deadlines due;
  const Date meeting = *review.planned;
  const bool all_sent = !review.invited.empty() &&
                        std::all_of(review.invited.begin(), review.invited.end(),
                                    [](const auto& invited) { return !invited.sent.is_absent(); });
  if (!all_sent) {
    due.push_back(step(DeadlineKind::annual_invitation_due, meeting - k_annual_notice,
                       review.planned, review, Owner::senco));
  }
  if (review.advice_circulated.is_absent()) {
    due.push_back(step(DeadlineKind::annual_papers_due, meeting - k_annual_papers, review.planned,
                       review, Owner::senco));
  }
  return due;
}

/// The days without pupils around `day`, weekends included; none if it is a school day.
std::optional<Period> closure_at(const Calendar& calendar, Date day) {
  if (calendar.is_school_day(day)) {
    return std::nullopt;
  }
  Period closed{day, day};
  while (!calendar.is_school_day(closed.first - days{1})) {
    closed.first = closed.first - days{1};
  }
  while (!calendar.is_school_day(closed.last + days{1})) {
    closed.last = closed.last + days{1};
  }
  return closed;
}

/// The last day on which the plan names the next setting in time; reg 18 says 'before'.
std::optional<Date> last_day_to_name(const model::Transfer& transfer) {
  using model::TransferKind;
  if (transfer.kind.is(TransferKind::post_16_to_post_16)) {
    return transfer.date ? std::optional{add_months(*transfer.date, -k_named_before_post_16)}
                         : std::nullopt;
  }
  if (!transfer.kind || (!transfer.year && !transfer.date)) {
    return std::nullopt;
  }
  const int year = transfer.year ? *transfer.year : transfer.date->year();
  const bool to_post_16 = transfer.kind.is(TransferKind::secondary_to_post_16);
  const auto before = to_post_16 ? k_named_before_from_secondary : k_named_before;
  return Date{std::chrono::year{year} / before} - days{1};
}

} // namespace

bool has_led_to_plan(const model::EhcRequest& request, const Pupil& pupil) {
  const auto& made = pupil.ehc.get().plan.get().made;
  const auto& received = request.received_by_authority;
  return made && received && *made >= *received;
}

bool is_settled(const model::EhcRequest& request, const Pupil& pupil) {
  const bool not_assessed = request.decision_to_assess.get().assess.is(false);
  return not_assessed || !request.refused_plan.is_absent() || has_led_to_plan(request, pupil);
}

std::optional<Date> last_day_to_decide(const model::EhcRequest& request) {
  const auto& received = request.received_by_authority;
  return received ? std::optional{*received + k_authority_decides_to_assess} : std::nullopt;
}

std::optional<Date> last_day_to_refuse(const model::EhcRequest& request) {
  const auto& received = request.received_by_authority;
  return received ? std::optional{*received + k_authority_refuses_plan} : std::nullopt;
}

std::optional<Date> last_day_to_advise(const model::EhcRequest& request) {
  const auto& asked = request.advice.get().asked;
  return asked ? std::optional{*asked + k_advice} : std::nullopt;
}

bool is_asked_around_closure(const Calendar& calendar, Date asked) {
  for (Date day = asked; day <= asked + k_closure_margin; day = day + days{1}) {
    const auto closed = closure_at(calendar, day);
    const Date opens = closed ? closed->last + days{1} : day;
    if (closed && opens - closed->first >= k_closure && asked <= opens - k_closure_margin) {
      return true;
    }
  }
  return false;
}

Deadlines ehc_requests_to_decide(const Circumstances& of) {
  return for_open_requests(of, [](const auto& request) {
    const auto last_day = last_day_to_decide(request);
    const bool open = last_day && request.decision_to_assess.get().date.is_absent();
    return open ? Deadlines{step(DeadlineKind::authority_decision_due, *last_day,
                                 request.received_by_authority, request, Owner::authority)}
                : Deadlines{};
  });
}

Deadlines ehc_advice_to_send(const Circumstances& of) {
  return for_open_requests(of, [](const auto& request) {
    const auto& advice = request.advice.get();
    const auto last_day = last_day_to_advise(request);
    return last_day && advice.sent.is_absent()
               ? Deadlines{step(DeadlineKind::ehc_advice_due, *last_day, advice.asked, request,
                                Owner::senco)}
               : Deadlines{};
  });
}

Deadlines draft_views_to_send(const Circumstances& of) {
  return for_open_requests(of, [](const auto& request) {
    const auto& draft = request.draft_plan.get();
    return draft.served && draft.views_sent.is_absent()
               ? Deadlines{step(DeadlineKind::draft_views_due, *draft.served + k_views_on_draft,
                                draft.served, request, Owner::family)}
               : Deadlines{};
  });
}

Deadlines consultations_to_answer(const Circumstances& of) {
  return for_open_requests(of, [](const auto& request) {
    const auto& asked = request.consultation.get();
    return asked.received && asked.replied.is_absent()
               ? Deadlines{step(DeadlineKind::consultation_reply_due,
                                *asked.received + k_consultation_reply, asked.received, request,
                                Owner::head_teacher)}
               : Deadlines{};
  });
}

Deadlines ehc_plans_to_finish(const Circumstances& of) {
  return for_open_requests(of, [](const auto& request) {
    const auto& received = request.received_by_authority;
    return received ? Deadlines{step(DeadlineKind::authority_plan_due,
                                     *received + k_authority_finishes_plan, received, request,
                                     Owner::authority)}
                    : Deadlines{};
  });
}

Deadlines ehc_steps(const Circumstances& of) {
  Deadlines all;
  for (const auto& some :
       {ehc_requests_to_decide(of), ehc_advice_to_send(of), draft_views_to_send(of),
        consultations_to_answer(of), ehc_plans_to_finish(of)}) {
    append(all, some);
  }
  return all;
}

std::optional<ReviewPeriod> annual_review_period(const Pupil& pupil, Date today) {
  const auto& made = pupil.ehc.get().plan.get().made;
  if (!made) {
    return std::nullopt;
  }
  ReviewPeriod period{*made, {}, made.where};
  for (const auto* review : held_reviews(pupil, today, is_annual)) {
    const auto& decided = review->la_decision.get().date;
    const auto& from = decided ? decided : review->held;
    if (*from >= period.begin) {
      period = {*from, {}, from.where};
    }
  }
  period.last_day = add_months(period.begin, k_annual_review_every) - days{1};
  return period;
}

std::optional<AnnualMeeting> last_annual_meeting(const Pupil& pupil, Date today) {
  const auto held = held_reviews(pupil, today, is_annual);
  return held.empty() ? std::nullopt
                      : std::optional{AnnualMeeting{held.back(), *held.back()->held,
                                                    held.back()->held.where}};
}

std::vector<AnnualMeeting> prepared_annual_meetings(const Pupil& pupil, Date today) {
  std::vector<AnnualMeeting> meetings;
  const auto& joined = pupil.pupil.joined;
  const auto last = last_annual_meeting(pupil, today);
  if (last && (!joined || last->day >= *joined)) {
    meetings.push_back(*last);
  }
  for (const auto& review : pupil.reviews) {
    const bool to_come = is_annual(review) && review.planned && review.held.is_absent();
    if (to_come && today > *review.planned - k_annual_notice) {
      meetings.push_back({&review, *review.planned, review.planned.where});
    }
  }
  return meetings;
}

Deadlines annual_reviews_to_finish(const Circumstances& of, Date today) {
  const auto period = annual_review_period(of.pupil, today);
  if (!has_plan(of, today) || !period) {
    return {};
  }
  return {step_of_plan(DeadlineKind::annual_review_due, period->last_day, period->because,
                       Owner::authority)};
}

Deadlines annual_meetings_to_hold(const Circumstances& of, Date today) {
  const auto period = annual_review_period(of.pupil, today);
  if (!has_plan(of, today) || !period) {
    return {};
  }
  return {step_of_plan(DeadlineKind::annual_meeting_due, period->last_day - k_annual_meeting_before,
                       period->because, Owner::senco)};
}

Deadlines annual_reports_to_send(const Circumstances& of, Date today) {
  const auto last = last_annual_meeting(of.pupil, today);
  const auto& joined = of.pupil.pupil.joined;
  const bool held_elsewhere = last && joined && last->day < *joined;
  if (!has_plan(of, today) || !last || held_elsewhere || !last->review->report_sent.is_absent()) {
    return {};
  }
  return {step(DeadlineKind::annual_report_due, last->day + k_annual_report, last->review->held,
               *last->review, Owner::head_teacher)};
}

Deadlines annual_reviews_to_decide(const Circumstances& of, Date today) {
  const auto last = last_annual_meeting(of.pupil, today);
  if (!has_plan(of, today) || !last || !last->review->la_decision.get().date.is_absent()) {
    return {};
  }
  return {step(DeadlineKind::authority_review_decision_due, last->day + k_authority_decides_review,
               last->review->held, *last->review, Owner::authority)};
}

Deadlines amended_plans_to_send(const Circumstances& of, Date today) {
  const auto last = last_annual_meeting(of.pupil, today);
  if (!has_plan(of, today) || !last) {
    return {};
  }
  const auto& decided = last->review->la_decision.get();
  const auto& from = decided.amendments_sent ? decided.amendments_sent : decided.date;
  const bool amends = decided.decision.is(model::AuthorityDecision::amend_plan);
  if (!amends || !from || !decided.final.is_absent()) {
    return {};
  }
  return {step(DeadlineKind::authority_amended_plan_due, *from + k_authority_amends, from,
               *last->review, Owner::authority)};
}

Deadlines phase_transfers_to_name(const Circumstances& of, Date today) {
  const auto& transfer = of.pupil.ehc.get().transfer.get();
  const auto last_day = last_day_to_name(transfer);
  if (!has_plan(of, today) || !last_day || !transfer.named.is_absent()) {
    return {};
  }
  return {step_of_plan(DeadlineKind::phase_transfer_due, *last_day, transfer.kind.where,
                       Owner::authority)};
}

Deadlines under_five_reviews_to_hold(const Circumstances& of, Date today) {
  const auto& born = of.pupil.pupil.born;
  const auto* last = &of.pupil.ehc.get().plan.get().made;
  const auto held = held_reviews(of.pupil, today, is_support_review);
  if (!held.empty() && (!*last || **last < *held.back()->held)) {
    last = &held.back()->held;
  }
  if (!has_plan(of, today) || !born || !*last) {
    return {};
  }
  const Date due = add_months(**last, k_under_five_review);
  const Date fifth_birthday = add_years(*born, k_under_five_until);
  if (due >= fifth_birthday || today >= fifth_birthday) {
    return {};
  }
  return {step_of_plan(DeadlineKind::under_five_review_due, due, last->where, Owner::authority)};
}

Deadlines annual_review_chain(const Circumstances& of, Date today) {
  Deadlines all;
  append(all, annual_reviews_to_finish(of, today));
  append(all, annual_meetings_to_hold(of, today));
  if (const auto* next = next_annual(of.pupil); next != nullptr && has_plan(of, today)) {
    append(all, before_meeting(*next));
  }
  append(all, annual_reports_to_send(of, today));
  append(all, annual_reviews_to_decide(of, today));
  append(all, amended_plans_to_send(of, today));
  append(all, phase_transfers_to_name(of, today));
  append(all, under_five_reviews_to_hold(of, today));
  return all;
}

} // namespace senco::code
