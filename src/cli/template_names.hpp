// SPDX-License-Identifier: MIT
// The names that templates may use.
#pragma once

#include "cli/shell.hpp"
#include "render/value.hpp"

#include <string_view>

namespace senco::cli {

/// Values of the shape that the template `name` (`letter-concern`) is filled with, made of an empty
/// record: every name is there.
render::Value template_values(std::string_view name);

/// Lists the names that templates of this kind (`letter`, `agenda`, `paper`) may use, each with
/// what it would say of an invented pupil; those at or below `path`, if one is named. Throws
/// `UsageError` if there is none.
void print_template_names(std::string_view kind, std::string_view path, Session& session);

} // namespace senco::cli
