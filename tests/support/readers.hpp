// SPDX-License-Identifier: MIT
// One text before both readers.
#pragma once

#include <string>

namespace senco::test {

/// What the plain reader made of a text, held against what yaml-cpp makes of it.
struct Readings {
  bool is_plain = false; ///< The plain reader took it.
  std::string
      difference; ///< Where the two differ; empty if nowhere, or if it was left to yaml-cpp.
};

Readings read_both(const std::string& text);

} // namespace senco::test
