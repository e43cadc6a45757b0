// SPDX-License-Identifier: MIT
// What `senco check` is asked to judge: files, references, filters, standard input, what is staged.
#pragma once

#include "cli/filter.hpp"
#include "cli/shell.hpp"

#include <string>
#include <vector>

namespace senco::cli {

struct Asked {
  std::vector<std::string> words; ///< Paths, references, filters; `-` for standard input.
  std::string file_name;          ///< What standard input is to be called.
  bool staged = false;
};

/// What there is to read, and what of it is to be judged.
struct ToJudge {
  folder::OpenFolder folder;
  Filter filter = {};       ///< Of its records, those it holds for.
  bool setting = true;      ///< `senco.yaml` is asked for too.
  bool whole_folder = true; ///< Everything was asked for: rules about records together run.
  Findings strays = {};     ///< Files that lie where records are and are read by nobody.
};

/// Finds what was asked for. Throws `UsageError` or `Error` for what isn't there.
ToJudge find_asked(const Asked& asked, Session& session);

} // namespace senco::cli
