// SPDX-License-Identifier: MIT
// The rules' explanations, built into the program.
#pragma once

#include <string_view>

namespace senco::rules {

/// The text of `<group>/<rule>.md`; empty if there is none. The definition is generated.
std::string_view embedded_text(std::string_view name);

} // namespace senco::rules
