// SPDX-License-Identifier: MIT
#include "yaml/pieces.hpp"

#include <algorithm>

namespace senco::yaml {
namespace {

constexpr auto k_nowhere = std::string_view::npos;

/// The end of the line on which `at` stands, without its line end.
std::size_t line_end(std::string_view text, std::size_t at) {
  const auto end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  return end == k_nowhere ? text.size() : end + 1;
}

/// A line of the text, what stands on it, and how far in.
struct Line {
  std::size_t begin;
  std::size_t first; ///< Not a blank.
  std::size_t end;
  [[nodiscard]] std::size_t indent() const { return first - begin; }
};

/// The first line from `begin` on that isn't blank; its `first` is the end of the text if there is
/// none.
Line line_from(std::string_view text, std::size_t begin) {
  for (;;) {
    const auto end = line_end(text, begin);
    const auto first = std::min(text.find_first_not_of(" \t", begin), end);
    if (first < end || next_line(text, begin) == text.size()) {
      // A tab isn't indentation.
      return {begin, first < end ? std::min(text.find_first_not_of(' ', begin), end) : text.size(),
              end};
    }
    begin = next_line(text, begin);
  }
}

bool is_dash(std::string_view text, std::size_t at) {
  return text.substr(at, 1) == "-" &&
         (at + 1 >= text.size() || std::string_view{" \r\n"}.find(text[at + 1]) != k_nowhere);
}

/// Where the value after a plain or quoted key on this line begins; `begin` if there is no key.
std::size_t after_key(std::string_view line, std::size_t begin) {
  const char first = begin < line.size() ? line[begin] : '#';
  std::size_t colon = k_nowhere;
  if (first == '"' || first == '\'') {
    const auto end = end_of_quoted(line, begin);
    colon = end ? line.find_first_not_of(' ', *end) : k_nowhere;
    colon = colon != k_nowhere && line[colon] == ':' ? colon : k_nowhere;
  } else if (std::string_view{"[{|>#"}.find(first) == k_nowhere) {
    colon = line.find(": ", begin);
    colon = colon == k_nowhere && line.ends_with(':') ? line.size() - 1 : colon;
    colon = line.find(" #", begin) < colon ? k_nowhere : colon;
  }
  return colon == k_nowhere ? begin : std::min(line.find_first_not_of(' ', colon + 1), line.size());
}

/// Where the run of lines after the one that ends at `end` stops which are at least `least` in.
/// Comments may stand anywhere.
std::size_t end_of_lines(std::string_view text, std::size_t end, std::size_t least) {
  for (auto begin = next_line(text, end); begin < text.size();) {
    const Line line = line_from(text, begin);
    const bool is_comment = line.first < text.size() && text[line.first] == '#';
    if (line.first == text.size() || (line.indent() < least && !is_comment)) {
      break;
    }
    end = line.indent() < least ? end : line.end;
    begin = next_line(text, line.end);
  }
  return end;
}

/// The same for plain text: a comment ends it, and so does a key in its own column.
std::size_t end_of_plain_lines(std::string_view text, const Piece& piece, std::size_t least) {
  auto end = line_end(text, piece.value);
  const auto column = piece.content - piece.begin;
  for (auto begin = next_line(text, end); begin < text.size();) {
    const Line line = line_from(text, begin);
    if (line.first == text.size() || line.indent() < least || text[line.first] == '#') {
      break;
    }
    const bool is_neighbour = !piece.has_key && line.indent() == column &&
                              after_key(text.substr(0, line.end), line.first) != line.first;
    if (is_neighbour) {
      break;
    }
    end = line.end;
    begin = next_line(text, end);
  }
  return end;
}

/// Goes through brackets over several lines.
class Brackets {
public:
  Brackets(std::string_view text, std::size_t least) : text_(text), least_(least) {}

  /// Reads from the bracket at `begin`; returns where the last line of it ends.
  std::size_t read(std::size_t begin) {
    for (std::size_t i = begin; i < text_.size(); ++i) {
      if (text_[i] == '\n') {
        const auto next = next_of_them(i + 1);
        if (!next) {
          open_ = open_.value_or(begin);
          return i > begin && text_[i - 1] == '\r' ? i - 1 : i;
        }
        i = *next;
      }
      i = step(i);
      if (depth_ == 0) {
        return line_end(text_, i);
      }
    }
    open_ = open_.value_or(begin);
    return text_.size();
  }
  [[nodiscard]] std::optional<std::size_t> open() const { return open_; }

private:
  /// Takes the character at `i`, or the quoted text or comment that begins there; returns its end.
  std::size_t step(std::size_t i) {
    const char c = text_[i];
    if (may_open_ && (c == '"' || c == '\'')) {
      const auto end = end_of_quoted(text_, i);
      open_ = end || open_ ? open_ : std::optional{i};
      may_open_ = false;
      return end.value_or(line_end(text_, i)) - 1;
    }
    if (c == '#' && std::string_view{" \n"}.find(text_[i - 1]) != k_nowhere) {
      return line_end(text_, i) - 1;
    }
    if (c == '[' || c == '{') {
      ++depth_;
    } else if (c == ']' || c == '}') {
      --depth_;
    }
    // A quote in the middle of a word is a letter like any other.
    const bool is_blank = std::string_view{" \r\n"}.find(c) != k_nowhere;
    may_open_ = is_blank ? may_open_ : std::string_view{"[{,:"}.find(c) != k_nowhere;
    return i;
  }

