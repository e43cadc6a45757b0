// SPDX-License-Identifier: MIT
#include "model/amend.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "model/value.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace senco::model {
namespace {

using yaml::Change;
using yaml::Content;

/// A key of the school's own holds text.
const Shape& own_shape() {
  static const Shape shape = [] {
    Shape own;
    own.type = Type::text;
    own.audience = Audience::staff;
    return own;
  }();
  return shape;
}

std::optional<long> whole_number(std::string_view text) {
  long number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                  : std::nullopt;
}

/// One part of a path: `reviews`, or `reviews[r1]`.
struct Part {
  std::string_view key;
  std::optional<std::string_view> selector;
};

Part read_part(std::string_view text, std::string_view path) {
  const auto open = text.find('[');
  if (open == std::string_view::npos) {
    return {.key = text, .selector = std::nullopt};
  }
  if (!text.ends_with(']') || text.size() == open + 2) {
    throw UsageError("'{}' isn't a path such as reviews[r1].held", path);
  }
  return {.key = text.substr(0, open), .selector = text.substr(open + 1, text.size() - open - 2)};
}

class Finder {
public:
  Finder(const Shape& root, const Content& record, std::string_view text)
      : text_(text), target_{.path = {}, .shape = &root}, here_(&record) {}

  Target run() {
    const auto parts = split(text_, '.');
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Part part = read_part(parts[i], text_);
      take_key(part.key);
      if (part.selector) {
        take_entry(*part.selector);
      } else if (i + 1 < parts.size() && target_.shape->type == Type::list) {
        throw UsageError("'{}' is a list: say which entry, such as {}[{}]", part.key, part.key,
                         here_ == nullptr || here_->parts.empty() ? std::string{"1"}
                                                                  : first_name(*here_));
      }
    }
    return target_;
  }

private:
  static std::string first_name(const Content& list) {
    const Content* id = list.parts.front().second.find("id");
    return id == nullptr ? "1" : id->text;
  }

  void take_key(std::string_view key) {
    const Shape& shape = *target_.shape;
    const Shape* next = shape.find(key);
    if (next == nullptr && key.starts_with("x_") && shape.type == Type::section) {
      next = &own_shape();
    }
    if (next == nullptr && shape.type == Type::named && !key.empty()) {
      next = &shape.entry();
    }
    const bool takes_any = shape.type == Type::section && !shape.parts.empty() &&
                           shape.parts.back().key.empty() && !key.empty();
    if (next == nullptr && takes_any) {
      next = &shape.parts.back();
    }
    if (next == nullptr) {
      throw_unknown(key);
    }
    target_.path.emplace_back(key);
    target_.shape = next;
    here_ = here_ == nullptr ? nullptr : here_->find(key);
  }

  [[noreturn]] void throw_unknown(std::string_view key) const {
    const Shape& shape = *target_.shape;
    // What is most often changed lies in the section `pupil`.
    const Shape* pupil = target_.path.empty() ? shape.find("pupil") : nullptr;
    const bool is_of_pupil = pupil != nullptr && pupil->find(key) != nullptr;
    throw UsageError("the format has no '{}'{}{}", key,
                     target_.path.empty() ? std::string{}
                                          : fmt::format(" in '{}'", to_text(target_.path)),
                     is_of_pupil ? fmt::format(": did you mean 'pupil.{}'?", key)
                                 : did_you_mean(key, shape.keys()));
  }

  void take_entry(std::string_view selector) {
    if (target_.shape->type != Type::list) {
      throw UsageError("'{}' is no list: leave out [{}]", to_text(target_.path), selector);
    }
    const auto place = place_of(selector);
    target_.path.emplace_back(place);
    target_.shape = &target_.shape->entry();
    here_ = &here_->parts[place].second;
  }

  [[nodiscard]] std::size_t place_of(std::string_view selector) const {
    const std::size_t size = here_ == nullptr ? 0 : here_->parts.size();
    for (std::size_t i = 0; i < size; ++i) {
      const Content* id = here_->parts[i].second.find("id");
      if (id != nullptr && id->text == selector) {
        return i;
      }
    }
    const auto number = whole_number(selector);
    const auto count = static_cast<long>(size);
    if (number && *number >= 1 && *number <= count) {
      return static_cast<std::size_t>(*number - 1);
    }
    if (number && *number <= -1 && *number >= -count) {
      return static_cast<std::size_t>(count + *number);
    }
    throw UsageError("there is no '{}' in '{}': {}", selector, to_text(target_.path),
                     size == 0 ? std::string{"it has no entries"}
                               : fmt::format("it has {}", names_of_entries(*here_)));
  }

