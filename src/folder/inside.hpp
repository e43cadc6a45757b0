// SPDX-License-Identifier: MIT
// Record files read for what they are: a folder may have come from anywhere, links in it too.
#pragma once

#include <filesystem>
#include <string>

namespace senco::folder {

/// The text of the record file at `path` below `folder`, as `read_file`, its first megabyte and a
/// byte if it is longer than that. A link is followed within the folder only: one that leads out of
/// it, of the file or of the folder it is in, is an `Error`, so that nothing of elsewhere is shown,
/// sent or judged as a record of this folder.
std::string read_record_file(const std::filesystem::path& folder, const std::string& path);

} // namespace senco::folder
