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
SENCO_WORDS(DeadlineKind, review_due, action_due, meeting_due, concern_answer_due,
            concern_first_response_due, concern_decision_due, parents_notice_due, plan_due,
            plan_to_staff_due, plan_to_parents_due, review_record_to_parents_due,
            review_record_to_staff_due, early_discussion_note_due, outcome_due,
            provision_impact_due, assessment_due, specialist_seen_due, advice_to_parents_due,
            advice_to_staff_due, annual_report_to_parents_due, transition_meeting_due,
            file_transfer_due, rights_pass_due, adulthood_planning_due, annual_review_due,
            annual_meeting_due, annual_meeting_wanted, annual_invitation_due,
            annual_invitation_wanted, annual_advice_request_due, annual_advice_answer_due,
            annual_papers_due, annual_report_due, annual_report_wanted, ehc_advice_due,
            consultation_reply_due, draft_views_due, authority_decision_due, authority_refusal_due,
            authority_plan_due, authority_review_decision_due, authority_amended_plan_due,
            phase_transfer_due, under_five_review_due, two_year_check_due,
            two_year_check_to_parents_due, retention_due, senco_qualification_due,
            information_report_due, census_due);

/// Who has to act.
SENCO_WORDS(Owner, responsible_teacher, senco, head_teacher, named_person, specialist, health,
            social_care, authority, family);

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
  std::optional<Date> since = std::nullopt; ///< The day from which it was owed: asked, held, ended.
  std::optional<Date> opens = std::nullopt; ///< From then on it is spoken of, however far off.
  std::optional<Date> law = std::nullopt;   ///< For what an authority wants: the law's last day.
  std::string path = {};                    ///< Of the field that says it is done, if one does.
};

/// What is still to be done, whenever it falls due, in the order of the record; nothing that has
/// been done or answered. `today` decides status and what has ended. One function for each kind or
/// pair of kinds, and all together.
std::vector<Deadline> reviews_to_hold(const Circumstances& of, Date today);
std::vector<Deadline> actions_to_do(const Circumstances& of);
std::vector<Deadline> concerns_to_answer(const Circumstances& of);
std::vector<Deadline> first_responses_to_give(const Circumstances& of, Date today);
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
std::vector<Deadline> meetings_to_hold(const Circumstances& of, Date today);
std::vector<Deadline> assessments_to_renew(const Circumstances& of, Date today);
std::vector<Deadline> specialists_to_see(const Circumstances& of);
std::vector<Deadline> annual_reports_to_parents(const Circumstances& of, Date today);
std::vector<Deadline> transitions_to_plan(const Circumstances& of, Date today);
std::vector<Deadline> files_to_pass_on(const Circumstances& of, Date today);
std::vector<Deadline> rights_to_pass(const Circumstances& of, Date today);
std::vector<Deadline> adulthood_to_plan(const Circumstances& of, Date today);
std::vector<Deadline> records_to_delete(const Circumstances& of);
std::vector<Deadline> two_year_checks_to_make(const Circumstances& of);
std::vector<Deadline> two_year_checks_to_give(const Circumstances& of);
std::vector<Deadline> ehc_requests_to_decide(const Circumstances& of);
std::vector<Deadline> ehc_advice_to_send(const Circumstances& of);
std::vector<Deadline> draft_views_to_send(const Circumstances& of);
std::vector<Deadline> consultations_to_answer(const Circumstances& of);
std::vector<Deadline> ehc_plans_to_refuse(const Circumstances& of, Date today);
std::vector<Deadline> ehc_plans_to_finish(const Circumstances& of);
std::vector<Deadline> ehc_steps(const Circumstances& of, Date today); ///< The six above.
std::vector<Deadline> annual_reviews_to_finish(const Circumstances& of, Date today);
std::vector<Deadline> annual_meetings_to_hold(const Circumstances& of, Date today);
std::vector<Deadline> annual_reports_to_send(const Circumstances& of, Date today);
std::vector<Deadline> annual_reviews_to_decide(const Circumstances& of, Date today);
std::vector<Deadline> amended_plans_to_send(const Circumstances& of, Date today);
std::vector<Deadline> phase_transfers_to_name(const Circumstances& of, Date today);
std::vector<Deadline> under_five_reviews_to_hold(const Circumstances& of, Date today);
/// What goes before the annual meeting: invitations, advice and papers, counted back from the day
/// planned, or from the last day for a meeting while none is planned.
std::vector<Deadline> annual_meetings_to_prepare(const Circumstances& of, Date today);
/// What the pupil's own authority wants earlier than the law does; `law` holds the law's day, which
/// has a deadline of its own.
std::vector<Deadline> annual_timetable_of_authority(const Circumstances& of, Date today);
std::vector<Deadline> annual_review_chain(const Circumstances& of, Date today); ///< These nine.
std::vector<Deadline> all_deadlines(const Circumstances& of, Date today);

