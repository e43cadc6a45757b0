// SPDX-License-Identifier: MIT
// What a command is. There are four things to do to add one:
//
//   1. Write `src/cli/<command>.cpp`: its options, its run, and a `const Command` as its
//   neighbours.
//   2. Write `src/cli/<command>.md` beside it: what `senco help <command>` prints.
//   3. Add its line to `src/cli/table.def`.
//   4. Make a case `tests/cli/<command>-…/`.
//
// Its page of the manual and what shells complete come from these.
//
// A command puts things together: it loads, asks the layers below, and prints. What it has to say
// about records, dates or papers belongs below.
#pragma once

#include "cli/shell.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// What runs once the options have been read; returns the exit code.
using Action = std::function<int(Session&)>;

/// Where a command says which options it takes. What is filled must outlive the action.
class Declare {
public:
  Declare() = default;
  Declare(const Declare&) = delete;
  Declare& operator=(const Declare&) = delete;
  virtual ~Declare() = default;

  /// The words of the command line, for a command whose options depend on one of them.
  [[nodiscard]] virtual std::span<const std::string> words() const = 0;

  /// An argument without a name. `shown` is how usage names it.
  virtual void argument(std::string_view shown, std::string& to, std::string_view says) = 0;
  virtual void optional_argument(std::string_view shown, std::string& to,
                                 std::string_view says) = 0;
  virtual void arguments(std::string_view shown, std::vector<std::string>& to,
                         std::string_view says) = 0;
  /// `names` as `-o,--output`; where a value follows, with the word that stands for it in usage:
  /// `-o,--output FILE`. `cli/offers.hpp` says what shells offer for such a word.
  virtual void flag(std::string_view names, bool& to, std::string_view says) = 0;
  virtual void option(std::string_view names, std::string& to, std::string_view says) = 0;
  /// May be given several times.
  virtual void options(std::string_view names, std::vector<std::string>& to,
                       std::string_view says) = 0;
  /// One of the listed words.
  virtual void choice(std::string_view names, std::string& to, std::vector<std::string> words,
                      std::string_view says) = 0;
  /// Words of this list, which the command itself judges; may be given several times.
  virtual void choices(std::string_view names, std::vector<std::string>& to,
                       std::vector<std::string> words, std::string_view says) = 0;
};

struct Command {
  std::string_view name;
  std::string_view says; ///< One line for `senco --help`.
  Action (*setup)(Declare& declare);
};

/// For the usual command: an `Options` struct, a function that declares them, one that runs.
template <class Options>
Action with_options(Declare& declare, void (*set)(Options&, Declare&),
                    int (*run)(const Options&, Session&)) {
  auto options = std::make_shared<Options>();
  set(*options, declare);
  return [options, run](Session& session) { return run(*options, session); };
}

#define COMMAND(name) extern const Command name##_command;
#include "cli/table.def"
#undef COMMAND

/// Every command, in the order of the help.
std::span<const Command* const> commands();
/// The command called `name`, or null.
const Command* find_command(std::string_view name);

/// The text of `<command>.md`; empty if there is none. The definition is generated.
std::string_view embedded_help(std::string_view name);

} // namespace senco::cli
