// SPDX-License-Identifier: MIT
#include "papers/letter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

#include <algorithm>
#include <array>

namespace senco::papers {
namespace {

using render::Value;

bool is_title(std::string_view word) {
  static constexpr std::array<std::string_view, 16> k_titles = {
      "Mr",  "Mrs", "Ms",   "Miss",      "Mx",  "Dr",   "Mr.", "Mrs.",
      "Ms.", "Dr.", "Prof", "Professor", "Rev", "Revd", "Sir", "Dame"};
  return std::find(k_titles.begin(), k_titles.end(), word) != k_titles.end();
}

Value text(std::string value) {
  return Value::text(std::move(value));
}

/// The one a letter goes to: everything of their own may stand in it.
Value recipient_values(const Recipient& to, const Pupil& pupil) {
  static const model::Contact none;
  Value values = entry_values(to.contact == nullptr ? none : *to.contact);
  values.share();
  const auto family_name = pupil.pupil.family_name.value_or("");
  if (to.contact == nullptr) {
    values.set("name", text(full_name(pupil)));
    values.set("greeting", text(short_name(pupil)));
  } else {
    values.set("greeting", text(greeting_name(to.contact->name.value_or(""), family_name)));
  }
  values.set("is_pupil", Value::flag(to.contact == nullptr));
  return values;
}

Value head_values(const Setting& setting) {
  const auto& head = setting.head_teacher.get();
  Value values = Value::record();
  values.set("name", text(head.name.value_or("")));
  values.set("title", text(head.title.value_or("Headteacher")));
  values.set("greeting",
             text(head.name ? greeting_name(*head.name, {}) : head.title.value_or("Headteacher")));
  return values;
}

/// What the family worries about: what was typed, else what the record says the family has raised
/// and nobody has answered, else what it has raised at all.
std::vector<std::string> concerns_to_raise(const Pupil& pupil, const LetterOptions& options) {
  if (!options.concerns.empty()) {
    return options.concerns;
  }
  const auto raised = [&](bool also_answered) {
    std::vector<std::string> texts;
    for (const auto& concern : pupil.concerns) {
      const bool by_family = concern.raised_by.is(model::RaisedBy::parent) ||
                             concern.raised_by.is(model::RaisedBy::pupil);
      if (by_family && concern.concern && (also_answered || !concern.answered)) {
        texts.push_back(*concern.concern);
      }
    }
    return texts;
  };
  const auto open = raised(false);
  return open.empty() ? raised(true) : open;
}

void add_concern(Value& values, const Record& record, const LetterOptions& options) {
  const auto concerns = concerns_to_raise(record.pupil, options);
  if (concerns.empty()) {
    throw Error("{} holds no concern of the family: say what the worry is with --concern TEXT",
                record.path);
  }
  values.set("concerns_to_raise", Value::texts(concerns));
  values.set("questions", Value::texts(options.questions));
  values.set("bringing", text(options.bringing));
}

Value needs_values(const Pupil& pupil, Date today) {
  std::vector<std::string> lines;
  for (const auto& need : pupil.needs) {
    if (code::is_current(need, today)) {
      lines.push_back(need_in_words(need));
    }
  }
  return Value::texts(lines);
}

Value provision_values(const Pupil& pupil, Date today) {
  std::vector<std::string> lines;
  for (const auto& provision : pupil.provision) {
    if (provision.provision && !code::has_ended(provision, today)) {
      lines.push_back(provision_in_words(provision));
    }
  }
  return Value::texts(lines);
}

Value outcome_values(const Pupil& pupil) {
  std::vector<std::string> lines;
  for (const auto& outcome : pupil.outcomes) {
    if (outcome.outcome && code::is_open(outcome)) {
      lines.push_back(*outcome.outcome);
    }
  }
  return Value::texts(lines);
}

void add_sen_support(Value& values, const Record& record, Date today) {
  const auto* since = code::run_start(record.pupil, today, {model::SupportStatus::sen_support});
  if (since == nullptr) {
    throw Error("{} isn't on SEN support on {}: this letter would tell the family so", record.ref,
                today);
  }
  values.set("support_since", text(fmt::format("{}", *since->from)));
  values.set("current_needs", needs_values(record.pupil, today));
  values.set("current_provision", provision_values(record.pupil, today));
  values.set("open_outcomes", outcome_values(record.pupil));
  const auto& reviews = record.pupil.reviews;
  const bool planned = std::any_of(reviews.begin(), reviews.end(), [](const auto& review) {
    return review.planned && review.held.is_absent();
  });
  Value review =
      review_values(planned ? review_to_hold(record, {}) : model::Review{}, record.pupil);
  if (!planned) {
    review.set_absent();
  }
  values.set("review", std::move(review));
}

} // namespace

std::string greeting_name(std::string_view name, std::string_view family_name) {
  const auto words = split(name, ' ');
  if (words.size() < 3 || !is_title(words.front())) {
    return std::string{name};
  }
  if (!family_name.empty() && name.ends_with(fmt::format(" {}", family_name))) {
    return fmt::format("{} {}", words.front(), family_name);
  }
  std::size_t first = 2; // After the title and one given name or initial.
  while (first + 1 < words.size() && words[first].ends_with('.')) {
    ++first;
  }
  return fmt::format(
      "{} {}", words.front(),
      fmt::join(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), " "));
}