  /// Where the next line begins that is neither blank nor a comment; nothing if it stands too far
  /// out to belong to the brackets.
  [[nodiscard]] std::optional<std::size_t> next_of_them(std::size_t begin) const {
    Line line = line_from(text_, begin);
    while (line.first < text_.size() && text_[line.first] == '#') {
      line = line_from(text_, next_line(text_, line.end));
    }
    const bool belongs =
        line.first < text_.size() &&
        (line.indent() >= least_ || text_[line.first] == ']' || text_[line.first] == '}');
    return belongs ? std::optional{line.first} : std::nullopt;
  }

  std::string_view text_;
  std::size_t least_;
  std::size_t depth_ = 0;
  bool may_open_ = true;
  std::optional<std::size_t> open_;
};

/// `---`, `...` or `%` at the head of a line: a mark between documents, no part of one.
bool is_document_mark(std::string_view text, const Line& line) {
  const auto head = text.substr(line.first, 3);
  return line.indent() == 0 && (head == "---" || head == "..." || head.starts_with('%'));
}

/// How many pieces stand in the column of the one at `at` without one further out between them.
std::size_t count_alike(std::span<const Piece> pieces, std::size_t at) {
  const auto column = pieces[at].column;
  const auto is_alike = [&](const Piece& piece) {
    return piece.column == column || piece.content - piece.begin == column;
  };
  std::size_t count = 1;
  for (auto i = at + 1; i < pieces.size() && pieces[i].column >= column; ++i) {
    count += is_alike(pieces[i]) ? 1 : 0;
  }
  for (auto i = at; i > 0 && (pieces[i - 1].column >= column || is_alike(pieces[i - 1])); --i) {
    count += is_alike(pieces[i - 1]) ? 1 : 0;
    if (pieces[i - 1].column < column) {
      break;
    }
  }
  return count;
}

/// What follows the word, as keys are, that `text` begins with; a line end at its end.
char after_word(std::string_view text) {
  constexpr std::string_view k_in_words =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  const auto end = text.find_first_not_of(k_in_words);
  return end == 0 ? '#' : end == k_nowhere ? '\n' : text[end];
}

} // namespace

std::optional<Piece> Pieces::next() {
  Line line{};
  do {
    line = line_from(text_, at_);
    at_ = next_line(text_, line.end);
  } while (line.first < text_.size() &&
           (text_[line.first] == '#' || is_document_mark(text_, line)));
  if (line.first >= text_.size()) {
    return std::nullopt;
  }
  Piece piece{.begin = line.begin,
              .column = line.indent(),
              .content = line.first,
              .value = 0,
              .end = line.end,
              .open = {}};
  std::size_t indent = line.indent();
  for (; is_dash(text_, piece.content); piece.has_dash = true) {
    indent = piece.content - line.begin;
    piece.content = std::min(text_.find_first_not_of(' ', piece.content + 1), line.end);
  }
  piece.value = after_key(text_.substr(0, line.end), piece.content);
  piece.has_key = piece.value != piece.content;
  indent = piece.has_key ? piece.content - line.begin : indent;
  const bool continues = !piece.has_key && !piece.has_dash && expects_value_;
  piece.is_stray = !piece.has_key && !piece.has_dash && !continues && text_[piece.content] != '?';
  const auto least = continues ? least_ : indent + 1;
  find_value_end(piece, least);
  expects_value_ =
      (piece.has_key || piece.has_dash) && (piece.value == line.end || text_[piece.value] == '#');
  least_ = least;
  at_ = next_line(text_, piece.end);
  return piece;
}

void Pieces::find_value_end(Piece& piece, std::size_t least) {
  const char first = piece.value < piece.end ? text_[piece.value] : '#';
  if (first == '"' || first == '\'') {
    if (!end_of_quoted(text_, piece.value)) {
      piece.open = piece.value;
      piece.end = end_of_lines(text_, piece.end, least);
    }
  } else if (first == '[' || first == '{') {
    Brackets brackets(text_, least);
    piece.end = brackets.read(piece.value);
    piece.open = brackets.open();
  } else if (first == '|' || first == '>') {
    piece.end = std::max(piece.end, end_of_block_text(text_, piece.value, least - 1));
  } else if (first != '#') {
    piece.end = end_of_plain_lines(text_, piece, least);
  }
}

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size() && text[i] != '\n'; ++i) {
    const bool doubled = quote == '\'' && text.substr(i).starts_with("''");
    if (doubled ||
        (quote == '"' && text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n')) {
      ++i;
    } else if (text[i] == quote) {
      return i + 1;
    }
  }
  return std::nullopt;
}

