// SPDX-License-Identifier: MIT
#include "folder/inside.hpp"

#include "base/error.hpp"
#include "yaml/parse.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <utility>

namespace senco::folder {

namespace fs = std::filesystem;

Inside::Inside(fs::path folder)
    : folder_(std::move(folder)),
      opened_(::open(folder_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

/// Follows the way step by step: the system answers at once, but not of links from the root, and
/// not everywhere.
bool Inside::leads_out(const std::string& path) const {
  const fs::path named{path};
  if (named.is_absolute()) {
    return true;
  }
  std::error_code fault;
  const auto real_folder = fs::weakly_canonical(folder_, fault);
  const auto real = fs::weakly_canonical(folder_ / named, fault);
  if (fault) {
    return false; // A path that can't be followed (too long, a link to itself) leads nowhere.
  }
  const auto inside = real.lexically_relative(real_folder);
  return inside.empty() || *inside.begin() == "..";
}

Whereabouts Inside::find(const std::string& path) const {
  const Descriptor file{open_beneath(opened_, path.c_str(), O_PATH | O_CLOEXEC)};
  struct stat status {};
  if (file.get() >= 0 && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode)) {
    return Whereabouts::inside;
  }
  if (leads_out(path)) {
    return Whereabouts::outside;
  }
  std::error_code fault;
  return fs::is_regular_file(folder_ / path, fault) ? Whereabouts::inside : Whereabouts::nowhere;
}

std::string Inside::read(const std::string& path) const {
  const int beneath = open_beneath(opened_, path.c_str(), k_for_reading);
  if (beneath < 0 && errno != ENOENT && leads_out(path)) {
    throw Error("cannot read {}: it leads out of the record folder", path);
  }
  const Descriptor file{beneath >= 0 ? beneath : ::open((folder_ / path).c_str(), k_for_reading)};
  if (file.get() < 0) {
    throw Error("cannot read {}: {}", path, system_reason(errno));
  }
  return read_whole(file, path, yaml::k_largest_file);
}

} // namespace senco::folder
