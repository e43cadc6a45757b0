// SPDX-License-Identifier: MIT
// The clocks of an EHC needs assessment.
#include "code/deadline_parts.hpp"
#include "code/timescales.hpp"

namespace senco::code {
namespace {

/// For each request that isn't settled what `due(request)` says is owed, if anything, until the
/// request's `field` is filled.
template <class Due>
Deadlines for_open_requests(const Circumstances& of, std::string_view field, Due due) {
  Deadlines all;
  const auto& requests = of.pupil.ehc.get().requests;
  for (const auto& request : requests) {
    std::optional<Deadline> owed = is_settled(request, of.pupil) ? std::nullopt : due(request);
    if (owed) {
      owed->path = fmt::format("ehc.requests[{}].{}", key_of(request, requests), field);
      all.push_back(std::move(*owed));
    }
  }
  return all;
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
  return for_open_requests(of, "decision_to_assess.date", [](const auto& request) {
    const auto last_day = last_day_to_decide(request);
    return last_day && request.decision_to_assess.get().date.is_absent()
               ? std::optional{deadline_since(DeadlineKind::authority_decision_due, *last_day,
                                              request.received_by_authority, request,
                                              Owner::authority)}
               : std::nullopt;
  });
}

Deadlines ehc_advice_to_send(const Circumstances& of) {
  return for_open_requests(of, "advice.sent", [](const auto& request) {
    const auto& advice = request.advice.get();
    const auto last_day = last_day_to_advise(request);
    return last_day && advice.sent.is_absent()
               ? std::optional{deadline_since(DeadlineKind::ehc_advice_due, *last_day, advice.asked,
                                              request, Owner::senco)}
               : std::nullopt;
  });
}

Deadlines draft_views_to_send(const Circumstances& of) {
  return for_open_requests(of, "draft_plan.views_sent", [](const auto& request) {
    const auto& draft = request.draft_plan.get();
    return draft.served && draft.views_sent.is_absent()
               ? std::optional{deadline_since(DeadlineKind::draft_views_due,
                                              *draft.served + k_views_on_draft, draft.served,
                                              request, Owner::family)}
               : std::nullopt;
  });
}

Deadlines consultations_to_answer(const Circumstances& of) {
  return for_open_requests(of, "consultation.replied", [](const auto& request) {
    const auto& asked = request.consultation.get();
    return asked.received && asked.replied.is_absent()
               ? std::optional{deadline_since(DeadlineKind::consultation_reply_due,
                                              *asked.received + k_consultation_reply,
                                              asked.received, request, Owner::head_teacher)}
               : std::nullopt;
  });
}

// Once the sixteen weeks are over there is only the plan to wait for: late is a refusal, not its
// absence.
Deadlines ehc_plans_to_refuse(const Circumstances& of, Date today) {
  return for_open_requests(of, "refused_plan", [&](const auto& request) {
    const auto last_day = last_day_to_refuse(request);
    return last_day && today <= *last_day && request.draft_plan.get().served.is_absent()
               ? std::optional{deadline_since(DeadlineKind::authority_refusal_due, *last_day,
                                              request.received_by_authority, request,
                                              Owner::authority)}
               : std::nullopt;
  });
}

Deadlines ehc_plans_to_finish(const Circumstances& of) {
  auto all = for_open_requests(of, "", [](const auto& request) {
    const auto& received = request.received_by_authority;
    return received ? std::optional{deadline_since(DeadlineKind::authority_plan_due,
                                                   *received + k_authority_finishes_plan, received,
                                                   request, Owner::authority)}
                    : std::nullopt;
  });
  for (auto& owed : all) {
    owed.path = "ehc.plan.made"; // The plan is the pupil's, not the request's.
  }
  return all;
}

Deadlines ehc_steps(const Circumstances& of, Date today) {
  Deadlines all;
  for (auto& some :
       {ehc_requests_to_decide(of), ehc_advice_to_send(of), draft_views_to_send(of),
        consultations_to_answer(of), ehc_plans_to_refuse(of, today), ehc_plans_to_finish(of)}) {
    append(all, some);
  }
  return all;
}

} // namespace senco::code
