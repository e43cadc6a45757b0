// SPDX-License-Identifier: MIT
// Asked whether it can be named in an EHC plan, the setting answers within 15 days.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& requests = facts.pupil.ehc.get().requests;
  for (const auto& due : code::consultations_to_answer(facts.circumstances())) {
    const auto* request = code::entry_at(requests, due.because);
    if (facts.today > due.on && request != nullptr) {
      report
          .add(due.because,
               "consultation of {} on being named in the EHC plan not answered; the reply was due "
               "by {} and is {} late",
               *request->consultation->received, due.on,
               counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco set {} 'ehc.requests[{}].consultation.replied=DATE'",
                              report.ref(), code::key_of(*request, requests));
    }
  }
}

} // namespace

constexpr Rule consultation_unanswered{
    .id = "consultation-unanswered",
    .title = "consultation on being named in an EHC plan not answered",
    .paragraphs = {"9.83"},
    .duty = everywhere(Duty::should),
    .limit = "15 days after it was received, weekends and holidays included",
    .limit_from = LimitFrom::code,
    .check = check,
};

} // namespace senco::rules
