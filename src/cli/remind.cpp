// SPDX-License-Identifier: MIT
#include "papers/reminders.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/filter.hpp"
#include "cli/table_text.hpp"
#include "folder/load.hpp"
#include "papers/values.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <ostream>

namespace senco::cli {
namespace {

using Json = nlohmann::ordered_json;
using papers::DueState;
using papers::Reminder;

struct Options {
  std::vector<std::string> filters;
  std::string within = "28d";
  std::string by;
  std::string format = "text";
  bool names = false;
  bool exit_code = false;
};

void set(Options& options, Declare& declare) {
  declare.arguments("filter", options.filters, "References, or conditions such as class=5K");
  declare.option("--within", options.within, "How far ahead to look: 28d, 4w");
  declare.choice("--by", options.by, {"owner"}, "Group by who must act");
  declare.choice("--format", options.format, {"text", "json"}, "How to print");
  declare.flag("--names", options.names, "Names instead of initials");
  declare.flag("--exit-code", options.exit_code, "End with 1 if something is overdue");
}

Json as_json(const Reminder& reminder) {
  return {{"id", reminder.id},
          {"ref", reminder.ref},
          {"kind", reminder.kind},
          {"due", reminder.due.iso()},
          {"days", 0},
          {"state", papers::word(reminder.state)},
          {"owner", reminder.owner},
          {"what", reminder.what},
          {"paragraphs", reminder.paragraphs},
          {"help", reminder.help}};
}

void print_json(std::ostream& out, const std::vector<Reminder>& all, Date today) {
  Json reminders = Json::array();
  for (const auto& each : all) {
    Json one = as_json(each);
    one["days"] = (each.due - today).count();
    reminders.push_back(std::move(one));
  }
  const Json document = {{"version", 1},
                         {"program", fmt::format("senco {}", SENCO_VERSION)},
                         {"today", today.iso()},
                         {"reminders", std::move(reminders)}};
  out << document.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// `17 days late, was due 14 November 2025`, `today`, `in 4 days, 5 December 2025`.
std::string when(const Reminder& reminder, Date today) {
  const auto away = (reminder.due - today).count();
  if (away < 0) {
    return fmt::format("{} late, was due {}", counted(-away, "day"), reminder.due);
  }
  if (away == 0) {
    return "today";
  }
  return away == 1 ? fmt::format("tomorrow, {}", reminder.due)
                   : fmt::format("in {} days, {}", away, with_weekday(reminder.due));
}

struct Group {
  std::string heading;
  std::vector<const Reminder*> reminders;
};

std::vector<Group> by_state(const std::vector<Reminder>& all, Date today, days within) {
  Group groups[] = {{"Overdue", {}},
                    {"Today", {}},
                    {"This week", {}},
                    {fmt::format("By {}", today + within), {}}};
  const Date week_end = today + days{7 - static_cast<int>(today.weekday().iso_encoding())};
  for (const auto& each : all) {
    const std::size_t index = each.state == DueState::overdue ? 0
                              : each.state == DueState::today ? 1
                              : each.due <= week_end          ? 2
                                                              : 3;
    groups[index].reminders.push_back(&each);
  }
  return {std::begin(groups), std::end(groups)};
}

std::vector<Group> by_owner(const std::vector<Reminder>& all) {
  std::map<std::string, Group> owners;
  for (const auto& each : all) {
    auto& group = owners[each.owner];
    group.heading = each.owner;
    group.reminders.push_back(&each);
  }
  std::vector<Group> groups;
  for (auto& [owner, group] : owners) {
    groups.push_back(std::move(group));
  }
  return groups;
}

class Printer {
public:
  Printer(const Options& options, const Caseload& caseload, Session& session)
      : options_(options), caseload_(caseload), session_(session) {}

  void print(const std::vector<Group>& groups) {
    bool first = true;
    for (const auto& group : groups) {
      if (group.reminders.empty()) {
        continue;
      }
      session_.out() << fmt::format("{}{}\n", first ? "" : "\n", diag::printable(group.heading));
      first = false;
      for (const auto* each : group.reminders) {
        print(*each);
      }
    }
  }

private:
  void print(const Reminder& reminder) {
    session_.out() << fmt::format("  {} {}  {}; {}{}\n", diag::printable(reminder.ref),
                                  who(reminder), reminder.what, when(reminder, session_.today()),
                                  options_.by == "owner"
                                      ? std::string{}
                                      : fmt::format(" ({})", diag::printable(reminder.owner)));
    if (session_.shell().out_is_terminal) {
      session_.out() << fmt::format("      {}\n", diag::printable(reminder.help));
    }
  }

  std::string who(const Reminder& reminder) const {
    return diag::printable(options_.names ? papers::full_name(caseload_.find(reminder.ref).pupil)
                                          : reminder.initials);
  }

  const Options& options_;
  const Caseload& caseload_;
  Session& session_;
};

int run(const Options& options, Session& session) {
  const Date today = session.today();
  const auto within = parse_span(options.within);
  if (!within) {
    throw UsageError("'{}' isn't a span of time such as 28d or 4w", options.within);
  }
  Findings unread;
  auto caseload = session.load(unread, {.refs = {}, .leavers = folder::Leavers::leave_out});
  keep_matching(caseload, options.filters, today);
  const auto all = papers::reminders(caseload, today, *within);
  if (options.format == "json") {
    print_json(session.out(), all, today);
  } else {
    Printer(options, caseload, session)
        .print(options.by == "owner" ? by_owner(all) : by_state(all, today, *within));
  }
  const int status = session.report_unread(unread);
  const bool overdue = std::any_of(
      all.begin(), all.end(), [](const auto& each) { return each.state == DueState::overdue; });
  return status == k_exit_done && options.exit_code && overdue ? k_exit_findings : status;
}

} // namespace

const Command remind_command{
    .name = "remind",
    .says = "What is due, and who owes it; silent if nothing is",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
