// SPDX-License-Identifier: MIT
#include "render/template.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "render/tags.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>

namespace senco::render {
namespace {

namespace mustache = kainjow::mustache;

constexpr int k_deepest_partial = 8;

std::optional<Reader> reader_named(std::string_view word) {
  for (const auto reader : {Reader::family, Reader::staff, Reader::authority}) {
    if (senco::word(reader) == word) {
      return reader;
    }
  }
  return std::nullopt;
}

/// Follows names through the values that are in scope.
class Scope {
public:
  Scope(const Value& root, Reader reader) : stack_{&root}, reader_(reader) {}

  struct Found {
    const Value* value = nullptr;
    bool forbidden = false; ///< It is there, but not for these readers.
    bool unknown = true;
    bool asks_if_any = false; ///< `name?`
  };

  [[nodiscard]] Found find(std::string_view name) const {
    if (name == ".") {
      return {.value = stack_.back(), .forbidden = false, .unknown = false};
    }
    const auto parts = split(name, '.');
    for (auto scope = stack_.rbegin(); scope != stack_.rend(); ++scope) {
      Found found = part(**scope, parts.front());
      if (found.unknown) {
        continue;
      }
      for (std::size_t i = 1; i < parts.size() && found.value != nullptr; ++i) {
        found = part(*found.value, parts[i]);
      }
      return found;
    }
    return {};
  }

  void enter(const Value& value) {
    stack_.push_back(value.kind() == Value::Kind::list ? &value.shape() : &value);
  }
  void leave() { stack_.pop_back(); }

  [[nodiscard]] std::vector<std::string_view> known() const {
    std::vector<std::string_view> names;
    for (const auto* scope : stack_) {
      for (const auto& each : scope->parts()) {
        names.push_back(each.first);
      }
    }
    return names;
  }

private:
  [[nodiscard]] Found part(const Value& from, std::string_view name) const {
    if (const auto* value = from.find(name)) {
      return allowed(*value, false);
    }
    const auto listed = [&](std::string_view suffix, bool texts_only) -> const Value* {
      if (!name.ends_with(suffix)) {
        return nullptr;
      }
      const auto* list = from.find(name.substr(0, name.size() - suffix.size()));
      const bool fits = list != nullptr && list->kind() == Value::Kind::list &&
                        (!texts_only || list->shape().kind() == Value::Kind::text);
      return fits ? list : nullptr;
    };
    if (const auto* list = listed("?", false)) {
      return allowed(*list, true);
    }
    if (const auto* list = listed("_in_words", true)) {
      return allowed(*list, true);
    }
    const bool own = name.starts_with("x_") && from.kind() == Value::Kind::record;
    if (own || from.is_open()) {
      const bool hidden = own && reader_ == Reader::family && !name.starts_with("x_family_");
      return {.value = hidden ? nullptr : &nothing(), .forbidden = hidden, .unknown = false};
    }
    return {};
  }

  [[nodiscard]] Found allowed(const Value& value, bool asks_if_any) const {
    const bool may = may_read(reader_, value.audience());
    return {.value = may ? &value : nullptr,
            .forbidden = !may,
            .unknown = false,
            .asks_if_any = asks_if_any};
  }

  static const Value& nothing() {
    static const Value none = Value::text("");
    return none;
  }

  std::vector<const Value*> stack_;
  Reader reader_;
};

class Checker {
public:
  Checker(const Value& values, Reader reader, const Lookup& lookup)
      : scope_(values, reader), reader_(reader), lookup_(lookup) {}

  void check(const Template& templ) {
    if (++depth_ > k_deepest_partial) {
      findings.add("template", Span{templ.source.get(), 0, 0},
                   "partial templates name one another in a circle");
      return;
    }
    std::vector<Tag> open;
    std::vector<bool> entered;
    for (const auto& tag : find_tags(templ.source->text(), templ.body)) {
      step(templ, tag, open, entered);
    }
    for (const auto& tag : open) {
      report(templ, tag,
             fmt::format("'{}' is never closed: {{{{/{}}}}} is missing", tag.name, tag.name));
    }
    for (const bool was_entered : entered) {
      if (was_entered) {
        scope_.leave();
      }
    }
    --depth_;
  }

