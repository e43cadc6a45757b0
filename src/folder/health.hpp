// SPDX-License-Identifier: MIT
// Whether a record folder is kept as it should be: by git, and from other people's eyes.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace senco::folder {

/// What git knows of a record folder.
struct GitState {
  bool is_installed = true;
  std::string why_none;     ///< Why it keeps no history, in git's words or ours; else empty.
  std::string branch;       ///< Empty on no branch.
  bool has_history = false; ///< Whether anything has been committed.
  bool is_merging = false;  ///< A merge has been begun and not finished.
  bool has_hook = false;    ///< Something runs before a commit and names senco.
  std::vector<std::string> changed; ///< Record files that differ from the last commit, by path.
};

/// Never throws for what git says. Compares the files itself, since git would run what filters the
/// folder names.
GitState git_state(const std::filesystem::path& folder);

/// The setting, records and documents that others than their owner may read or change, and the
/// folders they lie in, below `folder` (`.` for itself); at most `most` of them, and how many there
/// are.
struct Exposed {
  std::vector<std::string> paths;
  std::size_t count = 0;
};
Exposed exposed_files(const std::filesystem::path& folder, std::size_t most);

} // namespace senco::folder
