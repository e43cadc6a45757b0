// SPDX-License-Identifier: MIT
#include "papers/paper.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "papers/chronology.hpp"
#include "papers/evidence.hpp"
#include "papers/letter_subjects.hpp"
#include "papers/meetings.hpp"
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

bool is_annual_report(std::string_view name) {
  return name == "annual-report";
}

bool is_any(const model::Review& /*review*/) {
  return true;
}

/// The review that the paper looks back on, or null.
const model::Review* review_of(std::string_view name, const Pupil& pupil, Date today,
                               std::string_view id) {
  return review_held(pupil, today, id, is_annual_report(name) ? code::is_annual : is_any);
}

/// The review that the paper looks forward to; null if none is planned.
const model::Review* review_ahead(const Pupil& pupil, std::string_view id) {
  const model::Review* next = nullptr;
  for (const auto& review : pupil.reviews) {
    const bool wanted = id.empty() ? review.planned && review.held.is_absent()
                                   : review.id.is(std::string{id}) && review.held.is_absent();
    next = wanted && (next == nullptr || *review.planned < *next->planned) ? &review : next;
  }
  return next;
}

/// Strengths of the needs of the day, as the record says them.
Value strengths(const Pupil& pupil, Date today) {
  std::vector<std::string> lines;
  for (const auto& need : pupil.needs) {
    if (code::is_current(need, today) && need.strengths) {
      lines.push_back(*need.strengths);
    }
  }
  return Value::texts(lines);
}

/// How to teach the pupil: what the provision in force says.
Value strategies(const Pupil& pupil, Date today) {
  std::vector<std::string> lines;
  for (const auto& provision : pupil.provision) {
    if (provision.strategies && !code::has_ended(provision, today)) {
      lines.push_back(*provision.strategies);
    }
  }
  return Value::texts(lines);
}

/// Newest words of the parents and of the pupil, from a review or an assessment, with their day.
Value newest_views(const Pupil& pupil, Date today) {
  std::optional<Date> of_parents;
  std::optional<Date> of_pupil;
  std::string parents;
  std::string own;
  const auto take = [&](const model::Field<Date>& date, const model::Text& said,
                        std::optional<Date>& newest, std::string& words) {
    if (said && date && *date <= today && (!newest || *date >= *newest)) {
      newest = *date;
      words = *said;
    }
  };
  for (const auto& each : pupil.assessments) {
    take(each.date, each.parent_views, of_parents, parents);
    take(each.date, each.pupil_views, of_pupil, own);
  }
  for (const auto& each : pupil.reviews) {
    take(each.held, each.parent_views, of_parents, parents);
    take(each.held, each.pupil_views, of_pupil, own);
  }
  Value values = Value::record();
  values.set("parents", text(parents));
  values.set("parents_on", text(of_parents ? fmt::format("{}", *of_parents) : ""));
  values.set("pupil", text(own));
  values.set("pupil_on", text(of_pupil ? fmt::format("{}", *of_pupil) : ""));
  return values;
}

/// `the parents and the child`: with whom the plan was agreed.
std::string agreed_with(const Pupil& pupil, const SettingWords& words) {
  std::vector<std::string> all;
  for (const auto& each : pupil.plan.get().consulted) {
    if (each) {
      all.push_back(
          fmt::format("the {}", each.is(model::Consulted::pupil) ? words.pupil : "parents"));
    }
  }
  return list_in_words(all);
}

Value invited_with_replies(const model::Review* review, const SettingWords& words) {
  Value shape = Value::record();
  shape.set("name", text(""))
      .set("role", text(""))
      .set("advice", text(""))
      .set("was_there", Value::flag(false));
  std::vector<Value> entries;
  if (review == nullptr) {
    return Value::list(std::move(shape), {});
  }
  for (const auto& invited : review->invited) {
    const bool was_there =
        std::any_of(review->present.begin(), review->present.end(),
                    [&](const auto& present) { return present && invited.name.is(*present); });
    Value entry = Value::record();
    const auto role = invited.role ? role_in_words(*invited.role, words) : std::string{};
    entry.set("name", text(invited.name.value_or(capitalised(role))))
        .set("role", text(invited.name ? role : ""))
        .set("advice", text(invited.advice_received ? fmt::format("{}", *invited.advice_received)
                                                    : std::string{}))
        .set("was_there", Value::flag(was_there));
    entries.push_back(std::move(entry));
  }
  return Value::list(std::move(shape), std::move(entries));
}

