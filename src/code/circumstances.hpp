// SPDX-License-Identifier: MIT
// What follows from a record on a given day: status, year group, whose the rights are.
#pragma once

#include "code/age.hpp"
#include "code/calendar.hpp"
#include "model/caseload.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::code {

using model::SupportStatus;

/// The setting's term dates as a calendar.
Calendar calendar_of(const Setting& setting);

/// A pupil and what surrounds the record. Borrowed: all three must outlive it.
struct Circumstances {
  const Pupil& pupil;
  const Setting& setting;
  const Calendar& calendar;
};

/// The chapter of the Code that speaks to this kind of setting: 5 early years, 6 schools, 7 further
/// education.
int chapter_of(model::SettingType type);

/// The entry of `status` in force on `day`; none before the first.
const model::StatusEntry* status_entry_on(const Pupil& pupil, Date day);
std::optional<SupportStatus> status_on(const Pupil& pupil, Date day);

/// The first entry of the unbroken run, up to `day`, of entries that are one of `kinds`; none if
/// the one in force on `day` isn't.
const model::StatusEntry* run_start(const Pupil& pupil, Date day,
                                    std::initializer_list<SupportStatus> kinds);

/// The day from which the pupil has had SEN support or an EHC plan without a break.
std::optional<Date> support_since(const Pupil& pupil, Date day);

/// Whether the pupil has SEN support or an EHC plan on `day`.
bool has_support(const Pupil& pupil, Date day);

/// The year taught on `day`: counted from `year_group` where the record has it (true in the school
/// year of `year_group_from`, or of `today`), else by age. School years are the setting's: before
/// its autumn term begins it is still the year before, save that a `year_group_from` in September
/// is always of the year to come.
std::optional<YearGroup> year_group_on(const Pupil& pupil, const Calendar& calendar, Date day,
                                       Date today);

/// Whether the pupil is taught in Year `year` or beyond on `day`. After Year 14 too; where no year
/// applies (X), age says it.
bool is_in_or_beyond(int year, const Circumstances& of, Date day, Date today);

/// How far that is, to follow what happened then: `in Year 9`, `beyond Year 14`, `at the age of
/// Year 10` where no year applies. Empty where nothing says.
std::string stage_in_words(const Circumstances& of, Date day, Date today);

/// Whether the rights of Part 3 are the pupil's own on `day`: from the end of compulsory school age
/// for good, unless an entry of `capacity` up to that day says that the pupil lacks it. Code 8.13,
/// 8.17.
bool is_own_master(const Pupil& pupil, Date day);

/// Whether letters go to this contact: as `letters` says, else by parental responsibility.
bool gets_letters(const model::Contact& contact);

/// Whether the notice went to whoever has to be told on its day: a parent (a contact who gets
/// letters), or the young person.
bool reaches_family(const model::Notice& notice, const Pupil& pupil);

/// `given_to_parents`, or `given_to_pupil` where the rights were the pupil's own on `day`.
template <class Entry>
const model::Field<Date>& given_to_family(const Entry& entry, const Pupil& pupil, Date day) {
  return is_own_master(pupil, day) ? entry.given_to_pupil : entry.given_to_parents;
}

/// `parents`, or `young person` where the rights are the pupil's own on `day`.
std::string_view family_word(const Pupil& pupil, Date day);

/// Whether a need, outcome or provision counts on `day`.
bool is_current(const model::Need& need, Date day);
bool is_open(const model::Outcome& outcome);
bool has_ended(const model::Provision& provision, Date day);

/// Whether the review is about support as a whole: of kind sen_support, annual or early_annual.
bool is_support_review(const model::Review& review);
bool is_annual(const model::Review& review);

/// The held reviews that `accepts`, by day.
std::vector<const model::Review*> held_reviews(const Pupil& pupil, Date day,
                                               bool (*accepts)(const model::Review&));

/// The terms of `year` that ask for a meeting with the family (Code 6.65): those that began neither
/// before the pupil joined nor before the support that is unbroken on `day`. None if there is no
/// support on `day`, or the pupil had left.
std::vector<Term> terms_that_ask(const Pupil& pupil, const SchoolYear& year, Date day);

/// Reviews of any kind in a period: those in which the parents (or the young person) took part, and
/// those to which they were asked and did not come.
struct Meetings {
  int held = 0;
  int missed = 0;
};
Meetings meetings_with_family(const Pupil& pupil, const Period& in);

/// Who an owner named in a record is, in words that name neither the child nor a contact: `Mr J.
/// Patel`, `a parent`, `the grandmother`, `the pupil`. Empty where that can't be said.
std::string owner_in_words(const Circumstances& of, const std::string& owner);

/// Someone invited in this role, as a sentence names them: `the head teacher` (`the principal`,
/// `the provider`, by the kind of setting), `a social care officer`.
std::string_view invited_in_words(const Circumstances& of, model::InvitedRole role);

/// How a path names an entry of its list: `r1`, or by its place, `2`.
template <class T> std::string key_of(const T& entry, const model::List<T>& list) {
  return entry.id ? *entry.id : std::to_string(&entry - list.entries.data() + 1);
}

/// The entry of `list` in which `where` stands, or null.
template <class T> const T* entry_at(const model::List<T>& list, const Span& where) {
  for (const auto& entry : list) {
    if (entry.where.holds(where)) {
      return &entry;
    }
  }
  return nullptr;
}

} // namespace senco::code
