// SPDX-License-Identifier: MIT
// Reminders as a calendar file: iCalendar, RFC 5545.
#pragma once

#include "code/calendar.hpp"
#include "papers/reminder_text.hpp"

#include <string>
#include <vector>

namespace senco::papers {

struct CalendarForm {
  Date today;
  std::string scope;            ///< After the `@` of each UID: the same for every run of a setting.
  std::string program;          ///< `senco 0.1.0`
  std::vector<int> days_before; ///< An alarm so many days before, at eight in the morning.
  const code::Calendar& calendar;
  Called called = Called::by_initials;
};

/// One calendar with an event for each reminder, all day, on the day it is due: the whole of it
/// each time, so that what was done is simply no longer there. An event keeps its UID from run to
/// run, and its SEQUENCE grows by the day, so that it is brought up to date and not doubled. Alarms
/// that fall on a closed day go off on the last school day before; one goes off on the day itself.
/// Holds nothing of a record but reference and initials (or names, if asked for): no owner's name.
std::string as_calendar(const std::vector<Reminder>& all, const CalendarForm& form);

/// What stands after the `@`: the setting's unique reference number, which names nobody, so that
/// two schools with the same references can share a calendar; `senco` where there is none.
std::string calendar_scope(const Setting& setting);

} // namespace senco::papers
