// SPDX-License-Identifier: MIT
// Pages of the manual, and what is looked for in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace senco::test {

/// A page of the manual as Markdown, with what is made for it; empty if there is none.
std::string page_of(std::string_view topic);

/// Whether `word` stands in `text` as a whole.
bool holds_word(const std::string& text, std::string_view word);

/// `text` from `head`, which begins a line, to the next line that begins with one of `ends`.
std::string part(const std::string& text, const std::string& head,
                 const std::vector<std::string>& ends);

} // namespace senco::test
