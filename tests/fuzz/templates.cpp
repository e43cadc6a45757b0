// SPDX-License-Identifier: MIT
// Any text as a template, with partials and a text from a record: it is refused with a place, or
// filled; what its readers may not see is never in it, and what a record says stays text.
//
// The input is the template, then, each after a NUL, the partials a and b, and the record's text.
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "render/template.hpp"

#include <map>

namespace {

using namespace senco;
using render::Value;
using test::demand;

constexpr std::string_view k_secret = "kept-from-families";
constexpr std::string_view k_head = "---\ntitle: A paper\nkind: paper\naudience: family\n---\n";

Value contact(const std::string& name, const std::string& note) {
  Value one = Value::record();
  one.set("name", Value::text(name));
  one.set("address", Value::texts({"14 Mill Lane", note}, Audience::addressee));
  one.set("note", Value::text(std::string{k_secret}, Audience::restricted));
  return one;
}

/// A value of every shape, `note` here and there in it, and secrets that no family may read.
Value values(const std::string& note) {
  const Value first = contact("Mrs Okafor", note);
  Value to = first;
  to.share();
  Value pupil = Value::record();
  pupil.set("name", Value::text(note)).set("year", Value::text(""));
  pupil.set("upn", Value::text(std::string{k_secret}, Audience::authority));
  Value sections = Value::record(Audience::authority);
  sections.set("A", Value::text(std::string{k_secret})).open();
  Value absent = pupil;
  absent.set_absent();
  Value all = Value::record();
  all.set("pupil", pupil).set("plan", absent).set("to", to).set("sections", sections);
  all.set("contacts", Value::list(first, {first, contact(note, "Norchester")}));
  all.set("decided_by", Value::texts({"Mr Patel", note}));
  all.set("log", Value::text(std::string{k_secret}, Audience::staff));
  all.set("is_late", Value::flag(true));
  return all;
}

void use(const render::Template& templ, const Value& all, const render::Lookup& lookup,
         std::string_view input) {
  Findings faults;
  try {
    faults = render::check(templ, all, lookup);
  } catch (const Error& error) {
    demand(std::string_view{error.what()}.starts_with("partial-"), "a partial has no place", input);
    return;
  }
  for (const auto& fault : faults.all()) {
    demand(fault.begin <= fault.end && !fault.message.empty() && fault.position.line > 0,
           "a fault has no place", input);
  }
  std::string filled;
  try {
    filled = render::fill(templ, all, lookup);
  } catch (const Error& error) {
    demand(!faults.empty() || std::string_view{error.what()}.find("too") != std::string_view::npos,
           fmt::format("refused though nothing is wrong: {}", error.what()), input);
    return;
  }
  demand(faults.empty(), "filled though something is wrong", input);
  const bool is_told = templ.audience == Reader::family && input.find(k_secret) == input.npos &&
                       filled.find(k_secret) != std::string::npos;
  demand(!is_told, "a family is told what it may not see", input);
  demand(find_invalid_utf8(input) != input.npos || find_invalid_utf8(filled) == filled.npos,
         "what was text is none any more", input);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = test::text_of(data, size);
  std::string_view rest = input;
  const auto body = test::next_part(rest);
  std::map<std::string, std::string, std::less<>> partials;
  for (const char* name : {"partial-a", "partial-b"}) {
    partials[name] = std::string{k_head} + test::next_part(rest);
  }
  const std::string note{rest.empty() ? "Some *text*" : rest};
  const render::Lookup lookup = [&](std::string_view name) -> std::optional<render::Template> {
    const auto found = partials.find(name);
    return found == partials.end() ? std::nullopt
                                   : std::optional{render::parse_template(
                                         found->first, found->first + ".md", found->second)};
  };
  const Value all = values(note);
  for (const auto& text : {std::string{k_head} + body, body}) { // A body; and a head with it.
    try {
      use(render::parse_template("paper-x", "paper-x.md", text), all, lookup, input);
    } catch (const Error& error) {
      demand(std::string_view{error.what()}.starts_with("paper-x.md:"), "a head has no place",
             input);
    }
  }
  return 0;
}
