// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/filter.hpp"
#include "cli/remind_output.hpp"
#include "folder/load.hpp"
#include "papers/calendar.hpp"
#include "papers/mail.hpp"
#include "papers/notice_days.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <ostream>
#include <sstream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;
using papers::Reminder;
using Reminders = std::vector<Reminder>;

constexpr days k_usual_window{28};
constexpr std::size_t k_usual_limit = 20; // Of a group in text: a telephone's few screens.

struct Options {
  std::vector<std::string> filters;
  std::string within;
  std::string by;
  std::string sort = "due";
  std::string limit;
  std::string to;
  std::string since;
  std::string format = "text";
  std::string output;
  bool force = false;
  bool names = false;
  bool on_notice_days = false;
  bool exit_code = false;
};

void set(Options& options, Declare& declare) {
  declare.arguments("filter", options.filters, "References, or conditions such as class=5K");
  declare.option("--within SPAN", options.within, "How far ahead to look: 28d, 4w");
  declare.choice("--by", options.by, {"owner"}, "Group by who must act");
  declare.choice("--sort", options.sort,
                 {"due", "-due", "ref", "-ref", "owner", "-owner", "kind", "-kind"},
                 "Order; a leading - turns it round");
  declare.option("--limit N", options.limit,
                 "At most so many of a group, the rest counted; 0: all");
  declare.option("--to NAME", options.to, "Only what this person owes, as the list names them");
  declare.flag("--on-notice-days", options.on_notice_days,
               "Speak only on the days before that the policy names, and Mondays if overdue");
  declare.option("--since DATE", options.since,
                 "And what was to be said after this day, the last run");
  declare.choice("--format", options.format, {"text", "markdown", "csv", "json", "ics", "eml"},
                 "How to print");
  declare.option("-o,--output FILE", options.output,
                 "Write to this file; with eml a file each into this folder");
  declare.flag("--force", options.force, "Write over a file that is there");
  declare.flag("--names", options.names, "Names instead of initials");
  declare.flag("--exit-code", options.exit_code, "End with 1 if something is overdue");
}

/// The options, understood.
struct Wanted {
  Date today;
  days within = k_usual_window;
  std::optional<Date> after; ///< Only what speaks after this day.
  std::optional<std::size_t> limit;
  papers::Called called = papers::Called::by_initials;
};

bool is_for_people(const Options& options) {
  return options.format == "text" || options.format == "markdown";
}

void refuse_what_does_not_go_together(const Options& options) {
  if (!options.by.empty() && !is_for_people(options)) {
    throw UsageError("'--by' groups text and markdown, not {}", options.format);
  }
  if (!options.limit.empty() && !is_for_people(options)) {
    throw UsageError("'--limit' shortens text and markdown, not {}", options.format);
  }
  if (options.format == "ics" && (options.on_notice_days || !options.since.empty())) {
    throw UsageError("a calendar holds everything each time: no '{}' with ics",
                     options.since.empty() ? "--on-notice-days" : "--since DATE");
  }
  const bool into_folder = options.output.ends_with('/');
  if (options.format == "eml" && options.to.empty() && !into_folder) {
    throw UsageError("there may be several messages: name a folder, such as -o mail/, or one "
                     "person with --to");
  }
  if (options.format != "eml" && into_folder) {
    throw UsageError("'{}' is a folder: name the file", options.output);
  }
}

std::optional<std::size_t> limit_of(const Options& options) {
  if (options.limit.empty()) {
    return options.format == "text" ? std::optional{k_usual_limit} : std::nullopt;
  }
  std::size_t number = 0;
  const char* end = options.limit.data() + options.limit.size();
  const auto [read, fault] = std::from_chars(options.limit.data(), end, number);
  if (fault != std::errc{} || read != end) {
    throw UsageError("'{}' isn't a number of reminders", options.limit);
  }
  return number == 0 ? std::nullopt : std::optional{number};
}

