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

/// Whether it was done, though too late.
bool is_done_late(const model::Field<Date>& done, Date last_day, Date today) {
  return done && *done > last_day && *done <= today;
}

void check_undecided(const Facts& facts, Report& report) {
  for (const auto& due : code::annual_reviews_to_decide(facts.circumstances(), facts.today)) {
    const auto* review = code::entry_at(facts.pupil.reviews, due.because);
    if (facts.today <= due.on || review == nullptr) {
      continue;
    }
    const bool is_decided = !review->la_decision.get().date.is_absent();
    report
        .add(due.because, "no {} on record; it was due {}by {} and is {} late",
             is_decided ? "notice of the amendments to the EHC plan"
                        : "decision of the authority on the annual review",
             is_decided ? "with the authority's decision " : "", due.on,
             days_late(facts.today, due.on))
        .help = fmt::format("senco edit {}", report.ref());
  }
}

void check_decision(const Facts& facts, Report& report) {
  check_undecided(facts, report);
  const auto last = code::last_annual_meeting(facts.pupil, facts.today);
  if (!last) {
    return;
  }
  const auto& decision = last->review->la_decision.get();
  const Date last_day = last->day + code::k_authority_decides_review;
  if (is_done_late(decision.date, last_day, facts.today)) {
    report.add(decision.date.where,
               "the authority decided on {} on the annual review, {} late; its decision was due "
               "by {}",
               *decision.date, days_late(*decision.date, last_day), last_day);
  }
  const auto notice_by = code::last_day_to_send_amendments(*last->review);
  if (notice_by && is_done_late(decision.amendments_sent, *notice_by, facts.today)) {
    report.add(decision.amendments_sent.where,
               "the authority sent notice of its amendments to the EHC plan on {}, {} late; it was "
               "due with the decision by {}",
               *decision.amendments_sent, days_late(*decision.amendments_sent, *notice_by),
               *notice_by);
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
  const auto last = code::last_annual_meeting(facts.pupil, facts.today);
  const auto last_day = last ? code::last_day_to_amend(*last->review) : std::nullopt;
  const auto& sent = last ? last->review->la_decision.get().final : model::Field<Date>{};
  if (last_day && is_done_late(sent, *last_day, facts.today)) {
    report.add(sent.where,
               "the authority sent the amended EHC plan on {}, {} late; it was due by {}", *sent,
               days_late(*sent, *last_day), *last_day);
  }
}

} // namespace

constexpr Rule authority_review_decision_late{
    .id = "authority-review-decision-late",
    .title = "authority late to decide on the annual review",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(10)", "SI 2014/1530 reg 22(2)"},
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
    .limit = "8 weeks after the amendments were sent, at most 12 weeks after the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_amended,
};

} // namespace senco::rules