std::size_t end_of_block_text(std::string_view text, std::size_t begin, std::size_t parent_indent) {
  const auto header = text.substr(begin, line_end(text, begin) - begin);
  const auto signs = header.substr(0, header.find('#'));
  const auto digit = signs.find_first_of("123456789");
  const bool keeps_blank_lines = signs.find('+') != k_nowhere;
  std::optional<std::size_t> indent;
  if (digit != k_nowhere) {
    indent = parent_indent + static_cast<std::size_t>(signs[digit] - '0');
  }
  std::size_t end = begin + header.size();
  for (auto at = next_line(text, begin); at < text.size(); at = next_line(text, at)) {
    const auto line = text.substr(at, line_end(text, at) - at);
    const auto first = line.find_first_not_of(' ');
    if (first != k_nowhere) {
      indent = indent.value_or(std::max(first, parent_indent + 1));
      if (first < *indent) {
        break;
      }
    }
    if (first != k_nowhere || keeps_blank_lines) {
      end = at + line.size();
    }
  }
  return end;
}

std::size_t end_of_subtree(std::string_view text, const Piece& piece, std::size_t column) {
  const bool is_complex = text.substr(piece.content).starts_with("? ");
  const bool may_hold_list =
      piece.has_key && (piece.value >= line_end(text, piece.begin) || text[piece.value] == '#');
  auto end = end_of_lines(text, piece.end, column + 1);
  for (auto begin = next_line(text, end); begin < text.size(); begin = next_line(text, end)) {
    const Line line = line_from(text, begin);
    const bool belongs = (may_hold_list && is_dash(text, line.first)) ||
                         (is_complex && text.substr(line.first, 1) == ":");
    if (line.indent() != piece.content - piece.begin || !belongs) {
      break;
    }
    end = end_of_lines(text, line.end, column + 1);
  }
  return end;
}

Odd odd_one(std::span<const Piece> pieces, std::size_t at) {
  const auto column = pieces[at].column;
  std::size_t inner = at; // The first of those above it, up to one that stands further out.
  while (inner > 0 && pieces[inner - 1].column >= column) {
    --inner;
  }
  const std::size_t outer = inner > 0 ? inner - 1 : at;
  std::size_t odd = at;
  std::size_t fewest = count_alike(pieces, at);
  for (const auto candidate : {inner, outer}) {
    const auto alike = count_alike(pieces, candidate);
    if (alike < fewest) {
      odd = candidate;
      fewest = alike;
    }
  }
  // Its neighbours stand where one of the others does.
  Odd result{odd, k_nowhere};
  for (const auto other : {at, inner}) {
    if (pieces[other].column > pieces[odd].column) {
      result.column = std::min(result.column, pieces[other].column);
    }
  }
  result.column = result.column == k_nowhere ? pieces[odd].column : result.column;
  return result;
}

bool lacks_colon(std::string_view text, const Piece& piece, const Piece& next) {
  const char after = after_word(text.substr(piece.content));
  const bool is_prose = after == ' ' && text[piece.content] >= 'A' && text[piece.content] <= 'Z';
  return !piece.has_key && next.has_key && !next.has_dash &&
         piece.content - piece.begin == next.content - next.begin && !is_prose &&
         std::string_view{" :\r\n"}.find(after) != k_nowhere &&
         after_word(text.substr(next.content)) == ':';
}

bool stands_beside_key(std::span<const Piece> pieces, std::size_t at) {
  const auto column_of = [](const Piece& piece) { return piece.content - piece.begin; };
  const Piece& piece = pieces[at];
  for (auto i = at; i > 0 && !piece.has_key && !piece.has_dash; --i) {
    const Piece& above = pieces[i - 1];
    if (column_of(above) <= column_of(piece)) {
      return column_of(above) == column_of(piece) && above.has_key;
    }
  }
  return false;
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  for (;;) {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    if (at == text.size() || text[at] != '#') {
      return at;
    }
    at = line_end(text, at);
  }
}

} // namespace senco::yaml