  std::string_view text_;
  Target target_;
  const Content* here_;
};

Content number_value(const Shape& shape, std::string_view text) {
  const auto number = parse_number(text);
  constexpr double k_most = 1e9;
  if (!number || (shape.type == Type::whole_number &&
                  (*number != std::floor(*number) || std::abs(*number) > k_most))) {
    throw UsageError("'{}' isn't a {}", text,
                     shape.type == Type::number ? "number such as 12 or 16.20" : "whole number");
  }
  if ((shape.at_least && *number < *shape.at_least) ||
      (shape.at_most && *number > *shape.at_most)) {
    throw UsageError("{} is {}", text,
                     shape.at_least && *number < *shape.at_least
                         ? fmt::format("less than {}", *shape.at_least)
                         : fmt::format("more than {}", *shape.at_most));
  }
  return Content::of_word(text);
}

Content yes_or_no(std::string_view text) {
  const auto word = lower(text);
  if (word == "true" || word == "yes") {
    return Content::of_word("true");
  }
  if (word == "false" || word == "no") {
    return Content::of_word("false");
  }
  throw UsageError("'{}' isn't true or false", text);
}

Content text_value(const Shape& shape, std::string_view text) {
  if (find_invalid_utf8(text) != std::string_view::npos) {
    throw UsageError("what was typed isn't UTF-8");
  }
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) {
      throw UsageError("a control character can't stand in a record");
    }
  }
  if (!has_form(text, shape.form)) {
    throw UsageError(
        shape.form == Form::id
            ? fmt::format("'{}' can't be an id: a small letter, then small letters, "
                          "digits, _ or -",
                          text)
            : fmt::format("'{}' isn't a year group: E1 E2 N1 N2 R 1 to 14 or X", text));
  }
  return shape.form == Form::id ? Content::of_word(text) : Content::of_text(text);
}

/// The entries of `[parents, pupil]`, a list as a record writes it; nothing for any other text.
std::optional<std::vector<std::string>> bracketed(const std::string& text) {
  if (!text.starts_with('[') || !text.ends_with(']')) {
    return std::nullopt;
  }
  Findings ignored;
  const diag::Source source("typed", text);
  const auto list = Content::of(yaml::parse(source, ignored));
  std::vector<std::string> entries;
  for (const auto& part : list.parts) {
    if (part.second.kind != yaml::Kind::scalar) {
      return std::nullopt;
    }
    entries.push_back(part.second.text);
  }
  return ignored.empty() && list.kind == yaml::Kind::list ? std::optional{std::move(entries)}
                                                          : std::nullopt;
}

/// Whether `target` is an entry of a list that has others.
bool is_one_of_several(const Target& target, const Content& record) {
  if (!target.path.back().is_place()) {
    return false;
  }
  const Content* list =
      yaml::value_at(record, yaml::Path{target.path.begin(), std::prev(target.path.end())});
  return list != nullptr && list->parts.size() > 1;
}

/// A list of words or dates may be typed with commas; a text may hold one itself.
std::vector<std::string> entries_of(const Shape& entry, const std::vector<std::string>& values) {
  if (entry.type == Type::text) {
    return values;
  }
  std::vector<std::string> all;
  for (const auto& value : values) {
    for (const auto part : split(value, ',')) {
      all.emplace_back(trim(part));
    }
  }
  return all;
}

std::vector<Change> assign_list(const Target& target, const Content* old,
                                const std::vector<std::string>& values, bool add,
                                const ReadDate& read_date) {
  const std::size_t kept = add && old != nullptr ? old->parts.size() : 0;
  const std::size_t size = old == nullptr || old->kind != yaml::Kind::list ? 0 : old->parts.size();
  std::vector<Change> changes;
  std::size_t place = kept;
  const auto typed = values.size() == 1 ? bracketed(values.front()) : std::nullopt;
  for (const auto& value : typed ? *typed : entries_of(target.shape->entry(), values)) {
    auto content = typed_value(target.shape->entry(), value, read_date);
    yaml::Path path = target.path;
    if (place < size) {
      if (!(old->parts[place].second == content)) {
        path.emplace_back(place);
        changes.push_back({.what = Change::What::put, .path = path, .content = content});
      }
    } else {
      changes.push_back({.what = Change::What::append, .path = path, .content = content});
    }
    ++place;
  }
  for (std::size_t i = size; i > place; --i) {
    yaml::Path path = target.path;
    path.emplace_back(i - 1);
    changes.push_back({.what = Change::What::remove, .path = path});
  }
  return changes;
}

} // namespace

