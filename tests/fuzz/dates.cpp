// SPDX-License-Identifier: MIT
// Days as they are written and typed: what is read is printed the same, months are added as people
// count them, and no word at the shell is too odd.
#include "base/date.hpp"
#include "cli/shell.hpp"
#include "fuzz/target.hpp"

#include <algorithm>
#include <cstring>

namespace {

using namespace senco;
using test::demand;

constexpr Date k_first{1900, 1, 1};
constexpr Date k_last{2199, 12, 31};

void check_written(const std::string& text) {
  if (const auto date = parse_date(text)) {
    demand(date->iso() == text, "a day is written otherwise than it was read", text);
    demand(k_first <= *date && *date <= k_last, "a day is read that records can't hold", text);
    demand(Date{date->year(), date->month(), date->day()} == *date, "a day isn't itself", text);
  }
  if (const auto time = parse_time(text)) {
    demand(clock(*time) == text, "a time is written otherwise than it was read", text);
  }
}

/// The last day of the month in which `date` lies.
unsigned last_day(Date date) {
  const auto last = date.ymd().year() / date.ymd().month() / std::chrono::last;
  return static_cast<unsigned>(std::chrono::year_month_day{last}.day());
}

void check_moved(Date date, int count) {
  const auto told = fmt::format("{} and {} months", date.iso(), count);
  const auto moved = add_months(date, months{count});
  const auto months_of = [](Date day) { return day.year() * 12 + static_cast<int>(day.month()); };
  demand(months_of(moved) == months_of(date) + count, "another month is reached", told);
  demand(moved.day() == std::min(date.day(), last_day(moved)), "another day is reached", told);
  demand(count == 0 || (moved < date) == (count < 0), "time runs backwards", told);
  demand(count % 12 != 0 || moved == add_years(date, years{count / 12}), "a year isn't 12 months",
         told);
  const bool is_record_day = k_first <= moved && moved <= k_last;
  demand(!is_record_day || parse_date(moved.iso()) == moved, "a day isn't read back", told);
  demand(!fmt::format("{} {}", moved, with_weekday(moved)).empty(), "a day isn't shown", told);
}

void check_typed(const std::string& text, Date today) {
  const auto typed = cli::parse_spoken_date(text, today);
  const auto written = parse_date(text);
  demand(!written || typed == written, "a written day is typed otherwise", text);
  if (typed && !written) {
    constexpr days k_farthest{366L * 9999 + 1};
    demand(today - k_farthest <= *typed && *typed <= today + k_farthest, "a day is out of reach",
           text);
    demand(!typed->iso().empty(), "a typed day isn't shown", text);
  }
  if (const auto span = cli::parse_span(text)) {
    demand(days{0} <= *span && *span <= days{weeks{9999}}, "a span is out of reach", text);
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::uint32_t number = 0;
  std::int16_t count = 0;
  if (size < sizeof number + sizeof count) {
    return 0;
  }
  std::memcpy(&number, data, sizeof number);
  std::memcpy(&count, data + sizeof number, sizeof count);
  const auto range = static_cast<std::uint32_t>((k_last - k_first).count() + 1);
  const Date day = k_first + days{number % range};
  const auto text =
      test::text_of(data + sizeof number + sizeof count, size - sizeof number - sizeof count);
  demand(parse_date(day.iso()) == day, "a day isn't read back", day.iso());
  check_moved(day, count);
  check_written(text);
  check_typed(text, day);
  return 0;
}
