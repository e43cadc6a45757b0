// SPDX-License-Identifier: MIT
// A concern is met with good teaching first.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& concerns = facts.pupil.concerns;
  for (const auto& due : code::first_responses_to_give(facts.circumstances(), facts.today)) {
    const auto* concern = code::entry_at(concerns, due.because);
    if (facts.today > due.on && concern != nullptr) {
      report
          .add(due.because,
               "concern of {} without a first response in class by {}, this setting's standard; {} "
               "late",
               *concern->date, due.on, counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco set {} 'concerns[{}].first_response=TEXT'", report.ref(),
                              code::key_of(*concern, concerns));
    }
  }
}

} // namespace

constexpr Rule concern_without_first_response{
    .id = "concern-without-first-response",
    .title = "concern without a first response in class",
    .paragraphs = {"6.19", "5.36"},
    .duty = should_in({5, 6}),
    .limit = "15 school days after the concern was raised",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::concern},
    .check = check,
};

} // namespace senco::rules
