// SPDX-License-Identifier: MIT
#include "yaml/builder.hpp"

#include "yaml/parse.hpp"
#include "yaml/scan.hpp"

#include <algorithm>

namespace senco::yaml {
namespace {

constexpr std::string_view k_blank = " \t\r\n";

bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

} // namespace

Builder::Builder(Document& document, Findings& findings)
    : document_(document), findings_(findings) {}

Span Builder::span(std::size_t begin, std::size_t end) const {
  const auto size = text().size();
  return {&document_.source(), static_cast<std::uint32_t>(std::min(begin, size)),
          static_cast<std::uint32_t>(std::min(end, size))};
}

bool Builder::expects_key() const {
  return !open_.empty() && open_.back().kind == Kind::map && !open_.back().key;
}

std::size_t Builder::indent_at(std::size_t offset) const {
  const auto line_end = text().rfind('\n', offset == 0 ? 0 : offset - 1);
  const auto line_begin = line_end == std::string_view::npos || offset == 0
                              ? document_.source().byte_order_mark()
                              : line_end + 1;
  return offset - std::min(line_begin, offset);
}

void Builder::refuse(std::size_t begin, std::string_view what) {
  findings_.add("unsupported-yaml", span(begin, begin + 1),
                "{} cannot be used in a record: write the value out", what);
}

void Builder::begin_collection(Kind kind, Style style, std::size_t begin) {
  if (expects_key()) {
    findings_.add("unreadable", span(begin, begin + 1), "a key must be a single word or text");
    throw GiveUp{};
  }
  if (static_cast<int>(open_.size()) >= k_deepest) {
    findings_.add("unsupported-yaml", span(begin, begin + 1),
                  "lists and maps stand in one another more than {} deep here", k_deepest);
    throw GiveUp{};
  }
  // yaml-cpp calls `[a: 1]`'s map a flow map, though it has no brackets of its own.
  const bool has_brackets = begin < text().size() && (text()[begin] == '[' || text()[begin] == '{');
  const Style as_written = style == Style::flow && has_brackets ? Style::flow : Style::block;
  const auto here = static_cast<std::uint32_t>(begin);
  const Scalar value{.begin = here, .end = here + 1, .style = as_written, .text = {}};
  put(kind, value);
  const auto indent = indent_at(begin);
  open_.push_back({.index = last_put_,
                   .kind = kind,
                   .style = as_written,
                   .indent = indent,
                   .key = std::nullopt,
                   .last_end = begin + (as_written == Style::flow ? 1 : 0),
                   .keys = {}});
}

void Builder::report_repeated(std::vector<Scalar> keys) {
  std::stable_sort(keys.begin(), keys.end(),
                   [](const Scalar& a, const Scalar& b) { return a.text < b.text; });
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].text == keys[i - 1].text) {
      findings_.add("duplicate-key", span(keys[i].begin, keys[i].end),
                    "'{}' stands twice in the same place: keep one", keys[i].text);
    }
  }
}

std::size_t Builder::end_of_brackets(std::size_t after, char bracket) const {
  std::size_t at = after;
  while (at < text().size() && text()[at] != bracket) {
    at = text()[at] == '#' ? text().find('\n', at) : at + 1;
  }
  return at < text().size() ? at + 1 : after;
}

void Builder::end_collection() {
  Open closed = std::move(open_.back());
  open_.pop_back();
  std::size_t end = closed.last_end;
  if (closed.style == Style::flow) {
    end = end_of_brackets(end, closed.kind == Kind::map ? '}' : ']');
  }
  report_repeated(std::move(closed.keys));
  document_.set_end(closed.index, static_cast<std::uint32_t>(end));
  if (!open_.empty()) {
    open_.back().last_end = end;
  }
}

std::size_t Builder::end_of_plain(std::size_t begin, std::string_view value) const {
  std::size_t at = begin;
  for (std::size_t i = 0; i < value.size();) {
    const bool folded =
        at < text().size() &&
        (text()[at] == '\n' || text()[at] == '\r' ||
         (k_blank.find(text()[at]) != std::string_view::npos && text()[at] != value[i]));
    if (folded || (value[i] == '\n')) {
      at = std::min(text().find_first_not_of(k_blank, at), text().size());
      i = std::min(value.find_first_not_of(" \n", i), value.size());
    } else {
      ++at;
      ++i;
    }
  }
  return std::min(at, text().size());
}

