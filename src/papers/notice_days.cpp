// SPDX-License-Identifier: MIT
#include "papers/notice_days.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

/// The Monday on or before `day`.
Date monday_of(Date day) {
  return day - days{static_cast<int>(day.weekday().iso_encoding()) - 1};
}

} // namespace

bool speaks_since(const Reminder& one, Date after, Date today, const NoticeDays& notice) {
  const auto falls = [&](Date day) { return after < day && day <= today; };
  const auto at_school = [&](Date day) { return notice.calendar.school_day_on_or_before(day); };
  if (one.due < today) {
    const Date monday = monday_of(today);
    return falls(one.due + days{1}) || (monday > one.due && falls(monday)) || falls(one.due) ||
           falls(one.remind_on);
  }
  return falls(one.due) || falls(one.remind_on) || (one.opens && falls(at_school(*one.opens))) ||
         std::any_of(notice.before.begin(), notice.before.end(),
                     [&](int before) { return falls(at_school(one.due - days{before})); });
}

} // namespace senco::papers
