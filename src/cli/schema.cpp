// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/command.hpp"
#include "model/fields.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string of = "pupil";
};

void set(Options& options, Declare& declare) {
  declare.optional_argument("file", options.of, "pupil or setting");
}

int run(const Options& options, Session& session) {
  if (options.of != "pupil" && options.of != "setting") {
    throw UsageError("'{}' isn't one of pupil, setting", options.of);
  }
  session.out() << (options.of == "pupil" ? model::pupil_schema() : model::setting_schema());
  return k_exit_done;
}

} // namespace

const Command schema_command{
    .name = "schema",
    .says = "The JSON Schema of a pupil file or of senco.yaml, for editors",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
