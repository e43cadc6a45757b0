// SPDX-License-Identifier: MIT
// A fuzzer without libFuzzer: goes through the files of the folders it is given.
#include "base/file.hpp"
#include "fuzz/target.hpp"

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
