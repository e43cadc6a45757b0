// SPDX-License-Identifier: MIT
// What the next setting is told was agreed with the family.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& transition = facts.pupil.transition.get();
  const bool sent = transition.sent && *transition.sent <= facts.today;
  if (sent && transition.agreed_by.empty() && !transition.agreed_by.where) {
    report
        .add(
            transition.sent.where,
            "information was sent to the next setting on {}; nobody's agreement to it is on record",
            *transition.sent)
        .help = fmt::format("senco set {} 'transition.agreed_by=[parents, pupil]'", report.ref());
  }
}

} // namespace

constexpr Rule transition_sharing_not_agreed{
    .id = "transition-sharing-not-agreed",
    .title = "information sent to the next setting without agreement",
    .paragraphs = {"6.57", "5.47"},
    .duty = should_in({5, 6}),
    .check = check,
};

} // namespace senco::rules
