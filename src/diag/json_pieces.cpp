// SPDX-License-Identifier: MIT
#include "diag/json_pieces.hpp"

#include "base/text.hpp"

#include <ostream>

namespace senco::diag {
namespace {

std::string dumped(const Json& value) {
  return printable_json(value.dump(1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

std::string json_element(const Json& value, std::size_t depth) {
  // No string of a document holds a line end as it is.
  const std::string line_end = "\n" + std::string(depth, ' ');
  return line_end + replace_all(dumped(value), "\n", line_end) + ",";
}

void print_json_around(std::ostream& out, const Json& document, std::string_view key,
                       std::span<const Words> files) {
  const auto text = dumped(document);
  // In a string the quotes would stand behind strokes.
  const auto empty = fmt::format("\"{}\": []", key);
  const auto at = text.find(empty) + empty.size() - 1;
  const auto line = text.rfind('\n', at) + 1;
  const auto indent = text.find_first_not_of(' ', line) - line;
  out << std::string_view{text}.substr(0, at);
  bool is_first = true;
  for (const auto& words : files) {
    std::string_view elements = words.text;
    if (elements.empty()) {
      continue;
    }
    elements.remove_suffix(1);
    out << (is_first ? "" : ",") << elements;
    is_first = false;
  }
  out << (is_first ? "" : "\n" + std::string(indent, ' ')) << std::string_view{text}.substr(at)
      << '\n';
}

} // namespace senco::diag
