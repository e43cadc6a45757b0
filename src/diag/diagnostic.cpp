// SPDX-License-Identifier: MIT
#include "diag/diagnostic.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace senco::diag {
namespace {

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
    found.line = where.source->line(found.position.line);
    const auto marked = where.text().substr(0, where.text().find_first_of("\r\n"));
    found.width = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(count_characters(marked)));
  }
  return found;
}

void Findings::append(Findings&& other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
  other.all_.clear();
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
