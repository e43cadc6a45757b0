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

/// The pupil and the pupil's own people. They read the agenda: it isn't there to remind them.
bool is_family(const model::Invited& invited, const Pupil& pupil) {
  using model::InvitedRole;
  const bool by_role =
      invited.role.is(InvitedRole::parent) || invited.role.is(InvitedRole::young_person) ||
      invited.role.is(InvitedRole::pupil) || invited.role.is(InvitedRole::friend_or_adviser);
  return by_role ||
         (!invited.role && invited.name &&
          std::any_of(pupil.contacts.begin(), pupil.contacts.end(),
                      [&](const auto& contact) { return contact.name.is(*invited.name); }));
}

/// Advice that was asked for and has not come: from those invited, and from specialists.
Value advice_awaited(const Pupil& pupil, const model::Review& review, const SettingWords& words) {
  std::vector<std::string> lines;
  for (const auto& invited : review.invited) {
    if (invited.advice_asked && !invited.advice_received && !is_family(invited, pupil)) {
      const auto role = invited.role ? role_in_words(*invited.role, words) : std::string{};
      const auto name = invited.name.value_or(role.empty() ? "somebody else invited" : role);
      lines.push_back(fmt::format("{}{}, asked on {}", name,
                                  invited.name && !role.empty() ? fmt::format(" ({})", role) : "",
                                  *invited.advice_asked));
    }
  }
  for (const auto& specialist : pupil.specialists) {
    if (specialist.referred && !specialist.advice_received) {
      lines.push_back(
          fmt::format("{}, referred on {}", specialist_in_words(specialist), *specialist.referred));
    }
  }
  return Value::texts(lines);
}

struct OutcomeCounts {
  long open = 0;
  long slow = 0; ///< Some or no progress, said the last review.
  long reached = 0;
  std::vector<Date> past; ///< Days by which those that are past theirs were due.
  long ends_soon = 0;
};

/// As things stand today and, for what falls due, will stand on the day of the meeting.
OutcomeCounts count_outcomes(const Pupil& pupil, Date today, Date meeting) {
  OutcomeCounts counts;
  for (const auto& outcome : pupil.outcomes) {
    if (!code::is_open(outcome)) {
      continue;
    }
    ++counts.open;
    const auto said = last_judgement(outcome, pupil, today);
    counts.slow += said.starts_with("no progress") || said.starts_with("some progress") ? 1 : 0;
    counts.reached += said.starts_with("achieved") ? 1 : 0;
    if (outcome.due && *outcome.due < meeting) {
      counts.past.push_back(*outcome.due);
    } else if (outcome.due && *outcome.due <= meeting + code::k_decide_concern) {
      ++counts.ends_soon;
    }
  }
  return counts;
}

/// `2 outcomes were due by 25 March 2026: reached, or to be set anew?`
std::string past_their_day(const std::vector<Date>& past) {
  const auto last = *std::max_element(past.begin(), past.end());
  return fmt::format("{} due by {}: reached, or to be set anew?",
                     counted(static_cast<long>(past.size()), "outcome was", "outcomes were"), last);
}

/// What the record leaves open for this meeting to decide.
Value decisions(const Pupil& pupil, Date today, Date meeting) {
  const auto counts = count_outcomes(pupil, today, meeting);
  const bool has_plan = code::status_on(pupil, today) == code::SupportStatus::ehc_plan;
  std::vector<std::string> lines;
  if (!counts.past.empty()) {
    lines.push_back(past_their_day(counts.past));
  }
  if (counts.ends_soon > 0) {
    lines.push_back(
        fmt::format("{} within a term of this meeting: close, or set anew?",
                    counted(counts.ends_soon, "outcome falls due", "outcomes fall due")));
  }
  if (counts.open > 0 && counts.slow == counts.open) {
    lines.emplace_back("Progress has been limited so far: should a specialist be involved (SEND "
                       "Code 6.58, 6.59)?");
    lines.emplace_back(has_plan ? "Does the EHC plan still fit, or is an early review of it needed?"
                                : "If well-planned support is not enough, should an EHC needs "
                                  "assessment be requested (SEND Code 6.63)?");
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

/// `This is meeting 2 of at least 3 this school year (SEND Code of Practice, 6.65).` Empty outside
/// chapter 6.
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
             ? fmt::format("This is meeting {} of at least {} this school year (SEND Code of "
                           "Practice, 6.65).",
                           number, wanted)
             : fmt::format("This is meeting {} this school year; there should be at least {} (SEND "
                           "Code of Practice, 6.65).",
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
  const auto& words = setting_words(type_of(setting));
  const auto calendar = code::calendar_of(setting);
  const code::Circumstances of{pupil, setting, calendar};
  Value values = record_values(pupil, calendar, today);
  values.merge(setting_values(setting, pupil));
  values.set("today", text(fmt::format("{}", today)));
  values.set("review", review_values(review, of, today));
  values.set("last_review_day", text(last == nullptr ? "" : fmt::format("{}", *last->held)));
  values.set("last_actions", actions(pupil, last, today));
  values.set("open_outcomes", open_outcomes(of, today));
  values.set("current_provision", current_provision(of, today));
  values.set("advice_awaited", advice_awaited(pupil, review, words));
  values.set("decisions", decisions(pupil, today, std::max(today, review.planned.value_or(today))));
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
  const auto next_place = pupil.transition.get().to.value_or(pupil.pupil.next_setting.value_or(""));
  values.set("next_place", text(next_place));
  values.set("new_place", text(next_place.empty() ? std::string{words.next_place} : next_place));
  return values;
}

} // namespace senco::papers
