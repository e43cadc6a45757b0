// SPDX-License-Identifier: MIT
#include "render/tags.hpp"

#include "base/text.hpp"

namespace senco::render {
namespace {

TagKind kind_of(char sign) {
  switch (sign) {
  case '#':
    return TagKind::section;
  case '^':
    return TagKind::inverted;
  case '/':
    return TagKind::end;
  case '>':
    return TagKind::partial;
  case '!':
    return TagKind::comment;
  case '{': // Text as it is, and other delimiters: the ways round escaping and checking.
  case '&':
  case '=':
    return TagKind::unsupported;
  default:
    return TagKind::text;
  }
}

} // namespace

std::vector<Tag> find_tags(std::string_view text, std::size_t from) {
  std::vector<Tag> tags;
  for (auto begin = text.find("{{", from); begin != std::string_view::npos;) {
    const auto close = text.find("}}", begin + 2);
    if (close == std::string_view::npos) {
      tags.push_back({TagKind::unclosed,
                      {},
                      static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(begin + 2)});
      break;
    }
    auto inside = text.substr(begin + 2, close - begin - 2);
    const TagKind kind = inside.empty() ? TagKind::text : kind_of(inside[0]);
    if (kind != TagKind::text) {
      inside.remove_prefix(1);
    }
    tags.push_back({kind, trim(inside), static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(close + 2)});
    begin = text.find("{{", close + 2);
  }
  return tags;
}

} // namespace senco::render
