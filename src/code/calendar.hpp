// SPDX-License-Identifier: MIT
// School days, terms and school years: what the setting says of them, and what is taken where it
// says nothing.
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace senco::code {

/// From a first to a last day, both included.
struct Period {
  Date first;
  Date last;
  [[nodiscard]] constexpr bool holds(Date day) const { return first <= day && day <= last; }
  friend constexpr bool operator==(Period, Period) = default;
};

struct Term {
  std::string name;
  Period days;
  std::optional<Period> half_term;
};

/// A school year as the setting gives it.
struct SchoolYear {
  std::string name;
  std::vector<Term> terms;  ///< In a `Calendar`: by date, and at least one.
  std::vector<Date> closed; ///< INSET and other days without pupils, in a term or not.
};

/// `2024/25`, or `from 4 September 2024` where the year has no name. It must have terms.
std::string in_words(const SchoolYear& year);

/// The bank holidays of England and Wales in `year` by the rules that stand since 1978, oldest
/// first: the Banking and Financial Dealings Act 1971, common law (Christmas Day, Good Friday) and
/// yearly proclamation (New Year, the first Monday in May). A weekday that stands in for a Saturday
/// or Sunday is listed in its place, so there are always eight. One-off changes are not known here:
/// the setting's `bank_holidays` add days. They cannot take away a day that was moved (4 May 2020).
std::vector<Date> bank_holidays(int year);

/// Easter Sunday of `year` (1583 or later) in the Gregorian calendar.
Date easter(int year);

/// The days of one setting.
class Calendar {
public:
  Calendar() = default;
  /// `years` and their terms need not be sorted; a year without terms is left out, its closed days
  /// still count. `extra_holidays` are one-off.
  Calendar(std::vector<SchoolYear> years, std::vector<Date> extra_holidays);

  /// Oldest first.
  [[nodiscard]] const std::vector<SchoolYear>& years() const { return years_; }

  /// Whether pupils are in on `day`: in a term, not at half-term, no weekend, bank holiday or
  /// closed day. In a span that no school year covers: Monday to Friday less bank holidays and
  /// closed days (INSET is often on the days before the first term).
  [[nodiscard]] bool is_school_day(Date day) const;

  /// Whether `day` lies in a term and not at half-term, be it a school day or a bank holiday,
  /// closed day or weekend in between. Always in a span that no school year covers.
  [[nodiscard]] bool is_in_term(Date day) const;

  /// Whether the setting gives the terms for `day`: a school year covers it, and if that year's
  /// last term ends before May, so that more terms are to come, no more than three weeks, a long
  /// holiday, have gone by since. Days in a year of which the terms are not all given are else
  /// taken as in a span that no year covers. A year's cover runs from the first day of its first
  /// term to the day before the next given year begins. The last one, and one before a gap, ends on
  /// the first 31 August after the July that follows its first day, or with its last term if that
  /// is later; it is a gap if the next begins over 30 days after that. A year is in law from the
  /// first term after July to the next such term: Education Act 1996 s.579.
  [[nodiscard]] bool covers(Date day) const;

  /// How many school days lie after `from`, up to and including `to`; 0 if `to` is not after
  /// `from`.
  [[nodiscard]] int school_days_between(Date from, Date to) const;

  /// How many school days of `period` the setting's terms give: those that `covers` holds for.
  [[nodiscard]] int given_school_days_in(const Period& period) const;

  /// The last day on which something to be done within `count` school days of `from` is still in
  /// time: the day before the school day numbered `count + 1`. So it never runs out in a holiday.
  /// `count` is 0 or more.
  [[nodiscard]] Date last_day_within(Date from, int count) const;

  /// The Mondays of the last `count` weeks, newest first, that were in term from Monday to Friday,
  /// began on or after `from` and ended before the week of `before`. Fewer if there are fewer.
  [[nodiscard]] std::vector<Date> last_whole_weeks(Date from, Date before, int count) const;

  /// `day` itself if pupils are in, else the last school day before it.
  [[nodiscard]] Date school_day_on_or_before(Date day) const;

  /// The given school year that covers `day`, or null. It belongs to this calendar.
  [[nodiscard]] const SchoolYear* year_of(Date day) const;

  /// The last given school year that had ended (its cover was over) before `day`, or null.
  [[nodiscard]] const SchoolYear* last_ended_before(Date day) const;

  /// First and last day that `year` (one of `years()`) covers; see `covers`.
  [[nodiscard]] Period cover(const SchoolYear& year) const;

  /// The school year of `day`, named by the calendar year it begins in, on 1 September or with a
  /// given autumn term that begins in August: nobody is taught in the first days of September
  /// before term, and 1 September is how people write them. `school_year_begins` is its first day.
  [[nodiscard]] int school_year_of(Date day) const;
  [[nodiscard]] Date school_year_begins(int school_year) const;

  /// The first day of the spring term in the school year of `day`: of the first term to begin after
  /// New Year, or 1 January where no term dates say.
  [[nodiscard]] Date spring_term_begins(Date day) const;

private:
  void count_days();

  std::vector<SchoolYear> years_;
  std::vector<Period> covers_; ///< Of `years_`, in their order.
  std::vector<Date> closed_;   ///< Closed days and one-off holidays of all years, oldest first.
  /// For each day from the first covered one: how many given school days lie before it. Empty where
  /// the years span more than anybody needs.
  std::vector<std::int32_t> given_before_;
};

} // namespace senco::code
