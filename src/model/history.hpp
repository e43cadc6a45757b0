// SPDX-License-Identifier: MIT
// What changed between two versions of a record, in the words of the format.
#pragma once

#include "yaml/content.hpp"

#include <string>
#include <vector>

namespace senco::model {

/// `review r1 held on 5 December 2025`, `plan: adjustments changed`: a line a change, in the order
/// of the format. Dates and words of the format are told, what a person wrote is not.
std::vector<std::string> changes_in_words(const yaml::Content& before, const yaml::Content& after);

/// What a record began with: `record begun: contacts 1, status 2`.
std::string beginning_in_words(const yaml::Content& record);

} // namespace senco::model
