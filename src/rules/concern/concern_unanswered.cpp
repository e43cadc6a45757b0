// SPDX-License-Identifier: MIT
// A concern of the family is answered.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& concerns = facts.pupil.concerns;
  for (const auto& due : code::concerns_to_answer(facts.circumstances())) {
    const auto* concern = code::entry_at(concerns, due.because);
    if (facts.today > due.on && concern != nullptr) {
      report
          .add(due.because,
               "{}'s concern of {} not answered by {}, this setting's standard; {} late",
               model::to_word(*concern->raised_by), *concern->date, due.on,
               counted((facts.today - due.on).count(), "day"))
          .help = fmt::format(
          "senco letter concern-reply {0}, then senco set {0} 'concerns[{1}].answered=DATE'",
          report.ref(), code::key_of(*concern, concerns));
    }
  }
}

} // namespace

constexpr Rule concern_unanswered{
    .id = "concern-unanswered",
    .title = "concern of the family without an answer",
    .paragraphs = {"6.20", "6.45"},
    .duty = should_in({6}),
    .limit = "10 school days, or what the setting's policy says",
    .limit_from = LimitFrom::house,
    .applies_also = "a concern raised by a parent or the pupil",
    .check = check,
};

} // namespace senco::rules
