// SPDX-License-Identifier: MIT
// yaml-cpp behind the door. It passes in silence: a quote that is never closed, a second document,
// a key twice, a last line without a colon; its marks count bytes and give starts only; an empty
// value is marked at the next token. All of that ends in this file and in Builder.
#include "yaml/parse.hpp"

#include "base/text.hpp"
#include "yaml/builder.hpp"
#include "yaml/scan.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <istream>
#include <streambuf>
#include <string>
#include <utility>

namespace senco::yaml {
namespace {

/// Each fault costs one more reading of the text; together no more than this many bytes are read.
constexpr std::size_t k_most_bytes_read = 2 * k_largest_file;
constexpr int k_most_readings = 20;

/// Reads from memory without a copy.
class MemoryBuffer : public std::streambuf {
public:
  explicit MemoryBuffer(std::string& text) {
    setg(text.data(), text.data(), text.data() + text.size());
  }
};

class Events final : public YAML::EventHandler {
public:
  Events(Builder& builder, std::size_t offset) : builder_(builder), offset_(offset) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, {}, anchor);
    builder_.null();
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

private:
  [[nodiscard]] std::size_t byte(const YAML::Mark& mark) const {
    return offset_ + static_cast<std::size_t>(mark.pos < 0 ? 0 : mark.pos);
  }
  static Style as_style(YAML::EmitterStyle::value style) {
    return style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
  }
  /// Whether an anchor or tag stands before the value; if so it has been refused.
  bool check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const bool has_tag = !tag.empty() && tag != "?" && tag != "!";
    if (anchor != 0) {
      builder_.refuse(byte(mark), "an anchor (&)");
    } else if (has_tag) {
      builder_.refuse(byte(mark), "a tag (!)");
    }
    return anchor != 0 || has_tag;
  }

  Builder& builder_;
  std::size_t offset_;
};

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
      Wording{"bad file", "nested too deep"},
      Wording{"illegal map key", "a key can't stand here: check the indentation"},
      Wording{"illegal EOF in scalar", "the file ends inside quoted text"},
  };
  const auto first = line.find_first_not_of(' ');
  if (first != std::string_view::npos && line[first] == '\t') {
    return "a tab indents this line: use spaces";
  }
  for (const auto& wording : k_wordings) {
    if (message.find(wording.theirs) != std::string::npos) {
      return std::string{wording.ours};
    }
  }
  return message;
}

/// One reading of a text in which faults found before are blanked out.
class Reading {
public:
  Reading(const diag::Source& source, Findings& findings) : source_(source), findings_(findings) {
    text_ = source.text().substr(source.byte_order_mark());
  }

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
    const std::size_t offset = source_.byte_order_mark();
    MemoryBuffer buffer(text_);
    std::istream stream(&buffer);
    Builder builder(document, found);
    try {
      YAML::Parser parser(stream);
      Events events(builder, offset);
      parser.HandleNextDocument(events);
      refuse_second_document(parser, found);
      return true;
    } catch (const OpenQuote& quote) {
      open_quote(quote.begin - offset);
    } catch (const GiveUp&) {
      damaged_ = true;
      document = Document(source_);
      return true;
    } catch (const YAML::Exception& fault) {
      syntax(fault);
    }
    return false;
  }

  void refuse_second_document(YAML::Parser& parser, Findings& found) {
    Document rest(source_);
    Findings ignored;
    Builder builder(rest, ignored);
    Events events(builder, source_.byte_order_mark());
    bool more = false;
    try {
      more = parser.HandleNextDocument(events);
    } catch (const std::exception&) {
      more = true;
    } catch (const OpenQuote&) {
      more = true;
    } catch (const GiveUp&) {
      more = true;
    }
    if (!more) {
      return;
    }
    const auto root = rest.root();
    const auto begin =
        root ? root->span().begin : static_cast<std::uint32_t>(source_.text().size());
    found.add("unsupported-yaml", Span{&source_, begin, begin + (root ? 1U : 0U)},
              "a second document begins here: one file holds one record");
    damaged_ = true;
  }

  void open_quote(std::size_t begin) {
    const auto end = std::min(text_.find('\n', begin), text_.size());
    report(begin, end,
           "the quote that opens here isn't closed on its line; longer text uses '|' or '>'");
    blank(begin, end);
  }

  void syntax(const YAML::Exception& fault) {
    // What yaml-cpp trips over is often the end of text that an open quote further up swallowed.
    const auto where = fault.mark.pos < 0 ? 0 : static_cast<std::size_t>(fault.mark.pos);
    if (const auto quote = find_open_quote(text_); quote && *quote < where) {
      open_quote(*quote);
      return;
    }
    auto at = std::min(where, text_.size());
    if (at == text_.size()) {
      at = text_.find_last_not_of(" \r\n");
      at = at == std::string::npos ? 0 : at;
    }
    const auto line_begin = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
    const auto end = std::min(text_.find('\n', at), text_.size());
    const auto line = std::string_view{text_}.substr(line_begin, end - line_begin);
    const auto first = std::min(line.find_first_not_of(" \t"), line.size());
    report(std::max(at, line_begin + first), end, "not YAML: " + in_words(fault.msg, line));
    blank(line_begin, end);
  }

  void report(std::size_t begin, std::size_t end, const std::string& message) {
    const auto offset = source_.byte_order_mark();
    while (end > begin && (text_[end - 1] == '\r' || text_[end - 1] == ' ')) {
      --end;
    }
    findings_.add("unreadable",
                  Span{&source_, static_cast<std::uint32_t>(begin + offset),
                       static_cast<std::uint32_t>(end + offset)},
                  "{}", message);
    damaged_ = true;
  }

  void blank(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (text_[i] != '\r') {
        text_[i] = ' ';
      }
    }
  }

  const diag::Source& source_;
  Findings& findings_;
  std::string text_;
  bool damaged_ = false;
};

} // namespace

Document parse(const diag::Source& source, Findings& findings) {
  if (!is_readable_text(source, findings)) {
    Document nothing(source);
    nothing.set_incomplete();
    return nothing;
  }
  return Reading(source, findings).run();
}

} // namespace senco::yaml