  Findings findings;

private:
  void step(const Template& templ, const Tag& tag, std::vector<Tag>& open,
            std::vector<bool>& entered) {
    switch (tag.kind) {
    case TagKind::comment:
      return;
    case TagKind::unclosed:
      report(templ, tag, "a '{{' is never closed");
      return;
    case TagKind::unsupported:
      report(templ, tag, "only {{name}}, sections, comments and partials can be used");
      return;
    case TagKind::partial:
      partial(templ, tag);
      return;
    case TagKind::end:
      close(templ, tag, open, entered);
      return;
    default:
      break;
    }
    const auto found = resolve(templ, tag);
    if (tag.kind == TagKind::text) {
      const bool printable = found.value == nullptr || found.asks_if_any ||
                             found.value->kind() == Value::Kind::text ||
                             found.value->kind() == Value::Kind::flag;
      if (!printable) {
        report(templ, tag, fmt::format("'{}' holds several values: name one of them", tag.name));
      }
      return;
    }
    open.push_back(tag);
    const bool enters =
        tag.kind == TagKind::section && found.value != nullptr && !found.asks_if_any;
    if (enters) {
      scope_.enter(*found.value);
    }
    entered.push_back(enters);
  }

  void close(const Template& templ, const Tag& tag, std::vector<Tag>& open,
             std::vector<bool>& entered) {
    if (open.empty() || open.back().name != tag.name) {
      report(templ, tag,
             open.empty() ? fmt::format("'{}' is closed but was never opened", tag.name)
                          : fmt::format("'{}' is closed here, but '{}' is open", tag.name,
                                        open.back().name));
      return;
    }
    if (entered.back()) {
      scope_.leave();
    }
    open.pop_back();
    entered.pop_back();
  }

  void partial(const Template& templ, const Tag& tag) {
    const auto found = lookup_(fmt::format("partial-{}", tag.name));
    if (!found) {
      report(templ, tag, fmt::format("there is no template 'partial-{}'", tag.name));
      return;
    }
    check(*found);
  }

  Scope::Found resolve(const Template& templ, const Tag& tag) {
    const auto found = scope_.find(tag.name);
    if (found.forbidden) {
      report(templ, tag,
             fmt::format("a paper for the {} can't hold '{}'", senco::word(reader_), tag.name));
    } else if (found.unknown) {
      const auto known = scope_.known();
      const auto near = nearest(tag.name, known);
      report(templ, tag,
             fmt::format("no field is called '{}'{}", tag.name,
                         near.empty() ? std::string{} : fmt::format(": did you mean '{}'?", near)));
    }
    return found;
  }

  void report(const Template& templ, const Tag& tag, const std::string& message) {
    findings.add("template", Span{templ.source.get(), tag.begin, tag.end}, "{}", message);
  }

