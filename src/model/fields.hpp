// SPDX-License-Identifier: MIT
// The format as a list of its fields, and as JSON Schema.
#pragma once

#include "model/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::model {

/// One key of the format.
struct FieldInfo {
  std::string path; ///< `reviews[].held`, as in `senco fields`.
  std::string type; ///< `text`, `date`, `one of: he, she, they`, `list of dates` …
  bool mandatory = false;
  Audience audience = Audience::restricted;
  std::string_view paragraph;
  std::string_view says;
};

/// Every key of a pupil file, or of `senco.yaml`, in the order of the format.
std::vector<FieldInfo> pupil_fields();
std::vector<FieldInfo> setting_fields();

/// The JSON Schema (draft-07) of a pupil file, or of `senco.yaml`, ending in a line feed. Dates
/// pass both as text and as what a YAML 1.1 reader makes of them.
std::string pupil_schema();
std::string setting_schema();

} // namespace senco::model
