// SPDX-License-Identifier: MIT
// The report of the annual review goes out within two weeks of the meeting.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check_unsent(const Facts& facts, Report& report) {
  for (const auto& due : code::annual_reports_to_send(facts.circumstances(), facts.today)) {
    const auto* review = code::entry_at(facts.pupil.reviews, due.because);
    if (facts.today > due.on && review != nullptr) {
      report
          .add(due.because,
               "report of the annual review on {} not sent; it {} go out within two weeks and is "
               "{} late",
               *review->held, report.must(), counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco set {} 'reviews[{}].report_sent=DATE'", report.ref(),
                              code::key_of(*review, facts.pupil.reviews));
    }
  }
}

void check_sent(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    const Date last_day = meeting.day + code::k_annual_report;
    const auto& sent = meeting.review->report_sent;
    if (meeting.is_held() && sent && *sent > last_day && *sent <= facts.today) {
      report.add(sent.where,
                 "report of the annual review on {} sent {} late; it {} go out within two weeks",
                 meeting.day, counted((*sent - last_day).count(), "day"), report.must());
    }
  }
}

void check(const Facts& facts, Report& report) {
  check_unsent(facts, report);
  check_sent(facts, report);
}

} // namespace

constexpr Rule annual_report_late{
    .id = "annual-report-late",
    .title = "report of the annual review not sent in time",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(7)", "SI 2014/1530 reg 20(8)", "SI 2014/1530 reg 20(9)"},
    .duty = in_annual_review(),
    .limit = "two weeks after the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
