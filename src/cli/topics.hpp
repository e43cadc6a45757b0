// SPDX-License-Identifier: MIT
// What `senco help` has in common with the commands that tell of rules and fields.
#pragma once

#include "cli/shell.hpp"
#include "model/fields.hpp"
#include "rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// The rule's text with what the table says of it, as Markdown.
std::string explanation_of(const rules::Listed& listed);

/// Those of `fields` that lie at or below `path`, with or without the marks of lists.
std::vector<model::FieldInfo> fields_below(std::string_view path,
                                           const std::vector<model::FieldInfo>& fields);
void print_fields(const std::vector<model::FieldInfo>& fields, Session& session);

} // namespace senco::cli
