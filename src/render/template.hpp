// SPDX-License-Identifier: MIT
// Templates: Markdown with holes, in Mustache. A name that nothing has is an error with its place,
// never a blank.
//
//   {{pupil.name}}                  a text
//   {{#plan}} … {{/plan}}           if it is there; for a list, once for each entry
//   {{^plan}} … {{/plan}}           if it isn't
//   {{#outcomes?}} … {{/outcomes?}} once, if the list has entries
//   {{decided_by_in_words}}         a list of texts as a sentence lists them
//   {{> letterhead}}                the template `partial-letterhead`
//
// A template begins with its head, between two lines of ---: `title`, `kind` (letter, agenda,
// paper, partial) and `audience` (family, staff, authority); and, if it serves some of the Code,
// `paragraphs` with commas between.
#pragma once

#include "base/audience.hpp"
#include "diag/diagnostic.hpp"
#include "render/value.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace senco::render {

struct Template {
  std::string name; ///< `letter-concern`
  std::string title;
  std::string kind;
  Reader audience = Reader::family;
  std::vector<std::string> paragraphs = {};   ///< Of the Code, as text.
  std::shared_ptr<const diag::Source> source; ///< Head included.
  std::size_t body = 0;                       ///< Where the text after the head begins.
};

/// Finds a template by name; nothing if there is none.
using Lookup = std::function<std::optional<Template>(std::string_view name)>;

/// Reads the head. Throws `Error` with file, line and column if it is wrong.
Template parse_template(std::string name, std::string path, std::string text);

/// What is wrong in `templ` for a paper made of `values`: names that nothing has or that its
/// readers may not see, tags that don't match. Positions are those of the template file. Rule:
/// `template`.
Findings check(const Template& templ, const Value& values, const Lookup& lookup);

/// The template filled, as Markdown. Throws `Error` with what `check` finds, a line each. Text from
/// records is escaped, so that it stays text whatever characters it holds.
std::string fill(const Template& templ, const Value& values, const Lookup& lookup);

/// `text` such that Markdown shows just that text, on one line; paragraphs become hard line breaks.
std::string escape_markdown(std::string_view text);

/// Every name that a template for `reader` may use, as `pupil.name`, `reviews[].held`, in order.
std::vector<std::string> names(const Value& values, Reader reader);

} // namespace senco::render
