// SPDX-License-Identifier: MIT
// Archives in the ZIP format.
#pragma once

#include <string>
#include <vector>

namespace senco {

struct ZipEntry {
  std::string name;
  std::string bytes;
  bool compressed = true;
};

/// The archive of these files in this order, all dated 1 January 1980: the same files give the same
/// bytes. Throws `Error` if it can't be made.
std::string zip_of(const std::vector<ZipEntry>& entries);

} // namespace senco
