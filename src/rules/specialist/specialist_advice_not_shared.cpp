// SPDX-License-Identifier: MIT
// What a specialist advises reaches the family and the staff.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// The specialist whose advice is to be passed on, if that is late.
const model::Specialist* late(const Facts& facts, const code::Deadline& due) {
  return facts.today > due.on ? code::entry_at(facts.pupil.specialists, due.because) : nullptr;
}

void add(const Facts& facts, Report& report, const code::Deadline& due,
         const model::Specialist& specialist, std::string_view not_done, std::string_view key) {
  report
      .add(due.because,
           "a specialist's advice of {} not {} by {}, this setting's standard; {} late",
           *specialist.advice_received, not_done, due.on,
           counted((facts.today - due.on).count(), "day"))
      .help = fmt::format("senco set {} 'specialists[{}].{}=DATE'", report.ref(),
                          code::key_of(specialist, facts.pupil.specialists), key);
}

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::advice_to_give(facts.circumstances())) {
    if (const auto* specialist = late(facts, due)) {
      const bool own = code::is_own_master(facts.pupil, *specialist->advice_received);
      add(facts, report, due, *specialist,
          own ? "given to the young person" : "given to the parents",
          own ? "given_to_pupil" : "given_to_parents");
    }
  }
  for (const auto& due : code::advice_to_share(facts.circumstances())) {
    if (const auto* specialist = late(facts, due)) {
      add(facts, report, due, *specialist, "shared with the staff", "shared_with_staff");
    }
  }
}

} // namespace

constexpr Rule specialist_advice_not_shared{
    .id = "specialist-advice-not-shared",
    .title = "a specialist's advice not given to the family or not shared with the staff",
    .paragraphs = {"6.59"},
    .duty = should_in({6}),
    .limit = "10 school days after the advice was received",
    .limit_from = LimitFrom::house,
    .check = check,
};

} // namespace senco::rules
