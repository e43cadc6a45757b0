// SPDX-License-Identifier: MIT
// What a kind of setting calls things, and what the law asks of it in a letter.
#pragma once

#include "model/review.hpp"
#include "model/setting.hpp"
#include "render/value.hpp"

#include <string>
#include <string_view>

namespace senco::papers {

/// A school has pupils and teachers, a nursery children and key persons, a college students.
struct SettingWords {
  std::string_view school;    ///< `school`, `nursery`, `setting`, `college`
  std::string_view at_school; ///< `at school`, `at nursery`, `here`, `at college`
  std::string_view pupil;     ///< `pupil`, `child`, `student`
  std::string_view pupils;    ///< `pupils`, `children`, `students`
  std::string_view teacher;   ///< `teacher`, `key person`, `tutor`
  std::string_view teachers;  ///< `teachers`, `practitioners`, `tutors`
  std::string_view group;     ///< `class`, `group`
  std::string_view head;      ///< `Headteacher`, `Manager`, `Principal`
  std::string_view senco;     ///< `SENCO`, `named person for SEN`
  std::string_view senco_in_full;
  std::string_view year;            ///< `school year`, `year`, `academic year`
  std::string_view in_every_lesson; ///< `in every lesson`, `every day`
  std::string_view work;            ///< `work`, `play`
  std::string_view next_place;      ///< Where one goes from here, if its name isn't known.
};

const SettingWords& setting_words(model::SettingType type);

/// The kind of setting; a maintained school if it isn't said.
model::SettingType type_of(const model::Setting& setting);

/// Who somebody invited is: `pupil`, `class teacher`; empty for `other`, which says nothing.
std::string role_in_words(model::InvitedRole role, const SettingWords& words);

/// The words under their names, `School` and `Pupil` in capitals too; and what only some settings
/// say: `three_meetings` (Code 6.65), `school_record` (the parents' right to see it within 15
/// school days, in maintained schools).
render::Value words_values(const model::Setting& setting);

} // namespace senco::papers
