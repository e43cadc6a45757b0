// SPDX-License-Identifier: MIT
// The clocks of an EHC needs assessment, and the chain of the annual review.
#include "code/deadlines.hpp"
#include "code/timescales.hpp"

#include <algorithm>

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

/// Whether the request has come to its end: refused, or a plan was made since.
bool is_settled(const model::EhcRequest& request, const model::Ehc& ehc) {
  const bool not_assessed = request.decision_to_assess.get().assess.is(false);
  const auto& made = ehc.plan.get().made;
  const bool plan_made =
      made && request.received_by_authority && *made >= *request.received_by_authority;
  return not_assessed || request.refused_plan || plan_made;
}

Deadlines steps_of(const model::EhcRequest& request, const model::Ehc& ehc) {
  Deadlines due;
  const auto& received = request.received_by_authority;
  const auto& decision = request.decision_to_assess.get();
  const auto& advice = request.advice.get();
  const auto& draft = request.draft_plan.get();
  const auto& consultation = request.consultation.get();
  const bool settled = is_settled(request, ehc);
  if (received && decision.date.is_absent() && !settled) {
    due.push_back(step(DeadlineKind::authority_decision_due,
                       *received + k_authority_decides_to_assess, received, request,
                       Owner::authority));
  }
  if (advice.asked && advice.sent.is_absent()) {
    due.push_back(step(DeadlineKind::ehc_advice_due, *advice.asked + k_advice, advice.asked,
                       request, Owner::senco));
  }
  if (draft.served && draft.views_sent.is_absent() && !settled) {
    due.push_back(step(DeadlineKind::draft_views_due, *draft.served + k_views_on_draft,
                       draft.served, request, Owner::family));
  }
  if (consultation.received && consultation.replied.is_absent()) {
    due.push_back(step(DeadlineKind::consultation_reply_due,
                       *consultation.received + k_consultation_reply, consultation.received,
                       request, Owner::head_teacher));
  }
  if (received && !settled) {
    due.push_back(step(DeadlineKind::authority_plan_due, *received + k_authority_finishes_plan,
                       received, request, Owner::authority));
  }
  return due;
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

Deadlines after_meeting(const model::Review& review) {
  Deadlines due;
  const Date held = *review.held;
  const auto& decided = review.la_decision.get();
  if (review.report_sent.is_absent()) {
    due.push_back(step(DeadlineKind::annual_report_due, held + k_annual_report, review.held, review,
                       Owner::head_teacher));
  }
  if (decided.date.is_absent()) {
    due.push_back(step(DeadlineKind::authority_review_decision_due,
                       held + k_authority_decides_review, review.held, review, Owner::authority));
  }
  const bool amends = decided.decision.is(model::AuthorityDecision::amend_plan);
  if (amends && decided.date && decided.final.is_absent()) {
    const auto& from = decided.amendments_sent ? decided.amendments_sent : decided.date;
    due.push_back(step(DeadlineKind::authority_amended_plan_due, *from + k_authority_amends, from,
                       review, Owner::authority));
  }
  return due;
}

} // namespace

Deadlines ehc_steps(const Circumstances& of, Date /*today*/) {
  Deadlines due;
  const auto& ehc = of.pupil.ehc.get();
  for (const auto& request : ehc.requests) {
    const auto steps = steps_of(request, ehc);
    due.insert(due.end(), steps.begin(), steps.end());
  }
  return due;
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

Deadlines annual_review_chain(const Circumstances& of, Date today) {
  Deadlines due;
  if (status_on(of.pupil, today) != SupportStatus::ehc_plan) {
    return due;
  }
  if (const auto period = annual_review_period(of.pupil, today)) {
    due.push_back({DeadlineKind::annual_review_due,
                   period->last_day,
                   period->because,
                   {},
                   Owner::authority,
                   {},
                   {}});
    due.push_back({DeadlineKind::annual_meeting_due,
                   period->last_day - k_annual_meeting_before,
                   period->because,
                   {},
                   Owner::senco,
                   {}});
  }
  if (const auto* next = next_annual(of.pupil)) {
    const auto steps = before_meeting(*next);
    due.insert(due.end(), steps.begin(), steps.end());
  }
  for (const auto* review : held_reviews(of.pupil, today, is_annual)) {
    const auto steps = after_meeting(*review);
    due.insert(due.end(), steps.begin(), steps.end());
  }
  return due;
}

} // namespace senco::code
