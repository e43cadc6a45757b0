// SPDX-License-Identifier: MIT
#include "papers/progress.hpp"

#include "base/text.hpp"
#include "code/costs.hpp"
#include "papers/sentences.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using render::Value;

Value text(std::string value) {
  return Value::text(std::move(value));
}

std::string day(const model::Field<Date>& date) {
  return date ? fmt::format("{}", *date) : std::string{};
}

const model::Reading* latest_reading(const model::Outcome& outcome) {
  const model::Reading* latest = nullptr;
  for (const auto& reading : outcome.readings) {
    if (reading.value && reading.date && (latest == nullptr || *reading.date >= *latest->date)) {
      latest = &reading;
    }
  }
  return latest;
}

/// `47 (3 November 2025)`.
std::string valued(const model::Reading& reading) {
  if (!reading.value) {
    return {};
  }
  return reading.date ? fmt::format("{} ({})", *reading.value, *reading.date) : *reading.value;
}

bool serves(const model::Provision& provision, const model::Outcome& outcome) {
  return outcome.id && std::any_of(provision.outcomes.begin(), provision.outcomes.end(),
                                   [&](const auto& id) { return id.is(*outcome.id); });
}

/// `13 October 2025 to 10 July 2026`, or as much of it as is known.
std::string when(const model::Provision& provision) {
  const auto from = day(provision.start);
  const auto until = day(provision.end);
  if (from.empty() || until.empty()) {
    return from.empty() ? (until.empty() ? "" : "until " + until) : "from " + from;
  }
  return fmt::format("{} to {}", from, until);
}

/// Each provision for the outcome, those that have ended only if the outcome has, too.
Value provision_for(const model::Outcome& outcome, const code::Circumstances& of, Date today) {
  std::vector<Value> entries;
  for (const auto& provision : of.pupil.provision) {
    const bool fits = serves(provision, outcome) &&
                      (!code::has_ended(provision, today) || !code::is_open(outcome));
    if (fits && provision.provision) {
      entries.push_back(provision_value(provision, of, today));
    }
  }
  return Value::list(provision_value({}, of, today), std::move(entries));
}

} // namespace

const model::Review* last_held(const Pupil& pupil, Date today) {
  const auto held = code::held_reviews(pupil, today, [](const model::Review&) { return true; });
  return held.empty() ? nullptr : held.back();
}

std::string measured(const model::Outcome& outcome) {
  std::vector<std::string> parts;
  if (const auto* latest = latest_reading(outcome)) {
    parts.push_back(fmt::format("latest {} on {}", *latest->value, *latest->date));
  }
  const auto& baseline = outcome.baseline.get();
  if (baseline.value) {
    parts.push_back(fmt::format("began at {}{}", *baseline.value,
                                baseline.date ? fmt::format(" on {}", *baseline.date) : ""));
  }
  if (outcome.target) {
    parts.push_back(fmt::format("aim {}{}", *outcome.target,
                                outcome.due ? fmt::format(" by {}", *outcome.due) : ""));
  } else if (outcome.due) {
    parts.push_back(fmt::format("to be reached by {}", *outcome.due));
  }
  return join(parts, "; ");
}

std::string last_judgement(const model::Outcome& outcome, const Pupil& pupil, Date today) {
  std::string said;
  for (const auto* review :
       code::held_reviews(pupil, today, [](const model::Review&) { return true; })) {
    for (const auto& judged : review->outcomes) {
      if (outcome.id && judged.outcome.is(*outcome.id) && judged.progress) {
        said = fmt::format("{} on {}", in_words(*judged.progress), *review->held);
      }
    }
  }
  return said;
}

