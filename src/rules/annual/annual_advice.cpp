// SPDX-License-Identifier: MIT
// Advice is obtained for the annual review and sent round two weeks before.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

void check_asked(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    const Date last_day = meeting.day - code::k_annual_papers;
    Span first;
    std::vector<std::string> not_asked;
    for (const auto& invited : meeting.review->invited) {
      const auto& asked = invited.advice_asked;
      const bool in_time = asked ? *asked <= last_day : !asked.is_absent();
      if (code::owes_advice(invited, facts.pupil, meeting.day) && !in_time) {
        first = first ? first : asked.where ? asked.where : invited.where;
        not_asked.emplace_back(code::invited_in_words(facts.circumstances(), *invited.role));
      }
    }
    if (!not_asked.empty()) {
      report
          .add(first,
               "advice for the annual review meeting on {} not asked of {} by {}, as it {} be",
               meeting.day, list_in_words(not_asked, "or"), last_day, report.must())
          .help = fmt::format("senco letter annual-advice-request {}", report.ref());
    }
  }
}

void check_circulated(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    const Date last_day = meeting.day - code::k_annual_papers;
    const auto& sent = meeting.review->advice_circulated;
    if (sent.is_absent()) {
      report
          .add(meeting.where,
               "advice for the annual review meeting on {} not sent round by {}, as it {} be",
               meeting.day, last_day, report.must())
          .help = fmt::format("senco set {} 'reviews[{}].advice_circulated=DATE'", report.ref(),
                              code::key_of(*meeting.review, facts.pupil.reviews));
    } else if (sent && *sent > last_day) {
      report.add(sent.where,
                 "advice sent round {} before the annual review meeting on {}; it {} go out two "
                 "weeks before",
                 counted((meeting.day - *sent).count(), "day"), meeting.day, report.must());
    }
  }
}

} // namespace

constexpr Rule annual_advice_not_asked{
    .id = "annual-advice-not-asked",
    .title = "advice for the annual review not asked for in time",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(4)"},
    .duty = in_annual_review(),
    .limit = "two weeks before the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_asked,
};

constexpr Rule annual_advice_not_circulated{
    .id = "annual-advice-not-circulated",
    .title = "advice for the annual review not sent round in time",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(4)"},
    .duty = in_annual_review(),
    .limit = "two weeks before the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_circulated,
};

} // namespace senco::rules
