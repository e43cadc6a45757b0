// SPDX-License-Identifier: MIT
#include "yaml/splice.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "yaml/nodes.hpp"
#include "yaml/pieces.hpp"

#include <algorithm>
#include <utility>

namespace senco::yaml {
namespace {

constexpr std::size_t k_usual_gap = 2; // From a dash to what follows it.
constexpr std::size_t k_widest_gap = 8;

/// The child of `map` after which `key` goes by `order`; nothing if it goes first. A key that the
/// order doesn't have goes last.
std::optional<Node> before_in_order(Node map, std::string_view key,
                                    std::span<const std::string_view> order) {
  const auto rank = [&](std::string_view name) {
    return std::find(order.begin(), order.end(), name) - order.begin();
  };
  std::optional<Node> best;
  for (const Node child : map) {
    const auto here = rank(child.key());
    if (here <= rank(key) && (!best || here >= rank(best->key()))) {
      best = child;
    }
  }
  return best;
}

/// Numbers in texts are written bare where `like`, a neighbour, has them bare.
Content in_the_manner_of(Node like, Content content) {
  const bool is_bare = like.is_scalar() && like.style() == Style::plain &&
                       is_plain_number(like.text()) && is_plain_number(content.text);
  if (content.kind == Kind::scalar && is_bare) {
    content.is_text = false;
  }
  for (auto& [key, part] : content.parts) {
    const auto neighbour = like.is_map() ? like.find(key) : std::nullopt;
    part = neighbour ? in_the_manner_of(*neighbour, std::move(part)) : std::move(part);
  }
  return content;
}

std::string without_leading_blanks(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string{} : text.substr(first);
}

} // namespace

Splice::Splice(const Document& document)
    : document_(document), text_(document.source().text()), lines_(document),
      writer_(habits_of(document)) {}

void Splice::put(std::size_t begin, std::size_t end, std::string text) {
  pieces_.push_back({.begin = begin, .end = std::max(begin, end), .text = std::move(text)});
}

/// A text under `|` that ends with the file, without a line end, would gain one from lines added
/// after it: the header that says that it has none, if there is such a text.
std::optional<Splice::Piece> Splice::closed_header() const {
  auto last = document_.root();
  while (last && last->size() > 0) {
    last = last_of(*last);
  }
  if (text_.ends_with('\n') || !last || !is_block_text(*last) || last->text().ends_with('\n')) {
    return std::nullopt;
  }
  const std::size_t begin = last->span().begin;
  const auto end = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
  std::string header = replace_all(text_.substr(begin, end - begin), "+", "");
  header += header.find('-') == std::string::npos ? "-" : "";
  return Piece{.begin = begin, .end = end, .text = std::move(header)};
}

/// Where the file ends without a line end: lines added there end with one, and so does what is left
/// when lines go.
void Splice::mind_open_end() {
  if (text_.ends_with('\n')) {
    return;
  }
  Piece* final = nullptr;
  for (auto& piece : pieces_) {
    final = piece.end == text_.size() ? &piece : final;
  }
  const bool takes_lines =
      final != nullptr && final->begin < final->end && final->begin == lines_.end_of(final->begin);
  if (final == nullptr || (!takes_lines && final->text.find('\n') == std::string::npos)) {
    return;
  }
  final->text += writer_.habits().line_end;
  const auto header = closed_header();
  const bool is_free =
      header && std::none_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
        return piece.begin < header->end && piece.end > header->begin;
      });
  if (is_free) {
    pieces_.push_back(*header);
  }
}

std::string Splice::result() {
  mind_open_end();
  auto pieces = pieces_;
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  std::string result;
  std::size_t at = 0;
  for (const auto& piece : pieces) {
    if (piece.begin < at) {
      throw Bug("two changes of a record overlap");
    }
    result += text_.substr(at, piece.begin - at);
    result += piece.text;
    at = piece.end;
  }
  result += text_.substr(at);
  return result;
}

std::size_t Splice::end_of(Node value) const {
  return value.span().end;
}

std::size_t Splice::begin_of(Node collection, Node child) const {
  if (has_key(child)) {
    return child.key_span().begin;
  }
  if (collection.style() == Style::flow) {
    return child.span().begin;
  }
  // The first thing after the entry before, or in the list, is the dash.
  const auto before = neighbours(collection, child).before;
  return before ? skip_blank(text_, end_of(*before)) : collection.span().begin;
}

