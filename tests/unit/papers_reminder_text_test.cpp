// SPDX-License-Identifier: MIT
// Reminders as text and Markdown, and the days on which they are worth saying.
#include "base/text.hpp"
#include "papers/notice_days.hpp"
#include "papers/reminder_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace senco::papers {
namespace {

constexpr Date k_today{2025, 12, 1}; // A Monday.

Reminder one(Date due, std::string owner = "Mr J. Patel") {
  Reminder result;
  result.id = "oak-0142/r1/review-due";
  result.ref = "oak-0142";
  result.initials = "AO";
  result.name = "Ada Okafor";
  result.kind = "review-due";
  result.due = due;
  result.remind_on = due;
  result.state = due < k_today    ? DueState::overdue
                 : due == k_today ? DueState::today
                                  : DueState::soon;
  result.owner = std::move(owner);
  result.role = "class teacher";
  result.what = "hold the SEN support review";
  result.paragraphs = {"6.53"};
  result.help = "senco agenda oak-0142";
  return result;
}

std::vector<Reminder> some(int count, Date due) {
  return std::vector<Reminder>(static_cast<std::size_t>(count), one(due));
}

const code::Calendar& term() {
  static const code::Calendar calendar{
      {{.name = "2025/26",
        .terms = {{"Autumn", {Date{2025, 9, 3}, Date{2025, 12, 19}}, std::nullopt},
                  {"Spring", {Date{2026, 1, 5}, Date{2026, 3, 27}}, std::nullopt}},
        .closed = {}}},
      {}};
  return calendar;
}

bool speaks(const Reminder& reminder, Date after, Date today) {
  static const std::vector<int> before{28, 14, 7, 1};
  return speaks_since(reminder, after, today, {before, term()});
}

/// The days of December 2025 and January 2026 on which a daily job says it.
std::vector<std::string> days_of(Reminder reminder) {
  std::vector<std::string> spoken;
  for (Date day{2025, 12, 1}; day < Date{2026, 2, 1}; day = day + days{1}) {
    if (speaks(reminder, day - days{1}, day)) {
      spoken.push_back(day.iso().substr(5));
    }
  }
  return spoken;
}

using Days = std::vector<std::string>;

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers::as_text: overdue, today, this week, later, with how many there are") {
    const std::vector<Reminder> all{one(Date{2025, 11, 14}), one(k_today), one(Date{2025, 12, 7}),
                                    one(Date{2025, 12, 8})};
    CHECK(as_text(all, {.today = k_today}) ==
          "Overdue: 1\n"
          "  oak-0142 AO: hold the SEN support review\n"
          "      17 days late (14 November 2025); Mr J. Patel\n"
          "\nToday: 1\n"
          "  oak-0142 AO: hold the SEN support review\n"
          "      today; Mr J. Patel\n"
          "\nThis week: 1\n"
          "  oak-0142 AO: hold the SEN support review\n"
          "      in 6 days, Sunday 7 December 2025; Mr J. Patel\n"
          "\nLater: 1\n"
          "  oak-0142 AO: hold the SEN support review\n"
          "      in 7 days, Monday 8 December 2025; Mr J. Patel\n");
    CHECK(as_text({}, {.today = k_today}).empty());
    CHECK(as_markdown({}, {.today = k_today}).empty());
  }

  TEST_CASE("papers::as_text: names only if asked for, a command only if wanted") {
    const std::vector<Reminder> all{one(k_today)};
    CHECK(as_text(all, {.today = k_today}).find("Ada") == std::string::npos);
    const auto named =
        as_text(all, {.today = k_today, .called = Called::by_name, .helps = Helps::show});
    CHECK(named.find("oak-0142 Ada Okafor: hold") != std::string::npos);
    CHECK(named.find("\n      senco agenda oak-0142\n") != std::string::npos);
  }

  TEST_CASE("papers::as_text: beyond the limit of a group the rest is counted") {
    const auto shown = [](int count, std::optional<std::size_t> limit) {
      return as_text(some(count, Date{2025, 11, 14}), {.today = k_today, .limit = limit});
    };
    CHECK(shown(25, 2).find("Overdue: 25\n") == 0);
    CHECK(shown(25, 2).find("\n  and 23 more\n") != std::string::npos);
    CHECK(lines(shown(25, 2)).size() == 1 + 2 * 2 + 1);
    CHECK(shown(3, 3).find("more") == std::string::npos);
    CHECK(shown(3, std::nullopt).find("more") == std::string::npos);
    CHECK(as_markdown(some(25, k_today), {.today = k_today, .limit = 2}).find("- and 23 more\n") !=
          std::string::npos);
  }

  TEST_CASE("papers::as_text: by owner, most overdue first, with how long each has been open") {
    auto old = one(Date{2025, 11, 14}, "Zoe Ash");
    old.since = Date{2025, 10, 31};
    const std::vector<Reminder> all{old, one(Date{2025, 12, 8})};
    CHECK(as_text(all, {.today = k_today, .grouped = Grouped::by_owner}) ==
          "Zoe Ash: 1 overdue\n"
          "  oak-0142 AO: hold the SEN support review\n"
          "      17 days late (14 November 2025); open for 31 days\n"
          "\nMr J. Patel: 1 to come\n"
          "  oak-0142 AO: hold the SEN support review\n"
          "      in 7 days, Monday 8 December 2025\n");
  }

  TEST_CASE("papers::as_text: lines are short, and nothing from a file acts on the terminal") {
    auto long_one = one(Date{2025, 12, 20}, "Mr \x1b[31mP\x07\nx");
    long_one.remind_on = Date{2025, 12, 19};
    long_one.what = "ask if parents may see things: rights pass to the pupil after this";
    const auto text = as_text({long_one}, {.today = k_today});
    for (const auto line : lines(text)) {
      CHECK(line.size() <= 76);
    }
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("Mr ?[31mP??x") != std::string::npos);
  }

  TEST_CASE("papers::as_markdown: what stands in a record stays text") {
    CHECK(as_markdown({one(k_today, "*A* <b>")}, {.today = k_today}).find("*A* <b>") ==
          std::string::npos);
  }

  TEST_CASE("papers::when_in_words: a closed day is said, with the school day before it") {
    auto closed = one(Date{2025, 12, 20});
    closed.remind_on = Date{2025, 12, 19};
    CHECK(when_in_words(closed, k_today) ==
          "in 19 days, Saturday 20 December 2025 (last school day: 19 December 2025)");
    CHECK(when_in_words(closed, Date{2025, 12, 20}) == "today (not a school day)");
    CHECK(when_in_words(one(Date{2025, 12, 2}), k_today) == "tomorrow, Tuesday 2 December 2025");
    CHECK(when_in_words(one(Date{2025, 11, 30}), k_today) == "1 day late (30 November 2025)");
    // On the Friday it is a thing for today.
    CHECK(as_text({closed}, {.today = Date{2025, 12, 19}}).find("Today: 1\n") == 0);
    CHECK(as_text({closed}, {.today = Date{2025, 12, 18}}).find("This week: 1\n") == 0);
  }

  TEST_CASE("papers::counts_in_words: what there is, in one line") {
    const std::vector<Reminder> all{one(Date{2025, 11, 14}), one(k_today), one(Date{2025, 12, 7})};
    CHECK(counts_in_words(all) == "1 overdue, 1 today, 1 to come");
    CHECK(counts_in_words({one(k_today)}) == "1 today");
    CHECK(counts_in_words({}).empty());
  }

  TEST_CASE("papers::speaks_since: the policy's days before, the day, the day after, Mondays") {
    // Wednesday 7 January: 28 days before is 10 December; 14 days before and the next lie in the
    // holidays, so the last school day; 6 January is the day before.
    CHECK(days_of(one(Date{2026, 1, 7})) ==
          Days{"12-10", "12-19", "01-06", "01-07", "01-08", "01-12", "01-19", "01-26"});
    // A Saturday: on the Friday before and the day itself; overdue from Sunday, then Mondays.
    auto saturday = one(Date{2026, 1, 17});
    saturday.remind_on = Date{2026, 1, 16};
    CHECK(days_of(saturday) == Days{"12-19", "01-09", "01-16", "01-17", "01-18", "01-19", "01-26"});
  }

  TEST_CASE("papers::speaks_since: a thing known from a day on is said on that day") {
    auto open = one(Date{2026, 6, 26});
    CHECK(days_of(open).empty());
    open.opens = Date{2026, 1, 14};
    CHECK(days_of(open) == Days{"01-14"});
  }

  TEST_CASE("papers::speaks_since: days that were missed are made up for") {
    const auto reminder = one(Date{2026, 1, 7});
    CHECK_FALSE(speaks(reminder, Date{2025, 12, 10}, Date{2025, 12, 11}));
    CHECK(speaks(reminder, Date{2025, 12, 9}, Date{2025, 12, 11}));
    CHECK(speaks(reminder, Date{2026, 1, 6}, Date{2026, 1, 11}));       // Its day was missed.
    CHECK_FALSE(speaks(reminder, Date{2026, 1, 8}, Date{2026, 1, 11})); // Said, and no Monday yet.
    CHECK(speaks(reminder, Date{2026, 1, 8}, Date{2026, 1, 13}));       // Monday's was missed.
  }
}

} // namespace senco::papers
