// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string topic;
};

void set(Options& options, Declare& declare) {
  declare.optional_argument("topic", options.topic, "A command");
}

int run(const Options& options, Session& session) {
  if (options.topic.empty()) {
    for (const Command* command : commands()) {
      session.out() << fmt::format("{:<12} {}\n", command->name, command->says);
    }
    return k_exit_done;
  }
  const auto text = embedded_help(options.topic + ".md");
  if (text.empty()) {
    std::vector<std::string_view> known;
    for (const Command* command : commands()) {
      known.push_back(command->name);
    }
    throw UsageError("there is no help on '{}'{}", options.topic,
                     did_you_mean(options.topic, known));
  }
  session.out() << text;
  return k_exit_done;
}

} // namespace

const Command help_command{
    .name = "help",
    .says = "Help on a command",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
