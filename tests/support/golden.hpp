// SPDX-License-Identifier: MIT
// Text that was read once, found right, and kept. `SENCO_ACCEPT=1` keeps what comes out now; a run
// that does so proves nothing and says so.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace senco::test {

/// Whether this run accepts instead of testing.
bool is_accepting();

/// What tells `got` from `expected`, as lines with - and +, a few lines around; empty if the same.
std::string difference(std::string_view expected, std::string_view got);

/// The text of `path`; empty if there is no such file.
std::string text_of(const std::filesystem::path& path);

/// Compares `got` with the text kept in `path`, of which a missing file is the empty one. Returns
/// what differs, for a message; empty if nothing does. An accepting run keeps `got` instead, and
/// returns 'accepted, not tested' where that changed something.
std::string compare_or_accept(const std::filesystem::path& path, const std::string& got);

} // namespace senco::test
