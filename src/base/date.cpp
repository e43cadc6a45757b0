// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include "base/text.hpp"

#include <array>

namespace senco {
namespace {

constexpr int k_first_year = 1900;
constexpr int k_last_year = 2199;

constexpr std::array<std::string_view, 12> k_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 7> k_weekdays = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

/// The number that `text` holds in decimal digits and nothing else, or -1.
constexpr int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return -1;
    }
    number = number * 10 + (c - '0');
  }
  return number;
}

} // namespace

std::string Date::iso() const {
  const auto date = ymd();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5, 2));
  const int day = digits(text.substr(8, 2));
  if (year < k_first_year || year > k_last_year || month < 0 || day < 0) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) {
    return std::nullopt;
  }
  return Date{std::chrono::sys_days{date}};
}

namespace {

/// `14/3/2016`, `14.03.2016` or `14-3-2016`: day, month and year as they are written by hand.
std::optional<Date> date_by_hand(std::string_view text) {
  const auto is_part = [](std::string_view part, std::size_t most) {
    return !part.empty() && part.size() <= most && digits(part) >= 0;
  };
  for (const char sign : {'/', '.', '-'}) {
    const auto parts = split(text, sign);
    if (parts.size() == 3 && is_part(parts[0], 2) && is_part(parts[1], 2) && is_part(parts[2], 4)) {
      return parse_date(
          fmt::format("{:04}-{:02}-{:02}", digits(parts[2]), digits(parts[1]), digits(parts[0])));
    }
  }
  return std::nullopt;
}

} // namespace

std::string not_a_date(std::string_view text, std::string_view such_as) {
  if (const auto meant = date_by_hand(text)) {
    return fmt::format("'{}' isn't a date: write {}", text, meant->iso());
  }
  const bool looks_right = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                           digits(text.substr(0, 4)) >= 0 && digits(text.substr(5, 2)) >= 0 &&
                           digits(text.substr(8)) >= 0;
  const int year = looks_right ? digits(text.substr(0, 4)) : 0;
  if (looks_right && (year < k_first_year || year > k_last_year)) {
    return fmt::format("'{}' isn't a day between {} and {}", text, k_first_year, k_last_year);
  }
  return looks_right ? fmt::format("'{}' is not a day that exists", text)
                     : fmt::format("'{}' isn't a date such as {}", text, such_as);
}

Date add_months(Date date, months count) {
  const auto moved = date.ymd() + count;
  if (moved.ok()) {
    return Date{std::chrono::sys_days{moved}};
  }
  return Date{std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last}};
}

Date add_years(Date date, years count) {
  return add_months(date, count);
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') {
    return std::nullopt;
  }
  const int hour = digits(text.substr(0, 2));
  const int minute = digits(text.substr(3, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    return std::nullopt;
  }
  return TimeOfDay{std::chrono::hours{hour} + std::chrono::minutes{minute}};
}

std::string clock(TimeOfDay time) {
  const auto count = time.since_midnight.count();
  return fmt::format("{:02}:{:02}", count / 60, count % 60);
}

std::string_view weekday_name(Date date) {
  return k_weekdays[date.weekday().c_encoding()];
}

std::string with_weekday(Date date) {
  return fmt::format("{} {}", weekday_name(date), date);
}

} // namespace senco

fmt::format_context::iterator
fmt::formatter<senco::Date>::format(senco::Date date, fmt::format_context& context) const {
  return fmt::formatter<std::string_view>::format(
      fmt::format("{} {} {}", date.day(), senco::k_months[date.month() - 1], date.year()), context);
}
