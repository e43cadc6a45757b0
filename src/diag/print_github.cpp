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

class GithubPrinter final : public Printer {
public:
  [[nodiscard]] Words put(std::string_view /*path*/, const Findings& findings) const override {
    Words words{.text = {}, .found = !findings.empty()};
    for (const auto& found : findings.all()) {
      words.text += fmt::format("::{} file={},line={},col={},title={}::{}\n", level(found.severity),
                                printable(escaped_property(found.path)), found.position.line,
                                found.position.column, escaped_property(found.rule),
                                printable(escaped(found.message)));
    }
    return words;
  }

  void print(std::ostream& out, std::span<const Words> files,
             const Counts& /*counts*/) const override {
    for (const auto& words : files) {
      out << words.text;
    }
  }
};

} // namespace

std::unique_ptr<Printer> github_printer() {
  return std::make_unique<GithubPrinter>();
}

} // namespace senco::diag
