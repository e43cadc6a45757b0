// SPDX-License-Identifier: MIT
#include "papers/agenda.hpp"

#include "base/text.hpp"
#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "model/value.hpp"
#include "papers/letter_subjects.hpp"
#include "papers/minutes.hpp"
#include "papers/progress.hpp"
#include "papers/sentences.hpp"
#include "papers/setting_words.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using render::Value;

Value text(std::string value) {
  return Value::text(std::move(value));
}

/// Each action of the last review, and any older one that isn't done.
Value actions(const Pupil& pupil, const model::Review* last, Date today) {
  Value shape = Value::record();
  shape.set("action", text("")).set("owner", text("")).set("state", text(""));
  std::vector<Value> entries;
  for (const auto& review : pupil.reviews) {
    for (const auto& action : review.actions) {
      if (!action.action || (&review != last && action.done)) {
        continue;
      }
      std::string state = action.done ? fmt::format("done on {}", *action.done) : "not done yet";
      if (!action.done && action.due) {
        state += *action.due < today ? fmt::format(", was due {}", *action.due)
                                     : fmt::format(", due {}", *action.due);
      }
      Value entry = Value::record();
      entry.set("action", text(*action.action))
          .set("owner", text(action.owner.value_or("")))
          .set("state", text(state));
      entries.push_back(std::move(entry));
    }
  }
  return Value::list(std::move(shape), std::move(entries));
}

/// Advice that was asked for and has not come: from those invited, and from specialists.
Value advice_awaited(const Pupil& pupil, const model::Review& review) {
  std::vector<std::string> lines;
  for (const auto& invited : review.invited) {
    if (invited.advice_asked && !invited.advice_received) {
      const auto role = invited.role ? in_words(*invited.role) : std::string{"invited"};
      lines.push_back(fmt::format("{}, asked on {}",
                                  invited.name ? fmt::format("{} ({})", *invited.name, role) : role,
                                  *invited.advice_asked));
    }
  }
  for (const auto& specialist : pupil.specialists) {
    if (specialist.referred && !specialist.advice_received) {
      const auto service =
          specialist.service ? in_words(*specialist.service) : std::string{"specialist"};
      lines.push_back(
          fmt::format("{}, referred on {}",
                      specialist.name ? fmt::format("{} ({})", *specialist.name, service) : service,
                      *specialist.referred));
    }
  }
  return Value::texts(lines);
}

struct OutcomeCounts {
  long open = 0;
  long slow = 0; ///< Some or no progress, said the last review.
  long reached = 0;
  long overdue = 0;
  long ends_soon = 0;
};

OutcomeCounts count_outcomes(const Pupil& pupil, Date today) {
  OutcomeCounts counts;
  for (const auto& outcome : pupil.outcomes) {
    if (!code::is_open(outcome)) {
      continue;
    }
    ++counts.open;
    const auto said = last_judgement(outcome, pupil, today);
    counts.slow += said.starts_with("no progress") || said.starts_with("some progress") ? 1 : 0;
    counts.reached += said.starts_with("achieved") ? 1 : 0;
    const bool is_over = outcome.due && *outcome.due < today;
    const bool ends_soon = outcome.due && *outcome.due <= today + code::k_decide_concern;
    counts.overdue += is_over ? 1 : 0;
    counts.ends_soon += ends_soon && !is_over ? 1 : 0;
  }
  return counts;
}

