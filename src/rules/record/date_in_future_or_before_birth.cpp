// SPDX-License-Identifier: MIT
// What has happened lies between the pupil's birth and today.

#include "rules/rule.hpp"

#include <algorithm>
#include <concepts>
#include <utility>
#include <vector>

namespace senco::rules {
namespace {

struct KeyedDate {
  std::string_view key;
  const model::Field<Date>* date;
  bool in_transfer; ///< A phase transfer is all to come, until it is over.
};

/// Whether the day may lie ahead: it says what is planned, not what has happened.
bool is_to_come(const KeyedDate& entry) {
  // A provision to come is entered when it is planned, so its `start` may lie ahead too.
  static constexpr std::string_view k_to_come[] = {"planned", "due",  "start",  "end",
                                                   "until",   "left", "meeting"};
  return entry.in_transfer ||
         std::find(std::begin(k_to_come), std::end(k_to_come), entry.key) != std::end(k_to_come);
}

/// Few records hold more dates.
constexpr std::size_t k_usual_count = 64;

/// Gathers every date of a record.
class Dates {
public:
  template <class T> void optional(std::string_view key, T& member, const model::About& /*about*/) {
    look(key, member);
  }
  template <class T>
  void mandatory(std::string_view key, T& member, const model::About& /*about*/) {
    look(key, member);
  }
  template <class T> void rest(T& /*member*/, const model::About& /*about*/) {}

  std::vector<KeyedDate> found;

private:
  void look(std::string_view key, const model::Field<Date>& field) {
    if (field) {
      found.push_back({key, &field, in_transfer_});
    }
  }
  template <class T> void look(std::string_view /*key*/, const model::Field<T>& /*field*/) {}
  template <class T> void look(std::string_view key, const model::List<T>& list) {
    for (const T& entry : list) {
      look(key, entry);
    }
  }
  template <class T> void look(std::string_view key, const model::Part<T>& part) {
    if (part) {
      look(key, *part);
    }
  }
  template <std::derived_from<model::Section> T> void look(std::string_view key, const T& section) {
    in_transfer_ = key == "transfer";
    T::describe(section, *this);
    in_transfer_ = false;
  }

  bool in_transfer_ = false;
};

std::vector<KeyedDate> dates_of(const Pupil& pupil) {
  Dates dates;
  dates.found.reserve(k_usual_count);
  Pupil::describe(pupil, dates);
  return std::move(dates.found);
}

/// The day on which it happened at the earliest: a week's entry may be dated on any day of the
/// week.
Date earliest(const KeyedDate& entry) {
  const Date day = **entry.date;
  return entry.key == "week" ? day - (day.weekday() - std::chrono::Monday) : day;
}

void check_future(const std::vector<KeyedDate>& entries, Date today, Report& report) {
  for (const auto& entry : entries) {
    const Date day = earliest(entry);
    if (day > today && !is_to_come(entry)) {
      const bool is_week = day != **entry.date;
      report.add(entry.date->where, "'{}' {} {}, {} after today", entry.key,
                 is_week ? "begins on" : "is", day, counted((day - today).count(), "day"));
    }
  }
}

void check_record(const Facts& facts, Report& report) {
  check_future(dates_of(facts.pupil), facts.today, report);
}

/// Of a setting, its SENCO and its report: terms and closed days may all lie ahead.
void check_setting(const SettingFacts& facts, Report& report) {
  Dates dates;
  model::Senco::describe(facts.setting.senco.get(), dates);
  model::InformationReport::describe(facts.setting.sen_information_report.get(), dates);
  check_future(dates.found, facts.today, report);
}

void check_birth(const Facts& facts, Report& report) {
  const auto& born = facts.pupil.pupil.born;
  if (!born || *born > facts.today) {
    return; // Then the date of birth is at fault, and date-in-future says so.
  }
  for (const auto& entry : dates_of(facts.pupil)) {
    if (**entry.date < *born) {
      report.add(entry.date->where, "'{}' is {}, before the date of birth", entry.key,
                 **entry.date);
    }
  }
}

} // namespace

constexpr Rule date_in_future{
    .id = "date-in-future",
    .title = "something has happened after today",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check_record,
    .check_setting = check_setting,
};

constexpr Rule date_before_birth{
    .id = "date-before-birth",
    .title = "something has happened before birth",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check_birth,
};

} // namespace senco::rules
