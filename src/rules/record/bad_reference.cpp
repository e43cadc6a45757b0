// SPDX-License-Identifier: MIT
// An id that is named stands somewhere. Reading finds files that aren't there.

#include "rules/rule.hpp"

#include <algorithm>
#include <vector>

namespace senco::rules {
namespace {

/// The ids of a list; one that couldn't be read counts as it is written.
template <class T> std::vector<std::string_view> ids_of(const model::List<T>& list) {
  std::vector<std::string_view> ids;
  for (const T& entry : list) {
    if (!entry.id.is_absent()) {
      ids.push_back(entry.id ? std::string_view{*entry.id} : entry.id.where.text());
    }
  }
  return ids;
}

void check_id(const model::Text& named, std::string_view kind,
              const std::vector<std::string_view>& ids, Report& report) {
  if (!named || std::find(ids.begin(), ids.end(), *named) != ids.end()) {
    return;
  }
  report.add(named.where, "no {} of this record has the id '{}'{}", kind, *named,
             did_you_mean(*named, ids));
}

void check(const Facts& facts, Report& report) {
  if (!facts.record.is_whole) {
    return; // What isn't there may stand in the part that couldn't be read.
  }
  const auto& pupil = facts.pupil;
  const auto needs = ids_of(pupil.needs);
  const auto outcomes = ids_of(pupil.outcomes);
  const auto provision = ids_of(pupil.provision);
  for (const auto& outcome : pupil.outcomes) {
    for (const auto& named : outcome.needs) {
      check_id(named, "need", needs, report);
    }
  }
  for (const auto& entry : pupil.provision) {
    for (const auto& named : entry.outcomes) {
      check_id(named, "outcome", outcomes, report);
    }
  }
  for (const auto& review : pupil.reviews) {
    for (const auto& judged : review.outcomes) {
      check_id(judged.outcome, "outcome", outcomes, report);
    }
    for (const auto& judged : review.provision) {
      check_id(judged.provision, "provision", provision, report);
    }
  }
}

} // namespace

constexpr Rule bad_reference{
    .id = "bad-reference",
    .title = "id or file that isn't there",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check,
};

} // namespace senco::rules
