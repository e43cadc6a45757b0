// SPDX-License-Identifier: MIT
// The program, as a function.
#pragma once

#include "cli/shell.hpp"

#include <string>
#include <vector>

namespace senco::cli {

/// Does what `arguments` (without the program's name) ask. Never throws; returns the exit code.
int run(const std::vector<std::string>& arguments, Shell& shell);

} // namespace senco::cli
