// SPDX-License-Identifier: MIT
// What `senco` alone prints.
#pragma once

#include "cli/shell.hpp"

namespace senco::cli {

/// A short summary of the folder: how many pupils by status, what is overdue, what comes in the
/// next four weeks. Returns the exit code.
int summary(Session& session);

} // namespace senco::cli
