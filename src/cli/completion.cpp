// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/offers.hpp"

#include <ostream>

namespace senco::cli {

// Generated from src/completions.
std::string_view embedded_completion(std::string_view name);

namespace {

struct Options {
  std::string shell;
  std::vector<std::string> words;
};

void set(Options& options, Declare& declare) {
  declare.argument("shell", options.shell, "bash, zsh or fish");
  declare.arguments("word", options.words, "After --: what is typed, for the script to ask with");
}

void print_offers(const Options& options, const Session& session) {
  try {
    for (const auto& offer : offers_for(options.words, session)) {
      const bool is_told = options.shell != "bash" && !offer.says.empty();
      session.out() << fmt::format("{}{}{}\n", offer.word, is_told ? "\t" : "",
                                   is_told ? offer.says : std::string{});
    }
  } catch (const Error&) { // Whoever is typing wants no complaint, and will get it on running it.
  }
}

int run(const Options& options, Session& session) {
  const auto script = embedded_completion(fmt::format("senco.{}", options.shell));
  if (script.empty()) {
    throw UsageError("'{}' isn't one of bash, zsh, fish", options.shell);
  }
  if (options.words.empty()) {
    session.out() << script;
  } else {
    print_offers(options, session);
  }
  return k_exit_done;
}

} // namespace

const Command completion_command{
    .name = "completion",
    .says = "What bash, zsh or fish need to complete a senco command line",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
