// SPDX-License-Identifier: MIT
#include "model/decode.hpp"

#include "base/text.hpp"
#include "model/value.hpp"

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <unordered_set>
#include <vector>

namespace senco::model {
namespace {

using yaml::Kind;
using yaml::Node;

constexpr About k_id{.says = "Name of this entry, unique in its list.",
                     .audience = Audience::staff,
                     .paragraph = {},
                     .form = Form::id};

struct Context {
  Findings& findings;
  bool whole; ///< Whether all of the file could be read.
  bool understood = true;
};

/// The keys that a section has, in its order.
struct Keys {
  std::vector<std::string_view> names;
  bool takes_any = false;

  template <class T> void mandatory(std::string_view key, T& /*member*/, const About& /*about*/) {
    names.push_back(key);
  }
  template <class T> void optional(std::string_view key, T& /*member*/, const About& /*about*/) {
    names.push_back(key);
  }
  template <class T> void rest(T& /*member*/, const About& /*about*/) { takes_any = true; }
};

Own own_value(std::string_view key, Node node) {
  Own own{.key = std::string{key},
          .text = std::string{node.text()},
          .parts = {},
          .is_list = node.is_list()};
  for (const Node child : node) {
    own.parts.push_back(own_value(child.key(), child));
  }
  return own;
}

template <class S> void decode_section(S& section, Node node, Context& context);

/// Goes through one map of the file for the members of one section.
class Decoder {
public:
  /// `keys` gives the keys that the section has.
  Decoder(Node map, Keys (*keys)(), Context& context)
      : map_(map), keys_(keys), next_(map.begin()), traces_(map.traces()), context_(context) {}

  /// Made part of `describe()`, where the compiler knows the trace of the key: most of the keys
  /// that a section could have aren't there.
  template <class T>
  [[gnu::always_inline]] void optional(std::string_view key, T& member, const About& about) {
    if ((traces_ & yaml::trace_of(key)) != 0) {
      decode_if_there(key, member, about);
    }
  }

  template <class T> void mandatory(std::string_view key, T& member, const About& about) {
    const auto node = take(key);
    if (!node || node->is_empty()) {
      missing(key, node);
      return;
    }
    decode(member, *node, about);
    context_.understood = context_.understood && is_read(member, *node);
  }

  template <class T> void rest(Named<T>& member, const About& about) {
    const auto names = keys_().names;
    for (const Node child : map_) {
      if (std::find(names.begin(), names.end(), child.key()) == names.end()) {
        decode_named(member, child, about);
        ++found_;
      }
    }
  }

  /// Whether every key of the map has been asked for.
  [[nodiscard]] bool all_known() const { return found_ == map_.size(); }

private:
  template <class T> void decode_if_there(std::string_view key, T& member, const About& about) {
    if (const auto node = take(key)) {
      decode(member, *node, about);
    }
  }

  /// The value under `key`. Keys mostly stand in the order in which they are asked for, and all
  /// before `next_` have been taken.
  std::optional<Node> take(std::string_view key) {
    if (next_ != map_.end() && (*next_).key() == key) {
      ++found_;
      return *next_++;
    }
    const auto found =
        std::find_if(next_, map_.end(), [&](Node child) { return child.key() == key; });
    if (found == map_.end()) {
      return std::nullopt;
    }
    ++found_;
    return *found;
  }

  // Whether a mandatory member says what it has to; its own mandatory keys see to themselves.
  template <class T> static bool is_read(const Field<T>& field, Node /*node*/) {
    return bool{field};
  }
  template <class T> static bool is_read(const List<T>& /*list*/, Node node) {
    return node.is_list() && std::all_of(node.begin(), node.end(), [](Node entry) {
             return entry.is_empty() || entry.is_map();
           });
  }
  static bool is_read(const Section& /*section*/, Node node) { return node.is_map(); }

  void missing(std::string_view key, const std::optional<Node>& node) {
    context_.understood = false;
    if (!context_.whole) {
      return;
    }
    const bool inside = !map_.key().empty();
    Span where = node ? node->key_span() : inside ? map_.key_span() : map_.span();
    if (!node && !inside) {
      where.end = std::min(where.end, where.begin + 1);
    }
    context_.findings.add("missing-key", where, "'{}' is {}{}", key, node ? "empty" : "missing",
                          inside ? fmt::format(" in '{}'", map_.key()) : std::string{});
  }

  template <class T> void decode(Field<T>& field, Node node, const About& about) {
    if (node.is_empty()) {
      return;
    }
    std::string fault;
    field.where = node.span();
    field.value = read_value<T>(node, about, fault);
    if (!field.value) {
      bad_value(node, fault);
    }
  }