Wanted understand(const Options& options, const Session& session) {
  refuse_what_does_not_go_together(options);
  Wanted wanted{.today = session.today(),
                .after = std::nullopt,
                .limit = limit_of(options),
                .called = options.names ? papers::Called::by_name : papers::Called::by_initials};
  if (!options.within.empty()) {
    const auto span = parse_span(options.within);
    if (!span) {
      throw UsageError("'{}' isn't a span of time such as 28d or 4w", options.within);
    }
    wanted.within = *span;
  }
  if (options.on_notice_days) {
    wanted.after = wanted.today - days{1};
  }
  if (!options.since.empty()) {
    wanted.after = parse_spoken_date(options.since, wanted.today);
    if (!wanted.after) {
      throw UsageError("{}", not_a_date(options.since, "2025-12-01, -3d or today"));
    }
    if (!parse_date(options.since)) {
      session.tell_date("--since", *wanted.after);
    }
    if (*wanted.after > wanted.today) {
      throw UsageError("--since {} lies after today, {}", wanted.after->iso(), wanted.today.iso());
    }
  }
  return wanted;
}

/// The owner that `name` means, as the list names them. Throws `UsageError` with the nearest.
std::string owner_named(const std::string& name, const Reminders& all, const Setting& setting) {
  std::vector<std::string> owners{setting.senco.get().name.value_or("SENCO"),
                                  setting.head_teacher.get().name.value_or("head teacher"),
                                  "parent", "young person", "specialist"};
  for (const auto& member : setting.staff) {
    owners.push_back(member.name.value_or(""));
  }
  for (const auto& each : all) {
    owners.push_back(each.owner);
  }
  for (const auto& owner : owners) {
    if (lower(owner) == lower(name)) {
      return owner;
    }
  }
  const std::vector<std::string_view> known{owners.begin(), owners.end()};
  const auto near = nearest(name, known);
  throw UsageError("nobody called '{}' owes anything here{}", name,
                   near.empty() ? std::string{} : fmt::format("; did you mean '{}'?", near));
}

/// How far ahead to look.
days window(const Options& options, const Wanted& wanted, const std::vector<int>& before) {
  const bool looks_further = wanted.after && options.within.empty() && !before.empty();
  return looks_further ? std::max(wanted.within, days{before.front() + 1}) : wanted.within;
}

/// What is due of the records that the filter holds for, and of the setting unless there is one.
Reminders read_reminders(const folder::OpenFolder& folder, const Filter& filter, days within,
                         Findings& unread, const Session& session) {
  struct Read {
    Reminders all;
    Findings unread;
    bool is_meant = false;
  };
  bool is_anybody_meant = filter.is_empty();
  const papers::Reminding reminding(folder.setting(), session.today(), within);
  const auto calendar = code::calendar_of(folder.setting().setting);
  Reminders all;
  unread.append(Findings{folder.setting_findings()});
  session.each(
      folder,
      [&](const folder::ReadRecord& read) {
        const bool is_meant = filter.holds(read.record, calendar);
        return Read{is_meant ? reminding.of(read.record) : Reminders{}, read.findings, is_meant};
      },
      [&](Read read) {
        std::move(read.all.begin(), read.all.end(), std::back_inserter(all));
        unread.append(std::move(read.unread));
        is_anybody_meant = is_anybody_meant || read.is_meant;
      });
  if (!is_anybody_meant && session.shell().err_is_terminal) { // Cron stays silent.
    session.complain(Error("no pupil meets these conditions"));
  }
  if (filter.is_empty()) {
    auto of_setting = reminding.of_setting();
    std::move(of_setting.begin(), of_setting.end(), std::back_inserter(all));
  }
  papers::sort(all);
  return all;
}

/// Sorts what is in the order of their days.
void sort_by(std::string_view order, Reminders& all) {
  const bool turned = order.starts_with('-');
  const auto column = order.substr(turned ? 1 : 0);
  const auto by = [&](const auto& key) {
    std::stable_sort(all.begin(), all.end(), [&](const Reminder& a, const Reminder& b) {
      return turned ? key(b) < key(a) : key(a) < key(b);
    });
  };
  if (column == "ref") {
    by([](const Reminder& one) -> const auto& { return one.ref; });
  } else if (column == "owner") {
    by([](const Reminder& one) -> const auto& { return one.owner; });
  } else if (column == "kind") {
    by([](const Reminder& one) -> const auto& { return one.kind; });
  } else if (turned) {
    by([](const Reminder& one) { return one.due; });
  }
}

/// What there is to say, in the order asked for.
Reminders choose(Reminders all, const Setting& setting, const Options& options,
                 const Wanted& wanted) {
  if (!options.to.empty()) {
    const auto owner = owner_named(options.to, all, setting);
    std::erase_if(all, [&](const auto& one) { return one.owner != owner; });
  }
  if (wanted.after) {
    const auto before = papers::days_before(setting);
    const auto calendar = code::calendar_of(setting);
    std::erase_if(all, [&](const auto& one) {
      return !papers::speaks_since(one, *wanted.after, wanted.today, {before, calendar});
    });
  }
  sort_by(options.sort, all);
  return all;
}

