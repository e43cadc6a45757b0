// SPDX-License-Identifier: MIT
#include "papers/calendar.hpp"

#include "base/text.hpp"
#include "diag/print.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace senco::papers {
namespace {

/// A day from which on SEQUENCE is counted: the Code's first, before any record here.
constexpr Date k_sequence_begins{2014, 9, 1};
constexpr int k_alarm_at = 8; // In the morning: the day itself begins at midnight.

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

icaltimetype day_of(Date date) {
  auto time = icaltime_null_date();
  time.year = date.year();
  time.month = static_cast<int>(date.month());
  time.day = static_cast<int>(date.day());
  return time;
}

/// Midnight of the day, in UTC.
icaltimetype moment_of(Date date) {
  auto time = day_of(date);
  time.is_date = 0;
  time.hour = 0;
  time.minute = 0;
  time.second = 0;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

void add(icalcomponent* to, icalproperty* property) {
  icalcomponent_add_property(to, property); // Which it then owns.
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

icalcomponent* alarm(long days_before, const std::string& text) {
  constexpr int k_hours = 24;
  const long hours = k_alarm_at - days_before * k_hours;
  icaltriggertype trigger{};
  trigger.time = icaltime_null_time();
  trigger.duration = icaldurationtype_from_int(static_cast<int>(hours * 3600));
  auto* component = icalcomponent_new_valarm();
  add(component, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  add(component, icalproperty_new_trigger(trigger));
  add(component, icalproperty_new_description(text.c_str()));
  return component;
}

icalcomponent* event(const Reminder& one, const CalendarForm& form) {
  const auto uid = diag::printable(fmt::format("{}@{}", one.id, form.scope));
  const auto summary = summary_of(one, form);
  auto* component = icalcomponent_new_vevent();
  add(component, icalproperty_new_uid(uid.c_str()));
  add(component, icalproperty_new_dtstamp(moment_of(form.today)));
  add(component, icalproperty_new_lastmodified(moment_of(form.today)));
  add(component,
      icalproperty_new_sequence(static_cast<int>((form.today - k_sequence_begins).count())));
  add(component, icalproperty_new_dtstart(day_of(one.due)));
  add(component, icalproperty_new_dtend(day_of(one.due + days{1})));
  add(component, icalproperty_new_summary(summary.c_str()));
  add(component, icalproperty_new_description(description_of(one).c_str()));
  add(component, icalproperty_new_class(ICAL_CLASS_PRIVATE));
  add(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  for (const long before : alarms_of(one, form)) {
    icalcomponent_add_component(component, alarm(before, summary));
  }
  return component;
}

} // namespace

std::string as_calendar(const std::vector<Reminder>& all, const CalendarForm& form) {
  const Component calendar{icalcomponent_new_vcalendar()};
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(),
      icalproperty_new_prodid(fmt::format("-//senco//{}//EN", form.program).c_str()));
  add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
  add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  for (const auto& one : all) {
    icalcomponent_add_component(calendar.get(), event(one, form));
  }
  const std::unique_ptr<char, Free> text{icalcomponent_as_ical_string_r(calendar.get())};
  // The library breaks a line of just the longest length too, and goes on with nothing.
  return text ? replace_all(text.get(), "\r\n \r\n", "\r\n") : std::string{};
}

std::string calendar_scope(const Setting& setting) {
  const auto urn = setting.setting.urn.value_or("");
  const bool is_number = !urn.empty() && std::all_of(urn.begin(), urn.end(), [](unsigned char c) {
    return std::isdigit(c) != 0;
  });
  return is_number ? fmt::format("{}.senco", urn) : "senco";
}

} // namespace senco::papers
