// SPDX-License-Identifier: MIT
// Once a provision has ended, its impact is judged.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& all = facts.pupil.provision;
  for (const auto& due : code::impacts_to_judge(facts.circumstances(), facts.today)) {
    const auto* provision = code::entry_at(all, due.because);
    if (facts.today > due.on && provision != nullptr) {
      const auto key = code::key_of(*provision, all);
      report
          .add(due.because,
               "provision '{}' ended on {}, and its impact was not judged by {}, this setting's "
               "standard; {} late",
               key, *provision->end, due.on, counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco set {} 'provision[{}].impact=TEXT'", report.ref(), key);
    }
  }
}

} // namespace

constexpr Rule provision_ended_unreviewed{
    .id = "provision-ended-unreviewed",
    .title = "provision that ended without its impact judged",
    .paragraphs = {"6.54", "5.43", "7.19"},
    .duty = should_in({5, 6, 7}),
    .limit = "15 school days after the provision ended",
    .limit_from = LimitFrom::house,
    .check = check,
};

} // namespace senco::rules
