// SPDX-License-Identifier: MIT
// Lifelike YAML at random: every style that people write records in, comments everywhere.
#pragma once

#include "yaml/content.hpp"

#include <cstddef>
#include <random>
#include <string>

namespace senco::test {

class RandomYaml {
public:
  explicit RandomYaml(unsigned seed) : engine_(seed) {}

  /// A whole document: a map with `format: 1` first. Comments are `#c1`, `#c2` ….
  std::string document();
  /// A value to put somewhere.
  yaml::Content content();
  /// A number from 0 up to and without `end`.
  std::size_t below(std::size_t end);

private:
  std::string value(std::size_t column, int depth, bool in_list);
  std::string map(std::size_t column, int depth, bool in_list);
  std::string list(std::size_t column, int depth);
  std::string flow(int depth);
  std::string scalar(bool in_flow);
  std::string block_text(std::size_t column);
  std::string comment_line(std::size_t column);
  std::string beside();
  std::string comment();
  std::string text();

  std::mt19937 engine_;
  int comments_ = 0;
  int keys_ = 0;
  std::size_t step_ = 2;
  std::size_t dash_ = 2;
};

} // namespace senco::test
