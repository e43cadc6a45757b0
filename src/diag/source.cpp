// SPDX-License-Identifier: MIT
#include "diag/source.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace senco::diag {
namespace {

constexpr std::size_t k_block = 256;
constexpr std::size_t k_bytes_a_line = 24; ///< At least, in a lifelike record.

} // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {}

std::size_t Source::byte_order_mark() const {
  return text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

void Source::index_lines() const {
  if (!line_starts_.empty()) {
    return;
  }
  line_starts_.reserve(text_.size() / k_bytes_a_line + 1);
  line_starts_.push_back(static_cast<std::uint32_t>(byte_order_mark()));
  for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

void Source::index_characters() const {
  if (!continuations_.empty()) {
    return;
  }
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text_.size(); at += k_block) {
    continuations_.push_back(static_cast<std::uint32_t>(count));
    const auto block = std::string_view{text_}.substr(at, k_block);
    count += block.size() - count_characters(block);
  }
}

std::size_t Source::characters(std::size_t begin, std::size_t end) const {
  if (end - begin <= k_block) {
    return count_characters(std::string_view{text_}.substr(begin, end - begin));
  }
  index_characters();
  return end - begin - (continuation_bytes(end) - continuation_bytes(begin));
}

std::size_t Source::continuation_bytes(std::size_t end) const {
  const auto block = end / k_block;
  const auto rest = std::string_view{text_}.substr(block * k_block, end % k_block);
  return continuations_[block] + rest.size() - count_characters(rest);
}

Position Source::position(std::size_t offset) const {
  index_lines();
  offset = std::clamp<std::size_t>(offset, line_starts_.front(), text_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto start = *(after - 1);
  return {static_cast<std::uint32_t>(after - line_starts_.begin()),
          static_cast<std::uint32_t>(characters(start, offset) + 1)};
}

std::string_view Source::line(std::uint32_t number) const {
  index_lines();
  if (number == 0 || number > line_starts_.size()) {
    return {};
  }
  const auto begin = line_starts_[number - 1];
  const auto end = number < line_starts_.size() ? line_starts_[number] - 1 : text_.size();
  auto line = std::string_view{text_}.substr(begin, end - begin);
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

} // namespace senco::diag
