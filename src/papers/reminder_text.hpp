// SPDX-License-Identifier: MIT
// Reminders for people: text short enough for a telephone, and Markdown.
#pragma once

#include "papers/reminders.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace senco::papers {

enum class Called { by_initials, by_name };
/// Under overdue, today, this week, later; or a heading a person, with how long each thing has been
/// owed: the list to chase people with.
enum class Grouped { by_time, by_owner };
enum class Helps { hide, show };
enum class Owners { hide, show };

struct ReminderForm {
  Date today;
  Called called = Called::by_initials;
  Grouped grouped = Grouped::by_time;
  std::optional<std::size_t> limit = std::nullopt; ///< Of one group; more are counted only.
  Helps helps = Helps::hide;                       ///< A command below each.
  Owners owners = Owners::show;                    ///< Whose it is, where grouped by time.
};

/// Two lines a reminder, none over 76 characters but for a longer word; empty for no reminders.
/// Control characters in what a file says become `?`.
std::string as_text(const std::vector<Reminder>& all, const ReminderForm& form);

/// Headings and lists.
std::string as_markdown(const std::vector<Reminder>& all, const ReminderForm& form);

/// `3 overdue, 1 today, 12 to come`; empty for no reminders.
std::string counts_in_words(const std::vector<Reminder>& all);

/// `17 days late (14 November 2025)`, `today`, `in 4 days, Friday 5 December 2025`; and, where the
/// setting is closed on the day, the last school day before it.
std::string when_in_words(const Reminder& reminder, Date today);

} // namespace senco::papers
