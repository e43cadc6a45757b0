// SPDX-License-Identifier: MIT
// The record folder as git has it. Nothing here runs a program that the folder's own configuration
// names: only commands of git that call no hook, pager, filter or external diff, and that fetch
// nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace senco::folder {

/// What is staged of a record folder.
class Staged {
public:
  /// Throws `Error` if the folder is not in a git repository, or git is not installed.
  explicit Staged(const std::filesystem::path& folder);

  /// The paths below the folder of record files and senco.yaml that are staged and differ from the
  /// last commit (all staged ones before the first commit); those deleted or in conflict left out.
  [[nodiscard]] std::vector<std::string> paths() const;

  /// The file at `path` below the folder as it is staged; nothing if it isn't in the index. Throws
  /// `Error` if it is there but git cannot read it.
  [[nodiscard]] std::optional<std::string> text(const std::string& path) const;

private:
  // Git stands at the top: a hook names its index by a path from there.
  std::filesystem::path top_;
  std::string prefix_; ///< The folder below the top, with a slash at its end.
};

/// What stands before a path of the record folder for one who stands at the top of the git work
/// tree that holds it: `school/records/`, or nothing at the top itself. Outside any work tree: for
/// one who stands in `from`, and nothing if the record folder doesn't lie below. Runs no program.
std::string prefix_from_top(const std::filesystem::path& folder, const std::filesystem::path& from);

} // namespace senco::folder
