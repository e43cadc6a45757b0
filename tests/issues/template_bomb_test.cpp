// SPDX-License-Identifier: MIT
// A template with a section of the same list in itself thirty times over, or partials that include
// twenty of the next each, kept `senco letter` busy for ever: what a paper may cost is now bounded.
#include "base/error.hpp"
#include "render/template.hpp"

#include <doctest/doctest.h>

namespace {

using namespace senco;
using render::Value;

constexpr std::string_view k_head = "---\ntitle: T\nkind: paper\naudience: family\n---\n";

std::string times(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    all += text;
  }
  return all;
}

/// What comes of a template of this body, where each of the partials a to f includes the next
/// `many` times, and f none.
std::string made_of(const std::string& body, int many, const std::string& note = "x") {
  Value contact = Value::record();
  contact.set("name", Value::text(note));
  Value all = Value::record();
  all.set("contacts", Value::list(contact, {contact, contact}));
  const render::Lookup lookup = [&](std::string_view name) -> std::optional<render::Template> {
    const char letter = name.back();
    const auto text = letter == 'f' ? std::string{"end"}
                                    : times(fmt::format("{{{{> {}}}}}", char(letter + 1)), many);
    return render::parse_template(std::string{name}, "partial.md", std::string{k_head} + text);
  };
  try {
    return render::fill(render::parse_template("paper-x", "paper-x.md", std::string{k_head} + body),
                        all, lookup);
  } catch (const Error& error) {
    return error.what();
  }
}

bool is_refused(const std::string& made, std::string_view why) {
  return made.find(why) != std::string::npos;
}

} // namespace

TEST_SUITE("render") {
  TEST_CASE("render: sections of a list in themselves end, and say why") {
    const auto nested = [](int depth) {
      return times("{{#contacts}}", depth) + "x" + times("{{/contacts}}", depth);
    };
    CHECK(made_of(nested(1), 1) == "xx\n");
    CHECK(made_of(nested(3), 1) == "xxxxxxxx\n");
    CHECK(is_refused(made_of(nested(30), 1), "paper-x.md: the paper would be too long"));
  }

  TEST_CASE("render: a long text again and again is too long") {
    CHECK(is_refused(
        made_of(times("{{#contacts}}{{name}}{{/contacts}}", 200), 1, times("long ", 100'000)),
        "the paper would be too long"));
  }

  TEST_CASE("render: partials that include ever more of one another are too many") {
    CHECK(made_of("{{> a}}", 1) == "end\n");
    const auto made = made_of("{{> a}}", 2);
    std::size_t ends = 0;
    for (auto at = made.find("end"); at != std::string::npos; at = made.find("end", at + 1)) {
      ++ends;
    }
    CHECK(ends == 32);
    CHECK(is_refused(made_of("{{> a}}", 20), "too many partial templates: over 100"));
  }
}
