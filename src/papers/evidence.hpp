// SPDX-License-Identifier: MIT
// What an authority asks before it assesses (Code 9.14): cycles of support, what each led to, what
// it cost.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

namespace senco::papers {

/// `cycles`: each plan, oldest first, with its outcomes, its provision (dose, weeks, cost), and the
/// reviews in its time. A record without a plan has one cycle for the support as a whole.
render::Value cycles(const code::Circumstances& of, Date today);

/// `cost`: of the additional support in this financial year and the one before, and the threshold
/// (6.99). For staff and the authority.
render::Value cost_values(const code::Circumstances& of, Date today);

/// `attendance_years`: `91.5 per cent in 2024/25, no suspensions`.
render::Value attendance_years(const Pupil& pupil);

/// `assessments_made`: by day, newest first: date, kind, by whom, what was found, scores in words.
render::Value assessments_made(const Pupil& pupil, Date today);

} // namespace senco::papers