std::string delivered(const model::Provision& provision) {
  if (provision.delivered.empty()) {
    return {};
  }
  int sessions = 0;
  for (const auto& week : provision.delivered) {
    sessions += week.sessions.value_or(0);
  }
  const auto weeks = static_cast<long>(provision.delivered.size());
  const auto in_weeks = weeks == 1 ? std::string{"in the week recorded"}
                                   : fmt::format("in the {} weeks recorded", weeks);
  return provision.per_week
             ? fmt::format("{} of {} sessions took place {}", sessions,
                           *provision.per_week * static_cast<double>(weeks), in_weeks)
             : fmt::format("{} took place {}", counted(sessions, "session"), in_weeks);
}

render::Value outcome_value(const model::Outcome& outcome, const code::Circumstances& of,
                            Date today) {
  const auto* latest = latest_reading(outcome);
  const auto& closed = outcome.closed.get();
  const auto measure = outcome.measure.value_or("");
  const auto how_far = measured(outcome);
  Value entry = Value::record();
  entry.set("outcome", text(outcome.outcome.value_or("")))
      .set("measure", text(capitalised(measure)))
      // Behind what is measured, or a sentence of its own.
      .set("measured", text(measure.empty() ? capitalised(how_far) : how_far))
      .set("began_at", text(valued(outcome.baseline.get())))
      .set("latest", text(latest == nullptr ? "" : valued(*latest)))
      .set("aim", text(outcome.target.value_or("")))
      .set("set", text(day(outcome.set)))
      .set("due", text(day(outcome.due)))
      .set("last_time", text(last_judgement(outcome, of.pupil, today)))
      .set("adulthood", text(outcome.adulthood ? in_words(*outcome.adulthood) : ""))
      .set("closed_as", text(closed.as ? in_words(*closed.as) : ""))
      .set("closed_on", text(day(closed.date)))
      .set("in_ehc_plan", Value::flag(outcome.in_ehc_plan.is(true)));
  return entry.set("provision", provision_for(outcome, of, today));
}

render::Value provision_value(const model::Provision& provision, const code::Circumstances& of,
                              Date today) {
  const double cost = code::cost_of(of, provision, code::financial_year_of(today));
  Value entry = Value::record();
  entry.set("provision", text(provision_in_words(provision)))
      .set("what", text(provision.provision.value_or("")))
      .set("how_often", text(dose_in_words(provision)))
      .set("group", text(group_in_words(provision)))
      .set("led_by", text(provision.led_by.value_or("")))
      .set("place", text(provision.place.value_or("")))
      .set("when", text(when(provision)))
      .set("tier", text(provision.tier ? in_words(*provision.tier) : ""))
      .set("form", text(provision.form ? in_words(*provision.form) : ""))
      .set("strategies", text(provision.strategies.value_or("")))
      .set("evidence_base", text(provision.evidence_base.value_or("")))
      .set("delivered", text(delivered(provision)))
      .set("impact", text(provision.impact.value_or("")))
      .set("cost", Value::text(cost > 0 ? code::in_pounds(cost) : "", Audience::authority))
      .set("in_ehc_plan", Value::flag(provision.in_ehc_plan.is(true)));
  return entry;
}

render::Value open_outcomes(const code::Circumstances& of, Date today) {
  std::vector<Value> entries;
  for (const auto& outcome : of.pupil.outcomes) {
    if (outcome.outcome && code::is_open(outcome)) {
      entries.push_back(outcome_value(outcome, of, today));
    }
  }
  return Value::list(outcome_value({}, of, today), std::move(entries));
}

render::Value current_provision(const code::Circumstances& of, Date today) {
  std::vector<Value> entries;
  for (const auto& each : of.pupil.provision) {
    if (each.provision && !code::has_ended(each, today)) {
      entries.push_back(provision_value(each, of, today));
    }
  }
  return Value::list(provision_value({}, of, today), std::move(entries));
}

render::Value current_needs(const Pupil& pupil, Date today) {
  std::vector<std::string> lines;
  for (const auto& need : pupil.needs) {
    if (code::is_current(need, today)) {
      lines.push_back(capitalised(need_in_words(need)));
    }
  }
  return Value::texts(lines);
}

} // namespace senco::papers
