// SPDX-License-Identifier: MIT
#include "render/template.hpp"

#include "base/control.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "render/tags.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <array>

namespace senco::render {
namespace {

namespace mustache = kainjow::mustache;

/// What filling a template may cost, in bytes: sections within sections of the same lists, or a
/// long text again and again, would otherwise go on for ever.
constexpr std::size_t k_most_filled = 32UL * 1024 * 1024;
constexpr std::size_t k_cost_of_section = 64;

constexpr const char* k_line_mark = "\x01";
constexpr const char* k_break_mark = "\x02";

std::optional<Reader> reader_named(std::string_view word) {
  for (const auto reader : {Reader::family, Reader::staff, Reader::authority}) {
    if (senco::word(reader) == word) {
      return reader;
    }
  }
  return std::nullopt;
}

mustache::data data_of(const Value& value, Reader reader);

/// A list of texts as one; none is absent, as any empty text.
mustache::data in_words(const Value& list) {
  std::vector<std::string> texts(list.entries().size());
  std::transform(list.entries().begin(), list.entries().end(), texts.begin(),
                 [](const Value& entry) { return entry.as_text(); });
  return texts.empty() ? mustache::data{false} : mustache::data{list_in_words(texts)};
}

mustache::data record_data(const Value& record, Reader reader) {
  mustache::data data{mustache::data::type::object};
  for (const auto& [name, part] : record.parts()) {
    if (!may_read(reader, part.audience())) {
      continue;
    }
    data.set(name, data_of(part, reader));
    if (part.kind() == Value::Kind::list) {
      data.set(name + "?", mustache::data{!part.is_empty()});
      if (part.shape().kind() == Value::Kind::text) {
        data.set(name + "_in_words", in_words(part));
      }
    }
  }
  return data;
}

mustache::data data_of(const Value& value, Reader reader) {
  switch (value.kind()) {
  case Value::Kind::text:
    // An empty text has to pass for absent, so that {{#name}} passes over it.
    return value.is_empty() ? mustache::data{false} : mustache::data{value.as_text()};
  case Value::Kind::flag:
    return mustache::data{value.as_flag()};
  case Value::Kind::list: {
    mustache::data list{mustache::data::type::list};
    for (const auto& entry : value.entries()) {
      list << data_of(entry, reader);
    }
    return list;
  }
  case Value::Kind::record:
    break;
  }
  return value.is_empty() ? mustache::data{false} : record_data(value, reader);
}

/// Appends `text` so that braces on either side of the seam don't make a tag of their own.
void append_apart(std::string& result, std::string_view text) {
  if (result.ends_with('{') && text.starts_with('{')) {
    result += k_line_mark;
  }
  result.append(text);
}

/// The body with every partial put in its place, so that what is filled is what was checked.
std::string with_partials(const Template& templ, const Lookup& lookup) {
  const std::string_view text = templ.source->text();
  std::string result;
  std::size_t at = templ.body;
  for (const auto& tag : find_tags(text, templ.body)) {
    if (tag.kind == TagKind::partial) {
      append_apart(result, text.substr(at, tag.begin - at));
      std::string inner = with_partials(*lookup(fmt::format("partial-{}", tag.name)), lookup);
      while (inner.ends_with('\n')) {
        inner.pop_back();
      }
      append_apart(result, inner);
      at = tag.end;
    }
  }
  append_apart(result, text.substr(at));
  return result;
}

/// Takes out the lines that hold nothing but the tag of a section or a comment, as Mustache asks:
/// they are there for the reader of the template.
std::string without_tag_lines(std::string_view text) {
  std::string result;
  std::size_t at = 0;
  for (const auto& tag : find_tags(text, 0)) {
    const bool marks = tag.kind == TagKind::section || tag.kind == TagKind::inverted ||
                       tag.kind == TagKind::end || tag.kind == TagKind::comment;
    const auto line_begin = tag.begin == 0 ? 0 : text.rfind('\n', tag.begin - 1) + 1;
    const auto line_end = std::min(text.find('\n', tag.end), text.size());
    const bool alone = marks && line_begin >= at &&
                       trim(text.substr(line_begin, tag.begin - line_begin)).empty() &&
                       trim(text.substr(tag.end, line_end - tag.end)).empty();
    if (!alone) {
      continue;
    }
    result.append(text.substr(at, line_begin - at))
        .append(text.substr(tag.begin, tag.end - tag.begin));
    at = std::min(line_end + 1, text.size());
  }
  return result.append(text.substr(at));
}

/// The break between two paragraphs of a text: a line of its own in Markdown, but a row of a table
/// or a heading is one line.
std::string with_breaks(std::string_view text) {
  std::string result;
  for (const auto line : lines(text)) {
    const bool is_one = line.starts_with('|') || line.starts_with('#');
    result.append(replace_all(line, k_break_mark, is_one ? " " : "\\\n")).append("\n");
  }
  return result;
}

/// No blanks at line ends, no more than one empty line together, none at the ends.
std::string tidy(std::string_view text) {
  std::string result;
  bool pending = false;
  for (const auto raw : lines(text)) {
    auto line = raw;
    while (line.ends_with(' ')) {
      line.remove_suffix(1);
    }
    if (line.empty()) {
      pending = !result.empty();
      continue;
    }
    result.append(pending ? "\n" : "").append(line).append("\n");
    pending = false;
  }
  return result;
}

/// What is filled, and a count of what it costs, which stops it where that is too much.
class Filled {
public:
  explicit Filled(const std::string& path) : path_(path) {}

