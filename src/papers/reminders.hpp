// SPDX-License-Identifier: MIT
// What is due, for whom, in what order.
#pragma once

#include "code/deadlines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

enum class DueState { overdue, today, soon };
std::string_view word(DueState state);

struct Reminder {
  std::string id; ///< Stays the same from run to run: `oak-0142/r1/review-due`.
  std::string ref;
  std::string initials;
  std::string kind; ///< `review-due`
  Date due;
  DueState state = DueState::soon;
  std::string owner; ///< Never a contact's name: `parent`, or the relation.
  std::string what;  ///< The program's own words, never text from the record.
  std::vector<std::string_view> paragraphs;
  std::string help; ///< The command that helps.
};

/// Everything of these records that is overdue on `today` or falls due within `within` of it, by
/// day, reference and id. Those who have left are passed over.
std::vector<Reminder> reminders(const Caseload& caseload, Date today, days within);

} // namespace senco::papers