std::string time_in_words(TimeOfDay time) {
  const auto minutes = time.since_midnight.count();
  const auto hour = minutes / 60;
  if (minutes == 12 * 60) {
    return "noon";
  }
  const auto twelve = hour % 12 == 0 ? 12 : hour % 12;
  const auto* half = hour < 12 ? "am" : "pm";
  return minutes % 60 == 0 ? fmt::format("{} {}", twelve, half)
                           : fmt::format("{}.{:02} {}", twelve, minutes % 60, half);
}

std::string provision_in_words(const model::Provision& provision) {
  std::vector<std::string> parts;
  const double times = provision.per_week.value_or(0);
  const std::string how_often = times == 1   ? "once a week"
                                : times == 2 ? "twice a week"
                                : times > 0 ? fmt::format("{} times a week", number_in_words(times))
                                            : "";
  const std::string how_long =
      provision.minutes ? fmt::format("{} minutes", *provision.minutes) : "";
  if (!how_often.empty() || !how_long.empty()) {
    parts.push_back(how_often.empty()  ? how_long
                    : how_long.empty() ? how_often
                                       : fmt::format("{} for {}", how_often, how_long));
  }
  if (provision.group_size) {
    parts.push_back(*provision.group_size == 1
                        ? "one to one"
                        : fmt::format("in a group of {}", *provision.group_size));
  }
  if (provision.place) {
    parts.push_back(fmt::format("in: {}", *provision.place));
  }
  if (provision.led_by) {
    parts.push_back(fmt::format("led by {}", *provision.led_by));
  }
  if (provision.start) {
    parts.push_back(fmt::format("from {}", *provision.start));
  }
  const auto what = provision.provision.value_or("");
  return parts.empty() ? what : fmt::format("{}: {}", what, join(parts, ", "));
}

std::string need_in_words(const model::Need& need) {
  const std::string area = need.area ? in_words(*need.area) : "";
  // NSA is a code for the census, not something to tell a family.
  const bool says_type =
      need.type && !need.type.is(model::NeedType::NSA) && !need.type.is(model::NeedType::OTH);
  const std::string type = says_type ? in_words(*need.type) : "";
  std::string head = area.empty()                   ? type
                     : type.empty() || type == area ? area
                                                    : fmt::format("{} ({})", area, type);
  if (!need.description) {
    return head;
  }
  return head.empty() ? *need.description : fmt::format("{}: {}", head, *need.description);
}

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

