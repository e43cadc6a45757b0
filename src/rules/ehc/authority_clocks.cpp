// SPDX-License-Identifier: MIT
// The authority's own clocks run from the day it received the request: 6, 16 and 20 weeks.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

std::string days_late(Date day, Date last_day) {
  return counted((day - last_day).count(), "day");
}

void check_decision(const Facts& facts, Report& report) {
  for (const auto& due : code::ehc_requests_to_decide(facts.circumstances())) {
    if (facts.today > due.on) {
      report
          .add(due.because,
               "no decision of the authority on record whether to assess; it was due by {} and is "
               "{} late",
               due.on, days_late(facts.today, due.on))
          .help = fmt::format("senco edit {}", report.ref());
    }
  }
  for (const auto& request : facts.pupil.ehc.get().requests) {
    const auto& decided = request.decision_to_assess.get().date;
    const auto last_day = code::last_day_to_decide(request);
    const bool is_late = last_day && decided && *decided > *last_day && *decided <= facts.today;
    if (is_late && !code::has_led_to_plan(request, facts.pupil)) {
      report.add(decided.where,
                 "the authority decided on {} whether to assess, {} late; its decision was due by "
                 "{}",
                 *decided, days_late(*decided, *last_day), *last_day);
    }
  }
}

void check_refusal(const Facts& facts, Report& report) {
  for (const auto& request : facts.pupil.ehc.get().requests) {
    const auto& refused = request.refused_plan;
    const auto last_day = code::last_day_to_refuse(request);
    const bool is_late = last_day && refused && *refused > *last_day && *refused <= facts.today;
    if (is_late && !code::has_led_to_plan(request, facts.pupil)) {
      report.add(refused.where,
                 "the authority said on {} that it makes no EHC plan, {} late; that was due by {}",
                 *refused, days_late(*refused, *last_day), *last_day);
    }
  }
}

void check_plan(const Facts& facts, Report& report) {
  for (const auto& due : code::ehc_plans_to_finish(facts.circumstances())) {
    if (facts.today > due.on) {
      report
          .add(due.because,
               "no EHC plan on record; the authority's plan was due by {} and is {} late", due.on,
               days_late(facts.today, due.on))
          .help = fmt::format("senco edit {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule authority_decision_late{
    .id = "authority-decision-late",
    .title = "authority late to decide whether to assess",
    .paragraphs = {"9.17"},
    .basis = {"SI 2014/1530 reg 5"},
    .duty = everywhere(Duty::note),
    .limit = "6 weeks after the authority received the request",
    .limit_from = LimitFrom::law,
    .check = check_decision,
};

constexpr Rule refusal_late{
    .id = "refusal-late",
    .title = "authority late to say that it makes no EHC plan",
    .paragraphs = {},
    .basis = {"SI 2014/1530 reg 10"},
    .duty = everywhere(Duty::note),
    .limit = "16 weeks after the authority received the request",
    .limit_from = LimitFrom::law,
    .check = check_refusal,
};

constexpr Rule plan_late{
    .id = "plan-late",
    .title = "authority late to finish the EHC plan",
    .paragraphs = {"9.40", "9.41"},
    .basis = {"SI 2014/1530 reg 13"},
    .duty = everywhere(Duty::note),
    .limit = "20 weeks after the authority received the request",
    .limit_from = LimitFrom::law,
    .check = check_plan,
};

} // namespace senco::rules
