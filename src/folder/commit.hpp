// SPDX-License-Identifier: MIT
// What was written, into git's history: hooks and signing work as they do for `git commit`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace senco::folder {

struct Committed {
  bool is_done = false;
  bool is_repository = true; ///< False if the folder is in none, or git isn't installed.
  std::string words;         ///< Git's own, if it refused.
};

/// Commits `paths` (below the folder) and nothing else that is staged or changed. Never throws for
/// what git says: the files are written by then.
Committed commit(const std::filesystem::path& folder, const std::vector<std::string>& paths,
                 const std::string& message);

} // namespace senco::folder
