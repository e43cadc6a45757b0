// SPDX-License-Identifier: MIT
#include "code/calendar.hpp"

#include "code/age.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace senco::code {
namespace {

/// A school year begins with the first term after July: Education Act 1996 s.579.
constexpr unsigned k_last_month_before_autumn = 7;

/// A year that follows without a gap begins in September at the latest.
constexpr days k_latest_start_after_august{30};

/// The last term of a school year ends in May at the earliest, and holidays within the year are no
/// longer than this.
constexpr unsigned k_summer_term_ends_from_month = 5;
constexpr weeks k_longest_holiday{3};

/// Over a longer span school days are counted when they are asked for.
constexpr days k_most_counted{20 * 366};

/// Whether `friday_or_monday` is Good Friday or Easter Monday.
bool is_at_easter(Date friday_or_monday) {
  const Date sunday = easter(friday_or_monday.year());
  return friday_or_monday == sunday - days{2} || friday_or_monday == sunday + days{1};
}

/// Looks at the one day and lists none: this is asked for each day that is counted.
bool is_bank_holiday(Date day) {
  const auto weekday = day.weekday();
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) {
    return false;
  }
  const bool monday = weekday == std::chrono::Monday;
  const bool tuesday = weekday == std::chrono::Tuesday;
  const unsigned number = day.day();
  switch (day.month()) {
  case 1: // A Monday that is the 2nd or 3rd stands in for the 1st.
    return number == 1 || (monday && number <= 3);
  case 3:
  case 4:
    return (monday || weekday == std::chrono::Friday) && is_at_easter(day);
  case 5:
    return monday && (number <= 7 || number >= 25);
  case 8:
    return monday && number >= 25;
  case 12: // The 27th and 28th are two days after the 25th and 26th: they stand in for weekends.
    return number == 25 || number == 26 || ((number == 27 || number == 28) && (monday || tuesday));
  default:
    return false;
  }
}

Date first_day(const SchoolYear& year) {
  return year.terms.front().days.first;
}

/// The calendar year in which it begins, though its autumn term may not be given.
int named_by(const SchoolYear& year) {
  const Date first = first_day(year);
  return first.month() <= k_last_month_before_autumn ? first.year() - 1 : first.year();
}

/// The end of a year's cover if none follows it.
Date end_on_its_own(const SchoolYear& year) {
  return std::max(Date{named_by(year) + 1, 8, 31}, year.terms.back().days.last);
}

/// Whether the terms go on to the summer; else more of them are to come.
bool has_summer_term(const SchoolYear& year) {
  return year.terms.back().days.last >= Date{named_by(year) + 1, k_summer_term_ends_from_month, 1};
}

/// The cover of each of `years`, which are in order. Two that begin on one day are followed by the
/// same year, so that no cover is empty.
std::vector<Period> covers_of(const std::vector<SchoolYear>& years) {
  std::vector<Period> covers;
  for (const SchoolYear& year : years) {
    Period cover{first_day(year), end_on_its_own(year)};
    const auto next = std::find_if(years.begin(), years.end(), [&](const SchoolYear& other) {
      return first_day(other) > cover.first;
    });
    if (next != years.end() && first_day(*next) <= cover.last + k_latest_start_after_august) {
      cover.last = first_day(*next) - days{1};
    }
    covers.push_back(cover);
  }
  return covers;
}

bool has_pupils_in(const SchoolYear& year, Date day) {
  return std::any_of(year.terms.begin(), year.terms.end(), [&](const Term& term) {
    return term.days.holds(day) && !(term.half_term && term.half_term->holds(day));
  });
}

Date monday_of(Date day) {
  return day - (day.weekday() - std::chrono::Monday);
}

/// A week in which the cover of the given years begins or ends isn't whole.
bool is_whole_week(const Calendar& calendar, Date monday) {
  if (calendar.covers(monday) != calendar.covers(monday + days{4})) {
    return false;
  }
  for (int day = 0; day < 5; ++day) {
    if (!calendar.is_in_term(monday + days{day})) {
      return false;
    }
  }
  return true;
}

} // namespace

std::string in_words(const SchoolYear& year) {
  return year.name.empty() ? fmt::format("from {}", first_day(year)) : year.name;
}

std::vector<Date> bank_holidays(int year) {
  std::vector<Date> holidays;
  for (Date day{year, 1, 1}; day < Date{year + 1, 1, 1}; day = day + days{1}) {
    if (is_bank_holiday(day)) {
      holidays.push_back(day);
    }
  }
  return holidays;
}

// Knuth, The Art of Computer Programming, volume 1, 1.3.2, exercise 14 (after Clavius): the Sunday
// after the first full moon of the church's tables on or after 21 March.
Date easter(int year) {
  const int golden_number = year % 19 + 1;
  const int century = year / 100 + 1;
  const int leap_years_dropped = 3 * century / 4 - 12;
  const int moon_correction = (8 * century + 5) / 25 - 5;
  const int sunday_offset = 5 * year / 4 - leap_years_dropped - 10;
  int epact = (11 * golden_number + 20 + moon_correction - leap_years_dropped) % 30;
  if (epact == 24 || (epact == 25 && golden_number > 11)) {
    ++epact;
  }
  const int moon = epact <= 23 ? 44 - epact : 74 - epact; // As a day of March; 32 is 1 April.
  const int sunday = moon + 7 - (sunday_offset + moon) % 7;
  return Date{year, 3, 1} + days{sunday - 1};
}

