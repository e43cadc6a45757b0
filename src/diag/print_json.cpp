// SPDX-License-Identifier: MIT
#include "base/control.hpp"
#include "diag/print.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace senco::diag {
namespace {

using Json = nlohmann::ordered_json;

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

} // namespace

std::string printable_json(std::string_view json) {
  std::string result;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto length = json[i] == '\n' ? 0 : control_length(json.substr(i));
    if (length == 0) {
      result += json[i];
      continue;
    }
    i += length - 1; // Of two bytes the second is the character's number.
    result += fmt::format("\\u{:04x}", static_cast<unsigned char>(json[i]));
  }
  return result;
}

void print_json(std::ostream& out, const Findings& findings, const Run& run) {
  Json all = Json::array();
  for (const auto& found : findings.all()) {
    all.push_back(as_json(found));
  }
  const Json document = {{"version", 1},
                         {"program", run.program},
                         {"rule_set", run.rule_set},
                         {"today", run.today},
                         {"findings", std::move(all)},
                         {"summary",
                          {{"files", findings.files},
                           {"errors", findings.count(Severity::error)},
                           {"warnings", findings.count(Severity::warning)},
                           {"notes", findings.count(Severity::note)},
                           {"excepted", findings.excepted}}}};
  // A file's name may be anything; what isn't UTF-8 in it becomes U+FFFD.
  out << printable_json(document.dump(1, ' ', false, Json::error_handler_t::replace)) << '\n';
}

} // namespace senco::diag