/// What the record leaves open for this meeting to decide.
Value decisions(const Pupil& pupil, Date today) {
  const auto counts = count_outcomes(pupil, today);
  const bool has_plan = code::status_on(pupil, today) == code::SupportStatus::ehc_plan;
  std::vector<std::string> lines;
  if (counts.overdue > 0) {
    lines.push_back(
        fmt::format("{}: close or set anew?", counted(counts.overdue, "outcome is past its day",
                                                      "outcomes are past their day")));
  }
  if (counts.ends_soon > 0) {
    lines.push_back(
        fmt::format("{} within the next term: close or set anew?",
                    counted(counts.ends_soon, "outcome falls due", "outcomes fall due")));
  }
  if (counts.open > 0 && counts.slow == counts.open) {
    lines.emplace_back(
        "Progress has been slow in every outcome: should a specialist be involved (6.58, 6.59)?");
    lines.emplace_back(has_plan ? "Does the EHC plan still fit, or is an early review of it needed?"
                                : "If support has been well planned and still falls short: is an "
                                  "EHC needs assessment to be asked for (6.63)?");
  }
  if (counts.open > 0 && counts.reached == counts.open) {
    lines.emplace_back(has_plan ? "Every outcome has been reached: which come next?"
                                : "Every outcome has been reached: new outcomes, or an end to SEN "
                                  "support?");
  }
  if (counts.open == 0) {
    lines.emplace_back("No outcome is open: which outcomes come next?");
  }
  return Value::texts(lines);
}

/// `This is meeting 2 of at least 3 this school year (6.65).` Empty outside chapter 6.
std::string meeting_count(const Pupil& pupil, const Setting& setting,
                          const code::Calendar& calendar, const model::Review& review) {
  const auto type = setting.setting.type.value_or(model::SettingType::maintained_school);
  const auto* year = review.planned ? calendar.year_of(*review.planned) : nullptr;
  if (code::chapter_of(type) != 6 || year == nullptr ||
      !code::has_support(pupil, *review.planned)) {
    return {};
  }
  const Date before = *review.planned - days{1};
  const int number =
      1 + code::meetings_with_family(pupil, {calendar.cover(*year).first, before}).held;
  const int wanted =
      std::max(setting.policy.get().meetings_each_year.value_or(code::k_meetings_each_year),
               code::k_meetings_each_year);
  return number <= wanted
             ? fmt::format("This is meeting {} of at least {} this school year (6.65).", number,
                           wanted)
             : fmt::format("This is meeting {} this school year; at least {} are asked for (6.65).",
                           number, wanted);
}

} // namespace

std::string_view agenda_template(const model::Review& review) {
  switch (review.kind.value_or(model::ReviewKind::sen_support)) {
  case model::ReviewKind::early_discussion:
    return "agenda-early-discussion";
  case model::ReviewKind::annual:
  case model::ReviewKind::early_annual:
    return "agenda-annual";
  case model::ReviewKind::transition:
    return "agenda-transition";
  case model::ReviewKind::sen_support:
    break;
  }
  return "agenda-sen-support";
}

render::Value agenda(const Record& record, const Setting& setting, Date today,
                     std::string_view review_id) {
  const Pupil& pupil = record.pupil;
  const auto& review = review_to_hold(record, review_id);
  const auto* last = last_held(pupil, today);
  const auto calendar = code::calendar_of(setting);
  const code::Circumstances of{pupil, setting, calendar};
  Value values = record_values(pupil, calendar, today);
  values.merge(setting_values(setting, pupil));
  values.set("today", text(fmt::format("{}", today)));
  values.set("review", review_values(review, pupil, today));
  values.set("last_review_day", text(last == nullptr ? "" : fmt::format("{}", *last->held)));
  values.set("last_actions", actions(pupil, last, today));
  values.set("open_outcomes", open_outcomes(of, today));
  values.set("current_provision", current_provision(of, today));
  values.set("advice_awaited", advice_awaited(pupil, review));
  values.set("decisions", decisions(pupil, today));
  values.set("meeting_count", text(meeting_count(pupil, setting, calendar, review)));
  const auto kind = review.kind.value_or(model::ReviewKind::sen_support);
  const Value annual = annual_values(&review, of, today);
  const bool adulthood = annual.find("adulthood")->as_flag();
  values.set("minutes", minutes_values(kind, minutes_of(review, pupil), adulthood));
  values.set("annual", annual);
  const bool refused =
      code::is_own_master(pupil, today) && pupil.pupil.agrees_to_share_with_parents.is(false);
  values.set("parents_are_told", Value::flag(!refused));
  values.set("words", words_values(setting));
  values.set("next_place",
             text(pupil.transition.get().to.value_or(pupil.pupil.next_setting.value_or(""))));
  return values;
}

} // namespace senco::papers