Calendar::Calendar(std::vector<SchoolYear> years, std::vector<Date> extra_holidays)
    : years_(std::move(years)), closed_(std::move(extra_holidays)) {
  for (SchoolYear& year : years_) {
    closed_.insert(closed_.end(), year.closed.begin(), year.closed.end());
    std::stable_sort(year.terms.begin(), year.terms.end(), [](const Term& one, const Term& other) {
      return one.days.first < other.days.first;
    });
  }
  std::sort(closed_.begin(), closed_.end());
  std::erase_if(years_, [](const SchoolYear& year) { return year.terms.empty(); });
  std::stable_sort(years_.begin(), years_.end(),
                   [](const SchoolYear& one, const SchoolYear& other) {
                     return first_day(one) < first_day(other);
                   });
  covers_ = covers_of(years_);
  count_days();
}

void Calendar::count_days() {
  const auto is_short = [](const Period& cover) {
    return cover.last - cover.first < k_most_counted;
  };
  if (covers_.empty() || !is_short({covers_.front().first, covers_.back().last})) {
    return;
  }
  std::int32_t count = 0;
  for (Date day = covers_.front().first; day <= covers_.back().last; day = day + days{1}) {
    given_before_.push_back(count);
    count += covers(day) && is_school_day(day) ? 1 : 0;
  }
  given_before_.push_back(count);
}

int Calendar::given_school_days_in(const Period& period) const {
  if (covers_.empty()) {
    return 0;
  }
  const Date first = std::max(period.first, covers_.front().first);
  const Date last = std::min(period.last, covers_.back().last);
  if (last < first) {
    return 0;
  }
  if (!given_before_.empty()) {
    const auto at = [&](Date day) {
      return given_before_[static_cast<std::size_t>((day - covers_.front().first).count())];
    };
    return at(last + days{1}) - at(first);
  }
  int count = 0;
  for (Date day = first; day <= last; day = day + days{1}) {
    count += covers(day) && is_school_day(day) ? 1 : 0;
  }
  return count;
}

bool Calendar::is_school_day(Date day) const {
  if (day.is_weekend() || is_bank_holiday(day) ||
      std::binary_search(closed_.begin(), closed_.end(), day)) {
    return false;
  }
  return is_in_term(day);
}

bool Calendar::is_in_term(Date day) const {
  return !covers(day) || has_pupils_in(*year_of(day), day);
}

bool Calendar::covers(Date day) const {
  const SchoolYear* year = year_of(day);
  return year != nullptr &&
         (has_summer_term(*year) || day <= year->terms.back().days.last + k_longest_holiday);
}

int Calendar::school_days_between(Date from, Date to) const {
  int count = 0;
  for (Date day = from + days{1}; day <= to; day = day + days{1}) {
    count += is_school_day(day) ? 1 : 0;
  }
  return count;
}

// Ends, as the days after the last given year are counted by the week.
Date Calendar::last_day_within(Date from, int count) const {
  int seen = 0;
  for (Date day = from;; day = day + days{1}) {
    if (is_school_day(day + days{1}) && ++seen > count) {
      return day;
    }
  }
}

std::vector<Date> Calendar::last_whole_weeks(Date from, Date before, int count) const {
  std::vector<Date> mondays;
  Date monday = monday_of(before) - weeks{1};
  for (; monday >= from && static_cast<int>(mondays.size()) < count; monday = monday - weeks{1}) {
    if (is_whole_week(*this, monday)) {
      mondays.push_back(monday);
    }
  }
  return mondays;
}

Date Calendar::school_day_on_or_before(Date day) const {
  while (!is_school_day(day)) {
    day = day - days{1};
  }
  return day;
}

const SchoolYear* Calendar::year_of(Date day) const {
  const auto next =
      std::upper_bound(covers_.begin(), covers_.end(), day,
                       [](Date date, const Period& cover) { return date < cover.first; });
  if (next == covers_.begin() || !std::prev(next)->holds(day)) {
    return nullptr;
  }
  return &*(years_.begin() + (std::prev(next) - covers_.begin()));
}

const SchoolYear* Calendar::last_ended_before(Date day) const {
  const auto open = std::find_if(covers_.begin(), covers_.end(),
                                 [&](const Period& cover) { return cover.last >= day; });
  return open == covers_.begin() ? nullptr : &*(years_.begin() + (open - covers_.begin() - 1));
}

Period Calendar::cover(const SchoolYear& year) const {
  return *std::lower_bound(covers_.begin(), covers_.end(), first_day(year),
                           [](const Period& cover, Date first) { return cover.first < first; });
}

int Calendar::school_year_of(Date day) const {
  const SchoolYear* year = year_of(day);
  const int by_month = school_year_start(day);
  return year == nullptr ? by_month : std::max(named_by(*year), by_month);
}

Date Calendar::school_year_begins(int school_year) const {
  const auto given = std::find_if(years_.begin(), years_.end(), [&](const SchoolYear& year) {
    return first_day(year).year() == school_year && named_by(year) == school_year;
  });
  const Date september{school_year, 9, 1};
  return given == years_.end() ? september : std::min(first_day(*given), september);
}

Date Calendar::spring_term_begins(Date day) const {
  const Date new_year{school_year_of(day) + 1, 1, 1};
  if (const SchoolYear* year = year_of(new_year)) {
    const auto spring = std::find_if(year->terms.begin(), year->terms.end(),
                                     [&](const Term& term) { return term.days.first >= new_year; });
    if (spring != year->terms.end()) {
      return spring->days.first;
    }
  }
  return new_year;
}

} // namespace senco::code
