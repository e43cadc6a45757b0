// SPDX-License-Identifier: MIT
// What `senco check` prints, in each of its forms.
#pragma once

#include "cli/shell.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// The words of `check --format`.
std::vector<std::string> check_formats();

/// Prints `findings` in `format`, one of `check_formats()`. `files` are all that were judged.
void print_findings(const Findings& findings, std::string_view format,
                    std::span<const std::string> files, Severity fails_at, Session& session);

} // namespace senco::cli
