// SPDX-License-Identifier: MIT
// A folder that is to hold records, from nothing.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace senco::folder {

/// A file that a record folder begins with.
struct Beginning {
  std::string path; ///< Below the folder.
  std::string text;
};

/// Makes `folder`, its `pupils` and every file of `files` that isn't there yet; nothing is ever
/// written over. Files are 0600, folders 0700. Returns the paths of what was made, in that order.
/// Throws `Error` if the system refuses.
std::vector<std::string> begin(const std::filesystem::path& folder,
                               const std::vector<Beginning>& files);

/// What became of git.
struct GitBegun {
  bool is_installed = true;
  bool is_new = false;        ///< A repository was made.
  std::string hook;           ///< Where the hook was put; empty if one was there.
  bool hook_is_other = false; ///< A hook of somebody else's is there, and stays.
};

/// Makes a repository of `folder` unless it lies in one, and gives it the hook `text` that runs
/// before a commit unless it has one. Throws `Error` if the system refuses.
GitBegun begin_git(const std::filesystem::path& folder, std::string_view hook_text);

/// `folder` from the top of its repository: `.` if it is the top.
std::string place_in_repository(const std::filesystem::path& folder);

} // namespace senco::folder
