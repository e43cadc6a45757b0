// SPDX-License-Identifier: MIT
#include "cli/table_text.hpp"

#include "base/text.hpp"
#include "diag/print.hpp"

#include <algorithm>
#include <ostream>

namespace senco::cli {
namespace {

void print_row(std::ostream& out, const Row& row, const std::vector<std::size_t>& widths) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    out << row[i];
    if (i + 1 < row.size()) {
      out << std::string(widths[i] - count_characters(row[i]) + 2, ' ');
    }
  }
  out << '\n';
}

/// A negative number, which is no formula.
bool is_number(std::string_view cell) {
  const auto digits = cell.substr(cell.starts_with('-') ? 1 : 0);
  return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Without what a terminal would act on; the line ends within a cell stay.
std::string printable_lines(std::string_view cell) {
  std::vector<std::string> all;
  for (const auto line : split(cell, '\n')) {
    all.push_back(diag::printable(line.substr(0, line.size() - (line.ends_with('\r') ? 1 : 0))));
  }
  return join(all, "\n");
}

std::string csv_cell(std::string_view text) {
  const bool is_formula =
      !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != std::string_view::npos;
  std::string cell = printable_lines(text);
  if (is_formula && !is_number(text)) {
    cell = "'" + cell;
  }
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    return cell;
  }
  return "\"" + replace_all(cell, "\"", "\"\"") + "\"";
}

void print_csv_row(std::ostream& out, const Row& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    out << (i == 0 ? "" : ",") << csv_cell(row[i]);
  }
  out << "\r\n";
}

} // namespace

void print_table(std::ostream& out, const Row& head, const std::vector<Row>& rows) {
  std::vector<Row> shown{head};
  for (const auto& row : rows) {
    Row cells;
    std::transform(row.begin(), row.end(), std::back_inserter(cells), diag::printable);
    shown.push_back(std::move(cells));
  }
  std::vector<std::size_t> widths(head.size());
  for (const auto& row : shown) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], count_characters(row[i]));
    }
  }
  for (auto& row : shown) {
    while (!row.empty() && row.back().empty()) {
      row.pop_back();
    }
    print_row(out, row, widths);
  }
}

void print_csv(std::ostream& out, const Row& head, const std::vector<Row>& rows) {
  print_csv_row(out, head);
  for (const auto& row : rows) {
    print_csv_row(out, row);
  }
}

} // namespace senco::cli
