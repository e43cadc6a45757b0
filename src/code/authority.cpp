// SPDX-License-Identifier: MIT
#include "code/authority.hpp"

#include <algorithm>

namespace senco::code {

std::string authority_name(const model::Setting& setting, const model::Pupil& pupil) {
  return pupil.pupil.local_authority.value_or(setting.local_authority.value_or(""));
}

const model::Authority* authority_of(const model::Setting& setting, const model::Pupil& pupil) {
  const auto name = authority_name(setting, pupil);
  const auto found = std::find_if(setting.authorities.begin(), setting.authorities.end(),
                                  [&](const auto& authority) { return authority.name.is(name); });
  return found == setting.authorities.end() ? nullptr : &*found;
}

} // namespace senco::code
