// SPDX-License-Identifier: MIT
#include "cli/paper.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "folder/load.hpp"
#include "papers/output.hpp"

#include <ostream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

std::string in_format(const Paper& paper, const std::string& format) {
  return format == "md" ? paper.markdown : papers::as_plain_text(paper.markdown);
}

/// By the option, else by the file's ending, else plain text on a terminal and Markdown into a
/// pipe.
std::string chosen_format(const PaperOptions& options, const Session& session) {
  if (!options.format.empty()) {
    return options.format;
  }
  if (!options.output.empty()) {
    return fs::path{options.output}.extension() == ".txt" ? "txt" : "md";
  }
  return session.shell().out_is_terminal ? "txt" : "md";
}

} // namespace

void set_paper_options(PaperOptions& options, Declare& declare) {
  declare.choice("--format", options.format, {"md", "txt"}, "Markdown or plain text");
  declare.option("-o,--output", options.output,
                 "Write to this file, or into this folder if it ends in /");
  declare.flag("--force", options.force, "Write over a file that is there");
}

void put_out(const std::vector<Paper>& papers, const PaperOptions& options, Session& session) {
  const auto format = chosen_format(options, session);
  if (options.output.empty()) {
    for (std::size_t i = 0; i < papers.size(); ++i) {
      // A form feed between copies: a printer begins a new page, a reader sees a line.
      session.out() << (i == 0           ? ""
                        : format == "md" ? "\n---\n\n"
                                         : "\n\f")
                    << in_format(papers[i], format);
    }
    return;
  }
  std::error_code fault;
  const fs::path target = session.shell().folder / options.output;
  const bool into_folder = options.output.ends_with('/') || fs::is_directory(target, fault);
  if (!into_folder && papers.size() > 1) {
    throw Error("there are {} papers: name a folder with -o, such as -o letters/", papers.size());
  }
  for (const auto& paper : papers) {
    const auto path = into_folder ? target / fmt::format("{}.{}", paper.stem, format) : target;
    if (into_folder) {
      fs::create_directories(target, fault);
    }
    write_new_file(path, in_format(paper, format), options.force ? Overwrite::yes : Overwrite::no);
    session.out() << path.lexically_normal().string() << '\n';
  }
}

OneRecord load_one(const std::string& ref, Session& session) {
  Findings unread;
  OneRecord one{.caseload = session.load(unread, {.refs = {ref}}), .status = k_exit_done};
  one.status = session.report_unread(unread);
  if (!one.record().understood) {
    throw Error("{} can't be understood: put right what is said above first", one.record().path);
  }
  return one;
}

} // namespace senco::cli
