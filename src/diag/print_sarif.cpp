// SPDX-License-Identifier: MIT
// The Static Analysis Results Interchange Format, version 2.1.0.
#include "diag/print.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <string_view>

namespace senco::diag {
namespace {

using Json = nlohmann::ordered_json;

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

} // namespace

void print_sarif(std::ostream& out, const Findings& findings, const Run& run,
                 std::span<const RuleInfo> rules) {
  Json listed = Json::array();
  for (const auto& rule : rules) {
    listed.push_back(as_rule(rule));
  }
  Json results = Json::array();
  for (const auto& found : findings.all()) {
    results.push_back(as_result(found, rules));
  }
  const auto version = run.program.substr(run.program.rfind(' ') + 1);
  const Json driver = {{"name", "senco"}, {"version", version}, {"rules", std::move(listed)}};
  const Json document = {
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs",
       Json::array({{{"tool", {{"driver", driver}}},
                     {"columnKind", "unicodeCodePoints"},
                     {"results", std::move(results)},
                     {"properties", {{"today", run.today}, {"rule_set", run.rule_set}}}}})}};
  out << printable_json(document.dump(1, ' ', false, Json::error_handler_t::replace)) << '\n';
}

} // namespace senco::diag
