// SPDX-License-Identifier: MIT
#include "diag/source.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace senco::diag {

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {}

std::size_t Source::byte_order_mark() const {
  return text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

void Source::index_lines() const {
  if (!line_starts_.empty()) {
    return;
  }
  line_starts_.push_back(static_cast<std::uint32_t>(byte_order_mark()));
  for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position Source::position(std::size_t offset) const {
  index_lines();
  offset = std::clamp<std::size_t>(offset, line_starts_.front(), text_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto start = *(after - 1);
  const auto before = std::string_view{text_}.substr(start, offset - start);
  return {static_cast<std::uint32_t>(after - line_starts_.begin()),
          static_cast<std::uint32_t>(count_characters(before) + 1)};
}

std::string_view Source::line(std::uint32_t number) const {
  index_lines();
  if (number == 0 || number > line_starts_.size()) {
    return {};
  }
  auto rest = std::string_view{text_}.substr(line_starts_[number - 1]);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) {
    rest.remove_suffix(1);
  }
  return rest;
}

} // namespace senco::diag
