// SPDX-License-Identifier: MIT
// What the commands that change records share: the lock, the writing, and what is told afterwards.
#pragma once

#include "cli/command.hpp"
#include "folder/store.hpp"
#include "model/amend.hpp"
#include "model/caseload.hpp"

#include <optional>
#include <string>
#include <vector>

namespace senco::cli {

struct WriteOptions {
  bool dry_run = false;
  bool commit = false;
  std::string wait = "30";
};

void set_write_options(WriteOptions& options, Declare& declare);

/// One record that is to change.
struct Amended {
  std::string ref;
  std::string path;                  ///< Below the folder.
  std::optional<std::string> before; ///< Nothing for a new file.
  std::string after;
  std::string did;                        ///< "added review r2: held 5 December 2025".
  std::string moved_to = {};              ///< Where it goes, if it goes elsewhere.
  bool as_typed = false;                  ///< By hand: written whatever is wrong with its form.
  std::vector<folder::Write> papers = {}; ///< New files that the record names, written before it.
};

/// A command that writes, from the lock to the commit. Made before anything is read.
class Writing {
public:
  /// Takes the folder's lock, and waits for it as the options say. A dry run needs none.
  Writing(const WriteOptions& options, Session& session);

  /// The records that `words` choose (references and filters), with the setting. Throws `Error` for
  /// one named whose text can't be read as a whole: to change it, it has to be put right first.
  /// With a filter such records are reported and left out, and `finish` ends accordingly.
  [[nodiscard]] Caseload load(const std::vector<std::string>& words);
  /// The one record with this reference; throws `UsageError` for a filter.
  [[nodiscard]] Caseload load_one(const std::string& ref);

  /// The text of `record` with `changes` made.
  [[nodiscard]] static std::string edited(const Record& record,
                                          const std::vector<yaml::Change>& changes);

  /// Writes what differs, or shows the difference; tells what was done and which findings are new
  /// or gone; commits if asked to. `act` is what the commit message says was done. Throws
  /// `UsageError` if a change would leave a record with a fault of form that it had not.
  int finish(const std::vector<Amended>& records, const std::string& act);

private:
  void check_form(const Amended& record) const;
  void show_difference(const std::vector<Amended>& records) const;
  void tell_findings(const std::vector<Amended>& records) const;
  [[nodiscard]] int commit(const std::vector<Amended>& records, const std::string& act) const;

  WriteOptions options_;
  Session& session_;
  std::filesystem::path folder_;
  Caseload setting_; ///< Without records.
  std::optional<folder::Lock> lock_;
  int status_ = k_exit_done; ///< For what could not be read.
};

/// What the file of `record` says; what is wrong with it is left unsaid.
yaml::Content content_of(const Record& record);

/// `content`, what `record` says so far, with `change` made. Throws `Error` where something else
/// than a list or keys stands in its way.
yaml::Content with_change(const Record& record, yaml::Content content, const yaml::Change& change);

/// Dates as typed at the shell, on the session's day.
model::ReadDate date_reader(const Session& session);

/// `2025-12-05` as people read it, `5 December 2025`; any other text as it is.
std::string as_spoken(std::string_view value);

} // namespace senco::cli
