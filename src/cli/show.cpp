// SPDX-License-Identifier: MIT
#include "model/show.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/chosen.hpp"
#include "cli/command.hpp"
#include "yaml/parse.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string ref;
  bool raw = false;
};

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The pupil's reference");
  declare.flag("--raw", options.raw, "The file as it is");
}

/// Byte for byte; but on a terminal without what that would act on.
void print_raw(const std::string& text, const std::string& path, const Session& session) {
  if (text.size() > yaml::k_largest_file) {
    throw Error("cannot read {}: the file is over 1 MiB: no record is so long", path);
  }
  if (!session.shell().out_is_terminal) {
    session.out() << text;
    return;
  }
  for (const auto line : lines(text)) {
    session.out() << diag::printable(line) << '\n';
  }
}

int run(const Options& options, Session& session) {
  if (options.raw) {
    Findings unread; // What can't be understood is shown all the same.
    const auto caseload = session.load(unread, {.refs = {options.ref}});
    refuse_twins(caseload.records);
    const auto& record = caseload.records.front();
    if (!record.source) {
      return session.report_unread(unread);
    }
    print_raw(record.source->text(), record.path, session);
    return k_exit_done;
  }
  const auto one = load_one(options.ref, session);
  for (const auto& line : model::show(one.record().pupil, session.shell().width)) {
    session.out() << diag::printable(line) << '\n';
  }
  return one.status;
}

} // namespace

const Command show_command{
    .name = "show",
    .says = "One pupil's record, readable",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
