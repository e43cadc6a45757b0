// SPDX-License-Identifier: MIT
#include "folder/inside.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "yaml/parse.hpp"

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

bool leads_out(const fs::path& path, const fs::path& folder) {
  std::error_code fault;
  const auto real_folder = fs::canonical(folder, fault);
  const auto real = fs::canonical(path, fault);
  if (fault) {
    return false; // Leads nowhere, of which reading tells.
  }
  const auto inside = real.lexically_relative(real_folder);
  return inside.empty() || *inside.begin() == "..";
}

} // namespace

std::string read_record_file(const fs::path& folder, const std::string& path) {
  const auto file = folder / path;
  // The system answers the first question at once; the way of each of many files takes time to
  // follow.
  if (!is_file_inside(folder, path) && leads_out(file, folder)) {
    throw Error("cannot read {}: it leads out of the record folder", path);
  }
  return read_file(file, yaml::k_largest_file);
}

} // namespace senco::folder
