// SPDX-License-Identifier: MIT
// The values at a path of the format, as text.
#pragma once

#include "model/pupil.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::model {

/// Every value of `pupil` at `path` (`needs.type`, `reviews.held`, `pupil.class`), as it would be
/// written in the file; lists on the way are gone through. Nothing at all if the format has no such
/// path; keys of the school's own (`x_…`) always count as known.
std::optional<std::vector<std::string>> values_at(const Pupil& pupil, std::string_view path);

} // namespace senco::model
