// SPDX-License-Identifier: MIT
// The one door from text to tree. Which reader stands behind it is nobody else's business.
#pragma once

#include "diag/diagnostic.hpp"
#include "yaml/document.hpp"

namespace senco::yaml {

/// The largest file that is read, in bytes: 1 MiB. A pupil's record is some 10 KB.
inline constexpr std::size_t k_largest_file = 1024 * 1024;
/// How deep lists and maps may stand in one another.
inline constexpr int k_deepest = 32;

/// Reads a record file. Every fault of form (`unreadable`, `unsupported-yaml`, `duplicate-key`) is
/// added to `findings`, not just the first; what could not be read is left out of the tree, which
/// then is not `is_whole()`. Never throws for what a file holds. `source` must outlive the
/// document.
Document parse(const diag::Source& source, Findings& findings);

} // namespace senco::yaml
