// SPDX-License-Identifier: MIT
// What a shell offers while a senco command line is being typed. It comes from what commands
// declare, from the format, the rules and the templates, and, of a record folder, from the names of
// its files: no record is read, so no child's name is ever offered.
#pragma once

#include "cli/shell.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

struct Offer {
  std::string word;
  std::string says = {}; ///< A few words beside it, for shells that show them.
};

/// What may stand in the place of the last of `words`, which are those after `senco`; what was
/// typed of it is where each offer begins. Nothing where file names belong, or anything at all.
std::vector<Offer> offers_for(std::span<const std::string> words, const Session& session);

/// Whether there is something to offer for this word of usage (`RULE`, `letter name`), or, as
/// `TEXT`, known to be free. What a command declares has to be one of these.
bool is_known_value(std::string_view value);

} // namespace senco::cli
