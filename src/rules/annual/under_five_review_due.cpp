// SPDX-License-Identifier: MIT
// The EHC plan of a child under five is looked at more often than once a year.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::under_five_reviews_to_hold(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      report
          .add(due.because,
               "EHC plan of a child under five neither made nor reviewed in the 6 months to {}; {} "
               "late",
               due.on, counted((facts.today - due.on).count(), "day"))
          .help =
          fmt::format("senco add review {} --kind sen_support --planned DATE", report.ref());
    }
  }
}

} // namespace

constexpr Rule under_five_review_due{
    .id = "under-five-review-due",
    .title = "EHC plan of a child under five not reviewed for six months",
    .paragraphs = {"9.178"},
    .duty = everywhere(Duty::note),
    .limit = "6 months after the plan was made or last reviewed",
    .limit_from = LimitFrom::code,
    .applies = {SupportStatus::ehc_plan},
    .applies_also = "under five years old",
    .check = check,
};

} // namespace senco::rules
