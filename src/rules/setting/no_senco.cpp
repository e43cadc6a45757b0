// SPDX-License-Identifier: MIT
// The setting has a SENCO, or a college its named person.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const SettingFacts& facts, Report& report) {
  const auto& [senco, place] = std::tie(facts.setting.senco, facts.setting.setting);
  if (!senco.get().name.is_absent()) {
    return;
  }
  const auto& where = senco ? senco->where : place.type.where;
  const bool has_named_person = place.type && code::chapter_of(*place.type) == 7;
  auto& found =
      has_named_person ? report.add(where, "no person is named who oversees SEN provision; this "
                                           "setting should have one")
      : report.duty() == Duty::note
          ? report.add(where, "no SENCO is named; one is advised here")
          : report.add(where, "no SENCO is named; this setting {} have one", report.must());
  found.help = "add 'senco:' with a name to senco.yaml";
}

} // namespace

constexpr Rule no_senco{
    .id = "no-senco",
    .title = "no SENCO",
    .paragraphs = {"6.84", "5.52", "5.53", "7.22"},
    .basis = {"Children and Families Act 2014 s.67"},
    .duty = everywhere(Duty::law)
                .but(Duty::should,
                     {SettingType::pupil_referral_unit, SettingType::alternative_provision_academy,
                      SettingType::college, SettingType::sixteen_to_nineteen_academy})
                .but(Duty::note, {SettingType::early_years_provider, SettingType::childminder,
                                  SettingType::independent_school})
                .but(Duty::silent, {SettingType::special_school}),
    .check_setting = check,
};

} // namespace senco::rules
