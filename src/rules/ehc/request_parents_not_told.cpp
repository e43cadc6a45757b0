// SPDX-License-Identifier: MIT
// The family knows of it when the setting asks for an EHC needs assessment.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& requests = facts.pupil.ehc.get().requests;
  for (const auto& request : requests) {
    const auto& made = request.made;
    if (!request.by.is(model::RequestBy::school) || !made || *made > facts.today) {
      continue;
    }
    const bool own = code::is_own_master(facts.pupil, *made);
    const auto& told = own ? request.pupil_told : request.parents_told;
    const auto family = code::family_word(facts.pupil, *made);
    if (told.is_absent()) {
      report
          .add(made.where,
               "request of {} for an EHC needs assessment; nothing says that the {} knew of it",
               *made, family)
          .help = fmt::format("senco set {} 'ehc.requests[{}].{}=DATE'", report.ref(),
                              code::key_of(request, requests), own ? "pupil_told" : "parents_told");
    } else if (told && *told > *made) {
      report.add(told.where,
                 "{} told of the request for an EHC needs assessment {} after it was made", family,
                 counted((*told - *made).count(), "day"));
    }
  }
}

} // namespace

constexpr Rule request_parents_not_told{
    .id = "request-parents-not-told",
    .title = "EHC needs assessment asked for without telling the family",
    .paragraphs = {"9.8"},
    .duty = everywhere(Duty::note),
    .applies_also = "requests that the setting made",
    .check = check,
};

} // namespace senco::rules
