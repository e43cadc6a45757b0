// SPDX-License-Identifier: MIT
// The columns of `senco list` that aren't fields, or shorter than their paths.
#pragma once

#include <span>
#include <string_view>

namespace senco::cli {

std::span<const std::string_view> column_names();

} // namespace senco::cli
