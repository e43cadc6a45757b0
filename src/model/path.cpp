// SPDX-License-Identifier: MIT
#include "model/path.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace senco::model {
namespace {

template <class T> std::string as_written(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, Date>) {
    return value.iso();
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    return clock(value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_arithmetic_v<T>) {
    return fmt::format("{}", value);
  } else {
    return std::string{to_word(value)};
  }
}

/// Follows one path through sections and lists.
class Walker {
public:
  explicit Walker(std::string_view path) : path_(path) {}

  template <class T> void optional(std::string_view key, T& member, const About& /*about*/) {
    visit(key, member);
  }
  template <class T> void mandatory(std::string_view key, T& member, const About& /*about*/) {
    visit(key, member);
  }
  template <class T> void rest(const Named<T>& /*member*/, const About& /*about*/) {}

  bool known = false;
  std::vector<std::string> values;

  template <class S> void section(const S& from) {
    S::describe(from, *this);
    for (const auto& own : from.own) {
      if (own.key == path_) {
        values.push_back(own.text);
      }
    }
    known = known || path_.starts_with("x_");
  }

private:
  template <class T> void visit(std::string_view key, const T& member) {
    if (path_ == key) {
      known = true;
      take(member);
    } else if (path_.starts_with(key) && path_.size() > key.size() && path_[key.size()] == '.') {
      const auto whole = path_;
      path_.remove_prefix(key.size() + 1);
      enter(member);
      path_ = whole;
    }
  }

  template <class T> void take(const T& /*section*/) {}
  template <class T> void take(const Field<T>& field) {
    if (field) {
      values.push_back(as_written(*field));
    }
  }
  template <class T> void take(const List<Field<T>>& list) {
    for (const auto& field : list) {
      take(field);
    }
  }

  template <class T> void enter(const Field<T>& /*field*/) {}
  template <class T> void enter(const List<Field<T>>& /*list*/) {}
  template <class T> void enter(const Named<T>& named) {
    known = true;
    if (const auto* field = named.find(path_)) {
      take(*field);
    }
  }
  template <class S> void enter(const List<S>& list) {
    section(S{}); // So that the path is known though the list is empty.
    for (const S& entry : list) {
      if (path_ == "id") {
        known = true;
        take(entry.id);
      }
      section(entry);
    }
  }
  template <class S> void enter(const Part<S>& part) { section(part.get()); }
  template <class S> std::enable_if_t<std::is_base_of_v<Section, S>> enter(const S& from) {
    section(from);
  }

  std::string_view path_;
};

} // namespace

std::optional<std::vector<std::string>> values_at(const Pupil& pupil, std::string_view path) {
  Walker walker(path);
  walker.section(pupil);
  if (!walker.known) {
    return std::nullopt;
  }
  return std::move(walker.values);
}

} // namespace senco::model
