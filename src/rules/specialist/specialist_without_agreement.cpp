// SPDX-License-Identifier: MIT
// A specialist is brought in with the family's agreement.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& specialists = facts.pupil.specialists;
  for (const auto& specialist : specialists) {
    const auto& referred = specialist.referred;
    if (!referred || *referred > facts.today) {
      continue;
    }
    const bool own = code::is_own_master(facts.pupil, *referred);
    const auto& agreed = own ? specialist.pupil_agreed : specialist.parents_agreed;
    const auto family = code::family_word(facts.pupil, *referred);
    if (agreed.is_absent()) {
      report
          .add(referred.where,
               "referred to a specialist on {}; no agreement of the {} is on record", *referred,
               family)
          .help = fmt::format(
          "senco letter specialist-agreement {0}, then senco set {0} 'specialists[{1}].{2}=DATE'",
          report.ref(), code::key_of(specialist, specialists),
          own ? "pupil_agreed" : "parents_agreed");
    } else if (agreed && *agreed > *referred) {
      report.add(referred.where, "referred to a specialist on {}, {} before the {} agreed",
                 *referred, counted((*agreed - *referred).count(), "day"), family);
    }
  }
}

} // namespace

constexpr Rule specialist_without_agreement{
    .id = "specialist-without-agreement",
    .title = "referred to a specialist without the family's agreement",
    .paragraphs = {"6.47", "6.59", "5.48", "7.15"},
    .duty = should_in({5, 6, 7}),
    .check = check,
};

} // namespace senco::rules
