// SPDX-License-Identifier: MIT
// Any bytes before both readers of YAML: of whatever the plain one takes, yaml-cpp makes the same.
#include "fuzz/target.hpp"
#include "support/readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = senco::test::text_of(data, size);
  const auto read = senco::test::read_both(text);
  senco::test::demand(read.difference.empty(), read.difference, text);
  return 0;
}
