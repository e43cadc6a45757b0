// SPDX-License-Identifier: MIT
#include "support/golden.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

namespace senco::test {
namespace {

constexpr std::size_t k_around = 2;
constexpr std::size_t k_most_lines = 30;

using Lines = std::vector<std::string_view>;

/// The lines, with what a diff must not hide: a last line without its end.
Lines lines_of(std::string_view text) {
  Lines all = split(text, '\n');
  if (all.back().empty()) {
    all.pop_back();
  } else {
    all.emplace_back("(no line feed at the end)");
  }
  return all;
}

void append(std::string& to, std::string_view mark, const Lines& from, std::size_t begin,
            std::size_t end) {
  const std::size_t shown = std::min(end, begin + k_most_lines);
  for (std::size_t i = begin; i < shown; ++i) {
    to += fmt::format("{}{}\n", mark, from[i]);
  }
  if (shown < end) {
    to += fmt::format("{}… and {} more lines\n", mark, end - shown);
  }
}

} // namespace

bool is_accepting() {
  const char* value = std::getenv("SENCO_ACCEPT");
  return value != nullptr && std::string_view{value} == "1";
}

std::string difference(std::string_view expected, std::string_view got) {
  if (expected == got) {
    return {};
  }
  const Lines before = lines_of(expected);
  const Lines after = lines_of(got);
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) {
    ++head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  std::string text = fmt::format("from line {} on:\n", head + 1);
  append(text, "  ", before, head - std::min(head, k_around), head);
  append(text, "- ", before, head, before.size() - tail);
  append(text, "+ ", after, head, after.size() - tail);
  append(text, "  ", after, after.size() - tail,
         std::min(after.size(), after.size() - tail + k_around));
  return text;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string compare_or_accept(const std::filesystem::path& path, const std::string& got) {
  const auto differs = difference(text_of(path), got);
  if (differs.empty() || !is_accepting()) {
    return differs;
  }
  if (got.empty()) {
    std::filesystem::remove(path);
  } else {
    std::ofstream(path, std::ios::binary) << got;
  }
  return "accepted, not tested\n";
}

} // namespace senco::test