Target find_target(const Shape& root, const Content& record, std::string_view path) {
  return Finder(root, record, path).run();
}

Content typed_value(const Shape& shape, std::string_view text, const ReadDate& read_date) {
  switch (shape.type) {
  case Type::date:
    if (const auto date = read_date(text)) {
      return Content::of_word(date->iso());
    }
    throw UsageError("{}", not_a_date(text, "2026-03-14, today or +14d"));
  case Type::time:
    if (const auto time = parse_time(text)) {
      return Content::of_word(clock(*time));
    }
    throw UsageError("'{}' isn't a time such as 15:30", text);
  case Type::yes_or_no:
    return yes_or_no(text);
  case Type::number:
  case Type::whole_number:
    return number_value(shape, text);
  case Type::word:
    if (const auto word = detail::listed_word(text, shape.words); !word.empty()) {
      return Content::of_word(word);
    }
    throw UsageError("{}", detail::not_listed(text, shape.words));
  case Type::text:
    return text_value(shape, text);
  case Type::section:
  case Type::list:
  case Type::named:
    break;
  }
  throw UsageError("'{}' holds keys of its own: name one of them", shape.key);
}

std::vector<Change> assign(const Target& target, const Content& record,
                           const std::vector<std::string>& values, bool add,
                           const ReadDate& read_date) {
  const Content* old = yaml::value_at(record, target.path);
  const bool is_removal = values.size() == 1 && values.front().empty();
  if (is_removal) {
    if (target.shape->is_mandatory && !is_one_of_several(target, record)) {
      throw UsageError("'{}' can't be left out of a record", to_text(target.path));
    }
    return old == nullptr ? std::vector<Change>{}
                          : std::vector{Change{.what = Change::What::remove, .path = target.path}};
  }
  if (target.shape->type == Type::list && !target.shape->is_list_of_sections()) {
    return assign_list(target, old, values, add, read_date);
  }
  if (add) {
    throw UsageError("'{}' is no list: += adds to lists", to_text(target.path));
  }
  if (values.size() > 1) {
    throw UsageError("'{}' is given more than once", to_text(target.path));
  }
  if (target.shape->is_scalar() && old != nullptr && !old->is_empty() &&
      old->kind != yaml::Kind::scalar) {
    throw UsageError("'{}' holds a list or keys of its own: 'senco edit' changes those",
                     to_text(target.path));
  }
  if (target.shape->is_list_of_sections()) {
    throw UsageError(
        "'{}' is a list: say which entry and key, such as {}[1].{}, or use 'senco add'",
        to_text(target.path), to_text(target.path), target.shape->entry().parts.back().key);
  }
  auto content = typed_value(*target.shape, values.front(), read_date);
  if (old != nullptr && *old == content) {
    return {};
  }
  return {{.what = Change::What::put, .path = target.path, .content = std::move(content)}};
}

yaml::KeyOrder key_order(const Shape& root) {
  return [&root](const yaml::Path& map) -> std::vector<std::string_view> {
    const Shape* here = &root;
    for (const auto& step : map) {
      const bool is_entry = step.is_place() && here->type == Type::list;
      here = is_entry ? &here->entry() : here->find(step.key);
      if (here == nullptr) {
        return {};
      }
    }
    return here->keys();
  };
}

std::string next_id(const Content* list, std::string_view letter) {
  std::string prefix{letter};
  long highest = 0;
  if (list != nullptr) {
    for (const auto& part : list->parts) {
      const Content* id = part.second.find("id");
      const std::string_view text = id == nullptr ? std::string_view{} : id->text;
      const auto digits = text.find_last_not_of("0123456789") + 1;
      const auto number = whole_number(text.substr(std::min(digits, text.size())));
      if (number && *number >= highest) { // The school's own manner of naming goes on.
        highest = *number;
        prefix = text.substr(0, digits);
      }
    }
  }
  return fmt::format("{}{}", prefix, highest + 1);
}

std::string names_of_entries(const Content& list) {
  std::vector<std::string> ids;
  for (const auto& part : list.parts) {
    if (const Content* id = part.second.find("id")) {
      ids.push_back(id->text);
    }
  }
  if (ids.size() == list.parts.size()) {
    return list_in_words(ids);
  }
  return list.parts.size() == 1 ? std::string{"1"} : fmt::format("1 to {}", list.parts.size());
}

} // namespace senco::model
