// SPDX-License-Identifier: MIT
// What changed between two texts, as `diff -u` and git show it.
#pragma once

#include <string>
#include <string_view>

namespace senco {

/// The unified difference from `before` to `after`, three lines around each change, under the names
/// given. Empty if there is none.
std::string line_diff(std::string_view before, std::string_view after, std::string_view name_before,
                      std::string_view name_after);

} // namespace senco
