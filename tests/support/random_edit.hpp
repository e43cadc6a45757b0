// SPDX-License-Identifier: MIT
// Edits at random, and which bytes of the text each is about.
#pragma once

#include "support/random_yaml.hpp"
#include "yaml/edit.hpp"

#include <cstddef>
#include <string>

namespace senco::test {

/// An edit, and which bytes of the old text it is about.
struct Asked {
  yaml::Change change;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// An edit of `document`, whose root is a map that isn't empty, that leads somewhere.
Asked choose_edit(RandomYaml& random, const yaml::Document& document);

/// Whether `after` has every line of `before` that the edit isn't about, in order.
bool keeps_lines(const std::string& before, const std::string& after, const Asked& asked);

} // namespace senco::test
