// SPDX-License-Identifier: MIT
// No two records bear one unique pupil number.

#include "rules/rule.hpp"

#include <map>
#include <vector>

namespace senco::rules {
namespace {

/// The references of `bearers` but for this record's.
std::string others(const std::vector<const Record*>& bearers, const Record* record) {
  std::vector<std::string> refs;
  for (const auto* bearer : bearers) {
    if (bearer != record) {
      refs.push_back(bearer->ref);
    }
  }
  return list_in_words(refs);
}

void check_caseload(const CaseloadFacts& facts, Report& report) {
  std::map<std::string_view, std::vector<const Record*>> by_upn;
  for (const auto& record : facts.caseload.records) {
    if (const auto& upn = record.pupil.pupil.upn) {
      by_upn[*upn].push_back(&record);
    }
  }
  for (const auto& [upn, bearers] : by_upn) {
    if (bearers.size() < 2) {
      continue;
    }
    for (const auto* record : bearers) {
      report
          .add(record->pupil.pupil.upn.where, "this UPN is in the {} {} too",
               bearers.size() == 2 ? "record" : "records", others(bearers, record))
          .ref = record->ref;
    }
  }
}

} // namespace

constexpr Rule duplicate_upn{
    .id = "duplicate-upn",
    .title = "one unique pupil number in two records",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check_caseload = check_caseload,
};

} // namespace senco::rules
