// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "diag/print.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace senco::diag {
namespace {

/// As text or attribute of XML, which takes neither control characters nor U+FFFE and U+FFFF.
std::string escaped(std::string_view text) {
  std::string result = printable(text);
  for (const auto& [from, to] :
       {std::pair{"\xEF\xBF\xBE", "?"}, std::pair{"\xEF\xBF\xBF", "?"}, std::pair{"&", "&amp;"},
        std::pair{"<", "&lt;"}, std::pair{">", "&gt;"}, std::pair{"\"", "&quot;"}}) {
    result = replace_all(result, from, to);
  }
  return result;
}

void print_case(std::ostream& out, const Diagnostic& found, Severity fails_at) {
  const auto place =
      fmt::format("{}:{}:{}", found.path, found.position.line, found.position.column);
  out << fmt::format("  <testcase classname=\"{}\" name=\"{}\">\n", escaped(found.path),
                     escaped(fmt::format("{} at line {}", found.rule, found.position.line)));
  const auto text = fmt::format("{}: {}: {}", place, word(found.severity), found.message);
  if (found.severity >= fails_at) {
    out << fmt::format("    <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                       escaped(found.rule), escaped(found.message), escaped(text));
  } else {
    out << fmt::format("    <system-out>{}</system-out>\n", escaped(text));
  }
  out << "  </testcase>\n";
}

} // namespace

void print_junit(std::ostream& out, const Findings& findings, std::span<const std::string> files,
                 Severity fails_at) {
  const auto& all = findings.all();
  std::vector<std::string_view> clean;
  for (const auto& file : files) {
    if (std::none_of(all.begin(), all.end(),
                     [&](const auto& found) { return found.path == file; })) {
      clean.push_back(file);
    }
  }
  const auto failures = std::count_if(
      all.begin(), all.end(), [&](const auto& found) { return found.severity >= fails_at; });
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      << fmt::format("<testsuite name=\"senco check\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
                     "skipped=\"0\">\n",
                     all.size() + clean.size(), failures);
  for (const auto file : clean) {
    out << fmt::format("  <testcase classname=\"{}\" name=\"nothing found\"/>\n", escaped(file));
  }
  for (const auto& found : all) {
    print_case(out, found, fails_at);
  }
  out << "</testsuite>\n</testsuites>\n";
}

} // namespace senco::diag
