// SPDX-License-Identifier: MIT
#include "papers/letter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "papers/sentences.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using render::Value;

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

/// Whether another contact than the writer said it: two parents may not tell each other everything.
bool is_of_another(const model::Concern& concern, const Recipient& writer, const Pupil& pupil) {
  return concern.name &&
         std::any_of(pupil.contacts.begin(), pupil.contacts.end(), [&](const auto& contact) {
           return &contact != writer.contact && contact.name.is(*concern.name);
         });
}

/// What the writer worries about: what was typed, else what the record says the writer or the child
/// has raised and nobody has answered, else what they have raised at all.
std::vector<std::string> concerns_to_raise(const Pupil& pupil, const Recipient& writer,
                                           const LetterOptions& options) {
  if (!options.concerns.empty()) {
    return options.concerns;
  }
  const auto raised = [&](bool also_answered) {
    std::vector<std::string> texts;
    for (const auto& concern : pupil.concerns) {
      const bool by_pupil = concern.raised_by.is(model::RaisedBy::pupil);
      const bool by_family = by_pupil || concern.raised_by.is(model::RaisedBy::parent);
      const bool is_open = also_answered || concern.answered.is_absent();
      if (by_family && concern.concern && is_open && !is_of_another(concern, writer, pupil)) {
        // The parent writes this letter: the child's words need the child's name before them.
        texts.push_back(by_pupil ? fmt::format("{} says: {}", short_name(pupil), *concern.concern)
                                 : *concern.concern);
      }
    }
    return texts;
  };
  const auto open = raised(false);
  return open.empty() ? raised(true) : open;
}

void add_concern(Value& values, const Pupil& pupil, const Recipient& to,
                 const LetterOptions& options) {
  values.set("concerns_to_raise", Value::texts(concerns_to_raise(pupil, to, options)));
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

void add_support(Value& values, const Pupil& pupil, Date today) {
  const auto* since = code::run_start(pupil, today, {model::SupportStatus::sen_support});
  values.set("support_since", text(since == nullptr ? "" : fmt::format("{}", *since->from)));
  values.set("current_needs", needs_values(pupil, today));
  values.set("current_provision", provision_values(pupil, today));
  values.set("open_outcomes", outcome_values(pupil));
}

/// The next review that is still to come; what was to be long ago is nothing to announce.
Value coming_review(const Pupil& pupil, Date today) {
  const model::Review* next = nullptr;
  for (const auto& review : pupil.reviews) {
    const bool to_come = review.planned && review.held.is_absent() && *review.planned >= today;
    if (to_come && (next == nullptr || *review.planned < *next->planned)) {
      next = &review;
    }
  }
  Value values = review_values(next == nullptr ? model::Review{} : *next, pupil, today);
  return next == nullptr ? values.set_absent() : values;
}

/// Whether somebody invited is the one who is written to.
bool is_recipient(const model::Invited& invited, const Recipient& to, const Pupil& pupil) {
  if (to.contact != nullptr) {
    return to.contact->name && invited.name.is(*to.contact->name);
  }
  return invited.role.is(model::InvitedRole::young_person) ||
         invited.role.is(model::InvitedRole::pupil) || invited.name.is(full_name(pupil));
}

Value invitation(const Record& record, const Recipient& to, Date today, std::string_view id) {
  const auto& review = review_to_hold(record, id);
  if (review.planned && *review.planned < today) {
    throw Error("the review of {} that was planned for {} can't be invited to any more: agree a "
                "new day, or name another with --review",
                record.ref, *review.planned);
  }
  Value values = review_values(review, record.pupil, today);
  model::Review others = review;
  auto& invited = others.invited.entries;
  invited.erase(
      std::remove_if(invited.begin(), invited.end(),
                     [&](const auto& each) { return is_recipient(each, to, record.pupil); }),
      invited.end());
  values.set("others", invited_in_words(others));
  return values;
}

/// Throws if a letter of the program's own would say what the record doesn't.
void complain_of_lack(std::string_view name, const Record& record, const Recipient& to, Date today,
                      const LetterOptions& options) {
  if (name == "concern" && to.contact == nullptr) {
    throw Error("the concern letter is a parent's: name a contact with --to");
  }
  if (name == "concern" && concerns_to_raise(record.pupil, to, options).empty()) {
    throw Error("{} holds no concern of {}: say what the worry is with --concern TEXT", record.path,
                to.contact->name.value_or("the contact"));
  }
  const bool on_support =
      code::run_start(record.pupil, today, {model::SupportStatus::sen_support}) != nullptr;
  if (name == "sen-support" && !on_support) {
    throw Error("{} isn't on SEN support on {}, which is what this letter tells the family",
                record.ref, today);
  }
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

render::Value dated(const std::optional<Date>& date) {
  return text(date ? with_weekday(*date) : "");
}

render::Value invited_in_words(const model::Review& review) {
  std::vector<std::string> all;
  for (const auto& invited : review.invited) {
    const auto role = invited.role ? in_words(*invited.role) : std::string{};
    const auto name = invited.name.value_or("");
    if (!name.empty() || !role.empty()) {
      all.push_back(name.empty() ? role : role.empty() ? name : fmt::format("{} ({})", name, role));
    }
  }
  return Value::texts(all);
}

render::Value review_values(const model::Review& review, const Pupil& pupil, Date today) {
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
  values.set("others", invited_in_words(review));
  values.set("is_annual", Value::flag(code::is_annual(review)));
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
              known.empty()  ? std::string{}
              : near.empty() ? fmt::format("; its contacts: {}", fmt::join(known, ", "))
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
  complain_of_lack(name, record, to, today, options);
  const Pupil& pupil = record.pupil;
  Value values = record_values(pupil, today);
  values.merge(setting_values(setting, pupil));
  values.set("today", text(fmt::format("{}", today)));
  values.set("to", recipient_values(to, pupil));
  values.set("head", head_values(setting));
  add_concern(values, pupil, to, options);
  add_support(values, pupil, today);
  const bool invites = name == "review-invitation" || !options.review.empty();
  values.set("review",
             invites ? invitation(record, to, today, options.review) : coming_review(pupil, today));
  return values;
}

} // namespace senco::papers
