// SPDX-License-Identifier: MIT
// From the tree of a file to a record, with a complaint for everything that isn't of the format.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/pupil.hpp"
#include "model/setting.hpp"
#include "yaml/document.hpp"

namespace senco::model {

template <class T> struct Decoded {
  T value;
  /// False if a key without which the record means nothing is missing or wrong. What else could be
  /// read stands in `value` all the same.
  bool understood = true;
};

/// Complaints (`unknown-key`, `missing-key`, `bad-value`, `duplicate-id`) go to `findings`. What is
/// wrong is left out of the record. Keys that are missing from a document that isn't whole are not
/// complained of. The document's source must outlive the record's spans.
Decoded<Pupil> decode_pupil(const yaml::Document& document, Findings& findings);
Decoded<Setting> decode_setting(const yaml::Document& document, Findings& findings);

} // namespace senco::model
