// SPDX-License-Identifier: MIT
#include "model/show.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/chosen.hpp"
#include "cli/command.hpp"

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

int run(const Options& options, Session& session) {
  const auto folder = session.folder();
  if (options.raw) {
    for (const char* place : {"pupils", "leavers"}) {
      const auto path = folder / place / (options.ref + ".yaml");
      std::error_code fault;
      if (model::is_reference(options.ref) && std::filesystem::exists(path, fault)) {
        session.out() << read_file(path, static_cast<std::size_t>(-2));
        return k_exit_done;
      }
    }
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
