// SPDX-License-Identifier: MIT
// What the functions that make deadlines share. For `code/*_deadlines.cpp` only.
#pragma once

#include "code/deadlines.hpp"

#include <iterator>
#include <utility>

namespace senco::code {

using Deadlines = std::vector<Deadline>;

/// A deadline that follows from `because`, which is no entry of a list.
inline Deadline deadline(DeadlineKind kind, Date on, const Span& because, Owner owner) {
  return {.kind = kind,
          .on = on,
          .because = because,
          .entry = {},
          .owner = owner,
          .person = {},
          .about = {}};
}

/// One that follows from an entry.
inline Deadline deadline(DeadlineKind kind, Date on, const model::Entry& entry, Owner owner) {
  auto due = deadline(kind, on, entry.where, owner);
  due.entry = entry.id.value_or("");
  return due;
}

/// One that is owed since a day of an entry.
inline Deadline deadline_since(DeadlineKind kind, Date on, const model::Field<Date>& since,
                               const model::Entry& entry, Owner owner) {
  auto due = deadline(kind, on, entry, owner);
  due.because = since.where ? since.where : entry.where;
  due.since = since.value;
  return due;
}

inline void append(Deadlines& all, Deadlines more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The meeting to come: planned, not held; null if there is none.
const model::Review* next_annual(const Pupil& pupil);

/// Whether the report of this annual review, which goes to everyone invited (reg 20(7) to (9)),
/// went to the family: a parent, or the young person whose rights were their own on `day`.
bool is_reported_to_family(const model::Review& review, const Pupil& pupil, Date day);

} // namespace senco::code
