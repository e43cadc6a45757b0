// SPDX-License-Identifier: MIT
#include "yaml/scan.hpp"

#include "base/text.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace senco::yaml {
namespace {

constexpr auto k_nowhere = std::string_view::npos;

Span at(const diag::Source& source, std::size_t begin, std::size_t length) {
  const auto end = std::min(begin + length, source.text().size());
  return {&source, static_cast<std::uint32_t>(std::min(begin, end)),
          static_cast<std::uint32_t>(end)};
}

/// Control characters of ASCII and of U+0080 to U+009F, which a terminal would act on; a carriage
/// return only where a line feed doesn't follow.
std::size_t find_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const bool ascii =
        (c < 0x20 && c != '\n' && c != '\t' && !(c == '\r' && next == '\n')) || c == 0x7F;
    const bool latin = c == 0xC2 && next >= 0x80 && next <= 0x9F;
    if (ascii || latin) {
      return i;
    }
  }
  return k_nowhere;
}

bool has_wide_encoding(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// A line that a merge leaves where two people changed the same place. In a record no other line
/// begins so: block text is indented.
bool is_merge_marker(std::string_view line) {
  const auto mark = line.substr(0, line.find_first_of(" \r"));
  return mark == "<<<<<<<" || mark == ">>>>>>>" || mark == "|||||||" ||
         (mark == "=======" && trim(line) == mark);
}

/// Each place where two versions of the text stand one above the other.
std::vector<Span> unfinished_merges(const diag::Source& source) {
  const std::string_view text = source.text();
  std::vector<Span> opened;
  std::optional<Span> other;
  for (std::size_t begin = source.byte_order_mark(); begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    if (is_merge_marker(line)) {
      const Span here = at(source, begin, trim(line).size());
      if (line.starts_with('<')) {
        opened.push_back(here);
      } else if (!other) {
        other = here;
      }
    }
    begin = end + 1;
  }
  if (opened.empty() && other) {
    opened.push_back(*other);
  }
  return opened;
}

/// Goes over a text in one pass and stops where there may be a fault; says nothing of what it is.
class Sieve {
public:
  Sieve(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  /// Whether there is surely none: UTF-8, no control characters, no line begins as the marks of a
  /// merge do.
  bool is_clean() {
    if (at_ < text_.size() && may_be_merge_marker(text_[at_])) {
      return false;
    }
    while (at_ < text_.size()) {
      skip_printable();
      if (at_ < text_.size() && !step()) {
        return false;
      }
    }
    return true;
  }

private:
  static bool may_be_merge_marker(char c) { return c == '<' || c == '>' || c == '|' || c == '='; }
  static bool is_printable(char c) { return c >= 0x20 && c < 0x7F; }

  /// Eight bytes at a time while all of them are printable ASCII.
  void skip_printable() {
    for (; text_.size() - at_ >= sizeof(std::uint64_t); at_ += sizeof(std::uint64_t)) {
      constexpr std::uint64_t k_ones = 0x0101010101010101U;
      std::uint64_t word = 0;
      std::memcpy(&word, text_.data() + at_, sizeof word);
      const auto delete_sign = word ^ (k_ones * 0x7F);
      const auto odd = (word | (word - k_ones * 0x20) | (delete_sign - k_ones)) & (k_ones * 0x80);
      if (odd != 0) {
        // The lowest mark is of the first odd byte; those above it may be of a borrow.
        const bool lowest_is_first = std::endian::native == std::endian::little;
        at_ += lowest_is_first ? static_cast<std::size_t>(std::countr_zero(odd)) / 8 : 0;
        break;
      }
    }
    while (at_ < text_.size() && is_printable(text_[at_])) {
      ++at_;
    }
  }

  /// Past the byte here, which isn't printable ASCII, or the run of characters it begins. False
  /// if that may be a fault.
  bool step() {
    const char c = text_[at_];
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if ((static_cast<unsigned char>(c) & 0x80U) != 0) {
      return pass_beyond_ascii();
    }
    ++at_;
    return c == '\n' ? !may_be_merge_marker(next) : c == '\t' || (c == '\r' && next == '\n');
  }

  bool pass_beyond_ascii() {
    const auto begin = at_;
    while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0x80U) != 0) {
      ++at_;
    }
    const auto run = text_.substr(begin, at_ - begin);
    return find_invalid_utf8(run) == k_nowhere && find_control(run) == k_nowhere;
  }

  std::string_view text_;
  std::size_t at_;
};

} // namespace

bool is_readable_text(const diag::Source& source, Findings& findings) {
  const std::string_view text = source.text();
  if (text.size() > k_largest_file) {
    findings.add("unreadable", at(source, 0, 0), "the file is over 1 MiB: no record is so long");
    return false;
  }
  if (has_wide_encoding(text)) {
    findings.add("unreadable", at(source, 0, 0), "not UTF-8 but UTF-16: save it as UTF-8");
    return false;
  }
  if (text.substr(source.byte_order_mark()).starts_with("\xEF\xBB\xBF")) {
    findings.add("unreadable", at(source, source.byte_order_mark(), 3),
                 "a second byte order mark stands here: take it out");
    return false;
  }
  if (Sieve{text, source.byte_order_mark()}.is_clean()) {
    return true;
  }
  if (const auto bad = find_invalid_utf8(text); bad != k_nowhere) {
    findings.add("unreadable", at(source, bad, 1), "not UTF-8 (byte 0x{:02X}): save it as UTF-8",
                 static_cast<unsigned char>(text[bad]));
    return false;
  }
  if (const auto bad = find_control(text); bad != k_nowhere) {
    findings.add("unreadable", at(source, bad, 1),
                 "a control character (0x{:02X}) stands here: this isn't plain text",
                 static_cast<unsigned char>(text[bad] == '\xC2' ? text[bad + 1] : text[bad]));
    return false;
  }
  const auto merges = unfinished_merges(source);
  for (const auto& merge : merges) {
    findings
        .add("unreadable", merge,
             "a merge is unfinished here: keep the lines that are right, take out the marker lines")
        .help = "git mergetool";
  }
  return merges.empty();
}

} // namespace senco::yaml
