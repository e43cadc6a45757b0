// SPDX-License-Identifier: MIT
// What the commands that write papers share: the form, and where the paper goes.
#pragma once

#include "cli/command.hpp"
#include "model/caseload.hpp"
#include "papers/output.hpp"
#include "render/template.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

struct PaperOptions {
  std::string format;
  std::string output;
  std::string engine;
  bool force = false;
};

void set_paper_options(PaperOptions& options, Declare& declare);

/// One paper, as Markdown, and the stem of the file it would be saved as.
struct Paper {
  std::string stem;
  std::string markdown;
  papers::PaperHead head = {};
};

/// What is written to a file for `paper` in `format`. Throws `Error` if a converter is missing.
std::string in_format(const Paper& paper, const std::string& format, const PaperOptions& options,
                      Session& session);

/// Prints the papers, or writes them to `-o`: a file, or a folder if it ends in `/` or is one.
/// Never over a file without `--force`. Throws `Error`.
void put_out(const std::vector<Paper>& papers, const PaperOptions& options, Session& session);

/// The paper that `values` make of the template.
Paper make_paper(std::string stem, const render::Template& templ, const render::Value& values,
                 const render::Lookup& lookup, const Setting& setting);

} // namespace senco::cli
