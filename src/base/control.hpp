// SPDX-License-Identifier: MIT
// Characters that are no text: what a terminal would do something for, instead of showing it.
#pragma once

#include <cstddef>
#include <string_view>

namespace senco {

/// How many bytes the control character at the start of `text` takes, line ends and tabs among
/// them; 0 if there is none.
std::size_t control_length(std::string_view text);

/// The same for a character that turns round the order in which what follows is shown.
std::size_t turn_length(std::string_view text);

} // namespace senco
