// SPDX-License-Identifier: MIT
// After the annual meeting the authority decides within four weeks, and amends within eight more.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

std::string days_late(Date day, Date last_day) {
  return counted((day - last_day).count(), "day");
}

void check_decision(const Facts& facts, Report& report) {
  for (const auto& due : code::annual_reviews_to_decide(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      report
          .add(due.because,
               "no decision of the authority on the annual review on record; it was due by {} and "
               "is {} late",
               due.on, days_late(facts.today, due.on))
          .help = fmt::format("senco edit {}", report.ref());
    }
  }
  if (const auto last = code::last_annual_meeting(facts.pupil, facts.today)) {
    const Date last_day = last->day + code::k_authority_decides_review;
    const auto& decided = last->review->la_decision.get().date;
    if (decided && *decided > last_day && *decided <= facts.today) {
      report.add(decided.where,
                 "the authority decided on {} on the annual review, {} late; its decision was due "
                 "by {}",
                 *decided, days_late(*decided, last_day), last_day);
    }
  }
}

void check_amended(const Facts& facts, Report& report) {
  for (const auto& due : code::amended_plans_to_send(facts.circumstances(), facts.today)) {
    if (facts.today > due.on) {
      report
          .add(due.because, "no amended EHC plan on record; it was due by {} and is {} late",
               due.on, days_late(facts.today, due.on))
          .help = fmt::format("senco edit {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule authority_review_decision_late{
    .id = "authority-review-decision-late",
    .title = "authority late to decide on the annual review",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(10)"},
    .duty = everywhere(Duty::note),
    .limit = "4 weeks after the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_decision,
};

constexpr Rule amended_plan_late{
    .id = "amended-plan-late",
    .title = "authority late to send the amended EHC plan",
    .paragraphs = {},
    .basis = {"SI 2014/1530 reg 22"},
    .duty = everywhere(Duty::note),
    .limit = "8 weeks after the amendments were sent",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_amended,
};

} // namespace senco::rules
