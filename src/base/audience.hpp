// SPDX-License-Identifier: MIT
// Who may read a piece of text.
#pragma once

#include <string_view>

namespace senco {

/// The audience of a field (record format, "Who may read a field").
enum class Audience {
  family,     ///< Any paper.
  addressee,  ///< A letter to the contact it belongs to, never to another.
  staff,      ///< The record and papers for staff.
  authority,  ///< As staff, and papers for the local authority.
  restricted, ///< `show` and `edit` only.
};

/// Whom a paper is for.
enum class Reader { family, staff, authority };

/// `family`, `addressee`, `staff`, `authority`, `restricted`.
constexpr std::string_view word(Audience audience) {
  switch (audience) {
  case Audience::family:
    return "family";
  case Audience::addressee:
    return "addressee";
  case Audience::staff:
    return "staff";
  case Audience::authority:
    return "authority";
  case Audience::restricted:
    break;
  }
  return "restricted";
}

constexpr std::string_view word(Reader reader) {
  return reader == Reader::family ? "family" : reader == Reader::staff ? "staff" : "authority";
}

/// Whether a paper for `reader` may hold a field of this audience.
constexpr bool may_read(Reader reader, Audience audience) {
  switch (audience) {
  case Audience::family:
    return true;
  case Audience::addressee:
  case Audience::staff:
    return reader == Reader::staff;
  case Audience::authority:
    return reader != Reader::family;
  case Audience::restricted:
    break;
  }
  return false;
}

} // namespace senco
