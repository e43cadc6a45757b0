// SPDX-License-Identifier: MIT
#include "support/readers.hpp"

#include "diag/diagnostic.hpp"
#include "yaml/parse.hpp"
#include "yaml/plain.hpp"
#include "yaml/scan.hpp"

#include <fmt/format.h>

#include <string_view>

namespace senco::test {
namespace {

using yaml::Node;

std::string described(const Node& node) {
  return fmt::format("kind {} style {} at {}-{} text <{}> key {}-{} <{}> of {}",
                     static_cast<int>(node.kind()), static_cast<int>(node.style()),
                     node.span().begin, node.span().end, node.text(), node.key_span().begin,
                     node.key_span().end, node.key(), node.size());
}

std::string difference(const Node& plain, const Node& other) {
  const auto ours = described(plain);
  const auto theirs = described(other);
  if (ours != theirs) {
    return ours + "\n  but yaml-cpp: " + theirs;
  }
  auto child = other.begin();
  for (const auto mine : plain) {
    if (auto found = difference(mine, *child); !found.empty()) {
      return found;
    }
    ++child;
  }
  return {};
}

} // namespace

Readings read_both(const std::string& text) {
  const diag::Source source("x.yaml", text);
  Findings findings;
  if (!yaml::is_readable_text(source, findings)) {
    return {};
  }
  const auto plain = yaml::read_plain(source);
  if (!plain) {
    return {};
  }
  const auto other = yaml::parse(source, findings, yaml::Reader::yaml_cpp);
  if (!findings.all().empty()) {
    return {true, "yaml-cpp: " + findings.all().front().message};
  }
  if (plain->is_whole() != other.is_whole()) {
    return {true, "only one of them is whole"};
  }
  if (!plain->root() || !other.root()) {
    return {true, plain->root() || other.root() ? "only one of them has a root" : ""};
  }
  return {true, difference(*plain->root(), *other.root())};
}

} // namespace senco::test
