// SPDX-License-Identifier: MIT
// The annual review of the EHC plan: the twelve months, the meeting, and what goes before and
// after.
#include "code/deadline_parts.hpp"
#include "code/timescales.hpp"

#include <algorithm>

namespace senco::code {
namespace {

bool has_plan(const Circumstances& of, Date today) {
  return status_on(of.pupil, today) == SupportStatus::ehc_plan;
}

std::string path_of(const Circumstances& of, const model::Review& review, std::string_view field) {
  return fmt::format("reviews[{}].{}", key_of(review, of.pupil.reviews), field);
}

/// The last day of so many months that begin with `first`. The twelve that begin on 29 February end
/// with the next: on the day that it lacks they would be over.
Date last_day_of(Date first, months span) {
  const Date next = add_months(first, span);
  return next.day() == first.day() ? next - days{1} : next;
}

/// Whether a meeting that is still to come is planned for this day or before.
bool is_planned_by(const Pupil& pupil, Date today, Date day) {
  const auto* next = next_annual(pupil);
  return next != nullptr && *next->planned >= today && *next->planned <= day;
}

/// The last day on which the plan names the next setting in time, for a move in this calendar year;
/// reg 18(1) says 'before'.
Date last_day_to_name(int year, bool to_post_16) {
  const auto before = to_post_16 ? k_named_before_from_secondary : k_named_before;
  return Date{std::chrono::year{year} / before} - days{1};
}

/// That of the move that the record says is next.
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
  return last_day_to_name(year, transfer.kind.is(TransferKind::secondary_to_post_16));
}

/// That of the move out of the last year that the setting teaches, where the record says nothing.
/// What comes after a last year above 11, or after none (X), nobody can tell from that.
std::optional<Date> last_day_to_name_from_last_year(const Circumstances& of, Date today) {
  const auto& last = of.setting.setting.year_groups.get().last;
  const auto year = year_group_on(of.pupil, of.calendar, today, today);
  const bool in_last_year = year && last && YearGroup::parse(*last) == year;
  if (!in_last_year || !year->number() || year->at_least(k_last_secondary_year + 1)) {
    return std::nullopt;
  }
  return last_day_to_name(of.calendar.school_year_of(today) + 1,
                          year->number() == k_last_secondary_year);
}

} // namespace

const model::Review* next_annual(const Pupil& pupil) {
  const auto found =
      std::find_if(pupil.reviews.begin(), pupil.reviews.end(), [](const auto& review) {
        return is_annual(review) && review.planned && review.held.is_absent();
      });
  return found == pupil.reviews.end() ? nullptr : &*found;
}

std::optional<ReviewPeriod> annual_review_period(const Pupil& pupil, Date today) {
  const auto* begin = &pupil.ehc.get().plan.get().made;
  for (const auto* review : held_reviews(pupil, today, is_annual)) {
    const auto& decided = review->la_decision.get().date;
    const auto& from = decided ? decided : review->held;
    begin = !*begin || *from >= **begin ? &from : begin;
  }
  if (!*begin) {
    return std::nullopt;
  }
  return ReviewPeriod{**begin, last_day_of(**begin, k_annual_review_every), begin->where};
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
  return {deadline(DeadlineKind::annual_review_due, period->last_day, period->because,
                   Owner::authority)};
}

Deadlines annual_meetings_to_hold(const Circumstances& of, Date today) {
  const auto period = annual_review_period(of.pupil, today);
  if (!has_plan(of, today) || !period) {
    return {};
  }
  const Date last_day = period->last_day - k_annual_meeting_before;
  if (is_planned_by(of.pupil, today, last_day)) {
    return {};
  }
  return {deadline(DeadlineKind::annual_meeting_due, last_day, period->because, Owner::senco)};
}

