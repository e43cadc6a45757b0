// SPDX-License-Identifier: MIT
#include "papers/calendar.hpp"

#include "base/text.hpp"
#include "diag/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace senco::papers {
namespace {

/// A day from which on SEQUENCE is counted: the Code's first, before any record here.
constexpr Date k_sequence_begins{2014, 9, 1};
constexpr int k_alarm_at = 8; // In the morning: the day itself begins at midnight.

/// How many bytes of the text fit into so many octets without cutting a character in two.
std::size_t whole_characters(std::string_view text, std::size_t octets) {
  if (text.size() <= octets) {
    return text.size();
  }
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (octets > 0 && goes_on(text[octets])) {
    --octets;
  }
  return octets;
}

/// A file of content lines (RFC 5545, 3.1): folded at 75 octets, each ending in CR and LF.
class Lines {
public:
  void add(std::string_view name, std::string_view value) {
    const auto line = fmt::format("{}:{}", name, value);
    std::string_view rest{line};
    auto take = whole_characters(rest, k_line);
    out_ += rest.substr(0, take);
    for (rest.remove_prefix(take); !rest.empty(); rest.remove_prefix(take)) {
      take = whole_characters(rest, k_line - 1); // The space counts too.
      out_ += "\r\n ";
      out_ += rest.substr(0, take);
    }
    out_ += "\r\n";
  }
  /// A value of type TEXT (3.3.11): what would end it is escaped.
  void add_text(std::string_view name, const std::string& value) {
    std::string escaped;
    for (const char c : value) {
      if (c == '\\' || c == ';' || c == ',') {
        escaped += '\\';
      }
      escaped += c;
    }
    add(name, escaped);
  }
  std::string text() && { return std::move(out_); }

private:
  static constexpr std::size_t k_line = 75;
  std::string out_;
};

std::string day_of(Date date) {
  return fmt::format("{:04}{:02}{:02}", date.year(), date.month(), date.day());
}

std::string summary_of(const Reminder& one, const CalendarForm& form) {
  const auto& who = form.called == Called::by_name ? one.name : one.initials;
  const auto subject = one.ref.empty() ? std::string{"SEN"}
                       : who.empty()   ? one.ref
                                       : fmt::format("{} {}", one.ref, who);
  return diag::printable(fmt::format("{}: {}", subject, one.what));
}

std::string description_of(const Reminder& one) {
  std::vector<std::string> paragraphs{one.paragraphs.begin(), one.paragraphs.end()};
  return fmt::format("{}; Code of Practice {}", capitalised(one.role), join(paragraphs, ", "));
}

/// How many days before the event each alarm that is still to come goes off, each once, most first.
std::vector<long> alarms_of(const Reminder& one, const CalendarForm& form) {
  std::vector<long> before{0, (one.due - one.remind_on).count()};
  for (const int count : form.days_before) {
    const Date day = form.calendar.school_day_on_or_before(one.due - days{count});
    before.push_back((one.due - day).count());
  }
  std::erase_if(before, [&](long count) { return one.due - days{count} < form.today; });
  std::sort(before.rbegin(), before.rend());
  before.erase(std::unique(before.begin(), before.end()), before.end());
  return before;
}

/// From midnight of the day itself to eight in the morning so many days before (3.3.6).
std::string trigger(long days_before) {
  constexpr long k_day = 24;
  if (days_before == 0) {
    return fmt::format("PT{}H", k_alarm_at);
  }
  const auto whole = days_before - 1; // The rest of a day lies between eight and midnight.
  return fmt::format("-P{}T{}H", whole == 0 ? std::string{} : fmt::format("{}D", whole),
                     k_day - k_alarm_at);
}

void add_alarm(Lines& lines, long days_before, const std::string& summary) {
  lines.add("BEGIN", "VALARM");
  lines.add("ACTION", "DISPLAY");
  lines.add("TRIGGER", trigger(days_before));
  lines.add_text("DESCRIPTION", summary);
  lines.add("END", "VALARM");
}

void add_event(Lines& lines, const Reminder& one, const CalendarForm& form) {
  const auto summary = summary_of(one, form);
  const auto written = day_of(form.today) + "T000000Z";
  lines.add("BEGIN", "VEVENT");
  lines.add_text("UID", diag::printable(fmt::format("{}@{}", one.id, form.scope)));
  lines.add("DTSTAMP", written);
  lines.add("LAST-MODIFIED", written);
  lines.add("SEQUENCE", fmt::to_string((form.today - k_sequence_begins).count()));
  lines.add("DTSTART;VALUE=DATE", day_of(one.due));
  lines.add("DTEND;VALUE=DATE", day_of(one.due + days{1}));
  lines.add_text("SUMMARY", summary);
  lines.add_text("DESCRIPTION", description_of(one));
  lines.add("CLASS", "PRIVATE");
  lines.add("TRANSP", "TRANSPARENT");
  for (const long before : alarms_of(one, form)) {
    add_alarm(lines, before, summary);
  }
  lines.add("END", "VEVENT");
}

} // namespace

std::string as_calendar(const std::vector<Reminder>& all, const CalendarForm& form) {
  Lines lines;
  lines.add("BEGIN", "VCALENDAR");
  lines.add("VERSION", "2.0");
  lines.add_text("PRODID", fmt::format("-//senco//{}//EN", form.program));
  lines.add("CALSCALE", "GREGORIAN");
  lines.add("METHOD", "PUBLISH");
  for (const auto& one : all) {
    add_event(lines, one, form);
  }
  lines.add("END", "VCALENDAR");
  return std::move(lines).text();
}

std::string calendar_scope(const Setting& setting) {
  const auto urn = setting.setting.urn.value_or("");
  const bool is_number = !urn.empty() && std::all_of(urn.begin(), urn.end(), [](unsigned char c) {
    return std::isdigit(c) != 0;
  });
  return is_number ? fmt::format("{}.senco", urn) : "senco";
}

} // namespace senco::papers