  Scope scope_;
  Reader reader_;
  const Lookup& lookup_;
  int depth_ = 0;
};

mustache::data data_of(const Value& value, Reader reader);

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
        std::vector<std::string> texts;
        for (const auto& entry : part.entries()) {
          texts.push_back(entry.as_text());
        }
        data.set(name + "_in_words", mustache::data{list_in_words(texts)});
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

/// The body with every partial put in its place, so that what is filled is what was checked.
std::string with_partials(const Template& templ, const Lookup& lookup) {
  const std::string_view text = templ.source->text();
  std::string result;
  std::size_t at = templ.body;
  for (const auto& tag : find_tags(text, templ.body)) {
    if (tag.kind == TagKind::partial) {
      result.append(text.substr(at, tag.begin - at));
      std::string inner = with_partials(*lookup(fmt::format("partial-{}", tag.name)), lookup);
      while (inner.ends_with('\n')) {
        inner.pop_back();
      }
      result.append(inner);
      at = tag.end;
    }
  }
  return result.append(text.substr(at));
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

bool begins_block(std::string_view line) {
  const auto first = line.empty() ? '\0' : line[0];
  if (first == '#' || first == '>' || first == '+' || first == '-' || first == '=') {
    return true;
  }
  const auto digits = line.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos &&
         (line[digits] == '.' || line[digits] == ')');
}

} // namespace

Template parse_template(std::string name, std::string path, std::string text) {
  Template templ;
  templ.name = std::move(name);
  const auto source = std::make_shared<const diag::Source>(std::move(path), std::move(text));
  templ.source = source;
  const auto fail = [&](std::size_t line, std::string_view message) {
    throw Error("{}:{}:1: {}", source->path(), line, message);
  };
  const auto all = lines(source->text());
  if (all.empty() || all[0] != "---") {
    fail(
        1,
        "a template begins with its head: a line '---', then title, kind and audience, then '---'");
  }
  bool has_audience = false;
  std::size_t line = 1;
  for (; line < all.size() && all[line] != "---"; ++line) {
    const auto colon = all[line].find(':');
    const auto key = trim(all[line].substr(0, colon));
    const auto value =
        colon == std::string_view::npos ? std::string_view{} : trim(all[line].substr(colon + 1));
    if (key == "title") {
      templ.title = value;
    } else if (key == "kind") {
      templ.kind = value;
    } else if (key == "audience") {
      const auto reader = reader_named(value);
      if (!reader) {
        fail(line + 1, fmt::format("'{}' isn't an audience: family, staff or authority", value));
      }
      templ.audience = *reader;
      has_audience = true;
    } else {
      fail(line + 1, fmt::format("a template's head has title, kind and audience, not '{}'", key));
    }
  }
  if (line >= all.size()) {
    fail(1, "the head of the template has no end: a second line '---' is missing");
  }
  if (!has_audience) {
    fail(1, "the head of the template names no audience: family, staff or authority");
  }
  if (templ.kind == "letter" && templ.audience == Reader::staff) {
    fail(1, "a letter is for the family or the authority, not for staff");
  }
  templ.body =
      static_cast<std::size_t>(all[line].data() - source->text().data()) + all[line].size();
  return templ;
}

Findings check(const Template& templ, const Value& values, const Lookup& lookup) {
  Checker checker(values, templ.audience, lookup);
  checker.check(templ);
  return std::move(checker.findings);
}

std::string fill(const Template& templ, const Value& values, const Lookup& lookup) {
  const auto faults = check(templ, values, lookup);
  if (!faults.empty()) {
    std::string text;
    for (const auto& fault : faults.all()) {
      text += fmt::format("{}{}:{}:{}: {}", text.empty() ? "" : "\nsenco: ", fault.path,
                          fault.position.line, fault.position.column, fault.message);
    }
    throw Error(text);
  }
  mustache::mustache filled{with_partials(templ, lookup)};
  if (!filled.is_valid()) {
    throw Error("{}: {}", templ.source->path(), filled.error_message());
  }
  filled.set_custom_escape([](const std::string& text) { return escape_markdown(text); });
  return tidy(filled.render(data_of(values, templ.audience)));
}

std::string escape_markdown(std::string_view text) {
  std::string joined;
  bool paragraph_ended = false;
  for (const auto raw : lines(text)) {
    std::string line;
    for (const auto word : split(trim(raw), ' ')) {
      if (!word.empty()) {
        line.append(line.empty() ? "" : " ").append(word);
      }
    }
    if (line.empty()) {
      paragraph_ended = !joined.empty();
      continue;
    }
    std::string safe;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      const char next = i + 1 < line.size() ? line[i + 1] : ' ';
      const char before = i > 0 ? line[i - 1] : ' ';
      const bool star = (c == '*' || c == '_') && !(before == ' ' && next == ' ') &&
                        !(c == '_' && std::isalnum(static_cast<unsigned char>(before)) != 0 &&
                          std::isalnum(static_cast<unsigned char>(next)) != 0);
      const bool sign =
          c == '\\' || c == '`' || c == '[' || c == ']' || c == '<' ||
          (c == '&' && (next == '#' || std::isalpha(static_cast<unsigned char>(next)) != 0));
      safe.append(star || sign ? "\\" : "").append(1, c);
    }
    if (joined.empty() || paragraph_ended) {
      joined.append(paragraph_ended ? "\\\n" : "");
      if (begins_block(safe)) {
        const auto digits = safe.find_first_not_of("0123456789");
        safe.insert(digits == std::string::npos ? 0 : digits, "\\");
      }
    } else {
      joined.append(" ");
    }
    paragraph_ended = false;
    joined.append(safe);
  }
  return joined;
}

namespace {

void list_names(const Value& value, Reader reader, const std::string& prefix,
                std::vector<std::string>& names) {
  for (const auto& [name, part] : value.parts()) {
    if (!may_read(reader, part.audience())) {
      continue;
    }
    const std::string path = prefix + name;
    if (part.kind() == Value::Kind::list) {
      names.push_back(path + "[]");
      list_names(part.shape(), reader, path + "[].", names);
    } else if (part.kind() == Value::Kind::record) {
      list_names(part, reader, path + ".", names);
    } else {
      names.push_back(path);
    }
  }
}

} // namespace

std::vector<std::string> names(const Value& values, Reader reader) {
  std::vector<std::string> all;
  list_names(values, reader, {}, all);
  return all;
}

} // namespace senco::render
