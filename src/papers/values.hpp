// SPDX-License-Identifier: MIT
// What a template may name: every field of the record and of the setting under its own key, and
// what the papers work out from them.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

namespace senco::papers {

/// The whole record as a value: `pupil`, `needs`, `reviews` … under the keys of the format, `pupil`
/// with what is worked out too (name, age, year, pronouns: `they`, `them`, `their`, `They`, `are`,
/// `have`, `s`, `es`).
render::Value record_values(const Pupil& pupil, const code::Calendar& calendar, Date today);

/// The setting under the keys of `senco.yaml`, and `authority`, the pupil's own one.
render::Value setting_values(const Setting& setting, const Pupil& pupil);

/// One entry as a value; `Entry` may be any section of the format.
render::Value entry_values(const model::Review& review);
render::Value entry_values(const model::Contact& contact);
render::Value entry_values(const model::Specialist& specialist);
render::Value entry_values(const model::Plan& plan);
render::Value entry_values(const model::Need& need);
render::Value entry_values(const model::Assessment& assessment);

/// `Ada`: the name the pupil goes by.
std::string short_name(const Pupil& pupil);
/// `Ada Okafor`.
std::string full_name(const Pupil& pupil);
/// `AO`.
std::string initials(const Pupil& pupil);

} // namespace senco::papers
