// SPDX-License-Identifier: MIT
// On which days a reminder is worth saying, so that a daily job isn't noise.
#pragma once

#include "code/calendar.hpp"
#include "papers/reminders.hpp"

#include <vector>

namespace senco::papers {

struct NoticeDays {
  const std::vector<int>& before; ///< The policy's days before a date.
  const code::Calendar& calendar;
};

/// Whether there is a day after `after`, up to and including `today`, on which the reminder speaks.
/// It does so the policy's days before it is due and on the day from which it is spoken of at all,
/// or the last school day before each; on its day, and the last school day before it; on the day
/// after it has passed, and then each Monday.
bool speaks_since(const Reminder& one, Date after, Date today, const NoticeDays& notice);

} // namespace senco::papers
