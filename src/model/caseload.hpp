// SPDX-License-Identifier: MIT
// All the records of one setting.
#pragma once

#include "model/pupil.hpp"
#include "model/setting.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace senco::model {

/// One pupil file.
struct Record {
  std::string ref;         ///< The file's stem.
  std::string path;        ///< As messages name it: `pupils/oak-0142.yaml`.
  bool has_left = false;   ///< Kept in `leavers/`.
  bool understood = false; ///< False if a key without which it means nothing is missing or wrong.
  bool is_whole = false;   ///< False if part of the text could not be read: much may seem absent.
  Pupil pupil;
  std::shared_ptr<const diag::Source> source;
};

struct Caseload {
  Setting setting;
  std::string setting_path = "senco.yaml";
  bool setting_understood = false;
  std::shared_ptr<const diag::Source> setting_source;
  std::vector<Record> records; ///< By path.

  /// The record of the pupil with this reference. Throws `Error` with the nearest reference if
  /// there is none.
  [[nodiscard]] const Record& find(std::string_view ref) const;
};

/// Whether `text` can be a reference: `[a-z0-9][a-z0-9-]{0,62}`.
bool is_reference(std::string_view text);

} // namespace senco::model

namespace senco {
using model::Caseload;
using model::Pupil;
using model::Record;
using model::Setting;
} // namespace senco