  void spend(std::size_t bytes) {
    if (bytes > left_) {
      throw Error(
          "{}: the paper would be too long: do sections stand in sections of the same list?",
          path_);
    }
    left_ -= bytes;
  }
  Filled& operator<<(const std::string& text) {
    spend(text.size());
    text_ += text;
    return *this;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

private:
  const std::string& path_;
  std::string text_;
  std::size_t left_ = k_most_filled;
};

/// The values in scope. The library hands out a line when it is full: each time that a section is
/// gone through may add the longest line to it.
class Context final : public mustache::context<std::string> {
public:
  Context(const mustache::data& values, std::string_view text, Filled& filled)
      : mustache::context<std::string>(&values), filled_(filled) {
    for (const auto line : lines(text)) {
      cost_ = std::max(cost_, k_cost_of_section + line.size());
    }
  }
  void push(const mustache::data* data) override {
    filled_.spend(cost_);
    mustache::context<std::string>::push(data);
  }

private:
  std::size_t cost_ = 0;
  Filled& filled_;
};

/// Reads the lines between the first two that are `---`.
class HeadReader {
public:
  HeadReader(Template& templ, const std::string& path) : templ_(templ), path_(path) {}

  /// The number, from 0, of the line that ends the head.
  std::size_t read(const std::vector<std::string_view>& all) {
    if (all.empty() || all[0] != "---") {
      fail(1, "a template begins with its head: a line '---', then title, kind and audience, then "
              "'---'");
    }
    std::size_t line = 1;
    for (; line < all.size() && all[line] != "---"; ++line) {
      const auto colon = std::min(all[line].find(':'), all[line].size());
      const auto value = trim(all[line].substr(std::min(colon + 1, all[line].size())));
      read(line + 1, trim(all[line].substr(0, colon)), value);
    }
    if (line == all.size()) {
      fail(1, "the head of the template has no end: a second line '---' is missing");
    }
    complain_of_gaps();
    return line;
  }

private:
  void read(std::size_t line, std::string_view key, std::string_view value) {
    static constexpr std::array<std::string_view, 4> k_kinds = {"letter", "agenda", "paper",
                                                                "partial"};
    if (key == "title") {
      templ_.title = value;
    } else if (key == "kind") {
      if (std::find(k_kinds.begin(), k_kinds.end(), value) == k_kinds.end()) {
        fail(line,
             fmt::format("'{}' isn't a kind of template: letter, agenda, paper or partial", value));
      }
      templ_.kind = value;
    } else if (key == "audience") {
      const auto reader = reader_named(value);
      if (!reader) {
        fail(line, fmt::format("'{}' isn't an audience: family, staff or authority", value));
      }
      templ_.audience = *reader;
      has_audience_ = true;
    } else if (key == "paragraphs") {
      for (const auto number : split(value, ',')) {
        templ_.paragraphs.emplace_back(trim(number));
      }
    } else {
      fail(line, fmt::format("a template's head has title, kind, audience and paragraphs, not '{}'",
                             key));
    }
  }

  void complain_of_gaps() const {
    if (templ_.title.empty()) {
      fail(1, "the head of the template has no title");
    }
    if (templ_.kind.empty()) {
      fail(1, "the head of the template names no kind: letter, agenda, paper or partial");
    }
    if (!has_audience_) {
      fail(1, "the head of the template names no audience: family, staff or authority");
    }
    if (templ_.kind == "letter" && templ_.audience == Reader::staff) {
      fail(1, "a letter is for the family or the authority, not for staff");
    }
  }

  [[noreturn]] void fail(std::size_t line, std::string_view message) const {
    throw Error("{}:{}:1: {}", path_, line, message);
  }

  Template& templ_;
  const std::string& path_;
  bool has_audience_ = false;
};

/// A paper goes to terminals and printers, which would act on them.
void refuse_control_characters(const diag::Source& source) {
  const std::string_view text = source.text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_layout = text[i] == '\n' || text[i] == '\t' || text.substr(i, 2) == "\r\n";
    if (!is_layout && control_length(text.substr(i)) > 0) {
      const auto at = source.position(i);
      throw Error("{}:{}:{}: a control character, which no paper can hold", source.path(), at.line,
                  at.column);
    }
  }
}

} // namespace

Template parse_template(std::string name, std::string path, std::string text) {
  Template templ;
  templ.name = std::move(name);
  const auto source = std::make_shared<const diag::Source>(std::move(path), std::move(text));
  templ.source = source;
  refuse_control_characters(*source);
  const auto all = lines(source->text());
  const std::size_t last = HeadReader(templ, source->path()).read(all);
  templ.body =
      static_cast<std::size_t>(all[last].data() - source->text().data()) + all[last].size();
  return templ;
}

std::string fill(const Template& templ, const Value& values, const Lookup& lookup) {
  const auto faults = check(templ, values, lookup);
  if (!faults.empty()) {
    std::string text;
    for (const auto& fault : faults.all()) {
      text += fmt::format("{}{}:{}:{}: {}", text.empty() ? "" : "\n", fault.path,
                          fault.position.line, fault.position.column, fault.message);
    }
    throw Error(text);
  }
  // The library has its own idea of which lines to drop; a mark at each line's end keeps it from
  // finding any. No template or record holds a control character.
  const auto marked = replace_all(without_tag_lines(with_partials(templ, lookup)), "\n",
                                  k_line_mark + std::string{"\n"});
  mustache::mustache parsed{marked};
  if (!parsed.is_valid()) {
    throw Error("{}: {}", templ.source->path(), parsed.error_message());
  }
  Filled filled(templ.source->path());
  parsed.set_custom_escape([&](const std::string& text) {
    filled.spend(text.size());
    return replace_all(escape_markdown(text), "\\\n", k_break_mark);
  });
  const auto data = data_of(values, templ.audience);
  Context context(data, marked, filled);
  parsed.render(context, filled);
  const auto text = replace_all(filled.text(), k_line_mark, "");
  return tidy(with_breaks(text));
}

} // namespace senco::render
