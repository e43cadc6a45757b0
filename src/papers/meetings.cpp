// SPDX-License-Identifier: MIT
#include "papers/meetings.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "papers/sentences.hpp"
#include "papers/setting_words.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

namespace senco::papers {
namespace {

using render::Value;

Value text(std::string value) {
  return Value::text(std::move(value));
}

/// The words of the outcome or provision that an entry of a review names by id; the id itself if
/// nothing has it.
template <class T, class Words>
std::string named(const model::List<T>& list, const model::Text& id, Words words) {
  for (const T& each : list) {
    if (id && each.id.is(*id)) {
      return words(each);
    }
  }
  return {};
}

Value outcomes_judged(const model::Review& review, const Pupil& pupil) {
  Value shape = Value::record();
  shape.set("outcome", text("")).set("progress", text("")).set("note", text(""));
  std::vector<Value> entries;
  for (const auto& judged : review.outcomes) {
    const auto words = named(pupil.outcomes, judged.outcome,
                             [](const auto& outcome) { return outcome.outcome.value_or(""); });
    if (!words.empty()) {
      Value entry = Value::record();
      entry.set("outcome", text(words))
          .set("progress", text(judged.progress ? in_words(*judged.progress) : ""))
          .set("note", text(judged.note.value_or("")));
      entries.push_back(std::move(entry));
    }
  }
  return Value::list(std::move(shape), std::move(entries));
}

Value provision_judged(const model::Review& review, const Pupil& pupil) {
  Value shape = Value::record();
  shape.set("provision", text("")).set("impact", text("")).set("next", text(""));
  std::vector<Value> entries;
  for (const auto& judged : review.provision) {
    const auto words = named(pupil.provision, judged.provision, [](const auto& provision) {
      return provision.provision.value_or("");
    });
    if (!words.empty()) {
      Value entry = Value::record();
      entry.set("provision", text(words))
          .set("impact", text(judged.impact.value_or("")))
          .set("next", text(judged.next ? in_words(*judged.next) : ""));
      entries.push_back(std::move(entry));
    }
  }
  return Value::list(std::move(shape), std::move(entries));
}

Value actions_agreed(const model::Review& review) {
  Value shape = Value::record();
  shape.set("action", text("")).set("owner", text("")).set("due", text("")).set("done", text(""));
  std::vector<Value> entries;
  for (const auto& action : review.actions) {
    if (action.action) {
      Value entry = Value::record();
      entry.set("action", text(*action.action))
          .set("owner", text(action.owner.value_or("")))
          .set("due", text(action.due ? fmt::format("{}", *action.due) : ""))
          .set("done", text(action.done ? fmt::format("{}", *action.done) : ""));
      entries.push_back(std::move(entry));
    }
  }
  return Value::list(std::move(shape), std::move(entries));
}

/// `sent their views and did not come`, of somebody who should have taken part. Empty if it isn't
/// recorded or goes without saying.
std::string took_part(const model::Field<model::TookPart>& how) {
  if (how.is(model::TookPart::contributed)) {
    return "sent views beforehand";
  }
  if (how.is(model::TookPart::declined)) {
    return "asked not to come";
  }
  return how.is(model::TookPart::absent) ? "could not be there" : std::string{};
}

/// The next review after `held` that is planned and not held.
const model::Review* next_after(const model::Review& held, const Pupil& pupil, Date today) {
  const model::Review* next = nullptr;
  for (const auto& review : pupil.reviews) {
    const bool to_come =
        &review != &held && review.planned && review.held.is_absent() && *review.planned >= today;
    next = to_come && (next == nullptr || *review.planned < *next->planned) ? &review : next;
  }
  return next;
}

} // namespace

const model::Review& review_to_hold(const Record& record, std::string_view id) {
  const model::Review* next = nullptr;
  for (const auto& review : record.pupil.reviews) {
    if (!id.empty() && review.id.is(std::string{id})) {
      return review;
    }
    const bool to_come = id.empty() && review.planned && review.held.is_absent();
    if (to_come && (next == nullptr || *review.planned < *next->planned)) {
      next = &review;
    }
  }
  if (next == nullptr) {
    throw Error(id.empty()
                    ? fmt::format("{} has no review planned: senco add review {} --planned DATE",
                                  record.ref, record.ref)
                    : fmt::format("{} has no review '{}'", record.ref, id));
  }
  return *next;
}

const model::Review* annual_to_hold(const Pupil& pupil, std::string_view id) {
  const model::Review* next = nullptr;
  for (const auto& review : pupil.reviews) {
    if (!id.empty() && review.id.is(std::string{id}) && code::is_annual(review)) {
      return &review;
    }
    const bool to_come =
        id.empty() && code::is_annual(review) && review.planned && review.held.is_absent();
    next = to_come && (next == nullptr || *review.planned < *next->planned) ? &review : next;
  }
  return next;
}

const model::Review* review_held(const Pupil& pupil, Date today, std::string_view id,
                                 bool (*accepts)(const model::Review&)) {
  const model::Review* last = nullptr;
  for (const auto* review : code::held_reviews(pupil, today, accepts)) {
    if (id.empty() || review->id.is(std::string{id})) {
      last = review;
    }
  }
  return last;
}

render::Value dated(const std::optional<Date>& date) {
  return text(date ? with_weekday(*date) : "");
}

render::Value invited_in_words(const model::Review& review, const Setting& setting) {
  const auto& words = setting_words(type_of(setting));
  std::vector<std::string> all;
  for (const auto& invited : review.invited) {
    const auto role = invited.role ? role_in_words(*invited.role, words) : std::string{};
    const auto name = invited.name.value_or("");
    if (!name.empty() || !role.empty()) {
      all.push_back(name.empty() ? role : role.empty() ? name : fmt::format("{} ({})", name, role));
    }
  }
  return Value::texts(all);
}

render::Value review_values(const model::Review& review, const code::Circumstances& of,
                            Date today) {
  const Pupil& pupil = of.pupil;
  Value values = entry_values(review);
  const auto kind = review.kind.value_or(model::ReviewKind::sen_support);
  values.set("day", dated(review.planned.value));
  values.set("has_passed",
             Value::flag(review.planned && *review.planned < today && review.held.is_absent()));
  values.set("clock", text(review.time ? time_in_words(*review.time) : ""));
  values.set("title", text(std::string{review_in_words(kind)}));
  // Who leads goes without saying where the Code says it: the teacher (6.67).
  const bool by_teacher =
      kind == model::ReviewKind::sen_support || kind == model::ReviewKind::early_discussion;
  values.set("leader",
             text(review.led_by.value_or(by_teacher ? pupil.pupil.responsible_teacher.value_or("")
                                                    : std::string{})));
  values.set("others", invited_in_words(review, of.setting));
  values.set("is_annual", Value::flag(code::is_annual(review)));
  return values;
}

render::Value held_values(const model::Review* review, const code::Circumstances& of, Date today) {
  static const model::Review none;
  const auto& held = review == nullptr ? none : *review;
  Value values = review_values(held, of, today);
  values.set("day", dated(held.held.value));
  const auto minutes = held.duration_minutes.value_or(0);
  values.set("lasted", text(minutes > 0 ? counted(minutes, "minute") : ""));
  values.set("parents_took_part", text(took_part(held.parents)));
  values.set("pupil_took_part", text(took_part(held.pupil)));
  values.set("judged_outcomes", outcomes_judged(held, of.pupil));
  values.set("judged_provision", provision_judged(held, of.pupil));
  values.set("agreed_actions", actions_agreed(held));
  values.set("decided", text(held.decision ? std::string{decision_in_words(*held.decision)} : ""));
  values.set("recommended",
             text(held.decision ? std::string{recommendation_in_words(*held.decision)} : ""));
  const auto* next = review == nullptr ? nullptr : next_after(held, of.pupil, today);
  values.set("next_day", next == nullptr ? text("") : dated(next->planned.value));
  const auto& authority = held.la_decision.get();
  values.set("authority_decided", text(authority.decision ? in_words(*authority.decision) : ""));
  return review == nullptr ? values.set_absent() : values;
}

} // namespace senco::papers
