// SPDX-License-Identifier: MIT
// yaml-cpp behind the door. It passes in silence: a quote that is never closed, a second document,
// a key twice, a last line without a colon; its marks count bytes and give starts only; an empty
// value is marked at the next token. All of that ends in this file and in Builder.
#include "yaml/parse.hpp"

#include "base/text.hpp"
#include "yaml/builder.hpp"
#include "yaml/pieces.hpp"
#include "yaml/plain.hpp"
#include "yaml/scan.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::yaml {
namespace {

/// Each fault costs one more reading of the text; together no more than this many bytes are read.
constexpr std::size_t k_most_bytes_read = 2 * k_largest_file;
constexpr int k_most_readings = 50;

/// Reads from memory without a copy.
class MemoryBuffer : public std::streambuf {
public:
  MemoryBuffer(std::string& text, std::size_t begin) {
    setg(text.data() + begin, text.data() + begin, text.data() + text.size());
  }
};

class Events final : public YAML::EventHandler {
public:
  Events(Builder& builder, std::size_t offset) : builder_(builder), offset_(offset) {}

  void OnDocumentStart(const YAML::Mark& mark) override { document_start_ = byte(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, {}, anchor);
    builder_.null(byte(mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    builder_.alias(byte(mark));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const bool is_plain = tag == "?";
    if (check(mark, tag, anchor)) {
      builder_.unplaced(byte(mark));
      return;
    }
    builder_.scalar(byte(mark), is_plain, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    check(mark, tag, anchor);
    builder_.begin_collection(Kind::list, as_style(style), byte(mark));
  }
  void OnSequenceEnd() override { builder_.end_collection(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    check(mark, tag, anchor);
    builder_.begin_collection(Kind::map, as_style(style), byte(mark));
  }
  void OnMapEnd() override { builder_.end_collection(); }

  /// Where the document begins: its dashes if it has them. Nothing before that.
  [[nodiscard]] std::optional<std::size_t> document_start() const { return document_start_; }

private:
  [[nodiscard]] std::size_t byte(const YAML::Mark& mark) const {
    return offset_ + static_cast<std::size_t>(mark.pos < 0 ? 0 : mark.pos);
  }
  static Style as_style(YAML::EmitterStyle::value style) {
    return style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
  }
  /// Whether an anchor or tag stands before the value; if so it has been refused.
  bool check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    // yaml-cpp gives text in quotes the tag `!` too, but no plain text begins with that.
    const bool has_tag =
        !tag.empty() && tag != "?" && (tag != "!" || builder_.text().substr(byte(mark), 1) == "!");
    if (anchor != 0) {
      builder_.refuse(byte(mark), "an anchor (&)");
    } else if (has_tag) {
      builder_.refuse(byte(mark), "a tag (!)");
    }
    return anchor != 0 || has_tag;
  }

  Builder& builder_;
  std::size_t offset_;
  std::optional<std::size_t> document_start_;
};

/// Whether yaml-cpp complains of the use of something that records don't have.
bool is_unsupported(std::string_view message) {
  return message.find("anchor") != std::string_view::npos ||
         message.find("alias") != std::string_view::npos ||
         message.find("tag") != std::string_view::npos;
}

/// yaml-cpp's words for what people do wrong, in theirs.
std::string in_words(const std::string& message, std::string_view line) {
  struct Wording {
    std::string_view theirs;
    std::string_view ours;
  };
  static constexpr std::array k_wordings = {
      Wording{"illegal map value", "a second ': ' on this line, or a key indented differently from "
                                   "its neighbours; text that holds ': ' needs quotes"},
      Wording{"illegal block entry", "a dash where no list can be: check the indentation"},
      Wording{"illegal flow end", "a closing bracket without its opening one"},
      Wording{"end of map not found",
              "this line doesn't fit the map above it: check its indentation"},
      Wording{"end of sequence not found",
              "this line doesn't fit the list above it: check its dash and indentation"},
      Wording{"end of map flow not found", "a '{' isn't closed"},
      Wording{"end of sequence flow not found", "a '[' isn't closed"},
      Wording{"bad character found while scanning",
              "this character can't stand here without quotes"},
      Wording{"unknown escape character",
              "an unknown escape after the backslash: in double quotes write \\\\ for a backslash"},
      Wording{"unknown token", "this character can't begin a value: put the text in quotes"},
      Wording{"bad file", "nested too deep"},
      Wording{"illegal map key", "a key can't stand here: check the indentation"},
      Wording{"illegal EOF in scalar", "the file ends inside quoted text"},
  };
  if (is_unsupported(message)) {
    return "an anchor (&), alias (*) or tag (!) cannot be used in a record: write the value out, "
           "or put the text in quotes";
  }
  const auto first = line.find_first_not_of(' ');
  if (first != std::string_view::npos && line[first] == '\t') {
    return "not YAML: a tab indents this line, use spaces";
  }
  for (const auto& wording : k_wordings) {
    if (message.find(wording.theirs) != std::string::npos) {
      return fmt::format("not YAML: {}", wording.ours);
    }
  }
  return "not YAML: " + message;
}

/// Readings of a text, each without what was found at fault before.
class Reading {
public:
  Reading(const diag::Source& source, Findings& findings)
      : source_(source), findings_(findings), text_(source.text()),
        begin_(source.byte_order_mark()) {}

  Document run() {
    std::size_t bytes_read = 0;
    for (int i = 0; i < k_most_readings && bytes_read <= k_most_bytes_read; ++i) {
      bytes_read += text_.size();
      Document document(source_);
      Findings found;
      if (read(document, found)) {
        findings_.append(std::move(found));
        if (damaged_) {
          document.set_incomplete();
        }
        return document;
      }
    }
    Document nothing(source_);
    nothing.set_incomplete();
    return nothing;
  }

private:
  /// False if a fault was found, reported and blanked out, so that another reading gets further.
  bool read(Document& document, Findings& found) {
    MemoryBuffer buffer(text_, begin_);
    std::istream stream(&buffer);
    Builder builder(document, found, text_);
    try {
      YAML::Parser parser(stream);
      Events events(builder, begin_);
      parser.HandleNextDocument(events);
      return is_alone(document, parser, found);
    } catch (const Fault& fault) {
      take_out(fault.begin, fault.message, {});
    } catch (const GiveUp&) {
      damaged_ = true;
      document = Document(source_);
      return true;
    } catch (const YAML::Exception& fault) {
      const auto mark = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
      const auto where = std::min(begin_ + mark, text_.size());
      if (fault.msg != YAML::ErrorMsg::TAB_IN_INDENTATION || !take_tabs_out(where)) {
        take_out(where, {}, fault.msg);
      }
    }
    return false;
  }

  /// Reports what follows the first document. False if that is no document of its own but a line
  /// too far out, which has been taken out.
  bool is_alone(const Document& document, YAML::Parser& parser, Findings& found) {
    Document rest(source_);
    Findings ignored;
    Builder builder(rest, ignored, text_);
    Events events(builder, begin_);
    bool more = true;
    try {
      more = parser.HandleNextDocument(events);
    } catch (const YAML::Exception&) { // NOLINT(bugprone-empty-catch)
    } catch (const Fault&) {           // NOLINT(bugprone-empty-catch)
    } catch (const GiveUp&) {          // NOLINT(bugprone-empty-catch)
    }
    if (!more) {
      return true;
    }
    const auto start = events.document_start().value_or(text_.size());
    const auto end = document.root() ? document.root()->span().end : 0;
    const bool is_marked = text_.compare(start, 3, "---") == 0 || text_.find("\n...", end) < start;
    if (!is_marked && start < text_.size()) {
      take_out(start, {}, YAML::ErrorMsg::END_OF_MAP);
      return false;
    }
    const auto root = rest.root();
    const auto begin = root && root->kind() != Kind::null ? root->span().begin : start;
    found.add("unsupported-yaml", span(begin, begin + 1),
              "a second document begins here: one file holds one record");
    damaged_ = true;
    return true;
  }

  /// Makes blanks of the tabs from `where` to the end of its line, if it holds nothing else: they
  /// say nothing, though yaml-cpp minds them after text without quotes. False if it holds more, or
  /// no tab.
  bool take_tabs_out(std::size_t where) {
    const auto end = std::min(text_.find_first_not_of(" \t", where), text_.size());
    const bool is_empty = end == text_.size() || text_[end] == '\n' || text_[end] == '\r';
    if (!is_empty || text_.find('\t', where) >= end) {
      return false;
    }
    std::fill(text_.begin() + static_cast<std::ptrdiff_t>(where),
              text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    return true;
  }

  /// Reports what is wrong at `where` and takes the piece of text out that it is part of. What
  /// yaml-cpp trips over is often the end of what a quote, a bracket or a line without a colon
  /// further up swallowed.
  void take_out(std::size_t where, const std::string& message, const std::string& theirs) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    bool is_found = false;
    Pieces reader(text_, begin_);
    for (auto next = reader.next(); next; next = reader.next()) {
      is_found = is_found || next->begin > where;
      at = is_found ? at : pieces.size();
      is_found = is_found || (next->open && *next->open < where) || next->is_stray;
      pieces.push_back(*next);
    }
    if (pieces.empty()) {
      report(where, where, message.empty() ? in_words(theirs, line_at(where)) : message);
      text_.assign(text_.size(), ' ');
    } else if (const Piece& piece = pieces[at]; piece.open) {
      report(*piece.open, piece.end, unclosed(text_[*piece.open]));
      blank(piece, piece.has_key ? piece.value : piece.content, piece.end);
    } else if (piece.is_stray) {
      take_out(piece, piece.content, k_no_colon);
    } else if (at > 0 && !theirs.empty() &&
               (lacks_colon(text_, pieces[at - 1], piece) || stands_beside_key(pieces, at - 1))) {
      take_out(pieces[at - 1], pieces[at - 1].content, k_no_colon);
    } else if (is_misfit(piece, where, theirs)) {
      const auto odd = odd_one(pieces, at);
      const auto& misfit = pieces[odd.piece];
      report(misfit.begin + misfit.column, misfit.end,
             odd.piece == at ? in_words(theirs, line_at(where))
                             : "not YAML: this line doesn't fit those below it: check its "
                               "indentation");
      blank(misfit, misfit.begin, end_of_subtree(text_, misfit, odd.column));
    } else {
      const auto first = piece.begin + piece.column;
      const bool is_complex = text_.compare(piece.content, 2, "? ") == 0;
      const auto begin = where < piece.end && !is_complex ? std::max(where, first) : first;
      take_out(piece, begin,
               is_complex        ? "a key after '?' cannot be used in a record"
               : message.empty() ? in_words(theirs, line_at(begin))
                                 : message,
               is_unsupported(theirs) ? "unsupported-yaml" : "unreadable");
    }
  }

  /// The same for a piece that is known, with what stands deeper below it.
  void take_out(const Piece& piece, std::size_t where, std::string_view message,
                std::string_view rule = "unreadable") {
    report(where, piece.end, message, rule);
    const bool with_dash = where < piece.content;
    const auto column = with_dash ? piece.column : piece.content - piece.begin;
    blank(piece, with_dash ? piece.begin : piece.content, end_of_subtree(text_, piece, column));
  }

  /// Whether yaml-cpp couldn't fit `piece` as a whole to what stands above it.
  [[nodiscard]] bool is_misfit(const Piece& piece, std::size_t where,
                               const std::string& message) const {
    const auto first = piece.begin + piece.column;
    return where <= first && text_[first] != '\t' &&
           (message == YAML::ErrorMsg::END_OF_MAP || message == YAML::ErrorMsg::END_OF_SEQ);
  }

  static std::string unclosed(char mark) {
    return mark == '[' || mark == '{' ? fmt::format("the '{}' that opens here isn't closed", mark)
                                      : std::string{k_open_quote};
  }

  [[nodiscard]] std::string_view line_at(std::size_t at) const {
    const auto before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    const auto begin = before == std::string::npos ? begin_ : before + 1;
    return std::string_view{text_}.substr(begin, text_.find('\n', at) - begin);
  }

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    const auto size = text_.size();
    return {&source_, static_cast<std::uint32_t>(std::min(begin, size)),
            static_cast<std::uint32_t>(std::min(end, size))};
  }

  void report(std::size_t begin, std::size_t end, std::string_view message,
              std::string_view rule = "unreadable") {
    const auto line_end = text_.find_first_of("\r\n", begin);
    findings_.add(rule, span(begin, std::min(end, line_end)), "{}", message);
    damaged_ = true;
  }

  /// Blanks `piece` out from `from` on; its dashes too if nothing else would follow them.
  void blank(const Piece& piece, std::size_t from, std::size_t end) {
    const auto next = skip_blank(text_, end);
    const auto dash = text_.find_first_not_of(' ', piece.begin);
    const auto column = next - (text_.rfind('\n', next == 0 ? 0 : next - 1) + 1);
    const bool has_more = next < text_.size() && column > dash - piece.begin;
    if (from == piece.content && piece.has_dash && !has_more) {
      from = piece.begin;
    }
    bool is_blank = true;
    for (std::size_t i = from; i < end; ++i) {
      if (text_[i] != '\r' && text_[i] != '\n') {
        is_blank = is_blank && text_[i] == ' ';
        text_[i] = ' ';
      }
    }
    if (is_blank) { // Or the same fault would be met again.
      text_.assign(text_.size(), ' ');
    }
  }

  const diag::Source& source_;
  Findings& findings_;
  std::string text_; ///< The source's, bytes at fault blanked out.
  std::size_t begin_;
  bool damaged_ = false;
};

} // namespace

Document parse(const diag::Source& source, Findings& findings, Reader reader) {
  if (!is_readable_text(source, findings)) {
    Document nothing(source);
    nothing.set_incomplete();
    return nothing;
  }
  if (reader == Reader::any) {
    if (auto document = read_plain(source)) {
      return std::move(*document);
    }
  }
  return Reading(source, findings).run();
}

} // namespace senco::yaml
