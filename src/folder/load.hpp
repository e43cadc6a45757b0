// SPDX-License-Identifier: MIT
// From files to records.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::folder {

/// The nearest folder from `from` upward that holds a `senco.yaml`; nothing if none does.
std::optional<std::filesystem::path> find(const std::filesystem::path& from);

enum class Leavers { leave_out, include };

struct Wanted {
  /// Only these records; all if empty.
  std::vector<std::string> refs = {};
  Leavers leavers = Leavers::include;
};

/// Reads the setting and the records of a folder. What is wrong in a file goes to `findings`; a
/// file that the system refuses is a finding too (`unreadable`), so that one bad file doesn't stop
/// the rest. Throws `Error` if the folder itself or its `senco.yaml` can't be read at all, or if a
/// wanted reference is nowhere (with the nearest one).
Caseload load(const std::filesystem::path& folder, Findings& findings, const Wanted& wanted = {});

/// Reads one record from `text` as if it were the file `path` of the folder.
model::Record read_record(std::string path, std::string text, Findings& findings);

/// Complains of the files that a record names (documents, papers sent) where they aren't there or
/// lie outside `folder`.
void check_named_files(const model::Record& record, const std::filesystem::path& folder,
                       Findings& findings);

/// Reads the setting from `text`.
void read_setting(Caseload& caseload, std::string path, std::string text, Findings& findings);

} // namespace senco::folder
