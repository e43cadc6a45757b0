// SPDX-License-Identifier: MIT
// A form in the user's editor: the keys of an entry, each with what it means.
#pragma once

#include "cli/kinds.hpp"
#include "cli/shell.hpp"
#include "yaml/content.hpp"

#include <filesystem>
#include <optional>

namespace senco::cli {

/// A form that was filled in.
struct FilledIn {
  yaml::Content entry;
  std::filesystem::path file; ///< Where it is kept; `remove_copy` once the entry is written.
};

/// Opens a form for an entry of `kind` in `$VISUAL` or `$EDITOR` and reads what was filled in;
/// nothing if nothing was. Each form has a file of its own: what was typed about one child never
/// comes up for another. Throws `UsageError` without a terminal, `Error` if what was filled in
/// can't be understood; it is then kept, and the message says where.
std::optional<FilledIn> fill_in_form(const Kind& kind, Session& session);

} // namespace senco::cli
