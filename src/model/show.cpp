// SPDX-License-Identifier: MIT
#include "model/show.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace senco::model {
namespace {

constexpr std::size_t k_narrowest = 20;

template <class T> std::string shown(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    return clock(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "yes" : "no";
  } else if constexpr (std::is_same_v<T, Date> || std::is_arithmetic_v<T>) {
    return fmt::format("{}", value);
  } else {
    return replace_all(to_word(value), "_", " ");
  }
}

class Shower {
public:
  Shower(std::vector<std::string>& lines, std::size_t width, std::size_t depth)
      : lines_(lines), width_(width), depth_(depth) {}

  template <class T> void optional(std::string_view key, T& member, const About& /*about*/) {
    put(key, member);
  }
  template <class T> void mandatory(std::string_view key, T& member, const About& /*about*/) {
    put(key, member);
  }
  template <class T> void rest(const Named<T>& /*member*/, const About& /*about*/) {}

  template <class S> void section(const S& from) {
    if constexpr (std::is_base_of_v<Entry, S>) {
      put("id", from.id);
    }
    S::describe(from, *this);
    for (const auto& own : from.own) {
      put_own(own);
    }
  }

  /// The next line begins with a dash: it is the first of an entry.
  void begin_entry() { dash_ = true; }

private:
  void line(std::string_view key, std::string_view value) {
    const std::string label = replace_all(key, "_", " ");
    const std::string indent(2 * depth_, ' ');
    const std::string mark = dash_ ? std::string(2 * (depth_ - 1), ' ') + "- " : indent;
    dash_ = false;
    const auto room =
        std::max(k_narrowest, width_ - std::min(width_, indent.size() + label.size() + 2));
    std::vector<std::string> parts;
    for (const auto paragraph : lines(value)) {
      const auto wrapped = wrap(paragraph, room);
      parts.insert(parts.end(), wrapped.begin(), wrapped.end());
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      lines_.push_back(
          i == 0 ? fmt::format("{}{}: {}", mark, label, parts[i])
                 : fmt::format("{}{}  {}", indent, std::string(label.size(), ' '), parts[i]));
    }
  }

  void heading(std::string_view key) {
    if (depth_ == 0) {
      lines_.emplace_back();
      lines_.push_back(capitalised(replace_all(key, "_", " ")));
    } else {
      lines_.push_back(fmt::format(
          "{}{}:", dash_ ? std::string(2 * (depth_ - 1), ' ') + "- " : std::string(2 * depth_, ' '),
          replace_all(key, "_", " ")));
      dash_ = false;
    }
  }

  void put_own(const Own& own) {
    if (own.parts.empty()) {
      if (!own.text.empty()) {
        line(own.key, own.text);
      }
      return;
    }
    heading(own.key);
    Shower inner(lines_, width_, depth_ + 1);
    for (const auto& part : own.parts) {
      if (part.key.empty()) {
        inner.begin_entry();
        inner.line("", part.text);
      } else {
        inner.put_own(part);
      }
    }
  }

  template <class T> void put(std::string_view key, const Field<T>& field) {
    if (field) {
      line(key, shown(*field));
    }
  }
  template <class T> void put(std::string_view key, const List<Field<T>>& list) {
    std::vector<std::string> texts;
    for (const auto& field : list) {
      if (field) {
        texts.push_back(shown(*field));
      }
    }
    if (!texts.empty()) {
      line(key, join(texts, "; "));
    }
  }
  template <class T> void put(std::string_view key, const Named<T>& named) {
    for (const auto& [name, field] : named.entries) {
      line(fmt::format("{} {}", key, name), shown(*field));
    }
  }
  template <class S> void put(std::string_view key, const List<S>& list) {
    if (list.empty()) {
      return;
    }
    heading(key);
    for (const S& entry : list) {
      Shower inner(lines_, width_, depth_ + 1);
      inner.begin_entry();
      inner.section(entry);
    }
  }
  template <class S> void put(std::string_view key, const Part<S>& part) {
    if (part) {
      put(key, *part);
    }
  }
  template <class S>
  std::enable_if_t<std::is_base_of_v<Section, S>> put(std::string_view key, const S& from) {
    heading(key);
    Shower inner(lines_, width_, depth_ + 1);
    inner.section(from);
  }

  std::vector<std::string>& lines_;
  std::size_t width_;
  std::size_t depth_;
  bool dash_ = false;
};

} // namespace

std::vector<std::string> show(const Pupil& pupil, std::size_t width) {
  std::vector<std::string> all;
  Shower whole(all, width, 0);
  whole.section(pupil);
  // The version of the format is of no interest to a reader.
  const auto first = std::find(all.begin(), all.end(), std::string{"Pupil"});
  return {first == all.end() ? all.begin() : first, all.end()};
}

} // namespace senco::model