std::size_t Splice::place_after(const Place& place) const {
  if (has_key(place.node)) {
    const auto colon = text_.find(':', place.node.key_span().end);
    return std::min(colon + 1, text_.size());
  }
  return place.list ? begin_of(*place.list, place.node) + 1 : place.node.span().begin;
}

std::size_t Splice::column_of(const Place& place) const {
  return lines_.column(has_key(place.node) ? place.node.key_span().begin : place_after(place) - 1);
}

void Splice::keep_comments(std::size_t begin, std::size_t end, std::size_t line,
                           std::size_t column) {
  std::string kept;
  for (const auto comment : lines_.comments(begin, end)) {
    kept += indent(column) + std::string{comment} + writer_.habits().line_end;
  }
  if (!kept.empty()) {
    put(lines_.begin_of(line), lines_.begin_of(line), kept);
  }
}

void Splice::replace(const Place& place, const Content& given) {
  const Node node = place.node;
  const Content content = in_the_manner_of(node, given);
  const auto [begin, end] = std::pair<std::size_t, std::size_t>{node.span().begin, end_of(node)};
  if (place.in_flow) {
    const auto before = text_.substr(node.key_span().end, begin - node.key_span().end);
    const bool lacks_colon = has_key(node) && before.find(':') == std::string_view::npos;
    const std::string blank = begin < end ? "" : lacks_colon ? ": " : " ";
    keep_comments(begin, end, begin, 0);
    const bool blank_follows = begin == end && text_.substr(begin, 1) == " " &&
                               text_.substr(begin + 1).find_first_of(",]}") == 0;
    put(begin, blank_follows ? begin + 1 : end, blank + writer_.flow(content));
    return;
  }
  const auto column = column_of(place);
  const auto after = place_after(place);
  const Style like = node.is_empty() ? Style::plain : node.style();
  const auto last = lines_.end_of_entry(end, column);
  const Room room = last > lines_.end_of(end) ? Room::one_line : Room::lines;
  const std::string text = has_key(node) ? writer_.after_key(content, column, like, room)
                           : content.kind == Kind::scalar
                               ? writer_.text_after_dash(content, column, like, room)
                               : writer_.after_dash(content, column, k_usual_gap, EntryStyle::any);
  const auto line_end = std::min(text.find(writer_.habits().line_end), text.size());
  const std::string head = text.substr(0, line_end);
  const std::string body = text.substr(line_end);
  if (is_block_text(node)) {
    replace_block_text(place, head, body);
    return;
  }
  const bool same_line = text_.substr(after, begin - after).find('\n') == std::string_view::npos;
  keep_comments(after, end, after, column);
  if (begin < end && same_line && !head.empty() && !is_block_collection(node)) {
    put(begin, end, without_leading_blanks(head));
  } else {
    put(begin == end ? begin : after, end, head);
  }
  if (!body.empty()) {
    put(last, last, body);
  }
}

void Splice::replace_block_text(const Place& place, const std::string& head,
                                const std::string& body) {
  const std::size_t begin = place.node.span().begin;
  const auto header_end = std::min(text_.find_first_of(" \t\r\n", begin), text_.size());
  put(begin, header_end, without_leading_blanks(head));
  const auto line_end = lines_.end_of(header_end);
  put(line_end, std::max(line_end, end_of(place.node)), body);
}

Splice::Spot Splice::spot_after(Node collection, Node child, std::size_t column) const {
  const auto at = lines_.end_of_entry(end_of(child), column);
  const auto [before, after] = neighbours(collection, child);
  if (after) {
    return {.at = at, .after_blank_line = lines_.is_blank(lines_.next(at))};
  }
  bool is_apart = false;
  if (before) {
    const auto line = lines_.next(lines_.end_of_entry(end_of(*before), column));
    is_apart = line < begin_of(collection, child) && lines_.is_blank(line);
  }
  return {.at = at, .after_blank_line = is_apart};
}

void Splice::add_lines(const Spot& spot, std::size_t column, const std::string& text) {
  const std::string& line_end = writer_.habits().line_end;
  put(spot.at, spot.at, (spot.after_blank_line ? line_end : "") + line_end + indent(column) + text);
}

void Splice::add_in_brackets(std::optional<Node> before, Node collection, const std::string& text) {
  if (before) {
    put(end_of(*before), end_of(*before), ", " + text);
    return;
  }
  const auto first = begin_of(collection, *collection.begin());
  put(first, first, text + ", ");
}

