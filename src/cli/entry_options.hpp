// SPDX-License-Identifier: MIT
// The options of `senco add`, made from what the format says of an entry.
#pragma once

#include "cli/command.hpp"
#include "model/amend.hpp"

#include <map>
#include <string>
#include <vector>

namespace senco::cli {

/// What was given, by the option's name without its dashes.
using Given = std::map<std::string, std::vector<std::string>>;

/// Declares an option for every key of `section`: `--held DATE`, `--closed-as` for a key in a
/// section of its own, `--outcome o1=on_track` for an entry in a list. `given` must outlive the
/// command.
void declare_entry(const model::Shape& section, Given& given, Declare& declare);

/// The entry that `given` describes. Throws `UsageError` for what the format doesn't take.
yaml::Content entry_from(const model::Shape& section, const Given& given,
                         const model::ReadDate& read_date);

/// The option for `key`: `given_to_parents` is `given-to-parents`.
std::string option_name(std::string_view key);

} // namespace senco::cli
