// SPDX-License-Identifier: MIT
// What the commands that write papers share: the form, and where the paper goes.
#pragma once

#include "cli/command.hpp"
#include "model/caseload.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

struct PaperOptions {
  std::string format;
  std::string output;
  bool force = false;
};

void set_paper_options(PaperOptions& options, Declare& declare);

/// One paper, as Markdown, and the stem of the file it would be saved as.
struct Paper {
  std::string stem;
  std::string markdown;
};

/// Prints the papers, or writes them to `-o`: a file, or a folder if it ends in `/` or is one.
/// Never over a file without `--force`. Throws `Error`.
void put_out(const std::vector<Paper>& papers, const PaperOptions& options, Session& session);

/// The one record with this reference, with the setting. What could not be understood is reported
/// on standard error; throws `Error` if that is the record itself.
struct OneRecord {
  Caseload caseload;
  int status; ///< Exit code for what was reported.
  [[nodiscard]] const Record& record() const { return caseload.records.front(); }
};
OneRecord load_one(const std::string& ref, Session& session);

} // namespace senco::cli
