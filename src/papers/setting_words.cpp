// SPDX-License-Identifier: MIT
#include "papers/setting_words.hpp"

#include "base/text.hpp"
#include "code/circumstances.hpp"
#include "papers/words.hpp"

namespace senco::papers {
namespace {

using model::SettingType;
using render::Value;

constexpr SettingWords k_school = {.school = "school",
                                   .at_school = "at school",
                                   .pupil = "pupil",
                                   .pupils = "pupils",
                                   .teacher = "teacher",
                                   .teachers = "teachers",
                                   .group = "class",
                                   .head = "Headteacher",
                                   .senco = "SENCO",
                                   .senco_in_full =
                                       "special educational needs co-ordinator (SENCO)",
                                   .year = "school year",
                                   .in_every_lesson = "in every lesson",
                                   .work = "work",
                                   .next_place = "the new school or college"};

constexpr SettingWords k_nursery_school = {.school = "nursery",
                                           .at_school = "at nursery",
                                           .pupil = "child",
                                           .pupils = "children",
                                           .teacher = "key person",
                                           .teachers = "practitioners",
                                           .group = "group",
                                           .head = "Headteacher",
                                           .senco = "SENCO",
                                           .senco_in_full =
                                               "special educational needs co-ordinator (SENCO)",
                                           .year = "year",
                                           .in_every_lesson = "every day",
                                           .work = "play",
                                           .next_place = "the new school"};

constexpr SettingWords k_early_years = {.school = "nursery",
                                        .at_school = "at nursery",
                                        .pupil = "child",
                                        .pupils = "children",
                                        .teacher = "key person",
                                        .teachers = "practitioners",
                                        .group = "group",
                                        .head = "Manager",
                                        .senco = "SENCO",
                                        .senco_in_full =
                                            "special educational needs co-ordinator (SENCO)",
                                        .year = "year",
                                        .in_every_lesson = "every day",
                                        .work = "play",
                                        .next_place = "the new school"};

constexpr SettingWords k_childminder = {.school = "setting",
                                        .at_school = "here",
                                        .pupil = "child",
                                        .pupils = "children",
                                        .teacher = "key person",
                                        .teachers = "practitioners",
                                        .group = "group",
                                        .head = "Childminder",
                                        .senco = "SENCO",
                                        .senco_in_full =
                                            "special educational needs co-ordinator (SENCO)",
                                        .year = "year",
                                        .in_every_lesson = "every day",
                                        .work = "play",
                                        .next_place = "the new school"};

constexpr SettingWords k_college = {.school = "college",
                                    .at_school = "at college",
                                    .pupil = "student",
                                    .pupils = "students",
                                    .teacher = "tutor",
                                    .teachers = "tutors",
                                    .group = "group",
                                    .head = "Principal",
                                    .senco = "named person for SEN",
                                    .senco_in_full =
                                        "named person for special educational needs (SEN)",
                                    .year = "academic year",
                                    .in_every_lesson = "in every lesson",
                                    .work = "work",
                                    .next_place = "the next place"};

} // namespace

const SettingWords& setting_words(SettingType type) {
  switch (type) {
  case SettingType::maintained_nursery_school:
    return k_nursery_school;
  case SettingType::early_years_provider:
    return k_early_years;
  case SettingType::childminder:
    return k_childminder;
  case SettingType::college:
  case SettingType::sixteen_to_nineteen_academy:
    return k_college;
  default:
    return k_school;
  }
}

SettingType type_of(const model::Setting& setting) {
  return setting.setting.type.value_or(SettingType::maintained_school);
}

std::string role_in_words(model::InvitedRole role, const SettingWords& words) {
  switch (role) {
  case model::InvitedRole::pupil:
    return std::string{words.pupil};
  case model::InvitedRole::head_teacher:
    return words.head == k_school.head ? in_words(role) : lower(words.head);
  case model::InvitedRole::class_teacher:
    return words.teacher == k_school.teacher ? in_words(role) : std::string{words.teacher};
  case model::InvitedRole::other:
    return {};
  default:
    return in_words(role);
  }
}

render::Value words_values(const model::Setting& setting) {
  const auto type = type_of(setting);
  const auto& words = setting_words(type);
  Value values = Value::record();
  const auto set = [&](std::string_view name, std::string_view text) {
    values.set(name, Value::text(std::string{text}));
  };
  set("school", words.school);
  set("School", capitalised(words.school));
  set("at_school", words.at_school);
  set("pupil", words.pupil);
  set("Pupil", capitalised(words.pupil));
  set("pupils", words.pupils);
  set("teacher", words.teacher);
  set("Teacher", capitalised(words.teacher));
  set("teachers", words.teachers);
  set("group", words.group);
  set("Group", capitalised(words.group));
  set("head", words.head);
  set("senco", words.senco);
  set("Senco", capitalised(words.senco));
  set("senco_in_full", words.senco_in_full);
  set("year", words.year);
  set("in_every_lesson", words.in_every_lesson);
  set("In_every_lesson", capitalised(words.in_every_lesson));
  set("work", words.work);
  set("next_place", words.next_place);
  values.set("three_meetings", Value::flag(code::chapter_of(type) == 6));
  values.set("school_record", Value::flag(type == SettingType::maintained_school));
  return values;
}

} // namespace senco::papers
