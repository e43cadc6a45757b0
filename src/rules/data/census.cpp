// SPDX-License-Identifier: MIT
// The needs of a record fit the school census. The numbers are those of the Department's checks.

#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

using model::Need;
using model::NeedType;

/// Settings that send in the school census.
constexpr Duties k_in_census =
    everywhere(Duty::record)
        .but(Duty::silent,
             {SettingType::early_years_provider, SettingType::childminder, SettingType::college,
              SettingType::sixteen_to_nineteen_academy, SettingType::independent_school});

/// The needs that are there today.
std::vector<const Need*> current(const Facts& facts) {
  std::vector<const Need*> found;
  for (const auto& need : facts.pupil.needs) {
    if (code::is_current(need, facts.today)) {
      found.push_back(&need);
    }
  }
  return found;
}

/// The first of today's needs that `accepts`, or null.
template <class Accepts> const Need* first(const Facts& facts, Accepts accepts) {
  const auto needs = current(facts);
  const auto found =
      std::find_if(needs.begin(), needs.end(), [&](const Need* need) { return accepts(*need); });
  return found == needs.end() ? nullptr : *found;
}

/// `senco set oak-0142 'needs[n1].type=SEMH'`.
std::string set(const Facts& facts, const Need& need, std::string_view what) {
  return fmt::format("senco set {} 'needs[{}].{}'", facts.record.ref,
                     code::key_of(need, facts.pupil.needs), what);
}

void check_missing(const Facts& facts, Report& report) {
  const auto* typed = first(
      facts, [](const Need& need) { return !need.type.is_absent() && !need.rank.is_absent(); });
  // Where part of the text could not be read, the need may be there.
  if (typed != nullptr || !facts.record.is_whole) {
    return;
  }
  const auto* need = first(facts, [](const Need&) { return true; });
  const auto& where =
      need != nullptr ? need->where : code::status_entry_on(facts.pupil, facts.today)->where;
  report.add(where, "no need with a type and a rank, which the school census asks for").help =
      need != nullptr ? fmt::format("{}, and its rank", set(facts, *need, "type=TYPE"))
                      : fmt::format("senco add need {} --type TYPE --rank 1", report.ref());
}

void check_rank(const Facts& facts, Report& report) {
  std::vector<std::string> ranks;
  const Need* at_fault = nullptr;
  bool taken[3] = {};
  for (const auto* need : current(facts)) {
    if (!need->rank) {
      continue;
    }
    const int rank = *need->rank;
    ranks.push_back(std::to_string(rank));
    if (rank <= 2 && !taken[rank]) {
      taken[rank] = true;
    } else if (at_fault == nullptr) {
      at_fault = need;
    }
  }
  const auto* unread =
      first(facts, [](const Need& need) { return !need.rank && !need.rank.is_absent(); });
  if (at_fault == nullptr && !taken[1] && facts.record.is_whole && unread == nullptr) {
    at_fault = first(facts, [](const Need& need) { return bool{need.rank}; });
  }
  if (at_fault != nullptr) {
    report
        .add(at_fault->rank.where,
             "needs ranked {}; the school census takes one of rank 1 and at most one of rank 2",
             list_in_words(ranks))
        .help = set(facts, *at_fault, "rank=1");
  }
}

void check_no_sen(const Facts& facts, Report& report) {
  const auto* need =
      first(facts, [](const Need& one) { return one.type && one.until.is_absent(); });
  if (need != nullptr) {
    report
        .add(need->type.where, "need '{}' has the type {}, but the status is {}",
             code::key_of(*need, facts.pupil.needs), model::to_word(*need->type),
             model::to_word(*code::status_on(facts.pupil, facts.today)))
        .help = set(facts, *need, "until=DATE");
  }
}

void check_nsa(const Facts& facts, Report& report) {
  if (const auto* need = first(facts, [](const Need& one) { return one.type.is(NeedType::NSA); })) {
    report
        .add(need->type.where, "type NSA (no specialist assessment) with an EHC plan, which rests "
                               "on one")
        .help = set(facts, *need, "type=TYPE");
  }
}

void check_withdrawn(const Facts& facts, Report& report) {
  if (const auto* need =
          first(facts, [](const Need& one) { return one.type.is(NeedType::BESD); })) {
    report.add(need->type.where, "the type BESD is withdrawn; SEMH took its place").help =
        set(facts, *need, "type=SEMH");
  }
}

} // namespace

constexpr Rule census_type_missing{
    .id = "census-type-missing",
    .title = "no need with a type and a rank",
    .paragraphs = {},
    .basis = {"school census 2170"},
    .duty = k_in_census,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_missing,
};

constexpr Rule census_rank_wrong{
    .id = "census-rank-wrong",
    .title = "ranks that the school census doesn't take",
    .paragraphs = {},
    .basis = {"school census 2140", "school census 2160", "school census 2166"},
    .duty = k_in_census,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_rank,
};

constexpr Rule census_type_with_no_sen{
    .id = "census-type-with-no-sen",
    .title = "type of need without SEN",
    .paragraphs = {},
    .basis = {"school census 2125"},
    .duty = k_in_census,
    .applies = {SupportStatus::no_sen, SupportStatus::concern},
    .check = check_no_sen,
};

constexpr Rule census_nsa_with_plan{
    .id = "census-nsa-with-plan",
    .title = "type NSA with an EHC plan",
    .paragraphs = {},
    .basis = {"school census 2175"},
    .duty = k_in_census,
    .applies = {SupportStatus::ehc_plan},
    .check = check_nsa,
};

constexpr Rule census_withdrawn_code{
    .id = "census-withdrawn-code",
    .title = "type of need that is withdrawn",
    .paragraphs = {},
    .duty = k_in_census,
    .check = check_withdrawn,
};

} // namespace senco::rules
