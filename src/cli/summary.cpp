// SPDX-License-Identifier: MIT
#include "cli/summary.hpp"

#include "base/text.hpp"
#include "code/circumstances.hpp"
#include "folder/load.hpp"
#include "papers/reminders.hpp"
#include "papers/words.hpp"

#include <algorithm>
#include <ostream>

namespace senco::cli {
namespace {

constexpr days k_ahead{28};

void print_statuses(std::ostream& out, const Caseload& caseload, Date today) {
  const auto words = model::words<model::SupportStatus>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto status = static_cast<model::SupportStatus>(i);
    const auto count =
        std::count_if(caseload.records.begin(), caseload.records.end(), [&](const auto& record) {
          return code::status_on(record.pupil, today) == status;
        });
    if (count > 0) {
      out << fmt::format("  {:>4}  {}\n", count, papers::in_words(status));
    }
  }
}

} // namespace

int summary(Session& session) {
  Findings unread;
  const Date today = session.today();
  auto caseload = session.load(unread);
  const auto all = papers::reminders(caseload, today, k_ahead); // Of those who have left, too.
  std::erase_if(caseload.records, [](const auto& record) { return record.has_left; });
  auto& out = session.out();
  out << fmt::format(
      "{}, {}\n", diag::printable(caseload.setting.setting.name.value_or("This setting")), today);
  out << fmt::format("{}\n", counted(static_cast<long>(caseload.records.size()), "pupil"));
  print_statuses(out, caseload, today);
  const auto overdue = std::count_if(all.begin(), all.end(), [](const auto& each) {
    return each.state == papers::DueState::overdue;
  });
  const auto coming = static_cast<long>(all.size()) - overdue;
  out << fmt::format("{} overdue, {} due by {}\n", overdue, coming, today + k_ahead);
  out << "Next: 'senco check' judges the records, 'senco remind' says what is due, 'senco --help' "
         "the rest\n";
  return session.report_unread(unread);
}

} // namespace senco::cli
