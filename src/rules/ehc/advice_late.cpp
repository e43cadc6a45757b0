// SPDX-License-Identifier: MIT
// The advice that the authority asks of the setting is sent within six weeks.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check_unsent(const Facts& facts, Report& report) {
  const auto& requests = facts.pupil.ehc.get().requests;
  for (const auto& due : code::ehc_advice_to_send(facts.circumstances())) {
    const auto* request = code::entry_at(requests, due.because);
    if (facts.today <= due.on || request == nullptr) {
      continue;
    }
    const Date asked = *request->advice->asked;
    const auto late = counted((facts.today - due.on).count(), "day");
    auto& found =
        code::is_asked_around_closure(facts.calendar, asked)
            ? report.add(Duty::note, due.because,
                         "advice asked for on {} not sent, {} past the 6 weeks; it may be later, "
                         "as the setting was closed for 4 weeks or more",
                         asked, late)
            : report.add(due.because,
                         "advice for the EHC needs assessment, asked for on {}, not sent; it {} be "
                         "sent within 6 weeks and is {} late",
                         asked, report.must(), late);
    found.help = fmt::format("senco set {} 'ehc.requests[{}].advice.sent=DATE'", report.ref(),
                             code::key_of(*request, requests));
  }
}

void check_sent(const Facts& facts, Report& report) {
  for (const auto& request : facts.pupil.ehc.get().requests) {
    const auto& advice = request.advice.get();
    const auto last_day = code::last_day_to_advise(request);
    const bool is_late = last_day && advice.sent && *advice.sent > *last_day &&
                         *advice.sent <= facts.today && !code::is_settled(request, facts.pupil);
    if (is_late && !code::is_asked_around_closure(facts.calendar, *advice.asked)) {
      report.add(Duty::note, advice.sent.where,
                 "advice for the EHC needs assessment sent on {}, {} late; it was due by {}",
                 *advice.sent, counted((*advice.sent - *last_day).count(), "day"), *last_day);
    }
  }
}

void check(const Facts& facts, Report& report) {
  check_unsent(facts, report);
  check_sent(facts, report);
}

} // namespace

constexpr Rule advice_late{
    .id = "advice-late",
    .title = "advice for an EHC needs assessment not sent in time",
    .paragraphs = {},
    .basis = {"SI 2014/1530 reg 6", "SI 2014/1530 reg 8"},
    .duty = everywhere(Duty::law),
    .limit = "6 weeks after the authority asked",
    .limit_from = LimitFrom::law,
    .check = check,
};

} // namespace senco::rules
