// SPDX-License-Identifier: MIT
// A form in the user's editor: the keys of an entry, each with what it means.
#pragma once

#include "cli/kinds.hpp"
#include "cli/shell.hpp"
#include "yaml/content.hpp"

namespace senco::cli {

/// Opens a form for an entry of `kind` in `$VISUAL` or `$EDITOR` and reads what was filled in.
/// Throws `UsageError` without a terminal, `Error` if nothing was filled in, or if what was can't
/// be understood; what was typed is then kept, and the message says where.
yaml::Content entry_from_form(const Kind& kind, Session& session);

} // namespace senco::cli