void print(std::ostream& out, const Reminders& all, const Options& options, const Wanted& wanted,
           const Session& session) {
  const papers::ReminderForm form{
      .today = wanted.today,
      .called = wanted.called,
      .grouped = options.by.empty() ? papers::Grouped::by_time : papers::Grouped::by_owner,
      .limit = wanted.limit,
      .helps = session.shell().out_is_terminal && options.output.empty() ? papers::Helps::show
                                                                         : papers::Helps::hide};
  if (options.format == "json") {
    print_reminders_json(out, all, wanted.today, wanted.called);
  } else if (options.format == "csv") {
    print_reminders_csv(out, all, wanted.today, wanted.called);
  } else if (options.format == "markdown") {
    out << papers::as_markdown(all, form);
  } else {
    out << papers::as_text(all, form);
  }
}

std::string calendar_file(const Reminders& all, const Setting& setting, const Wanted& wanted) {
  const auto calendar = code::calendar_of(setting);
  return papers::as_calendar(all, {.today = wanted.today,
                                   .scope = papers::calendar_scope(setting),
                                   .program = fmt::format("senco {}", SENCO_VERSION),
                                   .days_before = papers::days_before(setting),
                                   .calendar = calendar,
                                   .called = wanted.called});
}

/// Prints `text`, or writes it to the file `path` where one is named, which is then said.
void put(const std::string& text, const fs::path& path, const Options& options, Session& session) {
  if (path.empty()) {
    session.out() << text;
    return;
  }
  const auto target = session.shell().folder / path;
  write_new_file(target, text, options.force ? Overwrite::yes : Overwrite::no);
  session.out() << diag::printable(target.lexically_normal().string()) << '\n';
}

void put_messages(const Reminders& all, const Setting& setting, const Options& options,
                  const Wanted& wanted, Session& session) {
  papers::MailForm form{.today = wanted.today, .called = wanted.called, .to = {}};
  if (!options.to.empty() && !all.empty()) {
    form.to = all.front().owner;
  }
  for (const auto& owner : papers::unreachable(all, setting, form)) {
    session.shell().err << fmt::format("senco: no e-mail address in senco.yaml for '{}'\n",
                                       diag::printable(owner));
  }
  const bool into_folder = options.output.ends_with('/');
  const auto messages = papers::messages(all, setting, form);
  if (into_folder && !messages.empty()) {
    make_folders(session.shell().folder / options.output);
  }
  for (const auto& message : messages) {
    const auto path =
        into_folder ? fs::path{options.output} / (message.stem + ".eml") : fs::path{options.output};
    put(message.text, path, options, session);
  }
}

void put_out(const Reminders& all, const Setting& setting, const Options& options,
             const Wanted& wanted, Session& session) {
  if (options.format == "eml") {
    put_messages(all, setting, options, wanted, session);
    return;
  }
  std::ostringstream text;
  if (options.format == "ics") {
    text << calendar_file(all, setting, wanted);
  } else {
    print(text, all, options, wanted, session);
  }
  const bool has_something = !all.empty() || !is_for_people(options);
  if (has_something) {
    put(text.str(), options.output, options, session);
  }
}

int run(const Options& options, Session& session) {
  const auto wanted = understand(options, session);
  const Filter filter(options.filters, wanted.today);
  const auto folder = session.open({.refs = filter.refs()});
  const Setting& setting = folder.setting().setting;
  const auto within = window(options, wanted, papers::days_before(setting));
  Findings unread;
  const auto all =
      choose(read_reminders(folder, filter, within, unread, session), setting, options, wanted);
  put_out(all, setting, options, wanted, session);
  if (!all.empty() && !code::calendar_of(setting).covers(wanted.today)) {
    session.shell().err << fmt::format(
        "senco: no term dates for {} in senco.yaml: school days are counted as Monday to Friday "
        "less bank holidays\n",
        wanted.today);
  }
  const int status = session.report_unread(unread);
  const bool overdue = std::any_of(all.begin(), all.end(), [](const auto& each) {
    return each.state == papers::DueState::overdue;
  });
  return status == k_exit_done && options.exit_code && overdue ? k_exit_findings : status;
}

} // namespace

const Command remind_command{
    .name = "remind",
    .says = "What is due, and who owes it; silent if nothing is",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