void Splice::insert_key(const Place& map, std::string_view key, const Written& value,
                        std::span<const std::string_view> order) {
  const auto before = before_in_order(map.node, key, order);
  const std::string name = writer_.key(key);
  if (map.in_flow || map.node.style() == Style::flow) {
    add_in_brackets(before, map.node, name + ": " + writer_.flow(value.content));
    return;
  }
  const Node first = *map.node.begin();
  const auto column = lines_.column(first.key_span().begin);
  const std::string text = name + ':' + writer_.after_key(value.content, column);
  if (before) {
    add_lines(spot_after(map.node, *before, column), column, text);
    return;
  }
  const std::size_t begin = first.key_span().begin;
  put(begin, begin, text + writer_.habits().line_end + indent(column));
}

void Splice::insert_list(const Place& map, std::string_view key, const Written& entry,
                         std::span<const std::string_view> order) {
  const auto before = before_in_order(map.node, key, order);
  if (map.in_flow || map.node.style() == Style::flow || !before) {
    insert_key(map, key, Written::of(Content::of_list({entry.content})), order);
    return;
  }
  const auto column = lines_.column((*map.node.begin()).key_span().begin);
  const auto dash = column + writer_.habits().dash;
  add_lines(spot_after(map.node, *before, column), column,
            writer_.key(key) + ':' + writer_.habits().line_end + indent(dash) +
                entry_text(entry, dash, k_usual_gap, EntryStyle::any));
}

std::string Splice::entry_text(const Written& entry, std::size_t column, std::size_t gap,
                               EntryStyle style) const {
  if (entry.lines.empty()) {
    return '-' + writer_.after_dash(entry.content, column, gap, style);
  }
  const std::string& line_end = writer_.habits().line_end;
  std::string text;
  for (std::size_t i = 0; i < entry.lines.size(); ++i) {
    const std::string& line = entry.lines[i];
    text += i == 0 ? "" : line_end;
    if (i <= entry.comments) {
      text += i == 0 ? "" : indent(column);
      text += i == entry.comments ? '-' + indent(gap - 1) + line : line;
    } else {
      text += line.empty() ? "" : indent(column + gap) + line;
    }
  }
  return text;
}

void Splice::append(const Place& list, const Written& given) {
  const Node last = last_of(list.node);
  Written entry = given;
  entry.content = in_the_manner_of(last, std::move(entry.content));
  if (list.in_flow || list.node.style() == Style::flow) {
    add_in_brackets(last, list.node, writer_.flow(entry.content));
    return;
  }
  const Node first = *list.node.begin();
  const std::size_t dash = list.node.span().begin;
  const auto column = lines_.column(dash);
  const std::size_t begin = has_key(first) ? first.key_span().begin : first.span().begin;
  const bool same_line = lines_.begin_of(begin) == lines_.begin_of(dash) && begin > dash + 1;
  const auto gap = same_line ? std::min(begin - dash, k_widest_gap) : k_usual_gap;
  const auto style = !last.is_map()                ? EntryStyle::any
                     : last.style() == Style::flow ? EntryStyle::flow
                                                   : EntryStyle::block;
  add_lines(spot_after(list.node, last, column), column, entry_text(entry, column, gap, style));
}

Written Splice::as_written(const Place& place) const {
  const Node node = place.node;
  const std::size_t begin = node.span().begin;
  const auto column = lines_.column(begin);
  const auto end = lines_.end_of_entry(end_of(node), column_of(place));
  Written written{.content = Content::of(node), .lines = {}, .comments = 0};
  for (const auto comment : lines_.comments(place_after(place), begin)) {
    written.lines.emplace_back(comment);
  }
  written.comments = written.lines.size();
  std::string raw{text_.substr(begin, end - begin)};
  if (const auto header = closed_header(); header && header->begin >= begin && header->end <= end) {
    raw.replace(header->begin - begin, header->end - header->begin, header->text);
  }
  for (const auto line : lines(raw)) {
    const bool is_first = written.lines.size() == written.comments;
    const auto blank = std::min(line.find_first_not_of(' '), line.size());
    written.lines.emplace_back(is_first ? line : line.substr(std::min(blank, column)));
  }
  return written;
}

} // namespace senco::yaml
