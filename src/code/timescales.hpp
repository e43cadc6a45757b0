// SPDX-License-Identifier: MIT
// Every limit of time, once, with where it comes from. A house limit is this program's reading
// where the Code gives no number; messages call it 'this setting's standard'.
#pragma once

#include <chrono>

namespace senco::code {

using std::chrono::days;
using std::chrono::months;
using std::chrono::weeks;

/// Counted in school days: `Calendar::last_day_within`.
struct SchoolDays {
  int count;
};

// The Code.
inline constexpr int k_meetings_each_year = 3;  // Code 6.65: at least three times each year
inline constexpr months k_assessment_lasts{12}; // house, for Code 6.46: reviewed regularly
inline constexpr weeks k_annual_meeting_before{
    4}; // Code 9.176: the decision within 4 weeks of the meeting
inline constexpr days k_consultation_reply{15}; // Code 9.83

// The law.
inline constexpr months k_annual_review_every{12}; // Children and Families Act 2014 s.44(1)
inline constexpr weeks k_annual_notice{2}; // SI 2014/1530 reg 20(3): at least two weeks' notice
inline constexpr weeks k_annual_papers{2}; // reg 20(4): circulated at least two weeks before
inline constexpr weeks k_annual_report{2}; // reg 20(7): within two weeks of the meeting
inline constexpr weeks k_authority_decides_review{4};    // reg 20(10)
inline constexpr weeks k_authority_amends{8};            // reg 22(3)
inline constexpr weeks k_authority_decides_to_assess{6}; // reg 5(1)
inline constexpr weeks k_advice{6};                      // reg 8(1)
inline constexpr weeks k_authority_refuses_plan{16};     // reg 10(1)
inline constexpr weeks k_authority_finishes_plan{20};    // reg 13(2)
inline constexpr days k_views_on_draft{14}; // reg 13(1): 15 days, beginning with the day served

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
inline constexpr SchoolDays k_share_advice{10};   // for Code 6.59
inline constexpr weeks k_specialist_sees{12};     // for Code 6.60

} // namespace senco::code
