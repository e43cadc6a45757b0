// SPDX-License-Identifier: MIT
// Any bytes before both readers of YAML: of whatever the plain one takes, yaml-cpp makes the same.
//
// With clang and -fsanitize=fuzzer -DSENCO_LIBFUZZER this is a fuzzer; without, a program that goes
// through the files of the folders it is given.
#include "support/readers.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size); // NOLINT(*-reinterpret-cast)
  const auto read = senco::test::read_both(text);
  if (!read.difference.empty()) {
    std::fprintf(stderr, "%s\n---\n%s\n---\n", read.difference.c_str(), text.c_str());
    std::abort();
  }
  return 0;
}

#ifndef SENCO_LIBFUZZER

#include "base/file.hpp"

#include <filesystem>

int main(int count, char** folders) {
  constexpr std::size_t k_largest = 1'048'576;
  int files = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(folders[i])) {
      const auto text = senco::read_file(entry.path(), k_largest);
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), // NOLINT
                             text.size());
      ++files;
    }
  }
  std::printf("%d files\n", files);
  return files == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
