// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "diag/print.hpp"

#include <ostream>

namespace senco::diag {
namespace {

std::string escaped(std::string_view text) {
  return replace_all(replace_all(replace_all(text, "%", "%25"), "\r", "%0D"), "\n", "%0A");
}

std::string escaped_property(std::string_view text) {
  return replace_all(replace_all(escaped(text), ":", "%3A"), ",", "%2C");
}

std::string_view level(Severity severity) {
  return severity == Severity::note ? "notice" : word(severity);
}

} // namespace

void print_github(std::ostream& out, const Findings& findings) {
  for (const auto& found : findings.all()) {
    out << fmt::format("::{} file={},line={},col={},title={}::{}\n", level(found.severity),
                       printable(escaped_property(found.path)), found.position.line,
                       found.position.column, escaped_property(found.rule),
                       printable(escaped(found.message)));
  }
}

} // namespace senco::diag
