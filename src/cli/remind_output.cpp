// SPDX-License-Identifier: MIT
#include "cli/remind_output.hpp"

#include "base/text.hpp"
#include "cli/table_text.hpp"
#include "diag/print.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace senco::cli {
namespace {

using Json = nlohmann::ordered_json;
using papers::Called;
using papers::Reminder;

Json as_json(const Reminder& reminder, Date today, Called called) {
  Json one = {{"id", reminder.id},
              {"ref", reminder.ref.empty() ? Json(nullptr) : Json(reminder.ref)},
              {"kind", reminder.kind},
              {"due", reminder.due.iso()},
              {"days", (reminder.due - today).count()},
              {"state", papers::word(reminder.state)},
              {"owner", reminder.owner},
              {"what", reminder.what},
              {"paragraphs", reminder.paragraphs},
              {"help", reminder.help},
              {"remind_on", reminder.remind_on.iso()}};
  if (called == Called::by_name) {
    one["name"] = reminder.ref.empty() ? Json(nullptr) : Json(reminder.name);
  }
  return one;
}

} // namespace

void print_reminders_json(std::ostream& out, const std::vector<Reminder>& all, Date today,
                          Called called) {
  Json reminders = Json::array();
  for (const auto& each : all) {
    reminders.push_back(as_json(each, today, called));
  }
  const Json document = {{"version", 1},
                         {"program", fmt::format("senco {}", SENCO_VERSION)},
                         {"today", today.iso()},
                         {"reminders", std::move(reminders)}};
  out << diag::printable_json(document.dump(1, ' ', false, Json::error_handler_t::replace)) << '\n';
}

void print_reminders_csv(std::ostream& out, const std::vector<Reminder>& all, Date today,
                         Called called) {
  const bool by_name = called == Called::by_name;
  const Row head{"id",         "ref",   by_name ? "name" : "initials",
                 "kind",       "due",   "days",
                 "state",      "owner", "what",
                 "paragraphs", "help",  "remind_on"};
  std::vector<Row> rows;
  for (const auto& each : all) {
    const std::vector<std::string> paragraphs{each.paragraphs.begin(), each.paragraphs.end()};
    Row row{each.id,
            each.ref,
            by_name ? each.name : each.initials,
            each.kind,
            each.due.iso(),
            std::to_string((each.due - today).count()),
            std::string{papers::word(each.state)},
            each.owner,
            each.what,
            join(paragraphs, " "),
            each.help,
            each.remind_on.iso()};
    std::transform(row.begin(), row.end(), row.begin(), diag::printable);
    rows.push_back(std::move(row));
  }
  print_csv(out, head, rows);
}

} // namespace senco::cli
