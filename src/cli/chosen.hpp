// SPDX-License-Identifier: MIT
// The records that a command is given: by reference, or by conditions.
#pragma once

#include "cli/shell.hpp"
#include "model/caseload.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// Throws `Error` if several of the files have one reference, as after a merge: nobody can know
/// which is meant.
void refuse_twins(const std::vector<Record>& records);

/// The one record with this reference, with the setting. What could not be understood is reported
/// on standard error; throws `Error` if that is the record itself.
struct OneRecord {
  Caseload caseload;
  int status; ///< Exit code for what was reported.
  [[nodiscard]] const Record& record() const { return caseload.records.front(); }
};
OneRecord load_one(const std::string& ref, Session& session);

/// The records that the words choose: references, or conditions as `senco list` takes them. What
/// could not be understood is reported on standard error and left out; throws `Error` if it is the
/// only one asked for. Throws `UsageError` if there is no word.
struct Chosen {
  Caseload caseload;
  int status = k_exit_done; ///< Exit code for what was reported.
  [[nodiscard]] bool is_one() const { return caseload.records.size() == 1; }
};
Chosen choose(const std::vector<std::string>& words, Session& session);

/// Calls `make` with each record. An `Error` about one of several is reported, and the rest go on;
/// about the only one it is thrown. Returns the exit code.
int for_each(const Chosen& chosen, Session& session,
             const std::function<void(const Record&)>& make);

/// `2025-12-01-sen-support`; with the reference before it where there are several pupils.
std::string stem_of(const Chosen& chosen, const Record& record, Date today, std::string_view name);

} // namespace senco::cli
