// SPDX-License-Identifier: MIT
// Which local authority a pupil belongs to.
#pragma once

#include "model/pupil.hpp"
#include "model/setting.hpp"

#include <string>

namespace senco::code {

/// The authority's name: the pupil's, else the setting's; empty if neither is given.
std::string authority_name(const model::Setting& setting, const model::Pupil& pupil);

/// The authority whose timetable applies to the pupil; null if the setting doesn't describe it.
const model::Authority* authority_of(const model::Setting& setting, const model::Pupil& pupil);

} // namespace senco::code
