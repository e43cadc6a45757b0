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

/// Whether `field` lies at or below `path`, both with or without the marks of lists; and those of
/// `fields` that do.
bool lies_below(std::string_view field, std::string_view path);
std::vector<model::FieldInfo> fields_below(std::string_view path,
                                           const std::vector<model::FieldInfo>& fields);
void print_fields(const std::vector<model::FieldInfo>& fields, Session& session);

} // namespace senco::cli
