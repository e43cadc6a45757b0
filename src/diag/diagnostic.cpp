// SPDX-License-Identifier: MIT
#include "diag/diagnostic.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace senco::diag {
namespace {

/// Longer lines are shown in part, around the place.
constexpr std::size_t k_widest_excerpt = 96;

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// `count` characters on from `at`, but not past the end.
std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at < text.size(); --count) {
    do {
      ++at;
    } while (at < text.size() && !begins_character(text[at]));
  }
  return at;
}

std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at > 0; --count) {
    do {
      --at;
    } while (at > 0 && !begins_character(text[at]));
  }
  return at;
}

/// Cuts the part that a person is shown out of the line on which `where` begins.
void take_excerpt(Diagnostic& found, const Span& where) {
  const auto line = where.source->line(found.position.line);
  const auto line_begin = static_cast<std::size_t>(line.data() - where.source->text().data());
  const auto place =
      std::min(std::max<std::size_t>(where.begin, line_begin) - line_begin, line.size());
  const bool is_far = found.position.column > k_widest_excerpt - 10;
  const auto begin = is_far ? back(line, place, k_widest_excerpt / 2) : 0;
  const auto end = forward(line, begin, k_widest_excerpt);
  found.excerpt = line.substr(begin, end - begin);
  found.caret = static_cast<std::uint32_t>(count_characters(line.substr(begin, place - begin)));
  const auto marked =
      line.substr(place, std::min<std::size_t>(where.end - where.begin, end - place));
  found.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, count_characters(marked)));
}

auto place(const Diagnostic& found) {
  return std::tie(found.path, found.position, found.rule, found.message, found.ref);
}

} // namespace

std::string_view word(Severity severity) {
  switch (severity) {
  case Severity::note:
    return "note";
  case Severity::warning:
    return "warning";
  case Severity::error:
    break;
  }
  return "error";
}

Diagnostic diagnostic(std::string_view rule, const Span& where, std::string message) {
  Diagnostic found;
  found.rule = rule;
  found.message = std::move(message);
  if (where) {
    found.path = where.source->path();
    found.begin = where.begin;
    found.end = where.end;
    found.position = where.source->position(where.begin);
    take_excerpt(found, where);
  }
  return found;
}

void Findings::append(Findings&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
  other.all_.clear();
  std::move(other.refused.begin(), other.refused.end(), std::back_inserter(refused));
  other.refused.clear();
  excepted += other.excepted;
  files += other.files;
}

void Findings::sort() {
  std::stable_sort(all_.begin(), all_.end(),
                   [](const auto& a, const auto& b) { return place(a) < place(b); });
  const auto repeated = std::unique(
      all_.begin(), all_.end(), [](const auto& a, const auto& b) { return place(a) == place(b); });
  all_.erase(repeated, all_.end());
}

std::size_t Findings::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [&](const auto& found) { return found.severity == severity; }));
}

std::optional<Severity> Findings::worst() const {
  std::optional<Severity> worst;
  for (const auto& found : all_) {
    worst = std::max(worst.value_or(Severity::note), found.severity);
  }
  return worst;
}

} // namespace senco::diag
