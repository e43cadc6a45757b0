// SPDX-License-Identifier: MIT
// In Year 11 the setting that the pupil moves on to is invited to the annual review.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

constexpr int k_last_year_before_post_16 = 11;

bool is_invited(const model::Review& review) {
  return std::any_of(review.invited.begin(), review.invited.end(), [](const auto& invited) {
    const bool is_unread = !invited.role && !invited.role.is_absent();
    return is_unread || invited.role.is(model::InvitedRole::next_setting);
  });
}

void check(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    const auto year = code::year_group_on(facts.pupil, meeting.day, facts.today);
    const bool in_last_year = year && year->number() == k_last_year_before_post_16;
    if (in_last_year && !is_invited(*meeting.review)) {
      report
          .add(meeting.where,
               "no post-16 setting invited to the annual review meeting on {}, in Year 11",
               meeting.day)
          .help = fmt::format("senco add invitation {} --review {} --role next_setting",
                              report.ref(), code::key_of(*meeting.review, facts.pupil.reviews));
    }
  }
}

} // namespace

constexpr Rule post_16_not_invited{
    .id = "post-16-not-invited",
    .title = "next setting not invited to the annual review in Year 11",
    .paragraphs = {"9.185"},
    .duty = everywhere(Duty::should),
    .limit = "two weeks before the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .applies_also = "Year 11 on the day of the meeting",
    .check = check,
};

} // namespace senco::rules
