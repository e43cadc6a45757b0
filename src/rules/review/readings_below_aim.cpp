// SPDX-License-Identifier: MIT
// Four readings in a row on the wrong side of the line to the target.

#include "model/value.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace senco::rules {
namespace {

constexpr std::size_t k_in_a_row = 4;  // The four-point rule of curriculum-based measurement.
constexpr double k_on_the_line = 1e-9; // What decimals lose is no distance.

struct Point {
  Date day;
  double value;
  Span where;
};

/// What `reading` measures, if it has a day and a number.
std::optional<Point> point_of(const model::Reading& reading) {
  const auto value = model::parse_number(reading.value.value_or(""));
  if (!reading.date || !value) {
    return std::nullopt;
  }
  return Point{*reading.date, *value, reading.where};
}

/// The straight line from baseline to target; after the day of the target it is level.
struct Aim {
  Point from;
  Point to;

  [[nodiscard]] double on(Date day) const {
    const auto way = static_cast<double>((std::min(day, to.day) - from.day).count());
    const auto whole = static_cast<double>((to.day - from.day).count());
    return from.value + (to.value - from.value) * way / whole;
  }
  [[nodiscard]] bool is_missed_by(const Point& point) const {
    const double over = point.value - on(point.day);
    return to.value < from.value ? over > k_on_the_line : over < -k_on_the_line;
  }
};

std::optional<Aim> aim_of(const model::Outcome& outcome) {
  const auto from = point_of(outcome.baseline.get());
  const auto target = model::parse_number(outcome.target.value_or(""));
  if (!from || !target || !outcome.due || *outcome.due <= from->day || *target == from->value) {
    return std::nullopt;
  }
  return Aim{*from, {*outcome.due, *target, {}}};
}

/// The latest readings after `start`, by day.
std::vector<Point> latest(const model::Outcome& outcome, Date start, Date today) {
  std::vector<Point> points;
  for (const auto& reading : outcome.readings) {
    const auto point = point_of(reading);
    if (point && point->day > start && point->day <= today) {
      points.push_back(*point);
    }
  }
  std::stable_sort(points.begin(), points.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
  points.erase(points.begin(),
               points.end() - static_cast<std::ptrdiff_t>(std::min(points.size(), k_in_a_row)));
  return points;
}

void check(const Facts& facts, Report& report) {
  for (const auto& outcome : facts.pupil.outcomes) {
    const auto aim = code::is_open(outcome) ? aim_of(outcome) : std::nullopt;
    if (!aim) {
      continue;
    }
    const auto points = latest(outcome, aim->from.day, facts.today);
    const bool all_miss = std::all_of(points.begin(), points.end(),
                                      [&](const auto& point) { return aim->is_missed_by(point); });
    if (points.size() == k_in_a_row && all_miss) {
      const auto& last = points.back();
      report
          .add(
              last.where,
              "the four latest readings are on the wrong side of the line from baseline to target; "
              "the last is {:g}, the line is at {:g}; four in a row are this setting's standard "
              "for looking again",
              last.value, std::round(aim->on(last.day) * 10) / 10)
          .help = fmt::format("senco agenda {}", report.ref());
    }
  }
}

} // namespace

constexpr Rule readings_below_aim{
    .id = "readings-below-aim",
    .title = "four readings in a row on the wrong side of the line to the target",
    .paragraphs = {},
    .duty = everywhere(Duty::note),
    .limit = "four readings in a row",
    .limit_from = LimitFrom::house,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check,
};

} // namespace senco::rules
