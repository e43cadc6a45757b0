// SPDX-License-Identifier: MIT
// From files to records.
#pragma once

#include "base/parallel.hpp"
#include "diag/diagnostic.hpp"
#include "folder/inside.hpp"
#include "model/caseload.hpp"
#include "yaml/parse.hpp"

#include <filesystem>
#include <functional>
#include <memory>
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
  bool none = false; ///< No record, only the setting.
  yaml::Reader reader = yaml::Reader::any;
};

/// Where the files of a folder come from: the disk, git, or what somebody has typed.
struct Files {
  /// The names of the record files in `pupils` or `leavers`, sorted.
  std::function<std::vector<std::string>(std::string_view place)> names;
  /// The text of the file at a path below the folder. Throws `Error` if it can't be read. Called on
  /// several threads at once.
  std::function<std::string(const std::string& path)> text;
  /// Where the files are that records name; null if they aren't to be looked for.
  std::shared_ptr<const Inside> inside = {};
  yaml::Reader reader = yaml::Reader::any;
};

/// The files of a folder on the disk.
Files files_on_disk(const std::filesystem::path& folder);

/// Files in `pupils` and `leavers` that are meant as records, it seems, and are read by nobody: of
/// another ending (`.yml`, `.YAML`), or in a folder further down. Rule: `bad-file-name`.
Findings stray_files(const std::filesystem::path& folder);

/// The paths of the wanted record files, below the folder and sorted. Throws `Error` if a wanted
/// reference is nowhere (with the nearest one).
std::vector<std::string> wanted_paths(const Files& files, const Wanted& wanted);

/// One record, and what reading it found.
struct ReadRecord {
  model::Record record;
  Findings findings;         ///< What can't be understood.
  Findings named_files = {}; ///< Files that the record names and that can't be had: for `check`.
};

/// A folder whose setting has been read; its records are read when they are asked for, so that a
/// command can go through any number of them and keep of each only what it needs.
class OpenFolder {
public:
  /// Reads the setting, called `setting_path` in messages; `paths` are the records, sorted. Throws
  /// `Error` if the setting can't be read at all.
  OpenFolder(Files files, std::vector<std::string> paths, std::string setting_path = "senco.yaml");

  /// The setting, without records.
  [[nodiscard]] const Caseload& setting() const { return setting_; }
  /// What is wrong in the setting's file.
  [[nodiscard]] const Findings& setting_findings() const { return setting_findings_; }
  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }

  /// The record of `paths()[number]`. What is wrong in it is in its findings; a file that the
  /// system refuses is named there too, so that one bad file doesn't stop the rest.
  [[nodiscard]] ReadRecord read(std::size_t number) const;

  /// Reads every record and has `make` make something of it, on several threads at once; `take` is
  /// given the results in the order of the paths, on the calling thread.
  template <class Make, class Take> void each(const Make& make, const Take& take) const {
    make_in_parallel(
        paths_.size(), [&](std::size_t number) { return make(read(number)); }, take);
  }

  /// Everything: the setting with every record. What is wrong goes to `findings`.
  [[nodiscard]] Caseload load(Findings& findings) const;

private:
  Files files_;
  std::vector<std::string> paths_;
  Caseload setting_;
  Findings setting_findings_;
};

/// Opens a folder on the disk. Throws `Error` as `OpenFolder` and `wanted_paths` do.
OpenFolder open(const std::filesystem::path& folder, const Wanted& wanted = {});

/// Reads the setting and the records of a folder on the disk: `open(…).load(…)`.
Caseload load(const std::filesystem::path& folder, Findings& findings, const Wanted& wanted = {});

/// Reads one record from `text` as if it were the file `path` of the folder.
model::Record read_record(std::string path, std::string text, Findings& findings,
                          yaml::Reader reader = yaml::Reader::any);

/// A folder's setting without its records, read for its own sake: what is wrong in it is left
/// unsaid. Throws `Error` if it can't be read at all.
Caseload load_setting(const std::filesystem::path& folder);

/// Reads the setting from `text`.
void read_setting(Caseload& caseload, std::string path, std::string text, Findings& findings,
                  yaml::Reader reader = yaml::Reader::any);

} // namespace senco::folder
