// SPDX-License-Identifier: MIT
#include "base/line_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace senco {
namespace {

constexpr std::size_t k_around = 3;

struct Step {
  char sign; ///< ' ', '-' or '+'.
  std::string_view line;
};

/// The lines of `text` with their line ends.
std::vector<std::string_view> whole_lines(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    result.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return result;
}

/// How long the common lines of the rests are, from each pair of places on: a table by rows.
class Table {
public:
  Table(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
      : width_(b.size() + 1), cells_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        cells_[i * width_ + j] =
            a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const {
    return cells_[i * width_ + j];
  }

private:
  std::size_t width_;
  std::vector<std::uint32_t> cells_;
};

std::vector<Step> steps_between(std::vector<std::string_view> a, std::vector<std::string_view> b) {
  std::vector<Step> head;
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) {
    head.push_back({' ', a[same++]});
  }
  std::vector<Step> tail;
  while (a.size() > same && b.size() > same && a.back() == b.back()) {
    tail.push_back({' ', a.back()});
    a.pop_back();
    b.pop_back();
  }
  a.erase(a.begin(), a.begin() + static_cast<long>(same));
  b.erase(b.begin(), b.begin() + static_cast<long>(same));
  const Table common(a, b);
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      head.push_back({' ', a[i]});
      ++i;
      ++j;
    } else if (i < a.size() && (j == b.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
      head.push_back({'-', a[i++]});
    } else {
      head.push_back({'+', b[j++]});
    }
  }
  head.insert(head.end(), tail.rbegin(), tail.rend());
  return head;
}

std::string range(std::size_t first, std::size_t count) {
  return count == 1 ? std::to_string(first + 1)
                    : fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

} // namespace

std::string line_diff(std::string_view before, std::string_view after, std::string_view name_before,
                      std::string_view name_after) {
  if (before == after) {
    return {};
  }
  const auto steps = steps_between(whole_lines(before), whole_lines(after));
  std::string result = fmt::format("--- {}\n+++ {}\n", name_before, name_after);
  const auto is_change = [](const Step& step) { return step.sign != ' '; };
  std::size_t old_line = 0;
  std::size_t new_line = 0;
  for (std::size_t i = 0; i < steps.size();) {
    // A hunk ends where more lines are the same than two changes may have between them.
    const auto next = static_cast<std::size_t>(
        std::find_if(steps.begin() + static_cast<long>(i), steps.end(), is_change) - steps.begin());
    if (next == steps.size()) {
      break;
    }
    const std::size_t begin = std::max(i, next - std::min(next, k_around));
    std::size_t end = next;
    for (std::size_t same = 0, at = next; at < steps.size() && same <= 2 * k_around; ++at) {
      same = is_change(steps[at]) ? 0 : same + 1;
      end = same == 0 ? at + 1 : end;
    }
    end = std::min(end + k_around, steps.size());
    old_line += begin - i;
    new_line += begin - i;
    std::size_t old_count = 0;
    std::size_t new_count = 0;
    std::string text;
    for (std::size_t at = begin; at < end; ++at) {
      old_count += steps[at].sign != '+' ? 1U : 0U;
      new_count += steps[at].sign != '-' ? 1U : 0U;
      text += fmt::format("{}{}", steps[at].sign, steps[at].line);
      text += steps[at].line.ends_with('\n') ? "" : "\n\\ No newline at end of file\n";
    }
    result += fmt::format("@@ -{} +{} @@\n{}", range(old_line, old_count),
                          range(new_line, new_count), text);
    old_line += old_count;
    new_line += new_count;
    i = end;
  }
  return result;
}

} // namespace senco
