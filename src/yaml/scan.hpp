// SPDX-License-Identifier: MIT
// What is looked for in the text itself before and beside a YAML reader, because readers pass it in
// silence.
#pragma once

#include "diag/diagnostic.hpp"

namespace senco::yaml {

/// Whether `source` is text that may be read as YAML at all: not too long, UTF-8, no control
/// characters, no lone carriage return, no marks of an unfinished merge. What is wrong goes to
/// `findings`.
bool is_readable_text(const diag::Source& source, Findings& findings);

} // namespace senco::yaml
