// SPDX-License-Identifier: MIT
#include "papers/reminder_text.hpp"

#include "base/text.hpp"
#include "diag/print.hpp"
#include "render/template.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace senco::papers {
namespace {

constexpr std::size_t k_width = 76;

struct Group {
  std::string heading;
  std::vector<const Reminder*> reminders;
};

/// The day on which to think of it: the last school day before a closed one, unless that is over.
Date day_of(const Reminder& one, Date today) {
  return one.remind_on < today ? one.due : one.remind_on;
}

std::vector<Group> by_time(const std::vector<Reminder>& all, Date today) {
  std::array<Group, 4> groups{Group{"Overdue", {}}, Group{"Today", {}}, Group{"This week", {}},
                              Group{"Later", {}}};
  const Date week_end = today + days{7 - static_cast<int>(today.weekday().iso_encoding())};
  for (const auto& each : all) {
    const Date day = day_of(each, today);
    const std::size_t index = day < today ? 0 : day == today ? 1 : day <= week_end ? 2 : 3;
    groups[index].reminders.push_back(&each);
  }
  std::vector<Group> filled;
  for (auto& group : groups) {
    if (!group.reminders.empty()) {
      group.heading += fmt::format(": {}", group.reminders.size());
      filled.push_back(std::move(group));
    }
  }
  return filled;
}

std::string counts(const std::vector<const Reminder*>& all) {
  const auto in_state = [&](DueState state) {
    return std::count_if(all.begin(), all.end(),
                         [&](const auto* each) { return each->state == state; });
  };
  std::vector<std::string> parts;
  if (const auto overdue = in_state(DueState::overdue); overdue > 0) {
    parts.push_back(fmt::format("{} overdue", overdue));
  }
  if (const auto today = in_state(DueState::today); today > 0) {
    parts.push_back(fmt::format("{} today", today));
  }
  if (const auto soon = in_state(DueState::soon); soon > 0) {
    parts.push_back(fmt::format("{} to come", soon));
  }
  return join(parts, ", ");
}

/// The one with most overdue first, then by name.
std::vector<Group> by_owner(const std::vector<Reminder>& all) {
  std::map<std::string, Group> owners;
  for (const auto& each : all) {
    owners[each.owner].reminders.push_back(&each);
  }
  std::vector<Group> groups;
  for (auto& [owner, group] : owners) {
    group.heading = fmt::format("{}: {}", diag::printable(owner), counts(group.reminders));
    groups.push_back(std::move(group));
  }
  const auto overdue = [](const Group& group) {
    return std::count_if(group.reminders.begin(), group.reminders.end(),
                         [](const auto* each) { return each->state == DueState::overdue; });
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const Group& a, const Group& b) { return overdue(a) > overdue(b); });
  return groups;
}

std::vector<Group> groups_of(const std::vector<Reminder>& all, const ReminderForm& form) {
  return form.grouped == Grouped::by_owner ? by_owner(all) : by_time(all, form.today);
}

/// `oak-0142 AO`, `oak-0142 Ada Okafor`; `the setting` for its own.
std::string subject(const Reminder& one, const ReminderForm& form) {
  if (one.ref.empty()) {
    return "the setting";
  }
  const auto& who = form.called == Called::by_name ? one.name : one.initials;
  return diag::printable(who.empty() ? one.ref : fmt::format("{} {}", one.ref, who));
}

/// When it is due; then whose it is, or in the list by owner how long it has been owed.
std::string details(const Reminder& one, const ReminderForm& form) {
  const auto when = when_in_words(one, form.today);
  if (form.grouped == Grouped::by_time) {
    return form.owners == Owners::hide ? when
                                       : fmt::format("{}; {}", when, diag::printable(one.owner));
  }
  const bool has_age = one.since && *one.since < form.today;
  return has_age ? fmt::format("{}; open for {}", when,
                               counted((form.today - *one.since).count(), "day"))
                 : when;
}

/// The group's reminders up to the limit, and how many more there are.
struct Cut {
  std::size_t shown;
  std::size_t more;
};

Cut cut(const Group& group, const ReminderForm& form) {
  const std::size_t all = group.reminders.size();
  const std::size_t shown = form.limit ? std::min(*form.limit, all) : all;
  return {shown, all - shown};
}

/// `text` over lines that fit, each with `indent` before it, those after the first with two more.
std::string indented(std::string_view text, std::size_t indent) {
  std::string result;
  for (const auto& line : wrap(text, k_width - indent - 2)) {
    result += fmt::format("{}{}\n", std::string(indent + (result.empty() ? 0 : 2), ' '), line);
  }
  return result;
}

std::string escaped(std::string_view text) {
  return render::escape_markdown(diag::printable(text));
}

} // namespace

std::string when_in_words(const Reminder& reminder, Date today) {
  const auto away = (reminder.due - today).count();
  if (away < 0) {
    return fmt::format("{} late ({})", counted(-away, "day"), reminder.due);
  }
  auto when = away == 0   ? std::string{"today"}
              : away == 1 ? fmt::format("tomorrow, {}", with_weekday(reminder.due))
                          : fmt::format("in {} days, {}", away, with_weekday(reminder.due));
  if (reminder.remind_on == reminder.due) {
    return when;
  }
  return reminder.remind_on < today
             ? fmt::format("{} (not a school day)", when)
             : fmt::format("{} (last school day: {})", when, reminder.remind_on);
}

std::string counts_in_words(const std::vector<Reminder>& all) {
  std::vector<const Reminder*> each;
  std::transform(all.begin(), all.end(), std::back_inserter(each),
                 [](const auto& one) { return &one; });
  return counts(each);
}

std::string as_text(const std::vector<Reminder>& all, const ReminderForm& form) {
  std::string text;
  for (const auto& group : groups_of(all, form)) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", group.heading);
    const auto [shown, more] = cut(group, form);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& one = *group.reminders[i];
      text += indented(fmt::format("{}: {}", subject(one, form), one.what), 2);
      text += indented(details(one, form), 6);
      if (form.helps == Helps::show) {
        text += fmt::format("      {}\n", diag::printable(one.help));
      }
    }
    if (more > 0) {
      text += fmt::format("  and {} more\n", more);
    }
  }
  return text;
}

std::string as_markdown(const std::vector<Reminder>& all, const ReminderForm& form) {
  std::string text;
  for (const auto& group : groups_of(all, form)) {
    text += fmt::format("{}## {}\n\n", text.empty() ? "" : "\n", escaped(group.heading));
    const auto [shown, more] = cut(group, form);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& one = *group.reminders[i];
      text += fmt::format("- **{}** {}: {}\n", escaped(subject(one, form)), escaped(one.what),
                          escaped(details(one, form)));
      if (form.helps == Helps::show) {
        text += fmt::format("  `{}`\n", diag::printable(one.help));
      }
    }
    if (more > 0) {
      text += fmt::format("- and {} more\n", more);
    }
  }
  return text;
}

} // namespace senco::papers