void require(std::string_view name, const Record& record, Date today, std::string_view review_id) {
  const auto& pupil = record.pupil;
  const bool looks_back = name == "review-record" || is_annual_report(name);
  if (looks_back && review_of(name, pupil, today, review_id) == nullptr) {
    throw Error("{} has no {}review{} that was held", record.ref,
                is_annual_report(name) ? "annual " : "",
                review_id.empty() ? "" : fmt::format(" '{}'", review_id));
  }
  const bool has_plan = pupil.plan || code::has_support(pupil, today);
  if (name == "plan" && !has_plan) {
    throw Error("{} has no plan and no support on {}", record.ref, today);
  }
  if (name == "profile" && !pupil.profile) {
    throw Error("{} has no profile: enter what the pupil says under 'profile'", record.ref);
  }
  if (name == "evidence" && !has_plan) {
    throw Error("{} has no support on {} to give evidence of", record.ref, today);
  }
}

} // namespace

render::Value paper(std::string_view name, const Record& record, const Setting& setting, Date today,
                    std::string_view review_id) {
  require(name, record, today, review_id);
  return paper_values(name, record, setting, today, review_id);
}

render::Value paper_values(std::string_view name, const Record& record, const Setting& setting,
                           Date today, std::string_view review_id) {
  const Pupil& pupil = record.pupil;
  const auto calendar = code::calendar_of(setting);
  const code::Circumstances of{pupil, setting, calendar};
  Value values = record_values(pupil, of.calendar, today);
  values.merge(setting_values(setting, pupil));
  values.set("words", words_values(setting));
  values.set("today", text(fmt::format("{}", today)));
  const auto status = code::status_on(pupil, today);
  values.set("status_now", text(status ? in_words(*status) : ""));
  const auto since = code::support_since(pupil, today);
  values.set("support_since", text(since ? fmt::format("{}", *since) : ""));
  values.set("current_needs", current_needs(pupil, today));
  values.set("current_strengths", strengths(pupil, today));
  values.set("current_strategies", strategies(pupil, today));
  values.set("open_outcomes", open_outcomes(of, today));
  values.set("current_provision", current_provision(of, today));
  values.set("plan_agreed_with", text(agreed_with(pupil, setting_words(type_of(setting)))));
  values.set("views", newest_views(pupil, today));
  const auto* back = review_of(name, pupil, today, review_id);
  values.set("held", held_values(back, of, today));
  values.set("invited", invited_with_replies(back, setting_words(type_of(setting))));
  const auto* ahead = review_ahead(pupil, name == "preparation" ? review_id : std::string_view{});
  Value next = review_values(ahead == nullptr ? model::Review{} : *ahead, of, today);
  values.set("review", ahead == nullptr ? next.set_absent() : next);
  values.set("annual", annual_values(name == "preparation" ? ahead : back, of, today));
  values.set("cycles", cycles(of, today));
  values.set("cost", cost_values(of, today));
  values.set("attendance_years", attendance_years(pupil));
  values.set("assessments_made", assessments_made(pupil, today));
  values.set("request", request_values(pupil, today));
  values.set("moving", moving_values(pupil, setting, today));
  values.set("chronology", chronology(pupil, today, ForStaff::no));
  return values.set("whole_chronology", chronology(pupil, today, ForStaff::yes));
}

bool is_of_several(std::string_view name) {
  return name == "staff-sheet";
}

render::Value paper_of_several(const std::vector<Record>& records, const Setting& setting,
                               Date today, const std::string& chosen_by) {
  static const Record none;
  std::vector<Value> entries;
  entries.reserve(records.size());
  for (const auto& record : records) {
    entries.push_back(paper_values({}, record, setting, today, {}));
  }
  Value values = setting_values(setting, none.pupil);
  values.set("words", words_values(setting));
  values.set("today", text(fmt::format("{}", today)));
  values.set("chosen_by", text(chosen_by));
  values.set("count", text(counted(static_cast<long>(records.size()), "pupil")));
  return values.set("pupils", Value::list(paper_values({}, none, setting, today, {}),
                                          std::move(entries), Audience::staff));
}

} // namespace senco::papers