Scalar Builder::measure(std::size_t begin, bool is_plain, const std::string& value) {
  Scalar result{
      .begin = static_cast<std::uint32_t>(begin), .end = 0, .style = Style::plain, .text = {}};
  const char first = begin < text().size() ? text()[begin] : '\0';
  std::size_t end = begin;
  if (is_plain) {
    const bool verbatim = text().substr(begin, value.size()) == value;
    end = verbatim ? begin + value.size() : end_of_plain(begin, value);
  } else if (first == '"' || first == '\'') {
    result.style = first == '"' ? Style::double_quoted : Style::single_quoted;
    const auto close = end_of_quoted(text(), begin);
    if (!close) {
      throw OpenQuote{begin};
    }
    end = *close;
  } else {
    result.style = first == '|' ? Style::literal : Style::folded;
    end = end_of_block_text(text(), begin, open_.empty() ? 0 : open_.back().indent);
  }
  result.end = static_cast<std::uint32_t>(end);
  const std::size_t quote =
      is_plain || result.style == Style::literal || result.style == Style::folded ? 0 : 1;
  const bool as_it_stands = text().substr(begin + quote, value.size()) == value;
  result.text = as_it_stands ? text().substr(begin + quote, value.size()) : document_.keep(value);
  return result;
}

void Builder::scalar(std::size_t begin, bool is_plain, const std::string& value) {
  const Scalar scalar = measure(begin, is_plain, value);
  if (expects_key()) {
    take_key(scalar);
    return;
  }
  const bool is_null = is_plain && is_null_word(value);
  put(is_null ? Kind::null : Kind::scalar, scalar);
  if (!open_.empty()) {
    open_.back().last_end = scalar.end;
  }
}

void Builder::take_key(const Scalar& key) {
  Open& map = open_.back();
  if (key.style == Style::literal || key.style == Style::folded) {
    findings_.add("unreadable", span(key.begin, key.begin + 1), "a key must stand on one line");
    throw GiveUp{};
  }
  const auto colon = text().find_first_not_of(" \t", key.end);
  if (colon == std::string_view::npos || text()[colon] != ':') {
    findings_.add("unreadable", span(key.begin, key.end), "not YAML: a colon is missing after '{}'",
                  key.text);
    document_.set_incomplete();
  }
  if (key.text == "<<") {
    refuse(key.begin, "a merge key (<<)");
  }
  map.keys.push_back(key);
  map.key = key;
  map.last_end = colon == std::string_view::npos || text()[colon] != ':' ? key.end : colon + 1;
}

void Builder::null() {
  if (expects_key()) {
    findings_.add("unreadable", span(open_.back().last_end, open_.back().last_end),
                  "a key is missing here");
    throw GiveUp{};
  }
  const std::size_t here = open_.empty() ? 0 : end_of_mark();
  const auto offset = static_cast<std::uint32_t>(here);
  put(Kind::null, {.begin = offset, .end = offset, .style = Style::plain, .text = {}});
  if (!open_.empty()) {
    open_.back().last_end = here;
  }
}

std::size_t Builder::end_of_mark() const {
  const Open& last = open_.back();
  if (last.kind == Kind::map) {
    return last.last_end;
  }
  // An empty entry of a list: just after its dash.
  const auto dash = text().find('-', last.last_end);
  return dash == std::string_view::npos ? last.last_end : dash + 1;
}

void Builder::alias(std::size_t begin) {
  refuse(begin, "an alias (*)");
  unplaced(begin);
}

void Builder::unplaced(std::size_t begin) {
  if (expects_key()) {
    throw GiveUp{};
  }
  document_.set_incomplete();
  const auto offset = static_cast<std::uint32_t>(begin);
  put(Kind::null, {.begin = offset, .end = offset, .style = Style::plain, .text = {}});
}

void Builder::put(Kind kind, const Scalar& value) {
  if (open_.empty()) {
    last_put_ = document_.put(Document::k_none, kind, nullptr, value);
    return;
  }
  Open& above = open_.back();
  const Scalar* key = above.key ? &*above.key : nullptr;
  last_put_ = document_.put(above.index, kind, key, value);
  above.key.reset();
}

} // namespace senco::yaml
