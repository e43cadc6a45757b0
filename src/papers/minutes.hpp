// SPDX-License-Identifier: MIT
// How the time of a meeting is shared out.
#pragma once

#include "model/caseload.hpp"
#include "render/value.hpp"

#include <vector>

namespace senco::papers {

/// `total` minutes shared out by `weights`, in whole minutes that add up to `total`; at least one
/// each if there are enough.
std::vector<int> share_minutes(int total, const std::vector<int>& weights);

/// How long the review lasts: what it says itself, else what the last held one of its kind took,
/// else what is usual.
int minutes_of(const model::Review& review, const Pupil& pupil);

/// `6 min` under the name of each item of the agenda of such a review, and `total`. The items of
/// other agendas are known names, but empty. `with_adulthood`: there is an item on adulthood.
render::Value minutes_values(model::ReviewKind kind, int total, bool with_adulthood);

} // namespace senco::papers
