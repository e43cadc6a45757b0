// SPDX-License-Identifier: MIT
// A day of the Gregorian calendar, how it is written in files, and how it is shown to people.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace senco {

using std::chrono::days;
using std::chrono::months;
using std::chrono::weeks;
using std::chrono::years;

/// One day, without a time or a zone. Formats with fmt as people read it: `6 October 2025`.
class Date {
public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days day) : day_(day) {}
  /// `year`, `month` (1 to 12) and `day` must name a day that exists.
  constexpr Date(int year, unsigned month, unsigned day)
      : day_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

  [[nodiscard]] constexpr std::chrono::sys_days sys() const { return day_; }
  [[nodiscard]] constexpr std::chrono::year_month_day ymd() const { return {day_}; }
  [[nodiscard]] constexpr int year() const { return static_cast<int>(ymd().year()); }
  [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  [[nodiscard]] constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  [[nodiscard]] constexpr std::chrono::weekday weekday() const { return {day_}; }
  [[nodiscard]] constexpr bool is_weekend() const {
    return weekday() == std::chrono::Saturday || weekday() == std::chrono::Sunday;
  }

  /// `2025-10-06`, as in files.
  [[nodiscard]] std::string iso() const;

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr bool operator==(Date, Date) = default;
  friend constexpr Date operator+(Date date, days count) { return Date{date.day_ + count}; }
  friend constexpr Date operator-(Date date, days count) { return Date{date.day_ - count}; }
  friend constexpr days operator-(Date later, Date earlier) { return later.day_ - earlier.day_; }

private:
  std::chrono::sys_days day_{};
};

/// The day that `text` names as `YYYY-MM-DD` (1900 to 2199), and nothing for any other text or for
/// a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// What to say of `text` where a date was expected, with the way out: `'14/3/2016' isn't a date:
/// write 2016-03-14`. `such_as` is what may be typed there, such as `2026-03-14, today or +14d`.
std::string not_a_date(std::string_view text, std::string_view such_as);

/// The same day `count` months later (or earlier), and the last day of the month where there is no
/// such day: 31 January and one month is 28 or 29 February.
Date add_months(Date date, months count);

/// `add_months` by twelve: 29 February becomes 28 February in a common year.
Date add_years(Date date, years count);

/// A time of day in minutes after midnight, as `15:30` in files.
struct TimeOfDay {
  std::chrono::minutes since_midnight{};
  friend constexpr auto operator<=>(TimeOfDay, TimeOfDay) = default;
};

/// The time that `text` names as `HH:MM` of the 24-hour clock; nothing for any other text.
std::optional<TimeOfDay> parse_time(std::string_view text);

/// `15:30`.
std::string clock(TimeOfDay time);

/// `Monday`.
std::string_view weekday_name(Date date);

/// `Monday 6 October 2025`.
std::string with_weekday(Date date);

} // namespace senco

template <> struct fmt::formatter<senco::Date> : fmt::formatter<std::string_view> {
  fmt::format_context::iterator format(senco::Date date, fmt::format_context& context) const;
};
