// SPDX-License-Identifier: MIT
// Files of a record folder read for what they are: a folder may have come from anywhere, links in
// it too.
#pragma once

#include "base/descriptor.hpp"

#include <filesystem>
#include <string>

namespace senco::folder {

enum class Whereabouts { inside, outside, nowhere };

/// A folder held open. Links are followed within it only. Several threads may use it at once.
class Inside {
public:
  /// A folder that can't be opened has no files.
  explicit Inside(std::filesystem::path folder);

  /// Whether the folder has a regular file at `path`, whether no file is there, or whether the path
  /// or a link on its way leads out of the folder.
  [[nodiscard]] Whereabouts find(const std::string& path) const;

  /// The text of the record file at `path`, its first megabyte and a byte if it is longer than
  /// that. Throws `Error` as `read_file`, and if the way leads out of the folder, so that nothing
  /// of elsewhere is shown, sent or judged as a record of this one.
  [[nodiscard]] std::string read(const std::string& path) const;

private:
  [[nodiscard]] bool leads_out(const std::string& path) const;

  std::filesystem::path folder_;
  Descriptor opened_;
};

} // namespace senco::folder
