// SPDX-License-Identifier: MIT
// From memory to disk: whole or not at all, one writer at a time.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace senco::folder {

/// The right to write in a record folder. The system keeps it, so that a program that is killed
/// leaves none behind. Taken before reading, so that no other writer comes between.
class Lock {
public:
  /// Waits up to `patience` for another writer. Throws `Error` if it is still there then, or if the
  /// folder can't be locked.
  Lock(const std::filesystem::path& folder, std::chrono::milliseconds patience);
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
  std::filesystem::path folder_;
  int descriptor_ = -1;
};

/// A file that is to be written.
struct Write {
  std::string path; ///< Below the folder.
  /// What it held when it was read; nothing for a file that must not be there yet.
  std::optional<std::string> before;
  std::string after;
  /// Where it goes once written, below the folder; empty to stay. Nothing may be there.
  std::string moved_to = {};
};

/// Writes all of `files`: each to a temporary file beside it first (its name starts with a dot),
/// then all are put in place and both files and folders are forced to disk. Modes and owners are
/// kept; new files are 0600, new folders 0700.
///
/// Throws `Error` before anything is put in place if one of them changed since it was read, is
/// there already, lies outside the folder, can't be written, or the disk is full. If the system
/// refuses later, or another program saves a file in that very moment, the message says which files
/// were written and which were not.
void write_all(const Lock& lock, std::span<const Write> files);

} // namespace senco::folder
