// SPDX-License-Identifier: MIT
// Git, asked questions. Nothing here runs a program that the folder's own configuration names: only
// commands of git that call no hook, pager, filter or external diff, and that fetch nothing.
#pragma once

#include "base/process.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace senco::folder {

/// Runs git in `stand`, with `input` to read. Throws `Error` if it isn't installed.
Finished ask_git(const std::filesystem::path& stand, const std::vector<std::string>& arguments,
                 const std::vector<std::string>& settings = {}, const std::string& input = {});

/// Where a record folder lies in its repository.
struct Repository {
  std::filesystem::path top; ///< Of the work tree.
  std::string prefix;        ///< The folder below the top, with a slash at its end; empty if it is.
};

/// The repository of `folder`. Throws `Error`, which ends in `otherwise`, if there is none.
Repository repository_of(const std::filesystem::path& folder, std::string_view otherwise);

/// Whether `path` below the folder is a record or the setting.
bool is_record_file(std::string_view path);

/// The texts of objects that git names `COMMIT:PATH`, in that order; nothing for one that isn't
/// there. Throws `Error` if git can't read them.
std::vector<std::optional<std::string>> texts_of(const std::filesystem::path& top,
                                                 const std::vector<std::string>& names);

} // namespace senco::folder
