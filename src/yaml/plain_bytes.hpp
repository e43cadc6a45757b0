// SPDX-License-Identifier: MIT
// What single bytes mean to the plain reader, and the search for them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace senco::yaml {

/// What a byte means in plain text.
inline constexpr std::uint8_t k_no_begin = 1;    ///< Plain text doesn't begin with it.
inline constexpr std::uint8_t k_in_brackets = 2; ///< Within brackets, it may end plain text.

inline constexpr std::array<std::uint8_t, 256> k_meanings = [] {
  std::array<std::uint8_t, 256> meanings{};
  for (const char c : std::string_view{",[]{}#&*!|>'\"%@`?:\t \r\n\0", 23}) {
    meanings[static_cast<unsigned char>(c)] |= k_no_begin;
  }
  for (const char c : std::string_view{",[]{}?:#"}) {
    meanings[static_cast<unsigned char>(c)] |= k_in_brackets;
  }
  return meanings;
}();

inline bool means(char c, std::uint8_t meaning) {
  return (k_meanings[static_cast<unsigned char>(c)] & meaning) != 0;
}

inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

inline std::uint64_t repeated(char c) {
  return 0x0101010101010101U * static_cast<unsigned char>(c);
}

/// Not 0 if a byte of `word` is 0.
inline std::uint64_t has_zero(std::uint64_t word) {
  return (word - 0x0101010101010101U) & ~word & 0x8080808080808080U;
}

/// The first `a` or `b` from `begin` on; `end` if there is none. Bytes up to `readable` may be
/// read.
inline const char* find_either(const char* begin, const char* end, const char* readable, char a,
                               char b) {
  const auto as = repeated(a);
  const auto bs = repeated(b);
  for (; readable - begin >= 8; begin += 8) {
    if (begin >= end) {
      return end;
    }
    std::uint64_t word = 0;
    std::memcpy(&word, begin, sizeof word);
    if (const auto found = has_zero(word ^ as) | has_zero(word ^ bs); found != 0) {
      // The lowest mark is of the first such byte; those above it may be of a borrow.
      if constexpr (std::endian::native == std::endian::little) {
        return std::min(begin + std::countr_zero(found) / 8, end);
      }
      break;
    }
  }
  begin = std::min(begin, end);
  while (begin != end && *begin != a && *begin != b) {
    ++begin;
  }
  return begin;
}

} // namespace senco::yaml
