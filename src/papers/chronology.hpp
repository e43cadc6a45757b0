// SPDX-License-Identifier: MIT
// A record as a story: every dated entry in the order of days.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

namespace senco::papers {

/// Each dated entry up to `today` as `date`, `what` and `kind`, by day and then by place in the
/// record. With what staff may read (`for_staff`: the log of calls and talks, disputes) or without.
/// Never the SENCO's own notes.
enum class ForStaff { no, yes };
render::Value chronology(const Pupil& pupil, Date today, ForStaff for_staff);

} // namespace senco::papers
