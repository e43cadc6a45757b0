// SPDX-License-Identifier: MIT
// Reading files and folders.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace senco {

/// The bytes of a file, or its first `limit + 1` bytes if it is longer than `limit`. Throws `Error`
/// that names the file and the system's reason. Never follows a file that isn't a regular one.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

enum class Overwrite { no, yes };

/// Writes a file that only its owner may read (0600), whole: a temporary file beside it, then its
/// name. Throws `Error` if a file is there and may not be overwritten, or the system refuses.
void write_new_file(const std::filesystem::path& path, std::string_view text, Overwrite overwrite);

/// Makes `folder` and those above it that aren't there, such that only their owner may enter them
/// (0700). What goes wrong is left to whoever writes into it.
void make_folders(const std::filesystem::path& folder);

/// The names of the files in `folder` that end in `suffix` and don't start with a dot, sorted by
/// byte. A folder that isn't there holds none. Throws `Error` if it can't be read.
std::vector<std::string> list_files(const std::filesystem::path& folder, std::string_view suffix);

/// `the folder`'s part of `path` left out, where it lies inside: how messages name files.
std::string shown_path(const std::filesystem::path& path, const std::filesystem::path& folder);

} // namespace senco