Deadlines annual_reports_to_send(const Circumstances& of, Date today) {
  const auto last = last_annual_meeting(of.pupil, today);
  const auto& joined = of.pupil.pupil.joined;
  const bool held_elsewhere = last && joined && last->day < *joined;
  if (!has_plan(of, today) || !last || held_elsewhere || !last->review->report_sent.is_absent()) {
    return {};
  }
  auto due = deadline_since(DeadlineKind::annual_report_due, last->day + k_annual_report,
                            last->review->held, *last->review, Owner::head_teacher);
  due.path = path_of(of, *last->review, "report_sent");
  return {due};
}

Deadlines annual_reviews_to_decide(const Circumstances& of, Date today) {
  const auto last = last_annual_meeting(of.pupil, today);
  if (!has_plan(of, today) || !last) {
    return {};
  }
  const auto& decision = last->review->la_decision.get();
  const bool is_decided = !decision.date.is_absent();
  const bool has_sent = !decision.amendments_sent.is_absent() || !decision.final.is_absent();
  if (is_decided && (has_sent || !last_day_to_send_amendments(*last->review))) {
    return {};
  }
  auto due = deadline_since(DeadlineKind::authority_review_decision_due,
                            last->day + k_authority_decides_review, last->review->held,
                            *last->review, Owner::authority);
  due.path =
      path_of(of, *last->review, is_decided ? "la_decision.amendments_sent" : "la_decision.date");
  return {due};
}

std::optional<Date> last_day_to_send_amendments(const model::Review& review) {
  const bool amends = review.la_decision.get().decision.is(model::AuthorityDecision::amend_plan);
  return amends && review.held ? std::optional{*review.held + k_authority_decides_review}
                               : std::nullopt;
}

std::optional<Date> last_day_to_amend(const model::Review& review) {
  if (!last_day_to_send_amendments(review)) {
    return std::nullopt;
  }
  const Date after_meeting = *review.held + k_authority_amends_after_meeting;
  const auto& sent = review.la_decision.get().amendments_sent;
  return sent ? std::min(*sent + k_authority_amends, after_meeting) : after_meeting;
}

Deadlines amended_plans_to_send(const Circumstances& of, Date today) {
  const auto last = last_annual_meeting(of.pupil, today);
  if (!has_plan(of, today) || !last) {
    return {};
  }
  const auto& decided = last->review->la_decision.get();
  const auto last_day = last_day_to_amend(*last->review);
  if (!last_day || !decided.final.is_absent()) {
    return {};
  }
  const auto& from = decided.amendments_sent ? decided.amendments_sent : last->review->held;
  auto due = deadline_since(DeadlineKind::authority_amended_plan_due, *last_day, from,
                            *last->review, Owner::authority);
  due.path = path_of(of, *last->review, "la_decision.final");
  return {due};
}

Deadlines phase_transfers_to_name(const Circumstances& of, Date today) {
  const auto& transfer = of.pupil.ehc.get().transfer;
  const auto last_day =
      transfer ? last_day_to_name(*transfer) : last_day_to_name_from_last_year(of, today);
  if (!has_plan(of, today) || !last_day || !transfer.get().named.is_absent()) {
    return {};
  }
  const auto& where = transfer ? transfer->kind.where : status_entry_on(of.pupil, today)->where;
  auto due = deadline(DeadlineKind::phase_transfer_due, *last_day, where, Owner::authority);
  due.opens = of.calendar.school_year_begins(of.calendar.school_year_of(*last_day));
  due.path = "ehc.transfer.named";
  return {due};
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
  return {deadline(DeadlineKind::under_five_review_due, due, last->where, Owner::authority)};
}

Deadlines annual_review_chain(const Circumstances& of, Date today) {
  Deadlines all;
  append(all, annual_reviews_to_finish(of, today));
  append(all, annual_meetings_to_hold(of, today));
  append(all, annual_meetings_to_prepare(of, today));
  append(all, annual_timetable_of_authority(of, today));
  append(all, annual_reports_to_send(of, today));
  append(all, annual_reviews_to_decide(of, today));
  append(all, amended_plans_to_send(of, today));
  append(all, phase_transfers_to_name(of, today));
  append(all, under_five_reviews_to_hold(of, today));
  return all;
}

} // namespace senco::code
