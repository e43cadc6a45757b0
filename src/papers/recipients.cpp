// SPDX-License-Identifier: MIT
#include "papers/recipients.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "code/authority.hpp"
#include "papers/sentences.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using render::Value;

Value text(std::string_view value) {
  return Value::text(std::string{value});
}

/// The authority that looks after the child, unless its social worker gets letters as a contact.
const model::LookedAfter* authority_to_write_to(const Pupil& pupil) {
  const auto& looked_after = pupil.pupil.looked_after;
  if (!looked_after || (!looked_after->authority && !looked_after->social_worker)) {
    return nullptr;
  }
  const bool is_contact =
      std::any_of(pupil.contacts.begin(), pupil.contacts.end(), [&](const auto& contact) {
        return looked_after->social_worker && contact.name.is(*looked_after->social_worker) &&
               code::gets_letters(contact);
      });
  return is_contact ? nullptr : &*looked_after;
}

/// Whether somebody invited is the pupil.
bool is_the_pupil(const model::Invited& invited, const Pupil& pupil) {
  return invited.role.is(model::InvitedRole::young_person) ||
         invited.role.is(model::InvitedRole::pupil) || invited.name.is(full_name(pupil));
}

} // namespace

std::vector<Recipient> recipients(const Pupil& pupil, Date today) {
  std::vector<Recipient> all;
  const bool own_master = code::is_own_master(pupil, today);
  if (own_master) {
    all.push_back({});
  }
  if (own_master && !pupil.pupil.agrees_to_share_with_parents.is(true)) {
    return all;
  }
  for (const auto& contact : pupil.contacts) {
    if (code::gets_letters(contact)) {
      all.push_back({.contact = &contact});
    }
  }
  if (const auto* authority = authority_to_write_to(pupil)) {
    all.push_back({.authority = authority});
  }
  return all;
}

std::vector<Recipient> recipients_of_invitation(const Pupil& pupil, const model::Review& review,
                                                Date today) {
  auto all = recipients(pupil, today);
  const auto family = all;
  // A parent whom the young person doesn't want told is not told by way of the meeting either.
  const bool without_parents =
      code::is_own_master(pupil, today) && !pupil.pupil.agrees_to_share_with_parents.is(true);
  for (const auto& invited : review.invited) {
    const bool has_copy = std::any_of(family.begin(), family.end(), [&](const auto& to) {
      return !to.is_pupil() && invited.name.is(name_of(to));
    });
    const bool is_known = invited.name || invited.role;
    const bool is_kept_out = without_parents && invited.role.is(model::InvitedRole::parent);
    if (is_known && !has_copy && !is_kept_out && !is_the_pupil(invited, pupil)) {
      all.push_back({.invited = &invited});
    }
  }
  return all;
}

Recipient local_authority(const Setting& setting, const Record& record) {
  const auto* authority = code::authority_of(setting, record.pupil);
  if (authority == nullptr) {
    throw Error("senco.yaml doesn't describe the local authority of {}, to whom this letter goes: "
                "enter it under 'authorities'",
                record.ref);
  }
  return {.local_authority = authority};
}

Recipient recipient_named(const Pupil& pupil, std::string_view name) {
  if (name == "pupil") {
    return {};
  }
  std::vector<std::string_view> known;
  for (const auto& contact : pupil.contacts) {
    if (contact.name.is(std::string{name})) {
      return {.contact = &contact};
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
    throw Error("the record has no contact who could write this letter: 'senco add "
                "contact' adds one");
  }
  return {.contact = writer};
}

bool is_recipient(const model::Invited& invited, const Recipient& to, const Pupil& pupil) {
  if (to.is_pupil()) {
    return is_the_pupil(invited, pupil);
  }
  return &invited == to.invited || (!name_of(to).empty() && invited.name.is(name_of(to)));
}

std::string name_of(const Recipient& to) {
  if (to.contact != nullptr) {
    return to.contact->name.value_or("");
  }
  if (to.invited != nullptr) {
    return to.invited->name.value_or("");
  }
  if (to.local_authority != nullptr) {
    return to.local_authority->sen_team.get().name.value_or(to.local_authority->name.value_or(""));
  }
  return to.authority != nullptr ? to.authority->social_worker.value_or("") : "pupil";
}

render::Value recipient_values(const Recipient& to, const Pupil& pupil) {
  static const model::Contact none;
  Value values = entry_values(to.contact == nullptr ? none : *to.contact);
  values.share();
  const auto family_name = pupil.pupil.family_name.value_or("");
  std::string name = to.is_pupil() ? full_name(pupil) : name_of(to);
  std::string greeting = to.is_pupil()           ? short_name(pupil)
                         : to.contact != nullptr ? greeting_name(name, family_name)
                                                 : greeting_name(name, {});
  if (to.authority != nullptr) {
    values.set("address", Value::texts({to.authority->authority.value_or("")}));
  } else if (to.local_authority != nullptr) {
    const auto& team = to.local_authority->sen_team.get();
    values.set("email", text(team.email.value_or("")));
    values.set("address", Value::texts(plain(team.address)));
    greeting.clear(); // A team has no name to be greeted by.
  } else if (to.invited != nullptr) {
    values.set("email", text(to.invited->email.value_or("")));
    values.set("address", Value::texts(plain(to.invited->address)));
  }
  if (name.empty() && to.invited != nullptr && to.invited->role) {
    name = capitalised(in_words(*to.invited->role));
  }
  values.set("name", text(name));
  values.set("has_name", Value::flag(!greeting.empty()));
  values.set("greeting", text(greeting.empty() ? "Sir or Madam" : greeting));
  values.set("is_pupil", Value::flag(to.is_pupil()));
  const bool is_family = to.invited == nullptr
                             ? to.local_authority == nullptr
                             : to.invited->role.is(model::InvitedRole::parent) ||
                                   to.invited->role.is(model::InvitedRole::friend_or_adviser);
  values.set("is_family", Value::flag(is_family));
  return values;
}

render::Value who_values(const Recipient& to, const Pupil& pupil, const Value& person) {
  const bool you = to.is_pupil();
  const auto name = short_name(pupil);
  const auto whose = name.empty() ? std::string{} : name + "'s";
  const auto of_pupil = [&](std::string_view word) {
    const auto* value = person.find(word);
    return value == nullptr ? std::string{} : value->as_text();
  };
  Value values = Value::record();
  const auto set = [&](std::string_view word, std::string_view yours, std::string_view theirs) {
    values.set(word, text(you ? yours : theirs));
  };
  set("name", "you", name);
  set("Name", "You", name);
  set("names", "your", whose);
  set("Names", "Your", whose);
  set("they", "you", of_pupil("they"));
  set("They", "You", of_pupil("They"));
  set("them", "you", of_pupil("them"));
  set("their", "your", of_pupil("their"));
  set("Their", "Your", of_pupil("Their"));
  set("themselves", "yourself", of_pupil("themselves"));
  set("are", "are", of_pupil("are"));
  set("have", "have", of_pupil("have"));
  set("s", "", of_pupil("s"));
  set("es", "", of_pupil("es"));
  // After the name: one says 'Robin is' though one says 'they are'.
  set("is", "are", "is");
  set("has", "have", "has");
  set("does", "do", "does");
  set("ends", "", "s");
  values.set("is_you", Value::flag(you));
  return values;
}

} // namespace senco::papers
