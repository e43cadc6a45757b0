// SPDX-License-Identifier: MIT
#include "rules/coverage.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

struct Line {
  std::string_view number;
  std::string_view subject;
  std::string_view reason;
};

constexpr Line k_lines[] = {
#define PARAGRAPH(number, subject, reason) {number, subject, reason},
#include "rules/coverage.def"
#undef PARAGRAPH
};

} // namespace

std::vector<Paragraph> coverage(const RuleSet& set) {
  std::vector<Paragraph> all;
  for (const auto& line : k_lines) {
    Paragraph paragraph{line.number, line.subject, line.reason, {}};
    for (const auto& listed : set.rules) {
      const auto& cited = listed.rule->paragraphs;
      if (std::find(cited.begin(), cited.end(), line.number) != cited.end()) {
        paragraph.rules.push_back(listed.id);
      }
    }
    all.push_back(std::move(paragraph));
  }
  return all;
}

} // namespace senco::rules
