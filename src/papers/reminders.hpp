// SPDX-License-Identifier: MIT
// What is due, for whom, in what order.
#pragma once

#include "code/deadlines.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

enum class DueState { overdue, today, soon };
std::string_view word(DueState state);

struct Reminder {
  std::string id;  ///< Stays the same from run to run: `oak-0142/r1/review-due`.
  std::string ref; ///< Empty for what the setting itself has to do.
  std::string initials;
  std::string name; ///< The pupil's full name, to be shown only where it was asked for.
  std::string kind; ///< `review-due`
  Date due;
  Date remind_on; ///< `due`, or the last school day before it where the setting is closed then.
  DueState state = DueState::soon;
  std::string owner;     ///< Never a contact's name: `parent`, or the relation.
  std::string_view role; ///< Who the owner is, in the program's own words: `class teacher`.
  std::string what;      ///< The program's own words, never text from the record.
  std::vector<std::string_view> paragraphs;
  std::string help;          ///< The command that helps.
  std::optional<Date> since; ///< The day from which it was owed, if that is known.
  std::optional<Date> opens; ///< From then on it is spoken of, however far off it is.
};

/// Whose reminders: with those of the setting itself (the SENCO's qualification, the information
/// report, the census), or the pupils' alone.
enum class Whose { pupils_and_setting, pupils };

/// Everything of this caseload that is overdue on `today` or falls due within `within` of it, and
/// what is open already; by day, reference and id. Of those who have left: only whether their files
/// were passed on and are still to be kept.
std::vector<Reminder> reminders(const Caseload& caseload, Date today, days within,
                                Whose whose = Whose::pupils_and_setting);

/// The same piece by piece, for a caseload that is not all there at once. Borrows the setting,
/// which must outlive it. Several threads may use it at once.
class Reminding {
public:
  Reminding(const Caseload& setting, Date today, days within);

  /// In no order.
  [[nodiscard]] std::vector<Reminder> of(const model::Record& record) const;
  [[nodiscard]] std::vector<Reminder> of_setting() const;

private:
  /// Those of the record `ref`, or of the setting if that is empty.
  [[nodiscard]] std::vector<Reminder> shown(const std::string& ref,
                                            const std::vector<code::Deadline>& deadlines,
                                            const code::Circumstances& of) const;

  const Setting& setting_;
  code::Calendar calendar_;
  Date today_;
  days within_;
};

/// Puts them in the order of `reminders`.
void sort(std::vector<Reminder>& all);

/// The days before a date on which to remind, as the setting's policy says: 28, 14, 7 and 1 if it
/// says nothing. Most first, each once.
std::vector<int> days_before(const Setting& setting);

} // namespace senco::papers
