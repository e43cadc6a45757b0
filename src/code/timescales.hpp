// SPDX-License-Identifier: MIT
// Every limit of time, once, with where it comes from. A house limit is this program's reading
// where the Code gives no number; messages call it 'this setting's standard'.
#pragma once

#include <chrono>

namespace senco::code {

using std::chrono::days;
using std::chrono::months;
using std::chrono::weeks;
using std::chrono::years;

/// Counted in school days: `Calendar::last_day_within`.
struct SchoolDays {
  int count;
};

// The Code.
inline constexpr int k_meetings_each_year = 3;  // Code 6.65: at least three times each year
inline constexpr months k_assessment_lasts{12}; // house, for Code 6.46: reviewed regularly
inline constexpr weeks k_annual_meeting_before{
    4}; // Code 9.176: the decision within 4 weeks of the meeting
inline constexpr days k_consultation_reply{15};       // Code 9.83
inline constexpr years k_information_report_lasts{1}; // Code 6.79: updated at least annually
inline constexpr months k_under_five_review{6};       // Code 9.178: at least every 3 to 6 months
inline constexpr years k_under_five_until{5};         // Code 9.178
inline constexpr int k_takes_part_from_age = 16; // Code 8.13: over 16; the pupil is at the review
inline constexpr int k_adulthood_from_year =
    9; // Code 8.9 and reg 20(6): Year 9 and every year after
inline constexpr int k_report_to_pupil_from_age = 18; // Code 8.15: at 16 and 17 parents are
                                                      // still expected to have the annual report

// The law.
inline constexpr months k_annual_review_every{12}; // Children and Families Act 2014 s.44(1)
inline constexpr weeks k_annual_notice{2}; // SI 2014/1530 reg 20(3): at least two weeks' notice
inline constexpr weeks k_annual_papers{2}; // reg 20(4): circulated at least two weeks before
inline constexpr weeks k_annual_report{2}; // reg 20(7): within two weeks of the meeting
inline constexpr weeks k_authority_decides_review{4}; // reg 20(10)
inline constexpr weeks k_authority_amends{8};         // reg 22(3): after its notice
// reg 22(2): the notice goes with the decision; R (L, M and P) v Devon [2022] EWHC 493
inline constexpr weeks k_authority_amends_after_meeting =
    k_authority_decides_review + k_authority_amends;
inline constexpr weeks k_authority_decides_to_assess{6}; // reg 5(1)
inline constexpr weeks k_advice{6};                      // reg 8(1)
inline constexpr weeks k_authority_refuses_plan{16};     // reg 10(1)
inline constexpr weeks k_authority_finishes_plan{20};    // reg 13(2)
inline constexpr years k_senco_qualifies{3};             // reg 49(4): by the third anniversary
inline constexpr days k_views_on_draft{14};  // reg 13(1): 15 days, beginning with the day served
inline constexpr weeks k_closure{4};         // reg 8(2): a closure that excuses late advice
inline constexpr weeks k_closure_margin{1};  // reg 8(2): asked from a week before it to a week
                                             // before the setting opens again
inline constexpr months k_assessed_again{6}; // s.36(6): not assessed in the last six months
inline constexpr int k_last_secondary_year = 11; // reg 2: what comes after it is post-16
inline constexpr std::chrono::month_day k_named_before{std::chrono::February / 15}; // reg 18(1)
inline constexpr std::chrono::month_day k_named_before_from_secondary{
    std::chrono::March / 31};                       // reg 18(1): secondary to post-16
inline constexpr months k_named_before_post_16{5};  // reg 18(2): post-16 to post-16
inline constexpr months k_two_year_check_from{24};  // EYFS: made between the ages of 2 and 3
inline constexpr months k_two_year_check_until{36}; // the same

// House limits.
inline constexpr days k_notice_of_support{7};     // for s.68, which sets no time
inline constexpr SchoolDays k_answer_concern{10}; // for Code 6.20; the setting's policy may differ
inline constexpr SchoolDays k_first_response{15}; // for Code 6.19
inline constexpr weeks k_decide_concern{13};      // for Code 6.19: a term
inline constexpr SchoolDays k_agree_plan{15};     // for Code 6.48
inline constexpr SchoolDays k_tell_staff{10};     // for Code 6.49
inline constexpr SchoolDays k_give_plan{10};      // for Code 6.51
inline constexpr SchoolDays k_give_record{10};    // for Code 6.71
inline constexpr SchoolDays k_judge_impact{15};   // for Code 6.54
inline constexpr weeks k_draft_views_soon{1};     // for reg 13(1): the last days to comment
inline constexpr SchoolDays k_give_two_year_check{10}; // for Code 5.23
inline constexpr SchoolDays k_share_advice{10};        // for Code 6.59
inline constexpr weeks k_specialist_sees{12};          // for Code 6.60
inline constexpr months k_senco_reminder{12};          // before the SENCO's third anniversary
inline constexpr weeks k_term_ahead{13};               // warning where a term's notice is wanted
inline constexpr SchoolDays k_pass_file_on{15};        // SI 2005/1437 reg 9: no later than that
inline constexpr years k_file_is_asked_for{1};         // after leaving; then nobody waits for it
inline constexpr int k_weeks_delivered = 6;    // whole school weeks looked at, for Code 6.53
inline constexpr int k_percent_delivered = 80; // of the sessions agreed, for Code 6.53
inline constexpr years k_keep_record{31};      // from birth; the setting's policy may differ

} // namespace senco::code
