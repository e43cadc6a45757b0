// SPDX-License-Identifier: MIT
// What goes before an annual review meeting, and what the pupil's own authority wants earlier.
#include "code/authority.hpp"
#include "code/deadline_parts.hpp"
#include "code/timescales.hpp"

#include <algorithm>

namespace senco::code {
namespace {

using model::InvitedRole;

/// Where a role can't be read, nobody knows who was left out: it counts as each.
bool is_invited(const model::Review& review, InvitedRole role) {
  return std::any_of(review.invited.begin(), review.invited.end(), [&](const auto& invited) {
    const bool is_pupil = role == InvitedRole::young_person && invited.role.is(InvitedRole::pupil);
    const bool is_unread = !invited.role && !invited.role.is_absent();
    return invited.role.is(role) || is_pupil || is_unread;
  });
}

/// Who answers for the advice that someone in this role was asked for.
Owner owner_of(InvitedRole role) {
  switch (role) {
  case InvitedRole::head_teacher:
    return Owner::head_teacher;
  case InvitedRole::class_teacher:
    return Owner::responsible_teacher;
  case InvitedRole::la_officer:
    return Owner::authority;
  case InvitedRole::health:
    return Owner::health;
  case InvitedRole::social_care:
    return Owner::social_care;
  case InvitedRole::specialist:
    return Owner::specialist;
  case InvitedRole::parent:
  case InvitedRole::young_person:
  case InvitedRole::pupil:
    return Owner::family;
  default:
    return Owner::senco;
  }
}

bool is_unsent(const model::Invited& invited) {
  return invited.sent.is_absent();
}

/// Whether anyone is still to be invited to the meeting that is planned.
bool has_to_invite(const Circumstances& of, const model::Review& review, Date today) {
  const Date meeting = *review.planned;
  return std::any_of(review.invited.begin(), review.invited.end(), is_unsent) ||
         !missing_invitations(of, review, meeting).empty() ||
         lacks_post_16_setting(of, review, meeting, today);
}

Deadlines answers_to_come(const Circumstances& of, const model::Review& review) {
  Deadlines due;
  for (const auto& invited : review.invited) {
    if (!invited.advice_asked || !invited.advice_received.is_absent()) {
      continue;
    }
    auto one = deadline_since(DeadlineKind::annual_advice_answer_due,
                              *review.planned - k_annual_papers, invited.advice_asked, invited,
                              owner_of(invited.role.value_or(InvitedRole::other)));
    one.path = fmt::format("reviews[{}].invited[{}].advice_received",
                           key_of(review, of.pupil.reviews), key_of(invited, review.invited));
    due.push_back(std::move(one));
  }
  return due;
}

/// Everything before a meeting that is planned.
Deadlines before_meeting(const Circumstances& of, const model::Review& review, Date today) {
  const auto entry = fmt::format("reviews[{}]", key_of(review, of.pupil.reviews));
  const auto due_by = [&](DeadlineKind kind, weeks before) {
    auto due = deadline(kind, *review.planned - before, review, Owner::senco);
    due.because = review.planned.where ? review.planned.where : review.where;
    return due;
  };
  Deadlines due;
  if (has_to_invite(of, review, today)) {
    due.push_back(due_by(DeadlineKind::annual_invitation_due, k_annual_notice));
  }
  const bool is_all_asked =
      std::none_of(review.invited.begin(), review.invited.end(), [&](const auto& invited) {
        return owes_advice(invited, of.pupil, *review.planned) && invited.advice_asked.is_absent();
      });
  if (!is_all_asked) {
    due.push_back(due_by(DeadlineKind::annual_advice_request_due, k_annual_papers));
  }
  append(due, answers_to_come(of, review));
  if (review.advice_circulated.is_absent()) {
    due.push_back(due_by(DeadlineKind::annual_papers_due, k_annual_papers));
    due.back().path = entry + ".advice_circulated";
  }
  return due;
}

/// While no meeting is planned: counted back from the last day for one, until that passes. What is
/// overdue then is the meeting.
Deadlines before_last_meeting_day(const ReviewPeriod& period, Date today) {
  const Date meeting = period.last_day - k_annual_meeting_before;
  Deadlines due;
  if (today <= meeting - k_annual_notice) {
    due.push_back(deadline(DeadlineKind::annual_invitation_due, meeting - k_annual_notice,
                           period.because, Owner::senco));
  }
  if (today <= meeting - k_annual_papers) {
    due.push_back(deadline(DeadlineKind::annual_papers_due, meeting - k_annual_papers,
                           period.because, Owner::senco));
  }
  return due;
}

/// The same step on the authority's own day, if that is earlier than the law's; none once that has
/// passed.
Deadlines earlier(const Deadline& in_law, DeadlineKind kind, std::optional<Date> wanted,
                  Date today) {
  if (!wanted || *wanted >= in_law.on || today > in_law.on) {
    return {};
  }
  auto due = in_law;
  due.kind = kind;
  due.on = *wanted;
  due.law = in_law.on;
  return {due};
}

} // namespace

std::vector<InvitedRole> missing_invitations(const Circumstances& of, const model::Review& review,
                                             Date meeting) {
  const bool own = is_own_master(of.pupil, meeting);
  std::vector<InvitedRole> missing;
  for (const auto role :
       {own ? InvitedRole::young_person : InvitedRole::parent, InvitedRole::head_teacher,
        InvitedRole::la_officer, InvitedRole::health, InvitedRole::social_care}) {
    if (!is_invited(review, role)) {
      missing.push_back(role);
    }
  }
  return missing;
}

bool lacks_post_16_setting(const Circumstances& of, const model::Review& review, Date meeting,
                           Date today) {
  const auto year = year_group_on(of.pupil, of.calendar, meeting, today);
  const bool in_last_year = year && year->number() == k_last_secondary_year;
  return in_last_year && !is_invited(review, InvitedRole::next_setting);
}

bool owes_advice(const model::Invited& invited, const Pupil& pupil, Date meeting) {
  if (!invited.role) {
    return false;
  }
  switch (*invited.role) {
  case InvitedRole::head_teacher:
  case InvitedRole::la_officer:
  case InvitedRole::health:
  case InvitedRole::social_care:
    return true;
  case InvitedRole::parent:
    return !is_own_master(pupil, meeting);
  case InvitedRole::young_person:
  case InvitedRole::pupil:
    return is_own_master(pupil, meeting);
  default:
    return false;
  }
}

bool is_reported_to_family(const model::Review& review, const Pupil& pupil, Date day) {
  const auto family = is_own_master(pupil, day) ? InvitedRole::young_person : InvitedRole::parent;
  return is_annual(review) && !review.report_sent.is_absent() && is_invited(review, family);
}

Deadlines annual_meetings_to_prepare(const Circumstances& of, Date today) {
  if (status_on(of.pupil, today) != SupportStatus::ehc_plan) {
    return {};
  }
  if (const auto* next = next_annual(of.pupil)) {
    return before_meeting(of, *next, today);
  }
  const auto period = annual_review_period(of.pupil, today);
  return period ? before_last_meeting_day(*period, today) : Deadlines{};
}

Deadlines annual_timetable_of_authority(const Circumstances& of, Date today) {
  const auto* authority = authority_of(of.setting, of.pupil);
  if (authority == nullptr || status_on(of.pupil, today) != SupportStatus::ehc_plan) {
    return {};
  }
  const auto& wanted = authority->annual_review.get();
  const auto period = annual_review_period(of.pupil, today);
  Deadlines all;
  for (const auto& due : annual_meetings_to_hold(of, today)) {
    const auto& within = wanted.meeting_within_months;
    append(all, earlier(due, DeadlineKind::annual_meeting_wanted,
                        within ? std::optional{add_months(period->begin, months{*within})}
                               : std::nullopt,
                        today));
  }
  const auto* next = next_annual(of.pupil);
  for (const auto& due : annual_meetings_to_prepare(of, today)) {
    const bool counts =
        next != nullptr && wanted.invite_days && due.kind == DeadlineKind::annual_invitation_due;
    append(all, earlier(due, DeadlineKind::annual_invitation_wanted,
                        counts ? std::optional{*next->planned - days{*wanted.invite_days}}
                               : std::nullopt,
                        today));
  }
  for (const auto& due : annual_reports_to_send(of, today)) {
    append(all, earlier(due, DeadlineKind::annual_report_wanted,
                        wanted.report_days && due.since
                            ? std::optional{*due.since + days{*wanted.report_days}}
                            : std::nullopt,
                        today));
  }
  return all;
}

} // namespace senco::code
