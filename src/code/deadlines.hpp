// SPDX-License-Identifier: MIT
// From a record: what falls due, and when. Rules ask whether a deadline has passed, reminders how
// far off it is; both ask here, so they cannot disagree.
#pragma once

#include "code/circumstances.hpp"

#include <optional>
#include <string>
#include <vector>

namespace senco::model {

/// What falls due. The words are the kinds of `senco remind --format json`, with - for _.
SENCO_WORDS(DeadlineKind, review_due, action_due, concern_answer_due, concern_decision_due,
            parents_notice_due, plan_due, plan_to_staff_due, plan_to_parents_due,
            review_record_to_parents_due, review_record_to_staff_due, early_discussion_note_due,
            outcome_due, provision_impact_due, advice_to_parents_due, advice_to_staff_due,
            annual_review_due, annual_meeting_due, annual_invitation_due, annual_papers_due,
            annual_report_due, ehc_advice_due, consultation_reply_due, draft_views_due,
            authority_decision_due, authority_plan_due, authority_review_decision_due,
            authority_amended_plan_due);

/// Who has to act.
SENCO_WORDS(Owner, responsible_teacher, senco, head_teacher, named_person, authority, family);

} // namespace senco::model

namespace senco::code {

using model::DeadlineKind;
using model::Owner;

struct Deadline {
  DeadlineKind kind = DeadlineKind::review_due;
  Date on;           ///< The last day on which it is kept: overdue means that today is later.
  Span because;      ///< The entry from which it follows.
  std::string entry; ///< That entry's id; empty if it has none.
  Owner owner = Owner::senco;
  std::string person;          ///< Who, for `Owner::named_person`.
  std::string_view about = {}; ///< Which kind of review, as the format calls it, for a review.
};

/// What is still to be done, whenever it falls due, in the order of the record; nothing that has
/// been done or answered. `today` decides status and what has ended. One function for each kind or
/// pair of kinds, and all together.
std::vector<Deadline> reviews_to_hold(const Circumstances& of);
std::vector<Deadline> actions_to_do(const Circumstances& of);
std::vector<Deadline> concerns_to_answer(const Circumstances& of);
std::vector<Deadline> concerns_to_decide(const Circumstances& of, Date today);
std::vector<Deadline> notice_of_support(const Circumstances& of, Date today);
std::vector<Deadline> plan_to_agree(const Circumstances& of, Date today);
std::vector<Deadline> plan_to_share(const Circumstances& of);
std::vector<Deadline> plan_to_give(const Circumstances& of);
std::vector<Deadline> review_records_to_give(const Circumstances& of);
std::vector<Deadline> review_records_to_share(const Circumstances& of);
std::vector<Deadline> early_discussions_to_give(const Circumstances& of);
std::vector<Deadline> outcomes_to_close(const Circumstances& of);
std::vector<Deadline> impacts_to_judge(const Circumstances& of, Date today);
std::vector<Deadline> advice_to_give(const Circumstances& of);
std::vector<Deadline> advice_to_share(const Circumstances& of);
std::vector<Deadline> ehc_steps(const Circumstances& of, Date today);
std::vector<Deadline> annual_review_chain(const Circumstances& of, Date today);
std::vector<Deadline> all_deadlines(const Circumstances& of, Date today);

/// The last day on which the review is held in time: the agreed date and the setting's days of
/// grace. None without an agreed date.
std::optional<Date> last_day_to_hold(const Circumstances& of, const model::Review& review);

/// The last day on which a specialist sees the pupil in time (house, for 6.60). None before the
/// referral.
std::optional<Date> last_day_to_be_seen(const model::Specialist& specialist);

/// The notice that told the family of the present unbroken SEN support, and the last day in time.
struct NoticeOfSupport {
  const model::StatusEntry* since = nullptr; ///< None: not on SEN support.
  Date last_day;                             ///< Later of first provision and status date + 7 days.
  const model::Notice* notice = nullptr;
};
NoticeOfSupport support_notice(const Circumstances& of, Date today);

/// The last day of the twelve months in which the EHC plan is next to be reviewed; none without a
/// plan. s.44(1): they begin with the day the plan was made, then with the last review's decision.
struct ReviewPeriod {
  Date begin;
  Date last_day;
  Span because;
};
std::optional<ReviewPeriod> annual_review_period(const Pupil& pupil, Date today);

} // namespace senco::code
