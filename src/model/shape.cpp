// SPDX-License-Identifier: MIT
#include "model/shape.hpp"

#include "base/text.hpp"

#include "model/pupil.hpp"
#include "model/setting.hpp"

#include <algorithm>
#include <type_traits>

namespace senco::model {
namespace {

template <class T> void set_type(Shape& shape) {
  if constexpr (std::is_same_v<T, std::string>) {
    shape.type = Type::text;
  } else if constexpr (std::is_same_v<T, Date>) {
    shape.type = Type::date;
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    shape.type = Type::time;
  } else if constexpr (std::is_same_v<T, bool>) {
    shape.type = Type::yes_or_no;
  } else if constexpr (std::is_same_v<T, double>) {
    shape.type = Type::number;
  } else if constexpr (std::is_same_v<T, int>) {
    shape.type = Type::whole_number;
  } else {
    shape.type = Type::word;
    shape.words = words<T>();
  }
}

Shape about_key(std::string_view key, const About& about, bool mandatory) {
  Shape shape;
  shape.key = key;
  shape.says = about.says;
  shape.paragraph = about.paragraph;
  shape.audience = about.audience.is;
  shape.is_mandatory = mandatory;
  shape.form = about.form;
  shape.at_least = about.at_least;
  shape.at_most = about.at_most;
  return shape;
}

template <class S> std::vector<Shape> parts_of();

/// Writes down what `describe()` says of each member.
class Collector {
public:
  template <class T> void mandatory(std::string_view key, T& member, const About& about) {
    add(about_key(key, about, true), member);
  }
  template <class T> void optional(std::string_view key, T& member, const About& about) {
    add(about_key(key, about, false), member);
  }
  /// Any other key: the section's last part, without a key of its own.
  template <class T> void rest(const Named<T>& /*member*/, const About& about) {
    Shape shape = about_key({}, about, false);
    set_type<T>(shape);
    parts.push_back(std::move(shape));
  }

  std::vector<Shape> parts;

private:
  template <class T> void add(Shape shape, const Field<T>& /*member*/) {
    set_type<T>(shape);
    parts.push_back(std::move(shape));
  }
  template <class T> void add(Shape shape, const List<T>& /*member*/) {
    Shape entry = shape;
    entry.key = {};
    shape.type = Type::list;
    if constexpr (std::is_base_of_v<Section, T>) {
      entry.type = Type::section;
      entry.parts = parts_of<T>();
    } else {
      set_type<typename decltype(T::value)::value_type>(entry);
    }
    shape.parts.push_back(std::move(entry));
    parts.push_back(std::move(shape));
  }
  template <class T> void add(Shape shape, const Named<T>& /*member*/) {
    Shape entry = shape;
    entry.key = {};
    set_type<T>(entry);
    shape.type = Type::named;
    shape.parts.push_back(std::move(entry));
    parts.push_back(std::move(shape));
  }
  template <class S> void add(Shape shape, const Part<S>& /*member*/) {
    shape.type = Type::section;
    shape.parts = parts_of<S>();
    parts.push_back(std::move(shape));
  }
  template <class S>
  std::enable_if_t<std::is_base_of_v<Section, S>> add(Shape shape, const S& /*member*/) {
    shape.type = Type::section;
    shape.parts = parts_of<S>();
    parts.push_back(std::move(shape));
  }
};

template <class S> std::vector<Shape> parts_of() {
  Collector collector;
  if constexpr (std::is_base_of_v<Entry, S>) {
    const Text id;
    collector.optional("id", id,
                       {.says = "Name of this entry, unique in its list.",
                        .audience = Audience::staff,
                        .form = Form::id});
  }
  const S none{};
  S::describe(none, collector);
  return std::move(collector.parts);
}

template <class S> Shape root_shape() {
  Shape shape;
  shape.type = Type::section;
  shape.parts = parts_of<S>();
  return shape;
}

} // namespace

const Shape* Shape::find(std::string_view name) const {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Shape& part) {
    return !part.key.empty() && part.key == name;
  });
  return type != Type::section || found == parts.end() ? nullptr : &*found;
}

const Shape* find_shape(const Shape& root, std::string_view path) {
  const Shape* here = &root;
  for (const auto part : split(path, '.')) {
    here = here->find(part.substr(0, part.find('[')));
    if (here == nullptr) {
      return nullptr;
    }
    here = here->type == Type::list ? &here->entry() : here;
  }
  return here;
}

std::vector<std::string_view> Shape::keys() const {
  std::vector<std::string_view> keys;
  for (const auto& part : parts) {
    if (!part.key.empty()) {
      keys.push_back(part.key);
    }
  }
  return keys;
}

const Shape& pupil_shape() {
  static const Shape shape = root_shape<Pupil>();
  return shape;
}

const Shape& setting_shape() {
  static const Shape shape = root_shape<Setting>();
  return shape;
}

} // namespace senco::model
