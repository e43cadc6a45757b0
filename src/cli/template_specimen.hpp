// SPDX-License-Identifier: MIT
// An invented pupil and setting in whom most names of a template have something to say.
#pragma once

#include <string_view>

namespace senco::cli {

extern const std::string_view k_specimen_pupil;
extern const std::string_view k_specimen_setting;

} // namespace senco::cli
