// SPDX-License-Identifier: MIT
// From files to records.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

#include <filesystem>
#include <functional>
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

/// Where the files of a folder come from: the disk, or git.
struct Files {
  /// The names of the record files in `pupils` or `leavers`, sorted.
  std::function<std::vector<std::string>(std::string_view place)> names;
  /// The text of the file at a path below the folder. Throws `Error` if it can't be read.
  std::function<std::string(const std::string& path)> text;
  /// Where the files are that records name; empty if they aren't to be looked for.
  std::filesystem::path folder = {};
};

/// The same from `files`.
Caseload load_from(const Files& files, Findings& findings, const Wanted& wanted = {});

/// Reads one record from `text` as if it were the file `path` of the folder.
model::Record read_record(std::string path, std::string text, Findings& findings);

/// Complains of the files that a record names (documents, papers sent) where they aren't there or
/// lie outside `folder`.
void check_named_files(const model::Record& record, const std::filesystem::path& folder,
                       Findings& findings);

/// A folder's setting without its records, read for its own sake: what is wrong in it is left
/// unsaid. Throws `Error` if it can't be read at all.
Caseload load_setting(const std::filesystem::path& folder);

/// Reads the setting from `text`.
void read_setting(Caseload& caseload, std::string path, std::string text, Findings& findings);

} // namespace senco::folder
