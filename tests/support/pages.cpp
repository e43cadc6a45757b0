// SPDX-License-Identifier: MIT
#include "support/pages.hpp"

#include "cli/pages.hpp"

#include <algorithm>

namespace senco::test {

std::string page_of(std::string_view topic) {
  const auto* page = cli::find_page(topic);
  return page == nullptr ? std::string{} : cli::markdown_of(*page);
}

bool holds_word(const std::string& text, std::string_view word) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) {
      return true;
    }
  }
  return false;
}

std::string part(const std::string& text, const std::string& head,
                 const std::vector<std::string>& ends) {
  auto begin = text.find("\n" + head);
  while (begin != std::string::npos && text[begin + 1 + head.size()] != ' ' &&
         text[begin + 1 + head.size()] != '\n') {
    begin = text.find("\n" + head, begin + 1);
  }
  if (begin == std::string::npos) {
    return {};
  }
  auto end = text.size();
  for (const auto& each : ends) {
    end = std::min(end, text.find("\n" + each, begin + 1));
  }
  return text.substr(begin, end - begin);
}

} // namespace senco::test
