// SPDX-License-Identifier: MIT
// From Year 9 on, every annual review considers preparing for adulthood.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    const auto of = facts.circumstances();
    const bool asked = meeting.is_held() && code::is_in_or_beyond(code::k_adulthood_from_year, of,
                                                                  meeting.day, facts.today);
    if (asked && !meeting.review->adulthood) {
      report
          .add(meeting.where,
               "annual review on {} {} says nothing of preparing for adulthood; from Year 9 every "
               "one {} consider it",
               meeting.day, code::stage_in_words(of, meeting.day, facts.today), report.must())
          .help = fmt::format("senco set {} 'reviews[{}].adulthood.employment=TEXT'", report.ref(),
                              code::key_of(*meeting.review, facts.pupil.reviews));
    }
  }
}

} // namespace

constexpr Rule adulthood_not_considered{
    .id = "adulthood-not-considered",
    .title = "annual review that did not consider adulthood",
    .paragraphs = {"8.9"},
    .basis = {"SI 2014/1530 reg 20(6)"},
    .duty = in_annual_review(),
    .applies = {SupportStatus::ehc_plan},
    .applies_also = "review held in Year 9 or later, by the year taught",
    .check = check,
};

} // namespace senco::rules
