// SPDX-License-Identifier: MIT
// Whether a template can be filled: every name there, and for its readers' eyes.
#include "render/template.hpp"

#include "base/text.hpp"
#include "render/tags.hpp"

#include <algorithm>

namespace senco::render {
namespace {

constexpr int k_deepest_partial = 8;
constexpr int k_most_partials = 100; // In one paper, those of partials counted too.
constexpr std::size_t k_deepest_section = 32;

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

  /// The name most like `name` that there is: as far as the dots before it lead, then by letters.
  [[nodiscard]] std::string near_miss(std::string_view name) const {
    const auto dot = name.rfind('.');
    std::vector<std::string> names;
    if (dot == std::string_view::npos) {
      for (const auto* scope : stack_) {
        add_names(*scope, {}, names);
      }
    } else if (const auto parent = find(name.substr(0, dot)); parent.value != nullptr) {
      add_names(*parent.value, name.substr(0, dot + 1), names);
    } else if (parent.unknown) {
      const auto near = near_miss(name.substr(0, dot));
      return near.empty() ? near : fmt::format("{}{}", near, name.substr(dot));
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    return std::string{nearest(name, known)};
  }

private:
  void add_names(const Value& record, std::string_view prefix,
                 std::vector<std::string>& names) const {
    for (const auto& [name, part] : record.parts()) {
      if (may_read(reader_, part.audience())) {
        names.push_back(fmt::format("{}{}", prefix, name));
      }
    }
  }

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
    ++depth_;
    std::vector<Tag> open;
    std::vector<Entered> entered;
    for (const auto& tag : find_tags(templ.source->text(), templ.body)) {
      step(templ, tag, open, entered);
      if (open.size() > k_deepest_section) {
        break; // What is still open is reported below.
      }
    }
    for (const auto& tag : open) {
      report(templ, tag,
             fmt::format("'{}' is never closed: {{{{/{}}}}} is missing", tag.name, tag.name));
    }
    for (const auto way : entered) {
      leave(way);
    }
    --depth_;
  }

  Findings findings;

private:
  /// What a section's tag led into. Of what stands in the unknown nothing can be said; that it is
  /// unknown has been.
  enum class Entered { nothing, a_scope, the_unknown };

  void step(const Template& templ, const Tag& tag, std::vector<Tag>& open,
            std::vector<Entered>& entered) {
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
    const auto found = blind_ > 0 ? Scope::Found{} : resolve(templ, tag);
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
    entered.push_back(enter(tag, found));
  }

  /// Goes into the section that `tag` begins.
  Entered enter(const Tag& tag, const Scope::Found& found) {
    if (tag.kind != TagKind::section || found.asks_if_any) {
      return Entered::nothing;
    }
    if (found.value == nullptr) {
      ++blind_;
      return Entered::the_unknown;
    }
    scope_.enter(*found.value);
    return Entered::a_scope;
  }

  void leave(Entered way) {
    if (way == Entered::a_scope) {
      scope_.leave();
    } else if (way == Entered::the_unknown) {
      --blind_;
    }
  }

  void close(const Template& templ, const Tag& tag, std::vector<Tag>& open,
             std::vector<Entered>& entered) {
    if (open.empty() || open.back().name != tag.name) {
      report(templ, tag,
             open.empty() ? fmt::format("'{}' is closed but was never opened", tag.name)
                          : fmt::format("'{}' is closed here, but '{}' is open", tag.name,
                                        open.back().name));
      return;
    }
    leave(entered.back());
    open.pop_back();
    entered.pop_back();
  }

  void partial(const Template& templ, const Tag& tag) {
    const auto found = lookup_(fmt::format("partial-{}", tag.name));
    if (!found) {
      report(templ, tag, fmt::format("there is no template 'partial-{}'", tag.name));
      return;
    }
    if (++partials_ > k_most_partials) {
      if (partials_ == k_most_partials + 1) {
        report(templ, tag, fmt::format("too many partial templates: over {}", k_most_partials));
      }
      return;
    }
    if (depth_ == k_deepest_partial) {
      report(templ, tag,
             fmt::format("'{}' leads back to itself: partial templates go in a circle", tag.name));
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
      const auto near = scope_.near_miss(tag.name);
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
  int partials_ = 0;
  int blind_ = 0;
};

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

Findings check(const Template& templ, const Value& values, const Lookup& lookup) {
  Checker checker(values, templ.audience, lookup);
  checker.check(templ);
  return std::move(checker.findings);
}

std::vector<std::string> names(const Value& values, Reader reader) {
  std::vector<std::string> all;
  list_names(values, reader, {}, all);
  return all;
}

} // namespace senco::render
