// SPDX-License-Identifier: MIT
#include "base/control.hpp"

namespace senco {

std::size_t control_length(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0x20U;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) {
    return 1;
  }
  const bool is_latin = byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F;
  return is_latin ? 2 : 0;
}

std::size_t turn_length(std::string_view text) {
  // U+202A to U+202E, embeddings and overrides; U+2066 to U+2069, isolates.
  const bool is_turn = text.size() >= 3 &&
                       ((text.starts_with("\xE2\x80") && text[2] >= '\xAA' && text[2] <= '\xAE') ||
                        (text.starts_with("\xE2\x81") && text[2] >= '\xA6' && text[2] <= '\xA9'));
  return is_turn ? 3 : 0;
}

} // namespace senco