  template <class T> void decode(List<T>& list, Node node, const About& about) {
    if (node.is_empty()) {
      return;
    }
    if (!node.is_list()) {
      bad_value(node, "a list was expected: one entry a line after a dash, or in [brackets]");
      return;
    }
    list.where = node.span();
    list.entries.reserve(node.size());
    for (const Node child : node) {
      if (child.is_empty()) {
        bad_value(child, "an entry of this list is empty");
        continue;
      }
      T& entry = list.entries.emplace_back();
      if constexpr (std::is_base_of_v<Section, T>) {
        decode_section(entry, child, context_);
      } else {
        decode(entry, child, about);
      }
    }
    if constexpr (std::is_base_of_v<Entry, T>) {
      report_repeated_ids(list);
    }
  }

  template <class S> void decode(Part<S>& part, Node node, const About& /*about*/) {
    if (!node.is_empty()) {
      decode_section(part.value.emplace(), node, context_);
    }
  }

  template <class T> void decode(Named<T>& named, Node node, const About& about) {
    if (node.is_empty()) {
      return;
    }
    if (!node.is_map()) {
      bad_value(node, "names with a value each were expected");
      return;
    }
    named.where = node.span();
    for (const Node child : node) {
      decode_named(named, child, about);
    }
  }

  template <class S>
  std::enable_if_t<std::is_base_of_v<Section, S>> decode(S& section, Node node,
                                                         const About& /*about*/) {
    decode_section(section, node, context_);
  }

  template <class T> void decode_named(Named<T>& named, Node child, const About& about) {
    Field<T> field;
    decode(field, child, about);
    if (field) {
      named.entries.emplace_back(std::string{child.key()}, std::move(field));
    }
  }

  template <class T> void report_repeated_ids(const List<T>& list) {
    std::unordered_set<std::string_view> seen;
    for (const T& entry : list) {
      if (entry.id && !seen.insert(*entry.id).second) {
        context_.findings.add("duplicate-id", entry.id.where,
                              "the id '{}' stands twice in this list", *entry.id);
      }
    }
  }

  void bad_value(Node node, std::string_view fault) {
    const bool has_place = node.span().begin < node.span().end;
    Span where = has_place ? node.span() : node.key_span();
    context_.findings.add("bad-value", where, "{}{}",
                          node.key().empty() ? "" : fmt::format("'{}': ", node.key()), fault);
  }

  Node map_;
  Keys (*keys_)();
  Node::Iterator next_;
  std::uint64_t traces_;
  Context& context_;
  std::size_t found_ = 0;
};

template <class S> Keys keys_of() {
  Keys keys;
  if constexpr (std::is_base_of_v<Entry, S>) {
    keys.names.emplace_back("id");
  }
  S none;
  S::describe(none, keys);
  return keys;
}

template <class S> void report_unknown(S& section, Node node, Context& context) {
  const auto keys = keys_of<S>();
  std::unordered_set<std::string_view> seen;
  for (const Node child : node) {
    const auto key = child.key();
    const bool is_known =
        keys.takes_any || std::find(keys.names.begin(), keys.names.end(), key) != keys.names.end();
    if (is_known || !seen.insert(key).second) {
      continue;
    }
    if (key.starts_with("x_")) {
      section.own.push_back(own_value(key, child));
      continue;
    }
    context.findings.add(
        "unknown-key", child.key_span(), "unknown key '{}'{}", key,
        did_you_mean(key, keys.names, "; a key of the school's own starts with 'x_'"));
  }
}

template <class S> void decode_section(S& section, Node node, Context& context) {
  section.where = node.span();
  if (!node.is_map()) {
    context.findings.add("bad-value", node.span(), "{}keys with values were expected here",
                         node.key().empty() ? "" : fmt::format("'{}': ", node.key()));
    return;
  }
  Decoder decoder(node, keys_of<S>, context);
  if constexpr (std::is_base_of_v<Entry, S>) {
    decoder.optional("id", section.id, k_id);
  }
  S::describe(section, decoder);
  if (!decoder.all_known()) {
    report_unknown(section, node, context);
  }
}

template <class T> Decoded<T> decode_root(const yaml::Document& document, Findings& findings) {
  Decoded<T> result;
  Context context{.findings = findings, .whole = document.is_whole()};
  const auto root = document.root();
  if (root && root->is_map()) {
    decode_section(result.value, *root, context);
    result.understood = context.understood && document.is_whole();
    return result;
  }
  result.understood = false;
  if (document.is_whole()) {
    const bool is_empty = !root || root->kind() == Kind::null;
    const Span head{&document.source(), 0, 0};
    findings.add(is_empty ? "missing-key" : "bad-value", is_empty ? head : root->span(), "{}",
                 is_empty ? "the file is empty: 'format' is missing"
                          : "keys with values were expected here");
  }
  return result;
}

} // namespace

Decoded<Pupil> decode_pupil(const yaml::Document& document, Findings& findings) {
  return decode_root<Pupil>(document, findings);
}

Decoded<Setting> decode_setting(const yaml::Document& document, Findings& findings) {
  return decode_root<Setting>(document, findings);
}

} // namespace senco::model
