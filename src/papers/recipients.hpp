// SPDX-License-Identifier: MIT
// Whom a letter goes to.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

/// One who is written to: a contact, somebody invited to a meeting, the authority that looks after
/// the child, the local authority's SEN team, or (none of these) the pupil. Borrowed from record
/// and setting.
struct Recipient {
  const model::Contact* contact = nullptr;
  const model::Invited* invited = nullptr;
  const model::LookedAfter* authority = nullptr;
  const model::Authority* local_authority = nullptr;

  [[nodiscard]] bool is_pupil() const {
    return contact == nullptr && invited == nullptr && authority == nullptr &&
           local_authority == nullptr;
  }
};

/// Who gets the setting's letters about this pupil on `today`: each contact who gets letters and
/// the authority that looks after the child; or the pupil once the rights are the pupil's own (Code
/// 8.13), with the others too if the pupil agrees.
std::vector<Recipient> recipients(const Pupil& pupil, Date today);

/// The same, and everybody else who is invited to `review`: whom the law wants invited to an annual
/// review (reg 20(2)).
std::vector<Recipient> recipients_of_invitation(const Pupil& pupil, const model::Review& review,
                                                Date today);

/// The local authority of the pupil, to whom a letter for the audience authority goes. Throws
/// `Error` if `senco.yaml` doesn't describe it.
Recipient local_authority(const Setting& setting, const Record& record);

/// The recipient whose contact is called `name` (or `pupil`). Throws `Error` with the nearest name.
Recipient recipient_named(const Pupil& pupil, std::string_view name);

/// The contact who writes the concern letter if nobody is named: the one who raised the newest
/// concern, else the first who gets letters. Throws `Error` if the record has no such contact.
Recipient parent_who_writes(const Pupil& pupil);

/// Whether somebody invited is the one who is written to.
bool is_recipient(const model::Invited& invited, const Recipient& to, const Pupil& pupil);

/// How the record calls the recipient in a notice: a contact's name, `pupil`, …
std::string name_of(const Recipient& to);

/// `to`: the one a letter goes to. Everything of their own may stand in it.
render::Value recipient_values(const Recipient& to, const Pupil& pupil);

/// `who`: the pupil as this letter speaks of the pupil, so that one sentence serves both: `Ada`,
/// `she`, `her`, `Ada's`, or `you`, `you`, `your`, `your` where the letter goes to the pupil.
/// `person`: the values of the section `pupil`.
render::Value who_values(const Recipient& to, const Pupil& pupil, const render::Value& person);

} // namespace senco::papers
