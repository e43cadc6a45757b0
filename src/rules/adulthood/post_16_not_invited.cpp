// SPDX-License-Identifier: MIT
// In Year 11 the setting that the pupil moves on to is invited to the annual review.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    if (code::lacks_post_16_setting(facts.circumstances(), *meeting.review, meeting.day,
                                    facts.today)) {
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
