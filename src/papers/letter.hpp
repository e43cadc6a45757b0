// SPDX-License-Identifier: MIT
// What a letter is made of.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

/// Whom a letter goes to: a contact, or the young person.
struct Recipient {
  const model::Contact* contact = nullptr; ///< None: the pupil.
};

/// What the user adds on the command line.
struct LetterOptions {
  std::vector<std::string> concerns = {};
  std::vector<std::string> questions = {};
  std::string bringing = {};
  std::string review = {}; ///< Id of the review an invitation is to; the next one if empty.
};

/// Who gets the school's letters about this pupil on `today`: each contact who gets letters, or the
/// pupil once the rights are the pupil's own (Code 8.13), with the contacts too if the pupil
/// agrees.
std::vector<Recipient> recipients(const Pupil& pupil, Date today);

/// The recipient whose contact is called `name` (or `pupil`). Throws `Error` with the nearest name.
Recipient recipient_named(const Pupil& pupil, std::string_view name);

/// The contact who writes the concern letter if nobody is named: the one who raised the newest
/// concern, else the first who gets letters. Throws `Error` if the record has no such contact.
Recipient parent_who_writes(const Pupil& pupil);

/// The values for `letter-<name>` to one recipient; the same names for every letter. `review` is
/// the next one to come, if any; for an invitation the one to hold, `others` without the recipient.
/// Throws `Error` if the record lacks what the letter is about (no SEN support for its notice, no
/// review to come for an invitation).
render::Value letter(std::string_view name, const Record& record, const Setting& setting,
                     const Recipient& to, Date today, const LetterOptions& options);

/// The next review to be held: planned and not held, the earliest; or the one called `id`. Throws
/// `Error` if there is none.
const model::Review& review_to_hold(const Record& record, std::string_view id);

/// The review under its keys, and what a sentence needs of it: `day`, `has_passed`, `clock`,
/// `title`, `leader`, `others` (see below), `is_annual`.
render::Value review_values(const model::Review& review, const Pupil& pupil, Date today);

/// Everybody invited, each by name and role.
render::Value invited_in_words(const model::Review& review);

/// The same date as a reader takes it in: `Friday 5 December 2025`.
render::Value dated(const std::optional<Date>& date);

} // namespace senco::papers
