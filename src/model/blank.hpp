// SPDX-License-Identifier: MIT
// A record to begin with: what is known, and as comments what will be asked for.
#pragma once

#include "yaml/content.hpp"

#include <string>

namespace senco::model {

/// How far a new record has come: a worry is being looked into, SEN support, or an EHC plan. The
/// further, the more sections it shows.
enum class Stage { concern, sen_support, ehc_plan };

/// The text of a new pupil file that says `record` (a map with `format`, `pupil` and `status`). The
/// other keys of the pupil and the sections that the stage needs stand below as comments, each with
/// what it means.
std::string blank_record(const yaml::Content& record, Stage stage);

} // namespace senco::model
