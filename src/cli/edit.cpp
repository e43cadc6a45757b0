// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/chosen.hpp"
#include "cli/command.hpp"
#include "cli/editing.hpp"
#include "cli/write.hpp"
#include "folder/load.hpp"
#include "yaml/parse.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string ref;
  WriteOptions write;
};

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The pupil's reference");
  set_write_options(options.write, declare);
}

/// What reading `text` as the record at `path` complains of, line by line.
std::string complaint_of(const std::string& path, const std::string& text) {
  Findings findings;
  const auto record = folder::read_record(path, text, findings);
  std::string all;
  for (const auto& found : findings.all()) {
    all += fmt::format("{}:{}:{}: {} [{}]\n", path, found.position.line, found.position.column,
                       found.message, found.rule);
  }
  return all;
}

int run(const Options& options, Session& session) {
  session.refuse_past("what is past can't be changed");
  const auto folder = session.folder();
  Findings ignored;
  const auto caseload = folder::load(folder, ignored, {.refs = {options.ref}});
  refuse_twins(caseload.records);
  const Record& record = caseload.records.front();
  if (!record.source) {
    throw Error("{}", fmt::join(ignored.refused, "\n"));
  }
  if (record.source->text().size() > yaml::k_largest_file) {
    throw Error("{} is over 1 MiB, which no record is: put it right with an editor of your own",
                record.path);
  }
  const std::filesystem::path place{record.path};
  const auto file =
      folder / place.parent_path() / fmt::format(".{}.edit", place.filename().string());
  const auto known = complaint_of(record.path, record.source->text());
  const auto edited = edit_text(
      file, record.source->text(),
      [&](const std::string& text) {
        auto wrong = complaint_of(record.path, text);
        return wrong == known ? std::string{} : wrong;
      },
      session);
  if (!edited) {
    session.out() << fmt::format("{}: nothing changed\n", diag::printable(record.path));
    return k_exit_done;
  }
  try {
    Writing writing(options.write, session);
    const int status = writing.finish({{.ref = record.ref,
                                        .path = record.path,
                                        .before = record.source->text(),
                                        .after = edited->text,
                                        .did = "saved as edited",
                                        .as_typed = true}},
                                      "edit");
    if (!options.write.dry_run) {
      remove_copy(file);
    }
    return status;
  } catch (const Error& error) {
    throw Error("{}\nwhat was typed is in {}", error.what(), file.string());
  }
}

} // namespace

const Command edit_command{
    .name = "edit",
    .says = "A record in your editor, checked when you close it",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
