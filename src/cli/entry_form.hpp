// SPDX-License-Identifier: MIT
// A form in the user's editor: the keys of an entry, each with what it means.
#pragma once

#include "cli/kinds.hpp"
#include "cli/shell.hpp"
#include "yaml/content.hpp"

#include <optional>

namespace senco::cli {

/// Opens a form for an entry of `kind` in `$VISUAL` or `$EDITOR` and reads what was filled in;
/// nothing if nothing was. Throws `UsageError` without a terminal, `Error` if what was filled in
/// can't be understood; it is then kept, and the message says where.
std::optional<yaml::Content> entry_from_form(const Kind& kind, Session& session);

} // namespace senco::cli
