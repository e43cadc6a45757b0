// SPDX-License-Identifier: MIT
#include "yaml/builder.hpp"

#include "yaml/parse.hpp"
#include "yaml/pieces.hpp"

#include <algorithm>

namespace senco::yaml {
namespace {

constexpr std::string_view k_blank = " \t\r\n";
constexpr auto k_nowhere = std::string_view::npos;

bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

} // namespace

Builder::Builder(Document& document, Findings& findings, std::string_view text)
    : document_(document), findings_(findings), text_(text) {}

Span Builder::span(std::size_t begin, std::size_t end) const {
  const auto size = text_.size();
  return {&document_.source(), static_cast<std::uint32_t>(std::min(begin, size)),
          static_cast<std::uint32_t>(std::min(end, size))};
}

bool Builder::expects_key() const {
  return !open_.empty() && open_.back().kind == Kind::map && !open_.back().key;
}

std::size_t Builder::indent_at(std::size_t offset) const {
  const auto line_end = text_.rfind('\n', offset == 0 ? 0 : offset - 1);
  const auto line_begin =
      line_end == k_nowhere || offset == 0 ? document_.source().byte_order_mark() : line_end + 1;
  return offset - std::min(line_begin, offset);
}

void Builder::refuse(std::size_t begin, std::string_view what) {
  findings_.add("unsupported-yaml", span(begin, begin + 1),
                "{} cannot be used in a record: write the value out, or put the text in quotes",
                what);
}

void Builder::begin_collection(Kind kind, Style style, std::size_t begin) {
  if (expects_key()) {
    throw Fault{begin, "a key must be a single word or text"};
  }
  if (static_cast<int>(open_.size()) >= k_deepest) {
    findings_.add("unsupported-yaml", span(begin, begin + 1),
                  "lists and maps stand in one another more than {} deep here", k_deepest);
    throw GiveUp{};
  }
  // yaml-cpp calls `[a: 1]`'s map a flow map, though it has no brackets of its own.
  const bool has_brackets = begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{');
  const Style as_written = style == Style::flow && has_brackets ? Style::flow : Style::block;
  const auto here = static_cast<std::uint32_t>(begin);
  const Scalar value{.begin = here, .end = here + 1, .style = as_written, .text = {}};
  put(kind, value);
  open_.push_back({.index = last_put_,
                   .kind = kind,
                   .style = as_written,
                   .begin = begin,
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
  std::size_t at = skip_blank(text_, after);
  while (at < text_.size() && text_[at] != bracket) {
    at = skip_blank(text_, at + 1);
  }
  return at < text_.size() ? at + 1 : after;
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
        at < text_.size() && (text_[at] == '\n' || text_[at] == '\r' ||
                              (k_blank.find(text_[at]) != k_nowhere && text_[at] != value[i]));
    if (folded || (value[i] == '\n')) {
      at = std::min(text_.find_first_not_of(k_blank, at), text_.size());
      i = std::min(value.find_first_not_of(" \n", i), value.size());
    } else {
      ++at;
      ++i;
    }
  }
  return std::min(at, text_.size());
}

Scalar Builder::measure(std::size_t begin, bool is_plain, const std::string& value) {
  Scalar result{
      .begin = static_cast<std::uint32_t>(begin), .end = 0, .style = Style::plain, .text = {}};
  const char first = begin < text_.size() ? text_[begin] : '\0';
  std::size_t end = begin;
  if (is_plain) {
    const bool verbatim = text_.substr(begin, value.size()) == value;
    end = verbatim ? begin + value.size() : end_of_plain(begin, value);
  } else if (first == '"' || first == '\'') {
    result.style = first == '"' ? Style::double_quoted : Style::single_quoted;
    const auto close = end_of_quoted(text_, begin);
    if (!close) {
      throw Fault{begin, std::string{k_open_quote}};
    }
    end = *close;
  } else {
    result.style = first == '|' ? Style::literal : Style::folded;
    const auto after = text_.find_first_not_of("+-0123456789", begin + 1);
    if (after != k_nowhere && text_[after] == '#') { // yaml-cpp takes it for a comment.
      throw Fault{after, "not YAML: a blank is missing before this '#'"};
    }
    end = end_of_block_text(text_, begin, open_.empty() ? 0 : indent_at(open_.back().begin));
  }
  result.end = static_cast<std::uint32_t>(end);
  const std::size_t quote =
      is_plain || result.style == Style::literal || result.style == Style::folded ? 0 : 1;
  const std::string_view source = document_.source().text();
  const auto as_it_stands = source.substr(std::min(begin + quote, source.size()), value.size());
  result.text = as_it_stands == value ? as_it_stands : document_.keep(value);
  return result;
}

void Builder::scalar(std::size_t begin, bool is_plain, const std::string& value) {
  const Scalar scalar = measure(begin, is_plain, value);
  if (expects_key()) {
    take_key(scalar);
    return;
  }
  refuse_far_out(scalar.begin);
  const bool is_null = is_plain && is_null_word(value);
  put(is_null ? Kind::null : Kind::scalar, scalar);
  if (!open_.empty()) {
    open_.back().last_end = scalar.end;
  }
}

/// yaml-cpp takes a line that stands no further in than its key or dash for the value.
void Builder::refuse_far_out(std::size_t begin) const {
  if (open_.empty() || open_.back().style == Style::flow) {
    return;
  }
  const Open& above = open_.back();
  const auto line = text_.rfind('\n', begin);
  const bool is_below = line != k_nowhere && line >= above.last_end;
  if (is_below && indent_at(begin) <= indent_at(above.begin)) {
    throw Fault{begin, std::string{k_no_colon}};
  }
}

void Builder::take_key(const Scalar& key) {
  Open& map = open_.back();
  if (key.style == Style::literal || key.style == Style::folded) {
    throw Fault{key.begin, "a key must stand on one line"};
  }
  const auto colon = skip_blank(text_, key.end);
  const bool same_line = text_.substr(key.end, colon - key.end).find('\n') == k_nowhere;
  if (text_.substr(colon, 1) != ":" || (!same_line && map.style != Style::flow)) {
    throw Fault{key.begin, std::string{k_no_colon}};
  }
  if (key.text == "<<") {
    refuse(key.begin, "a merge key (<<)");
  }
  map.keys.push_back(key);
  map.key = key;
  map.last_end = colon + 1;
}

/// The empty place before a key that begins with such a word is marked at it too.
std::string_view Builder::null_word_at(std::size_t mark) const {
  const bool in_brackets = !open_.empty() && open_.back().style == Style::flow;
  const std::string_view after_word = expects_key() ? ":\r\n" : in_brackets ? ",]}\r\n" : "\r\n";
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text_.substr(std::min(mark, text_.size())).starts_with(word)) {
      continue;
    }
    const auto end = mark + word.size();
    const auto next = std::min(text_.find_first_not_of(" \t", end), text_.size());
    if (next == text_.size() || after_word.find(text_[next]) != k_nowhere ||
        (text_[next] == '#' && next != end)) {
      return text_.substr(mark, word.size());
    }
  }
  return {};
}

void Builder::null(std::size_t mark) {
  const auto word = null_word_at(mark);
  if (expects_key()) {
    if (word.empty()) {
      throw Fault{mark, "a key is missing here"};
    }
    take_key(measure(mark, true, std::string{word}));
    return;
  }
  if (!word.empty()) {
    refuse_far_out(mark);
  }
  const std::size_t begin = !word.empty() || open_.empty() ? mark : empty_place();
  const std::size_t end = std::min(begin + word.size(), text_.size());
  put(Kind::null, {.begin = static_cast<std::uint32_t>(std::min(begin, end)),
                   .end = static_cast<std::uint32_t>(end),
                   .style = Style::plain,
                   .text = {}});
  if (!open_.empty()) {
    open_.back().last_end = end;
  }
}

std::size_t Builder::empty_place() const {
  const Open& last = open_.back();
  const bool is_first = document_.node(last.index).size() == 0;
  if (last.kind == Kind::map || (last.style == Style::flow && is_first)) {
    return last.last_end;
  }
  // An empty entry of a list: just past its dash, or the comma before it.
  const auto mark = skip_blank(text_, last.last_end);
  return mark < text_.size() ? mark + 1 : last.last_end;
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
  if (!open_.empty()) {
    open_.back().last_end = begin;
  }
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
