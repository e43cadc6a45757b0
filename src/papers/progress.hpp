// SPDX-License-Identifier: MIT
// Outcomes and provision as papers tell of them: what is aimed at, done, measured and judged.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

#include <string>

namespace senco::papers {

/// The review held last up to `today`, or null.
const model::Review* last_held(const Pupil& pupil, Date today);

/// `latest 47 on 3 November 2025; began at 42 on 6 October 2025; aim 90 by 17 July 2026`.
std::string measured(const model::Outcome& outcome);

/// `on track on 14 July 2025`: what the last review said of the outcome. Empty if none did.
std::string last_judgement(const model::Outcome& outcome, const Pupil& pupil, Date today);

/// `11 of 12 sessions took place in the 3 weeks recorded`; empty if nothing is recorded.
std::string delivered(const model::Provision& provision);

/// One outcome: its words, its measurements, how it ended, what the last review said, and the
/// provision that serves it. The same names for every outcome.
render::Value outcome_value(const model::Outcome& outcome, const code::Circumstances& of,
                            Date today);
/// One provision: in a sentence and in its parts; `cost` of this financial year is for staff and
/// the authority.
render::Value provision_value(const model::Provision& provision, const code::Circumstances& of,
                              Date today);

/// The outcomes that aren't closed; the provision that hasn't ended.
render::Value open_outcomes(const code::Circumstances& of, Date today);
render::Value current_provision(const code::Circumstances& of, Date today);

/// The needs of the day, each in a sentence.
render::Value current_needs(const Pupil& pupil, Date today);

} // namespace senco::papers