render::Value dated(const std::optional<Date>& date) {
  return text(date ? with_weekday(*date) : "");
}

render::Value review_values(const model::Review& review, const Pupil& pupil) {
  Value values = entry_values(review);
  const auto kind = review.kind.value_or(model::ReviewKind::sen_support);
  const bool is_annual =
      kind == model::ReviewKind::annual || kind == model::ReviewKind::early_annual;
  values.set("day", dated(review.planned.value));
  values.set("clock", text(review.time ? time_in_words(*review.time) : ""));
  values.set("title", text(is_annual ? "annual review of the EHC plan"
                           : kind == model::ReviewKind::early_discussion ? "early discussion"
                           : kind == model::ReviewKind::transition       ? "transition meeting"
                                                                         : "SEN support review"));
  values.set("leader", text(review.led_by.value_or(pupil.pupil.responsible_teacher.value_or(""))));
  std::vector<std::string> others;
  for (const auto& invited : review.invited) {
    const auto role = invited.role ? in_words(*invited.role) : std::string{};
    const auto name = invited.name.value_or("");
    if (!name.empty() || !role.empty()) {
      others.push_back(name.empty()   ? role
                       : role.empty() ? name
                                      : fmt::format("{} ({})", name, role));
    }
  }
  values.set("others", Value::texts(others));
  values.set("is_annual", Value::flag(is_annual));
  return values;
}

std::vector<Recipient> recipients(const Pupil& pupil, Date today) {
  std::vector<Recipient> all;
  const bool own_master = code::is_own_master(pupil, today);
  if (own_master) {
    all.push_back({});
  }
  if (!own_master || pupil.pupil.agrees_to_share_with_parents.is(true)) {
    for (const auto& contact : pupil.contacts) {
      if (code::gets_letters(contact)) {
        all.push_back({&contact});
      }
    }
  }
  return all;
}

Recipient recipient_named(const Pupil& pupil, std::string_view name) {
  if (name == "pupil") {
    return {};
  }
  std::vector<std::string_view> known;
  for (const auto& contact : pupil.contacts) {
    if (contact.name.is(std::string{name})) {
      return {&contact};
    }
    if (contact.name) {
      known.push_back(*contact.name);
    }
  }
  const auto near = nearest(name, known);
  throw Error("no contact of this record is called '{}'{}", name,
              near.empty() ? fmt::format("; there is {}", fmt::join(known, ", "))
                           : fmt::format(": did you mean '{}'?", near));
}

Recipient parent_who_writes(const Pupil& pupil) {
  const model::Concern* newest = nullptr;
  const model::Contact* writer = nullptr;
  for (const auto& concern : pupil.concerns) {
    for (const auto& contact : pupil.contacts) {
      const bool raised_it = concern.name && contact.name.is(*concern.name);
      if (raised_it &&
          (newest == nullptr || concern.date.value_or(Date{}) >= newest->date.value_or(Date{}))) {
        newest = &concern;
        writer = &contact;
      }
    }
  }
  for (const auto& contact : pupil.contacts) {
    writer = writer == nullptr && code::gets_letters(contact) ? &contact : writer;
  }
  if (writer == nullptr) {
    throw Error("the record has no contact who could write this letter: add one under 'contacts'");
  }
  return {writer};
}

render::Value letter(std::string_view name, const Record& record, const Setting& setting,
                     const Recipient& to, Date today, const LetterOptions& options) {
  Value values = record_values(record.pupil, today);
  values.merge(setting_values(setting, record.pupil));
  values.set("today", text(fmt::format("{}", today)));
  values.set("to", recipient_values(to, record.pupil));
  values.set("head", head_values(setting));
  if (name == "concern") {
    add_concern(values, record, options);
  } else if (name == "sen-support") {
    add_sen_support(values, record, today);
  } else {
    const auto& review = review_to_hold(record, options.review);
    values.set("review", review_values(review, record.pupil));
  }
  return values;
}

} // namespace senco::papers
