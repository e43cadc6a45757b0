// SPDX-License-Identifier: MIT
// The Static Analysis Results Interchange Format, version 2.1.0.
#include "diag/json_pieces.hpp"
#include "diag/print.hpp"

#include <algorithm>
#include <string_view>

namespace senco::diag {
namespace {

/// A path as the reference part of a URI.
std::string as_uri(std::string_view path) {
  constexpr std::string_view k_plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  for (const char c : path) {
    uri += k_plain.find(c) != std::string_view::npos
               ? std::string(1, c)
               : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json as_rule(const RuleInfo& rule) {
  return {{"id", rule.id},
          {"shortDescription", {{"text", rule.title}}},
          {"help", {{"text", rule.text}, {"markdown", rule.text}}},
          {"defaultConfiguration", {{"level", word(rule.severity)}}}};
}

Json as_result(const Diagnostic& found, std::span<const RuleInfo> rules) {
  Json result = {{"ruleId", found.rule}};
  const auto rule = std::find_if(rules.begin(), rules.end(),
                                 [&](const auto& each) { return each.id == found.rule; });
  if (rule != rules.end()) {
    result["ruleIndex"] = rule - rules.begin();
  }
  result["level"] = word(found.severity);
  result["message"] = {{"text", found.message}};
  result["locations"] = Json::array({{{"physicalLocation",
                                       {{"artifactLocation", {{"uri", as_uri(found.path)}}},
                                        {"region",
                                         {{"startLine", found.position.line},
                                          {"startColumn", found.position.column},
                                          {"endColumn", found.position.column + found.width}}}}}}});
  result["properties"] = {
      {"duty", found.duty}, {"paragraphs", found.paragraphs}, {"basis", found.basis}};
  return result;
}

class SarifPrinter final : public Printer {
public:
  SarifPrinter(Run run, std::vector<RuleInfo> rules)
      : run_(std::move(run)), rules_(std::move(rules)) {}

  [[nodiscard]] Words put(std::string_view /*path*/, const Findings& findings) const override {
    Words words{.text = {}, .found = !findings.empty()};
    for (const auto& found : findings.all()) {
      words.text += json_element(as_result(found, rules_), 4);
    }
    return words;
  }

  void print(std::ostream& out, std::span<const Words> files,
             const Counts& /*counts*/) const override {
    Json listed = Json::array();
    for (const auto& rule : rules_) {
      listed.push_back(as_rule(rule));
    }
    const auto version = run_.program.substr(run_.program.rfind(' ') + 1);
    const Json driver = {{"name", "senco"}, {"version", version}, {"rules", std::move(listed)}};
    const Json document = {
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs",
         Json::array({{{"tool", {{"driver", driver}}},
                       {"columnKind", "unicodeCodePoints"},
                       {"results", Json::array()},
                       {"properties", {{"today", run_.today}, {"rule_set", run_.rule_set}}}}})}};
    print_json_around(out, document, "results", files);
  }

private:
  Run run_;
  std::vector<RuleInfo> rules_;
};

} // namespace

std::unique_ptr<Printer> sarif_printer(Run run, std::vector<RuleInfo> rules) {
  return std::make_unique<SarifPrinter>(std::move(run), std::move(rules));
}

} // namespace senco::diag
