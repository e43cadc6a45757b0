// SPDX-License-Identifier: MIT
#include "base/control.hpp"
#include "diag/json_pieces.hpp"
#include "diag/print.hpp"

#include <algorithm>

namespace senco::diag {
namespace {

Json as_json(const Diagnostic& found) {
  return {{"rule", found.rule},
          {"severity", word(found.severity)},
          {"duty", found.duty},
          {"file", found.path},
          {"line", found.position.line},
          {"column", found.position.column},
          {"ref", found.ref.empty() ? Json(nullptr) : Json(found.ref)},
          {"message", found.message},
          {"paragraphs", found.paragraphs},
          {"basis", found.basis},
          {"help", found.help.empty() ? Json(nullptr) : Json(found.help)}};
}

class JsonPrinter final : public Printer {
public:
  explicit JsonPrinter(Run run) : run_(std::move(run)) {}

  [[nodiscard]] Words put(std::string_view /*path*/, const Findings& findings) const override {
    Words words{.text = {}, .found = !findings.empty()};
    for (const auto& found : findings.all()) {
      words.text += json_element(as_json(found), 2);
    }
    return words;
  }

  void print(std::ostream& out, std::span<const Words> files, const Counts& counts) const override {
    const Json document = {{"version", 1},
                           {"program", run_.program},
                           {"rule_set", run_.rule_set},
                           {"today", run_.today},
                           {"findings", Json::array()},
                           {"summary",
                            {{"files", counts.files},
                             {"errors", counts.errors},
                             {"warnings", counts.warnings},
                             {"notes", counts.notes},
                             {"excepted", counts.excepted}}}};
    print_json_around(out, document, "findings", files);
  }

private:
  Run run_;
};

} // namespace

std::string printable_json(std::string_view json) {
  std::string result;
  for (std::size_t i = 0; i < json.size();) {
    const auto rest = json.substr(i);
    const auto length = rest[0] == '\n' ? 0 : std::max(control_length(rest), turn_length(rest));
    if (length == 0) {
      result += json[i++];
      continue;
    }
    unsigned number = 0; // The character's, six bits a byte; none of these needs the first one's.
    for (const char byte : rest.substr(0, length)) {
      number = (number << 6U) | (static_cast<unsigned char>(byte) & (length == 1 ? 0x7FU : 0x3FU));
    }
    result += fmt::format("\\u{:04x}", number & 0xFFFFU);
    i += length;
  }
  return result;
}

std::unique_ptr<Printer> json_printer(Run run) {
  return std::make_unique<JsonPrinter>(std::move(run));
}

} // namespace senco::diag
