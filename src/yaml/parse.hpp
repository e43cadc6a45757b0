// SPDX-License-Identifier: MIT
// The one door from text to tree. Which reader stands behind it is nobody else's business.
#pragma once

#include "diag/diagnostic.hpp"
#include "yaml/document.hpp"

#include <cstddef>
#include <cstdint>

namespace senco::yaml {

/// The largest file that is read, in bytes: 1 MiB. A pupil's record is some 10 KB.
inline constexpr std::size_t k_largest_file = std::size_t{1024} * 1024;
/// How deep lists and maps may stand in one another.
inline constexpr int k_deepest = 32;

/// Which reader may stand behind the door. Both make the same of a text; only time tells them
/// apart.
enum class Reader : std::uint8_t {
  any,      ///< The plain one for what it knows, yaml-cpp for the rest.
  yaml_cpp, ///< yaml-cpp for all.
};

/// Reads a record file. Every fault of form (`unreadable`, `unsupported-yaml`, `duplicate-key`) is
/// added to `findings`, not just the first; what could not be read is left out of the tree, which
/// then is not `is_whole()`. Never throws for what a file holds. `source` must outlive the
/// document.
Document parse(const diag::Source& source, Findings& findings, Reader reader = Reader::any);

} // namespace senco::yaml
