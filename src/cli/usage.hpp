// SPDX-License-Identifier: MIT
// What a command takes, as data: the manual and completions are made from it, and the program
// reads its command line by the same declarations.
#pragma once

#include "cli/command.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// `-o,--output FILE` taken apart.
struct Spelling {
  std::vector<std::string> names;
  std::string value; ///< `usual` where none is named.
};
Spelling spelling_of(std::string_view names, std::string_view usual = {});
/// What stands for a value that is one of a few words.
inline constexpr std::string_view k_value_of_choice = "WORD";

/// An argument or an option.
struct Parameter {
  std::vector<std::string> names = {}; ///< `-o`, `--output`; of an argument what usage shows.
  std::string value = {};              ///< `FILE`; empty for a flag and for an argument.
  std::vector<std::string> words = {}; ///< The words that it takes, where they are listed.
  std::string says = {};
  bool is_mandatory = false;
  bool is_repeated = false;
};

struct Usage {
  std::vector<Parameter> arguments;
  std::vector<Parameter> options;

  /// The option that goes by this name, dashes and all; null if there is none.
  [[nodiscard]] const Parameter* find_option(std::string_view name) const;
};

/// What `command` takes when these are the words of the command line.
Usage usage_of(const Command& command, std::span<const std::string> words = {});

/// What every command takes: `declare_common` as data.
const Usage& common_usage();
void declare_common(Declare& declare, Common& common);

/// Where among the words of a command line the command stands; nothing if none is named.
std::optional<std::size_t> command_place(std::span<const std::string> words);

} // namespace senco::cli
