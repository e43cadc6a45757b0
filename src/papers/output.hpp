// SPDX-License-Identifier: MIT
// From Markdown to what is handed out.
#pragma once

#include <string>
#include <string_view>

namespace senco::papers {

/// Characters of a line in plain text: fits an e-mail, quoted once.
inline constexpr std::size_t k_text_width = 76;

/// What a paper says of itself beside its text.
struct PaperHead {
  std::string title;
  std::string language = "en-GB"; ///< As BCP 47 names it.
  std::string setting = {};       ///< Whose paper it is: stands in the foot of each page.
};

/// `markdown` without the marks for layout that the other forms go by.
std::string as_markdown(std::string_view markdown);

/// `markdown` as plain text, wrapped at `width` characters. Raw HTML is left out.
std::string as_plain_text(std::string_view markdown, std::size_t width = k_text_width);

/// `markdown` as one HTML file that fetches nothing: for a phone, a screen and A4. Raw HTML is left
/// out.
std::string as_html(std::string_view markdown, const PaperHead& head);

/// `markdown` as an OpenDocument text, on A4. The same bytes for the same text, whenever it is
/// made. Raw HTML is left out.
std::string as_odt(std::string_view markdown, const PaperHead& head);

} // namespace senco::papers
