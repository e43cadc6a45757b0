// SPDX-License-Identifier: MIT
// Rows of text as a table for people, or as CSV for spreadsheets.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace senco::cli {

using Row = std::vector<std::string>;

/// Columns as wide as their widest cell, two blanks between them; the last isn't filled up. Nothing
/// is ever cut.
void print_table(std::ostream& out, const Row& head, const std::vector<Row>& rows);

/// RFC 4180: CRLF, quotes where needed. A cell that a spreadsheet would take for a formula gets a
/// leading apostrophe.
void print_csv(std::ostream& out, const Row& head, const std::vector<Row>& rows);

} // namespace senco::cli
