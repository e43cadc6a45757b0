// SPDX-License-Identifier: MIT
// No two records bear one unique pupil number.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// More references than these are counted: a folder may be copied whole.
constexpr std::size_t k_most_named = 5;

std::string_view upn_of(const Record& record) {
  const auto& upn = record.pupil.pupil.upn;
  return upn ? std::string_view{*upn} : std::string_view{};
}

void check_kin(const Record& record, std::span<const Record* const> bearers, Report& report) {
  std::vector<std::string> others;
  for (const auto* bearer : bearers) {
    if (bearer != &record && others.size() < k_most_named) {
      others.push_back(bearer->ref);
    }
  }
  const auto rest = bearers.size() - 1 - others.size();
  if (rest > 0) {
    others.push_back(fmt::format("{} more", rest));
  }
  report.add(record.pupil.pupil.upn.where, "this UPN is in the {} {} too",
             others.size() == 1 ? "record" : "records", list_in_words(others));
}

} // namespace

constexpr Rule duplicate_upn{
    .id = "duplicate-upn",
    .title = "one unique pupil number in two records",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .kin = upn_of,
    .check_kin = check_kin,
};

} // namespace senco::rules
