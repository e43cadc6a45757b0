// SPDX-License-Identifier: MIT
// What a user has set for themselves, outside any record folder.
#pragma once

#include "cli/shell.hpp"

namespace senco::cli {

struct UserSettings {
  bool commit = false; ///< `git: {commit: true}`: every command that writes commits.
};

/// Reads `senco/config.yaml` in `$XDG_CONFIG_HOME`, or in `.config` at home; all defaults without
/// it. Throws `Error` if it is there and can't be understood.
UserSettings user_settings(const Shell& shell);

} // namespace senco::cli
