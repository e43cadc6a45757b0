// SPDX-License-Identifier: MIT
// A fuzzer, in two halves: what it does with any bytes, and whoever hands it bytes: libFuzzer, or
// replay.cpp with a corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace senco::test {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size}; // NOLINT(*-reinterpret-cast)
}

/// Cuts off and returns what stands before the next NUL of `rest`, which no text of ours holds: how
/// one input carries several texts.
inline std::string next_part(std::string_view& rest) {
  const auto end = rest.find('\0');
  std::string part{rest.substr(0, end)};
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

/// States what must hold whatever the bytes; ends the run with `told` where it doesn't.
inline void demand(bool holds, std::string_view what, std::string_view told = {}) {
  if (!holds) {
    std::fprintf(stderr, "%.*s\n---\n%.*s\n---\n", static_cast<int>(what.size()), what.data(),
                 static_cast<int>(told.size()), told.data());
    std::abort();
  }
}

} // namespace senco::test
