// SPDX-License-Identifier: MIT
// A brace at the end of a partial made a tag with the one after it: what had been found in order
// could not be filled, or a field lost its escaping.
#include "render/template.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace senco;
using render::Template;
using render::Value;

constexpr std::string_view k_head = "---\ntitle: T\nkind: paper\naudience: staff\n---\n";

Template parsed(std::string name, std::string_view body) {
  return render::parse_template(std::move(name), "t.md", std::string{k_head} + std::string{body});
}

std::string filled(std::string_view body, std::string_view partial) {
  Value all = Value::record();
  all.set("name", Value::text("*Ada*"));
  const render::Lookup lookup = [&](std::string_view name) -> std::optional<Template> {
    return name == "partial-p" ? std::optional{parsed("partial-p", partial)} : std::nullopt;
  };
  return render::fill(parsed("paper-x", body), all, lookup);
}

} // namespace

TEST_SUITE("render") {
  TEST_CASE("issue: braces either side of a partial's edge make no tag") {
    CHECK(filled("{{> p}}{name}}\n", "{") == "{{name}}\n");
    CHECK(filled("{{> p}}{{name}}}\n", "{") == "{\\*Ada\\*}\n");
  }
}
