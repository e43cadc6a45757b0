// SPDX-License-Identifier: MIT
// A record for reading.
#pragma once

#include "model/pupil.hpp"

#include <string>
#include <vector>

namespace senco::model {

/// Everything the record holds, in the order of the format, as lines: sections as headings, keys as
/// words, dates in long form, text wrapped at `width` characters. The school's own keys are there
/// too; what is empty is left out.
std::vector<std::string> show(const Pupil& pupil, std::size_t width);

} // namespace senco::model
