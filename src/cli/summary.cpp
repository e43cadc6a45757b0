// SPDX-License-Identifier: MIT
#include "cli/summary.hpp"

#include "base/text.hpp"
#include "code/circumstances.hpp"
#include "folder/load.hpp"
#include "papers/reminders.hpp"
#include "papers/words.hpp"

#include <array>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

namespace senco::cli {
namespace {

constexpr days k_ahead{28};

using Statuses = std::array<long, model::words<model::SupportStatus>().size()>;

void print_statuses(std::ostream& out, const Statuses& statuses) {
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    if (statuses[i] > 0) {
      out << fmt::format("  {:>4}  {}\n", statuses[i],
                         papers::in_words(static_cast<model::SupportStatus>(i)));
    }
  }
}

/// What the summary keeps of one record.
struct Kept {
  bool has_left = false;
  std::optional<model::SupportStatus> status;
  long overdue = 0;
  long coming = 0;
  Findings unread;
};

void count(const std::vector<papers::Reminder>& reminders, Kept& kept) {
  for (const auto& one : reminders) {
    ++(one.state == papers::DueState::overdue ? kept.overdue : kept.coming);
  }
}

} // namespace

int summary(Session& session) {
  const Date today = session.today();
  const auto folder = session.open();
  const papers::Reminding reminding(folder.setting(), today, k_ahead);
  Findings unread = folder.setting_findings();
  Statuses statuses{};
  long pupils = 0;
  Kept sum; // Of those who have left, too.
  count(reminding.of_setting(), sum);
  session.each(
      folder,
      [&](const folder::ReadRecord& read) {
        Kept kept{.has_left = read.record.has_left,
                  .status = code::status_on(read.record.pupil, today),
                  .unread = read.findings};
        count(reminding.of(read.record), kept);
        return kept;
      },
      [&](Kept kept) {
        sum.overdue += kept.overdue;
        sum.coming += kept.coming;
        unread.append(std::move(kept.unread));
        if (!kept.has_left) {
          ++pupils;
          statuses[static_cast<std::size_t>(kept.status.value_or(model::SupportStatus{}))] +=
              kept.status ? 1 : 0;
        }
      });
  auto& out = session.out();
  const auto& name = folder.setting().setting.setting.name;
  out << fmt::format("{}, {}\n", diag::printable(name.value_or("This setting")), today);
  out << fmt::format("{}\n", counted(pupils, "pupil"));
  print_statuses(out, statuses);
  out << fmt::format("{} overdue, {} due by {}\n", sum.overdue, sum.coming, today + k_ahead);
  if (pupils == 0) {
    out << "Next: 'senco new REF --given-name NAME --family-name NAME --born DATE' begins the "
           "first "
           "record, 'senco help tutorial' shows the way\n";
    return session.report_unread(unread);
  }
  out << "Next: 'senco check' judges the records, 'senco remind' says what is due, 'senco --help' "
         "the rest\n";
  return session.report_unread(unread);
}

} // namespace senco::cli
