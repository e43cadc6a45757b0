// SPDX-License-Identifier: MIT
#include "code/deadline_parts.hpp"
#include "code/timescales.hpp"

#include <algorithm>
#include <initializer_list>

namespace senco::code {
namespace {

// SI 2014/1530 reg 49(4) and (7), as amended by SI 2024/535.
constexpr Date k_asked_of_new_sencos{2009, 9, 1};
constexpr int k_experience_exempts = 12; // months, in total
constexpr Date k_nasenco_begun_before{2024, 9, 1};
constexpr Date k_nasenco_completed_before{2027, 9, 1};

/// There, but not to be read: it has been complained of, and may well be right.
template <class T> bool is_unread(const model::Field<T>& field) {
  return !field && !field.is_absent();
}

bool counts(const model::Qualification& qualification) {
  const auto& [kind, started, completed] =
      std::tie(qualification.kind, qualification.started, qualification.completed);
  if (is_unread(kind) || is_unread(started) || is_unread(completed)) {
    return true;
  }
  if (!completed || !kind.is(model::QualificationKind::nasenco)) {
    return completed && kind.is(model::QualificationKind::npq_senco);
  }
  return started.value_or(*completed) < k_nasenco_begun_before &&
         *completed < k_nasenco_completed_before;
}

using model::SettingType;

bool is_one_of(const model::Field<SettingType>& type, std::initializer_list<SettingType> types) {
  return type && std::find(types.begin(), types.end(), *type) != types.end();
}

/// Act s.67 and reg 49: mainstream schools and maintained nursery schools.
bool asks_for_qualification(const Setting& setting) {
  return is_one_of(setting.setting.type, {SettingType::maintained_school, SettingType::academy,
                                          SettingType::maintained_nursery_school});
}

/// Act s.69; pupil referral units and alternative provision academies should have one too. Those
/// are also the schools that take part in the school census.
bool has_report_and_census(const Setting& setting) {
  return is_one_of(setting.setting.type,
                   {SettingType::maintained_school, SettingType::academy,
                    SettingType::maintained_nursery_school, SettingType::special_school,
                    SettingType::pupil_referral_unit, SettingType::alternative_provision_academy});
}

/// The Thursday that is number `count` in this month.
Date thursday(int year, unsigned month, unsigned count) {
  return Date{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                    std::chrono::Thursday[count]}};
}

} // namespace

Date next_census_day(Date day) {
  const int year = day.year();
  const Date candidates[] = {thursday(year, 1, 3), thursday(year, 5, 3), thursday(year, 10, 1),
                             thursday(year + 1, 1, 3)};
  return *std::find_if(std::begin(candidates), std::end(candidates),
                       [&](Date census) { return census >= day; });
}

Deadlines setting_deadlines(const Setting& setting, Date today) {
  Deadlines all;
  const auto& senco = setting.senco.get();
  const auto qualified = last_day_to_qualify(senco);
  if (qualified && asks_for_qualification(setting)) {
    all.push_back(deadline(DeadlineKind::senco_qualification_due, *qualified, senco.appointed.where,
                           Owner::senco));
    all.back().opens = add_months(*qualified, -k_senco_reminder);
    all.back().path = "senco.qualification.completed";
  }
  const auto& report = setting.sen_information_report.get();
  const auto up_to_date = last_day_of_report(report);
  if (up_to_date && has_report_and_census(setting)) {
    all.push_back(deadline(DeadlineKind::information_report_due, *up_to_date,
                           report.published.where, Owner::senco));
    all.back().path = "sen_information_report.reviewed";
  }
  if (has_report_and_census(setting)) {
    all.push_back(deadline(DeadlineKind::census_due, next_census_day(today),
                           setting.setting.type.where, Owner::senco));
  }
  return all;
}

std::optional<Date> last_day_to_qualify(const model::Senco& senco) {
  const bool is_asked = senco.appointed && *senco.appointed > k_asked_of_new_sencos &&
                        !senco.is_head.is(true) &&
                        senco.previous_months_as_senco.value_or(0) <= k_experience_exempts;
  if (!is_asked || counts(senco.qualification.get())) {
    return std::nullopt;
  }
  return add_years(*senco.appointed, k_senco_qualifies);
}

std::optional<Date> last_day_of_report(const model::InformationReport& report) {
  const auto& [published, reviewed] = std::tie(report.published, report.reviewed);
  const auto& known = published ? published : reviewed;
  if (!known || is_unread(published) || is_unread(reviewed)) {
    return std::nullopt;
  }
  return add_years(std::max(*known, reviewed.value_or(*known)), k_information_report_lasts);
}

} // namespace senco::code
