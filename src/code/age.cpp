// SPDX-License-Identifier: MIT
#include "code/age.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>

namespace senco::code {
namespace {

constexpr int k_age_before_reception = 4; // On 31 August: so Year 1 is begun at 5.
constexpr int k_first_number = -4;        // E1, begun by those under one year old.
constexpr int k_last_number = 14;         // The highest that the school census knows.

constexpr years k_compulsory_from{5};   // Education Act 1996 s.8(2).
constexpr years k_compulsory_until{16}; // Education Act 1996 s.8(3).

constexpr std::string_view k_code_of_none = "X";

/// In the order of their numbers, from `k_first_number` on.
constexpr std::array<std::string_view, k_last_number - k_first_number + 1> k_codes = {
    "E1", "E2", "N1", "N2", "R",  "1",  "2",  "3",  "4", "5",
    "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14"};

std::string_view code_of(int number) {
  return k_codes[static_cast<std::size_t>(number - k_first_number)];
}

} // namespace

int age_on(Date born, Date day) {
  const bool birthday_to_come =
      std::tuple{day.month(), day.day()} < std::tuple{born.month(), born.day()};
  return day.year() - born.year() - (birthday_to_come ? 1 : 0);
}

int school_year_start(Date day) {
  return day.month() >= 9 ? day.year() : day.year() - 1;
}

std::optional<YearGroup> YearGroup::parse(std::string_view text) {
  if (text == k_code_of_none) {
    return YearGroup{k_none};
  }
  const auto found = std::find(k_codes.begin(), k_codes.end(), text);
  if (found == k_codes.end()) {
    return std::nullopt;
  }
  return numbered(k_first_number + (found - k_codes.begin()));
}

std::optional<YearGroup> YearGroup::numbered(long number) {
  if (number < k_first_number || number > k_last_number) {
    return std::nullopt;
  }
  return YearGroup{static_cast<int>(number)};
}

std::string YearGroup::code() const {
  return std::string{number_ == k_none ? k_code_of_none : code_of(number_)};
}

std::string YearGroup::in_words() const {
  if (number_ == k_none) {
    return "no year group";
  }
  const std::string_view code = code_of(number_);
  switch (code[0]) {
  case 'E':
    return fmt::format("Early years {}", code.substr(1));
  case 'N':
    return fmt::format("Nursery {}", code.substr(1));
  case 'R':
    return "Reception";
  default:
    return fmt::format("Year {}", code);
  }
}

std::optional<int> YearGroup::number() const {
  return number_ == k_none ? std::nullopt : std::optional{number_};
}

bool YearGroup::at_least(int year) const {
  return number_ != k_none && number_ >= year;
}

int number_by_age(Date born, int school_year) {
  return age_on(born, Date{school_year, 8, 31}) - k_age_before_reception;
}

Date compulsory_school_age_starts(Date born) {
  const Date birthday = add_years(born, k_compulsory_from);
  const int year = birthday.year();
  for (const Date prescribed : {Date{year, 3, 31}, Date{year, 8, 31}}) {
    if (birthday <= prescribed) {
      return prescribed;
    }
  }
  return Date{year, 12, 31};
}

Date compulsory_school_age_ends(Date born) {
  using namespace std::chrono;
  const int begins = school_year_start(add_years(born, k_compulsory_until));
  return Date{sys_days{year{begins + 1} / June / Friday[last]}};
}

bool is_over_compulsory_school_age(Date born, Date day) {
  return day > compulsory_school_age_ends(born);
}

} // namespace senco::code
