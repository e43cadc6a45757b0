// SPDX-License-Identifier: MIT
#include "model/fields.hpp"

#include "model/pupil.hpp"
#include "model/setting.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace senco::model {
namespace {

template <class T> std::string type_of() {
  if constexpr (std::is_same_v<T, std::string>) {
    return "text";
  } else if constexpr (std::is_same_v<T, Date>) {
    return "date";
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    return "time";
  } else if constexpr (std::is_same_v<T, bool>) {
    return "true or false";
  } else if constexpr (std::is_same_v<T, double>) {
    return "number";
  } else if constexpr (std::is_same_v<T, int>) {
    return "whole number";
  } else {
    return fmt::format("one of: {}", fmt::join(words<T>(), ", "));
  }
}

class Lister {
public:
  Lister(std::string prefix, std::vector<FieldInfo>& fields)
      : prefix_(std::move(prefix)), fields_(fields) {}

  template <class T> void optional(std::string_view key, T& member, const About& about) {
    add(key, about, false, member);
  }
  template <class T> void mandatory(std::string_view key, T& member, const About& about) {
    add(key, about, true, member);
  }
  template <class T> void rest(const Named<T>& /*member*/, const About& about) {
    row("*", about, false, type_of<T>());
  }

private:
  void row(std::string_view key, const About& about, bool mandatory, std::string type) {
    fields_.push_back({.path = prefix_ + std::string{key},
                       .type = std::move(type),
                       .mandatory = mandatory,
                       .audience = about.audience.is,
                       .paragraph = about.paragraph,
                       .says = about.says});
  }

  template <class T>
  void add(std::string_view key, const About& about, bool mandatory, const Field<T>& /*member*/) {
    row(key, about, mandatory, about.form == Form::year_group ? "year group" : type_of<T>());
  }
  template <class T>
  void add(std::string_view key, const About& about, bool mandatory,
           const List<Field<T>>& /*member*/) {
    row(key, about, mandatory, fmt::format("list, each {}", type_of<T>()));
  }
  template <class T>
  void add(std::string_view key, const About& about, bool mandatory, const Named<T>& /*member*/) {
    row(key, about, mandatory, "names, each with a " + type_of<T>());
  }
  template <class S>
  void add(std::string_view key, const About& about, bool mandatory, const List<S>& /*member*/) {
    row(key, about, mandatory, "list of entries");
    inside<S>(fmt::format("{}{}[].", prefix_, key));
  }
  template <class S>
  void add(std::string_view key, const About& about, bool mandatory, const Part<S>& /*member*/) {
    row(key, about, mandatory, "section");
    inside<S>(fmt::format("{}{}.", prefix_, key));
  }
  template <class S>
  std::enable_if_t<std::is_base_of_v<Section, S>> add(std::string_view key, const About& about,
                                                      bool mandatory, const S& /*member*/) {
    row(key, about, mandatory, "section");
    inside<S>(fmt::format("{}{}.", prefix_, key));
  }

  template <class S> void inside(std::string prefix) {
    Lister lister(std::move(prefix), fields_);
    const S none{};
    S::describe(none, lister);
  }

  std::string prefix_;
  std::vector<FieldInfo>& fields_;
};

template <class S> std::vector<FieldInfo> list_fields() {
  std::vector<FieldInfo> fields;
  Lister lister({}, fields);
  const S none{};
  S::describe(none, lister);
  return fields;
}

} // namespace

std::vector<FieldInfo> pupil_fields() {
  return list_fields<Pupil>();
}

std::vector<FieldInfo> setting_fields() {
  return list_fields<Setting>();
}

} // namespace senco::model
