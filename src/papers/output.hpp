// SPDX-License-Identifier: MIT
// From Markdown to what is handed out.
#pragma once

#include <string>
#include <string_view>

namespace senco::papers {

/// Characters of a line in plain text: fits an e-mail, quoted once.
inline constexpr std::size_t k_text_width = 76;

/// `markdown` (CommonMark) as plain text, wrapped at `width` characters. Raw HTML is left out.
std::string as_plain_text(std::string_view markdown, std::size_t width = k_text_width);

} // namespace senco::papers
