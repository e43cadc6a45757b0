// SPDX-License-Identifier: MIT
// A review is held on the agreed date.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::reviews_to_hold(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      report
          .add(due.because, "review was due on {} and has not been held; {} late", due.on,
               counted((facts.today - due.on).count(), "day"))
          .help = fmt::format("senco agenda {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule review_overdue{
    .id = "review-overdue",
    .title = "review not held on the agreed date",
    .paragraphs = {"6.53", "5.43", "7.19"},
    .duty = everywhere(Duty::should),
    .limit = "the planned date, and the setting's days of grace",
    .limit_from = LimitFrom::code,
    .check = check,
};

} // namespace senco::rules
