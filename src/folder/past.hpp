// SPDX-License-Identifier: MIT
// The record folder as git had it, and how a record came to be what it is.
#pragma once

#include "base/date.hpp"
#include "folder/load.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace senco::folder {

/// The commit that was the last one on `day`, by the committer's clock. Throws `Error` if the
/// folder has no history so far back, or none at all.
std::string commit_on(const std::filesystem::path& folder, Date day);

/// The commit that `revision` names, as git understands it. Throws `Error` if none.
std::string commit_named(const std::filesystem::path& folder, const std::string& revision);

/// `open`, what the folder held at `commit`. Files that records name are not looked for.
OpenFolder open_at(const std::filesystem::path& folder, const std::string& commit,
                   const Wanted& wanted = {});

/// A record as one commit left it.
struct Version {
  std::string commit;
  std::string day; ///< `2025-12-05`, by the author's clock.
  std::string who; ///< The author's name.
  bool has_left = false;
  std::optional<std::string> text; ///< Nothing where the record was taken away.
};

/// Every version of the record `ref`, oldest first, from `pupils` to `leavers`. Throws `Error` if
/// git knows of none.
std::vector<Version> history_of(const std::filesystem::path& folder, const std::string& ref);

} // namespace senco::folder
