// SPDX-License-Identifier: MIT
#include "yaml/writer.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace senco::yaml {
namespace {

/// Longer lines are broken up where that is possible.
constexpr std::size_t k_width = 100;
/// An entry with more keys than this takes a line a key.
constexpr std::size_t k_most_keys_on_a_line = 4;

std::string blanks(std::size_t count) {
  return std::string(count, ' ');
}

bool has_line_end(const Content& content) {
  return content.text.find('\n') != std::string::npos ||
         std::any_of(content.parts.begin(), content.parts.end(),
                     [](const auto& part) { return has_line_end(part.second); });
}

bool holds_collections(const Content& content) {
  return std::any_of(content.parts.begin(), content.parts.end(),
                     [](const auto& part) { return !part.second.parts.empty(); });
}

/// What a document shows of its writer's habits, gathered node by node.
struct Seen {
  std::string_view text;
  std::optional<std::size_t> step;
  std::optional<std::size_t> dash;
  std::size_t single_quotes = 0;
  std::size_t double_quotes = 0;

  void look(Node node) {
    single_quotes += node.style() == Style::single_quoted ? 1U : 0U;
    double_quotes += node.style() == Style::double_quoted ? 1U : 0U;
    const bool has_key = node.key_span().begin < node.key_span().end;
    if (has_key && node.size() > 0 && node.style() == Style::block) {
      const auto key = column(node.key_span().begin);
      const auto inside = column(node.span().begin);
      auto& found = node.is_list() ? dash : step;
      if (!found && inside >= key) {
        found = inside - key;
      }
    }
    for (const Node child : node) {
      look(child);
    }
  }

  [[nodiscard]] std::size_t column(std::size_t at) const {
    const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return at - (before == std::string_view::npos ? 0 : before + 1);
  }
};

} // namespace

Habits habits_of(const Document& document) {
  Habits habits;
  const std::string& text = document.source().text();
  const auto line_end = text.find('\n');
  if (line_end != std::string::npos && line_end > 0 && text[line_end - 1] == '\r') {
    habits.line_end = "\r\n";
  }
  const auto root = document.root();
  if (!root) {
    return habits;
  }
  Seen seen{.text = text, .step = {}, .dash = {}};
  seen.look(*root);
  constexpr std::size_t k_most = 8;
  habits.step = std::clamp<std::size_t>(seen.step.value_or(habits.step), 1, k_most);
  habits.dash = std::min(seen.dash.value_or(habits.dash), k_most);
  if (seen.single_quotes > seen.double_quotes) {
    habits.quotes = Quotes::single_first;
  }
  return habits;
}

std::string Writer::scalar(const Content& content, Around around) const {
  const bool bare =
      may_stand_bare(content.text, around) && !(content.is_text && reads_as_other(content.text));
  return bare ? content.text : quoted(content.text, habits_.quotes);
}

std::string Writer::key(std::string_view key) const {
  return scalar(Content::of_text(key), Around::flow);
}

std::string Writer::flow(const Content& content) const {
  if (content.kind == Kind::scalar) {
    return scalar(content, Around::flow);
  }
  std::string text;
  for (const auto& [name, part] : content.parts) {
    text += text.empty() ? "" : ", ";
    if (content.kind == Kind::map) {
      text += key(name) + ": ";
    }
    text += flow(part);
  }
  if (content.kind == Kind::null) {
    return "null";
  }
  return content.kind == Kind::map ? '{' + text + '}' : '[' + text + ']';
}

bool Writer::fits(const Content& content, std::size_t taken) const {
  return !has_line_end(content) && taken + count_characters(flow(content)) <= k_width;
}

std::string Writer::text_value(const Content& content, std::size_t column, std::size_t taken,
                               Style like, Room room) const {
  const bool was_block = like == Style::literal || like == Style::folded;
  const bool is_long = taken + count_characters(content.text) > k_width;
  std::optional<BlockText> block;
  if (room == Room::one_line || !content.is_text) {
    block = std::nullopt;
  } else if (has_line_end(content) || like == Style::literal) {
    block = as_literal(content.text);
  } else if (is_long || was_block) {
    const auto indent = column + habits_.step;
    block = as_folded(content.text, indent < k_width / 2 ? k_width - indent : k_width / 2);
  }
  if (!block) {
    const bool keeps_quotes = like == Style::single_quoted || like == Style::double_quoted;
    const auto bare = scalar(content, Around::block);
    const bool is_bare = bare == content.text;
    const auto order = like == Style::single_quoted   ? Quotes::single_first
                       : like == Style::double_quoted ? Quotes::double_first
                                                      : habits_.quotes;
    const bool quote = !is_bare || (keeps_quotes && content.is_text);
    return ' ' + (quote ? quoted(content.text, order) : bare);
  }
  std::string text = ' ' + block->header;
  for (const auto& line : block->lines) {
    text += habits_.line_end + (line.empty() ? "" : blanks(column + habits_.step) + line);
  }
  return text;
}

std::string Writer::after_key(const Content& content, std::size_t column, Style like,
                              Room room) const {
  constexpr std::size_t k_key = 20; // The key and colon, more or less.
  switch (content.kind) {
  case Kind::null:
    return {};
  case Kind::scalar:
    return text_value(content, column, column + k_key, like, room);
  case Kind::map:
    if (column > 0 && like != Style::block && fits(content, column + k_key)) {
      return ' ' + flow(content);
    }
    return habits_.line_end + blanks(column + habits_.step) +
           block_map(content, column + habits_.step);
  case Kind::list:
    break;
  }
  if (like != Style::block && !holds_collections(content) && fits(content, column + k_key)) {
    return ' ' + flow(content);
  }
  return block_list(content, column + habits_.dash);
}

std::string Writer::text_after_dash(const Content& content, std::size_t column, Style like,
                                    Room room) const {
  constexpr std::size_t k_gap = 2;
  return text_value(content, column, column + k_gap, like, room);
}

std::string Writer::after_dash(const Content& content, std::size_t column, std::size_t gap,
                               EntryStyle style) const {
  if (content.kind == Kind::scalar) {
    return blanks(gap - 2) + text_value(content, column, column + gap, Style::plain, Room::lines);
  }
  const bool fitting = fits(content, column + gap);
  const bool small = content.parts.size() <= k_most_keys_on_a_line;
  const bool as_flow = content.kind != Kind::map || style == EntryStyle::flow
                           ? fitting
                           : style == EntryStyle::any && fitting && small;
  if (as_flow || content.kind != Kind::map) {
    return blanks(gap - 1) + flow(content);
  }
  return blanks(gap - 1) + block_map(content, column + gap);
}

std::string Writer::block_list(const Content& list, std::size_t column) const {
  std::string text;
  for (const auto& part : list.parts) {
    text += habits_.line_end + blanks(column) + '-' +
            after_dash(part.second, column, 2, EntryStyle::any);
  }
  return text;
}

std::string Writer::block_map(const Content& map, std::size_t column) const {
  std::string text;
  for (const auto& [name, part] : map.parts) {
    text += (text.empty() ? "" : habits_.line_end + blanks(column)) + key(name) + ':' +
            after_key(part, column);
  }
  return text;
}

} // namespace senco::yaml
