// SPDX-License-Identifier: MIT
// There is an SEN information report, it is up to date, and it covers what the Schedule lists.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

constexpr Duties k_duties =
    everywhere(Duty::silent)
        .but(Duty::law, {SettingType::maintained_school, SettingType::academy,
                         SettingType::maintained_nursery_school, SettingType::special_school})
        .but(Duty::should,
             {SettingType::pupil_referral_unit, SettingType::alternative_provision_academy});

constexpr Duties k_should_be_new = k_duties.but(
    Duty::should, {SettingType::maintained_school, SettingType::academy,
                   SettingType::maintained_nursery_school, SettingType::special_school});

/// An item of Schedule 1, as `sections` names it, in the Schedule's order.
struct Item {
  std::string_view key;
  bool in_special_schools = true;
};
constexpr Item k_items[] = {
    {"kinds_of_need"},        {"identification", false}, {"provision_policy"},
    {"senco_contact", false}, {"staff_expertise"},       {"equipment_and_facilities"},
    {"consulting_parents"},   {"consulting_pupils"},     {"complaints"},
    {"other_bodies"},         {"support_services"},      {"transition"},
    {"local_offer"}};

void check_missing(const SettingFacts& facts, Report& report) {
  if (!facts.setting.sen_information_report) {
    report
        .add(facts.setting.setting.type.where,
             "no SEN information report; this setting {} have one", report.must())
        .help = "add 'sen_information_report:' to senco.yaml";
  }
}

void check_old(const SettingFacts& facts, Report& report) {
  const auto& about = facts.setting.sen_information_report.get();
  const auto last_day = code::last_day_of_report(about);
  if (!last_day || facts.today <= *last_day) {
    return;
  }
  const bool is_reviewed =
      about.reviewed && (!about.published || *about.published < *about.reviewed);
  const auto& newest = is_reviewed ? about.reviewed : about.published;
  report
      .add(newest.where,
           "SEN information report last {} on {}; it should be brought up to date every year and "
           "is {} late",
           is_reviewed ? "reviewed" : "published", *newest,
           counted((facts.today - *last_day).count(), "day"))
      .help = "review the report, then set 'sen_information_report.reviewed' in senco.yaml";
}

void check_incomplete(const SettingFacts& facts, Report& report) {
  const auto& sections = facts.setting.sen_information_report.get().sections;
  const bool is_special = facts.setting.setting.type.is(SettingType::special_school);
  std::vector<std::string> missing;
  for (const auto& item : k_items) {
    const bool is_there = std::any_of(sections.begin(), sections.end(), [&](const auto& section) {
      return section.is(std::string{item.key});
    });
    if (!is_there && (item.in_special_schools || !is_special)) {
      missing.push_back(fmt::format("'{}'", item.key));
    }
  }
  if (!sections.empty() && !missing.empty()) {
    report
        .add(sections.where, "SEN information report without {}, which it {} cover",
             list_in_words(missing), report.must())
        .help = "once written, add it to 'sen_information_report.sections' in senco.yaml";
  }
}

} // namespace

constexpr Rule information_report_missing{
    .id = "information-report-missing",
    .title = "no SEN information report",
    .paragraphs = {"6.79"},
    .basis = {"Children and Families Act 2014 s.69"},
    .duty = k_duties,
    .check_setting = check_missing,
};

constexpr Rule information_report_old{
    .id = "information-report-old",
    .title = "SEN information report over a year old",
    .paragraphs = {"6.79"},
    .duty = k_should_be_new,
    .limit = "a year after it was published or last reviewed",
    .limit_from = LimitFrom::code,
    .check_setting = check_old,
};

constexpr Rule information_report_incomplete{
    .id = "information-report-incomplete",
    .title = "SEN information report that leaves something out",
    .paragraphs = {"6.79"},
    .basis = {"SI 2014/1530 reg 51", "SI 2014/1530 Sch 1"},
    .duty = k_duties,
    .applies_also = "a report whose sections are listed",
    .check_setting = check_incomplete,
};

} // namespace senco::rules
