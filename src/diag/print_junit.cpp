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

std::string test_case(const Diagnostic& found, Severity fails_at) {
  const auto place =
      fmt::format("{}:{}:{}", found.path, found.position.line, found.position.column);
  const auto text = fmt::format("{}: {}: {}", place, word(found.severity), found.message);
  const auto said = found.severity >= fails_at
                        ? fmt::format("    <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                                      escaped(found.rule), escaped(found.message), escaped(text))
                        : fmt::format("    <system-out>{}</system-out>\n", escaped(text));
  return fmt::format("  <testcase classname=\"{}\" name=\"{}\">\n{}  </testcase>\n",
                     escaped(found.path),
                     escaped(fmt::format("{} at line {}", found.rule, found.position.line)), said);
}

class JunitPrinter final : public Printer {
public:
  explicit JunitPrinter(Severity fails_at) : fails_at_(fails_at) {}

  [[nodiscard]] Words put(std::string_view path, const Findings& findings) const override {
    Words words{.text = {}, .found = !findings.empty()};
    if (!words.found) {
      words.text =
          fmt::format("  <testcase classname=\"{}\" name=\"nothing found\"/>\n", escaped(path));
    }
    for (const auto& found : findings.all()) {
      words.text += test_case(found, fails_at_);
    }
    return words;
  }

  /// The files in which nothing was found come first.
  void print(std::ostream& out, std::span<const Words> files, const Counts& counts) const override {
    const auto is_clean = [](const Words& words) { return !words.found; };
    const auto clean = std::count_if(files.begin(), files.end(), is_clean);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        << fmt::format("<testsuite name=\"senco check\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
                       "skipped=\"0\">\n",
                       counts.all() + static_cast<std::size_t>(clean), counts.at_least(fails_at_));
    for (const bool found : {false, true}) {
      for (const auto& words : files) {
        out << (words.found == found ? words.text : std::string{});
      }
    }
    out << "</testsuite>\n</testsuites>\n";
  }

private:
  Severity fails_at_;
};

} // namespace

std::unique_ptr<Printer> junit_printer(Severity fails_at) {
  return std::make_unique<JunitPrinter>(fails_at);
}

} // namespace senco::diag
