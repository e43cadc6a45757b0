// SPDX-License-Identifier: MIT
// The example school, and records made up for one test.
#pragma once

#include "model/caseload.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace senco::test {

/// The morning on which the records of examples/oakfield stand.
inline constexpr Date k_oakfield_today{2025, 12, 1};

/// examples/oakfield, read once. Throws std::runtime_error if anything in it isn't understood.
const Caseload& oakfield();

/// Every folder of examples/ that holds a setting, read once as `oakfield`.
struct Example {
  std::string name;
  std::filesystem::path folder;
  Caseload caseload;
};
const std::vector<Example>& examples();

/// The record of the pupil with this reference.
const Record& oakfield_record(const std::string& ref);

/// The record that `text` is, as `pupils/x-1.yaml`. Throws std::runtime_error if it is faulty.
Record record_of(const std::string& text);

} // namespace senco::test
