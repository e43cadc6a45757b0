// SPDX-License-Identifier: MIT
// What a pupil's support costs: staff time by the setting's rates, and what is bought.
#pragma once

#include "code/circumstances.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace senco::code {

/// Pounds a pupil a financial year that a setting is expected to find before the authority tops up
/// (Code 6.99; the School and Early Years Finance Regulations give the figure). The setting's
/// policy may differ.
inline constexpr double k_notional_threshold = 6000;

/// 1 April to 31 March.
Period financial_year_of(Date day);

/// Pounds an hour for this grade of staff on `day`; none where the setting gives no rate.
std::optional<double> hourly_rate(const Setting& setting, std::string_view grade, Date day);

/// What `provision` costs for this pupil in `period`, past and to come, in pounds. Staff time:
/// hours a week, a fifth of them on each school day from `start` to `end`, at that day's rate,
/// shared by the group. What is bought counts whole in the period in which the provision starts.
/// Days that no given school year covers cost nothing: a total that rests on guessed terms is no
/// evidence.
double cost_of(const Circumstances& of, const model::Provision& provision, const Period& period);

/// All that is additional: not what every pupil has (tier universal, or Element 1).
double cost_of_support(const Circumstances& of, const Period& period);

/// `£6,000`: whole pounds.
std::string in_pounds(double amount);

} // namespace senco::code