/// What the setting itself has to do: the SENCO's qualification, the SEN information report, the
/// next school census. Only what its type is bound to or should do.
std::vector<Deadline> setting_deadlines(const Setting& setting, Date today);

/// The first day of the school census on or after `day`: the first Thursday of October, the third
/// of January and of May.
Date next_census_day(Date day);

/// The last day on which the review is held in time: the agreed date and the setting's days of
/// grace. None without an agreed date.
std::optional<Date> last_day_to_hold(const Circumstances& of, const model::Review& review);

/// The last day on which a specialist sees the pupil in time (house, for 6.60). None before the
/// referral.
std::optional<Date> last_day_to_be_seen(const model::Specialist& specialist);

/// Whether the request has come to its end: not assessed, refused, or a plan was made since.
bool is_settled(const model::EhcRequest& request, const Pupil& pupil);
/// Whether a plan was made once the authority had the request.
bool has_led_to_plan(const model::EhcRequest& request, const Pupil& pupil);

/// The last day on which the authority decides in time whether to assess; on which it says in time
/// that it makes no plan; on which the setting's advice is in time. None while the clock stands.
std::optional<Date> last_day_to_decide(const model::EhcRequest& request);
std::optional<Date> last_day_to_refuse(const model::EhcRequest& request);
std::optional<Date> last_day_to_advise(const model::EhcRequest& request);

/// Whether advice asked for on `asked` need not be given in time: reg 8(2), the setting is closed
/// for four weeks on end or more.
bool is_asked_around_closure(const Calendar& calendar, Date asked);

/// A meeting for the annual review of the EHC plan, early or not: its day, held or else planned,
/// and where that stands.
struct AnnualMeeting {
  const model::Review* review = nullptr;
  Date day;
  Span where;
  [[nodiscard]] bool is_held() const { return !review->held.is_absent(); }
};

/// The annual meeting held last, if any.
std::optional<AnnualMeeting> last_annual_meeting(const Pupil& pupil, Date today);

/// The annual meetings of which this setting answers for the preparation: the one held last, unless
/// it was before the pupil joined, and those to come for which two weeks' notice can't be given any
/// more.
std::vector<AnnualMeeting> prepared_annual_meetings(const Pupil& pupil, Date today);

/// Who has to be invited to this annual meeting and isn't: reg 20(2). Where a role can't be read,
/// nobody knows who was left out: it counts as each.
std::vector<model::InvitedRole> missing_invitations(const Circumstances& of,
                                                    const model::Review& review, Date meeting);
/// Whether a setting after 16 should be at this meeting in Year 11 and isn't invited: Code 9.185.
bool lacks_post_16_setting(const Circumstances& of, const model::Review& review, Date meeting,
                           Date today);
/// Whether someone invited in this role is asked for advice before the meeting, as all whom reg
/// 20(2) names are: reg 20(4). Of the family it is the parents, or the young person.
bool owes_advice(const model::Invited& invited, const Pupil& pupil, Date meeting);

/// The last day on which the notice of amendments goes out with the decision on this annual review,
/// and on which the amended plan is in time (reg 22); none unless it was held and the authority has
/// decided to amend.
std::optional<Date> last_day_to_send_amendments(const model::Review& review);
std::optional<Date> last_day_to_amend(const model::Review& review);

/// The newest assessment of special educational needs (of kind sen or specialist) up to `day`, or
/// null; and the last day on which it is recent (house, for 6.46).
const model::Assessment* newest_assessment(const Pupil& pupil, Date day);
Date last_recent_day(Date of_assessment);

/// The last day on which the record is to be kept: the setting's years from birth. None without a
/// date of birth.
std::optional<Date> last_day_to_keep(const Circumstances& of);

/// The last day for the SENCO to have the qualification of reg 49. None for whom none is asked
/// (head teachers, who became SENCO by 1 September 2009, or had been one for over 12 months), and
/// for whom one is on record that counts.
std::optional<Date> last_day_to_qualify(const model::Senco& senco);

/// The last day on which the SEN information report is up to date: a year after it was published or
/// last reviewed. None where neither day is known.
std::optional<Date> last_day_of_report(const model::InformationReport& report);

/// The notice that told the family of the present unbroken SEN support, and the last day in time.
struct NoticeOfSupport {
  const model::StatusEntry* since = nullptr; ///< None: not on SEN support.
  Date last_day;                             ///< Later of first provision and status date + 7 days.
  const model::Notice* notice = nullptr;
};
NoticeOfSupport support_notice(const Circumstances& of, Date today);

/// The last day of the twelve months in which the EHC plan is next to be reviewed; none where
/// neither the plan nor a review has a day. s.44(1): they begin with the day the plan was made,
/// then with the last review's decision.
struct ReviewPeriod {
  Date begin;
  Date last_day;
  Span because;
};
std::optional<ReviewPeriod> annual_review_period(const Pupil& pupil, Date today);

} // namespace senco::code
