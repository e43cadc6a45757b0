// SPDX-License-Identifier: MIT
// Age, National Curriculum year and compulsory school age, from a date of birth.
#pragma once

#include "base/date.hpp"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace senco::code {

/// Whole years lived on `day`. Someone born on 29 February is a year older on 1 March in a common
/// year. Negative before birth.
int age_on(Date born, Date day);

/// The school year that holds `day`, named by the calendar year it begins in: 1 September to
/// 31 August, the default where no term dates are known (`Calendar::school_year_of` knows them).
/// 31 August 2026 is in 2025.
int school_year_start(Date day);

/// A National Curriculum year: E1 E2 N1 N2 R 1 to 14, or X where none applies.
class YearGroup {
public:
  /// `E1`, `N2`, `R`, `1` to `14`, `X`; nothing for any other text.
  static std::optional<YearGroup> parse(std::string_view text);
  /// The year with this number; nothing outside E1 to 14.
  static std::optional<YearGroup> numbered(long number);

  /// `5`, `R`.
  [[nodiscard]] std::string code() const;
  /// `Year 5`, `Reception`, `Nursery 2`, `Early years 1`; `no year group` for X.
  [[nodiscard]] std::string in_words() const;

  /// R is 0, Year 5 is 5, N2 is -1, N1 -2, E2 -3, E1 -4. Nothing for X.
  [[nodiscard]] std::optional<int> number() const;
  /// By `number()`; always false where either is X.
  [[nodiscard]] bool at_least(int year) const;

  friend constexpr bool operator==(YearGroup, YearGroup) = default;

private:
  static constexpr int k_none = std::numeric_limits<int>::min(); ///< X: the number of no year.

  explicit constexpr YearGroup(int number) : number_(number) {}

  int number_; ///< k_none for X.
};

/// The number of the year that goes with age in the school year that begins in the calendar year
/// `school_year`, be there such a year or not (below E1 for one born in it or later): age on 31
/// August before it, less four; 1 September is the cut-off.
int number_by_age(Date born, int school_year);

/// The first day on which a child is of compulsory school age: the prescribed day (31 March, 31
/// August, 31 December) on or next after the fifth birthday. Education Act 1996 s.8; SI 1998/1607.
Date compulsory_school_age_starts(Date born);

/// The last day of compulsory school age: the last Friday in June of the school year (September to
/// August) in which the child turns 16. Education Act 1996 s.8(3); SI 1997/1970.
Date compulsory_school_age_ends(Date born);

/// Whether `day` lies after the end of compulsory school age: the rights under Part 3 are then the
/// pupil's own (Children and Families Act 2014 s.83(2)). At 25 they don't go back to the parents.
bool is_over_compulsory_school_age(Date born, Date day);

} // namespace senco::code
