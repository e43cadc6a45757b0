// SPDX-License-Identifier: MIT
// Reminders for programs: JSON and CSV.
#pragma once

#include "papers/reminder_text.hpp"

#include <iosfwd>
#include <vector>

namespace senco::cli {

/// Machine output, version 1: one JSON document, keys in the documented order; `name` only where
/// names were asked for.
void print_reminders_json(std::ostream& out, const std::vector<papers::Reminder>& all, Date today,
                          papers::Called called);

/// A head and a line each (RFC 4180); control characters become `?`.
void print_reminders_csv(std::ostream& out, const std::vector<papers::Reminder>& all, Date today,
                         papers::Called called);

} // namespace senco::cli
