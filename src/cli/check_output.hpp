// SPDX-License-Identifier: MIT
// What `senco check` prints, in each of its forms.
#pragma once

#include "cli/shell.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// The words of `check --format`.
std::vector<std::string> check_formats();

/// What prints in `format`, one of `check_formats()`; findings fail from `fails_at` on.
std::unique_ptr<diag::Printer> check_printer(std::string_view format, Severity fails_at,
                                             const Session& session);

/// What has to stand before a file's path in `format`: some programs look for it from the top of
/// the checkout, not from the record folder.
std::string path_prefix(std::string_view format, const Session& session);

} // namespace senco::cli
