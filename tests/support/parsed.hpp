// SPDX-License-Identifier: MIT
// A text read by yaml::parse, with short ways to ask what became of it.
#pragma once

#include "base/text.hpp"
#include "diag/diagnostic.hpp"
#include "yaml/parse.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::test {

/// Lines of text that a failed check shows.
struct Lines {
  std::vector<std::string> all;
  Lines() = default;
  Lines(std::initializer_list<std::string> lines) : all(lines) {}
  friend bool operator==(const Lines&, const Lines&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
    return out << join(lines.all, " | ");
  }
};

struct Parsed {
  std::unique_ptr<diag::Source> source;
  Findings findings;
  yaml::Document document;

  /// The node at a path of keys and places (from 0): `status.0.from`; the root for an empty path.
  [[nodiscard]] std::optional<yaml::Node> at(std::string_view path) const {
    auto node = document.root();
    for (const auto step : split(path, '.')) {
      if (!node || step.empty()) {
        return node;
      }
      node = node->is_list() ? entry(*node, step) : node->find(step);
    }
    return node;
  }
  /// The text there; `(null)`, `(list)`, `(map)` for what isn't text; `(none)` if there is nothing.
  [[nodiscard]] std::string text(std::string_view path) const {
    const auto node = at(path);
    if (!node) {
      return "(none)";
    }
    return node->is_scalar() ? std::string{node->text()}
           : node->is_list() ? "(list)"
           : node->is_map()  ? "(map)"
                             : "(null)";
  }
  /// The bytes with which the value there is written.
  [[nodiscard]] std::string written(std::string_view path) const {
    const auto node = at(path);
    return node ? std::string{node->span().text()} : "(none)";
  }
  /// `LINE:COLUMN` of the value there.
  [[nodiscard]] std::string place(std::string_view path) const {
    const auto node = at(path);
    return node ? place(node->span()) : "(none)";
  }
  [[nodiscard]] std::string key_place(std::string_view path) const {
    const auto node = at(path);
    return node ? place(node->key_span()) : "(none)";
  }
  /// `LINE:COLUMN rule` of each finding, in the order of the file.
  [[nodiscard]] Lines faults() const {
    Findings sorted = findings;
    sorted.sort();
    Lines result;
    for (const auto& found : sorted.all()) {
      result.all.push_back(
          fmt::format("{}:{} {}", found.position.line, found.position.column, found.rule));
    }
    return result;
  }

private:
  static std::optional<yaml::Node> entry(yaml::Node list, std::string_view place) {
    std::size_t number = 0;
    for (const auto child : list) {
      if (std::to_string(number++) == place) {
        return child;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] std::string place(const Span& span) const {
    const auto position = source->position(span.begin);
    return fmt::format("{}:{}", position.line, position.column);
  }
};

inline Parsed parse(std::string text) {
  auto source = std::make_unique<diag::Source>("x.yaml", std::move(text));
  Findings findings;
  auto document = yaml::parse(*source, findings);
  return {std::move(source), std::move(findings), std::move(document)};
}

/// `LINE:COLUMN` of what is unreadable in `text`; the rule too where it is another.
inline Lines unreadable(const std::string& text) {
  Lines places;
  for (const auto& fault : parse(text).faults().all) {
    constexpr std::string_view k_rule = " unreadable";
    places.all.push_back(fault.ends_with(k_rule) ? fault.substr(0, fault.size() - k_rule.size())
                                                 : fault);
  }
  return places;
}

/// The one message about `text`.
inline std::string message(const std::string& text) {
  const auto parsed = parse(text);
  const auto& all = parsed.findings.all();
  return all.size() == 1 ? all.front().message : fmt::format("{} findings", all.size());
}

} // namespace senco::test
