// SPDX-License-Identifier: MIT
#include "code/costs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace senco::code {
namespace {

constexpr int k_school_days_a_week = 5;

/// Hours of staff time a week for each pupil of the group; none if not all of it is known.
double hours_a_week(const model::Provision& provision) {
  return provision.per_week.value_or(0) * provision.minutes.value_or(0) / 60 /
         provision.group_size.value_or(1);
}

/// The part of `period` in which the provision is made; empty (its last day before its first) where
/// it isn't.
Period run_of(const model::Provision& provision, const Period& period) {
  return {std::max(period.first, *provision.start),
          std::min(period.last, provision.end.value_or(period.last))};
}

struct Rate {
  std::optional<double> rate;
  std::optional<Date> until; ///< Its last day; none for the rate in force.
};

Rate rate_on(const Setting& setting, std::string_view grade, Date day) {
  const auto* rate = setting.rates.find(grade);
  std::optional<Date> until;
  for (const auto& earlier : setting.earlier_rates) {
    const auto* then = earlier.rates.find(grade);
    if (then != nullptr && earlier.until && day <= *earlier.until &&
        (!until || *earlier.until < *until)) {
      until = *earlier.until;
      rate = then;
    }
  }
  return {rate == nullptr ? std::nullopt : rate->value, until};
}

bool is_additional(const model::Provision& provision) {
  return !provision.tier.is(model::Tier::universal) &&
         !provision.funding.is(model::Funding::element_1);
}

} // namespace

Period financial_year_of(Date day) {
  const int year = day.month() < 4 ? day.year() - 1 : day.year();
  return {Date{year, 4, 1}, Date{year + 1, 3, 31}};
}

std::optional<double> hourly_rate(const Setting& setting, std::string_view grade, Date day) {
  return rate_on(setting, grade, day).rate;
}

double cost_of(const Circumstances& of, const model::Provision& provision, const Period& period) {
  if (!provision.start) {
    return 0;
  }
  const double bought = period.holds(*provision.start) ? provision.cost.value_or(0) : 0;
  const double hours = hours_a_week(provision) / k_school_days_a_week;
  if (hours <= 0 || !provision.staff) {
    return bought;
  }
  double time = 0;
  const auto run = run_of(provision, period);
  for (Date day = run.first; day <= run.last;) {
    const auto [rate, until] = rate_on(of.setting, *provision.staff, day);
    const Date last = std::min(run.last, until.value_or(run.last));
    time += hours * rate.value_or(0) * of.calendar.given_school_days_in({day, last});
    day = last + days{1};
  }
  return bought + time;
}

double cost_of_support(const Circumstances& of, const Period& period) {
  double total = 0;
  for (const auto& provision : of.pupil.provision) {
    total += is_additional(provision) ? cost_of(of, provision, period) : 0;
  }
  return total;
}

std::string in_pounds(double amount) {
  std::string digits = fmt::format("{:.0f}", std::abs(amount));
  for (auto at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return fmt::format("{}£{}", amount < 0 ? "-" : "", digits);
}

} // namespace senco::code
