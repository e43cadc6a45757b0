// SPDX-License-Identifier: MIT
// The words that choose pupils: `status=sen_support class=5K needs.type=SLCN year>=5 oak-0142`.
#pragma once

#include "model/caseload.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// The keys of a condition that aren't paths: `status`, `class` …
std::span<const std::string_view> short_filter_keys();

/// Whether `word` is a condition (`class=5K`), not a reference.
bool is_filter(std::string_view word);

/// Leaves in `caseload` the records that meet every condition; of words that are references, those
/// records. Throws `UsageError` for a key that no record has, `Error` for a reference that isn't
/// there.
void keep_matching(Caseload& caseload, const std::vector<std::string>& words, Date today);

} // namespace senco::cli
