// SPDX-License-Identifier: MIT
#include "cli/entry_options.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/usage.hpp"

#include <algorithm>

namespace senco::cli {
namespace {

using model::Shape;
using model::Type;
using yaml::Content;

/// `actions` is `action`: one option adds one. Words that end in s for another reason stay.
std::string singular(const std::string& name) {
  const bool is_plural = name.ends_with('s') && !name.ends_with("ss") && !name.ends_with("ies") &&
                         !name.ends_with("is") && !name.ends_with("views");
  return is_plural ? name.substr(0, name.size() - 1) : name;
}

/// The part of an entry that a bare value is meant for: the first after its id.
const Shape& nth_part(const Shape& section, std::size_t place) {
  const std::size_t first = section.parts.front().key == "id" ? 1 : 0;
  return section.parts[std::min(first + place, section.parts.size() - 1)];
}

std::string says_of(const Shape& shape) {
  if (shape.is_list_of_sections()) {
    return fmt::format("{} As {}=…; or with keys: {}=…; {}=…", shape.says,
                       nth_part(shape.entry(), 0).key, nth_part(shape.entry(), 0).key,
                       nth_part(shape.entry(), 1).key);
  }
  return std::string{shape.says};
}

/// What stands for a value of this kind in usage.
std::string_view value_word(const Shape& shape) {
  switch (shape.type) {
  case Type::date:
    return "DATE";
  case Type::time:
    return "TIME";
  case Type::number:
  case Type::whole_number:
    return "NUMBER";
  case Type::word:
  case Type::yes_or_no:
    return k_value_of_choice;
  default:
    return "TEXT";
  }
}

/// An option for values of this kind.
void declare_value(const std::string& names, const Shape& shape, std::string_view says,
                   std::vector<std::string>& to, Declare& declare) {
  const auto spelled = fmt::format("{} {}", names, value_word(shape));
  if (shape.type == Type::word) {
    declare.choices(spelled, to, {shape.words.begin(), shape.words.end()}, says);
  } else if (shape.type == Type::yes_or_no) {
    declare.choices(spelled, to, {"true", "false"}, says);
  } else {
    declare.options(spelled, to, says);
  }
}

void declare_part(const Shape& shape, const std::string& prefix, Given& given, Declare& declare) {
  const std::string name = prefix + option_name(shape.key);
  switch (shape.type) {
  case Type::section:
    for (const auto& part : shape.parts) {
      declare_part(part, name + "-", given, declare);
    }
    return;
  case Type::list: {
    const auto one = singular(name);
    const auto names = one == name ? "--" + name : fmt::format("--{},--{}", one, name);
    declare_value(names, shape.entry(), says_of(shape), given[name], declare);
    return;
  }
  default:
    declare_value("--" + name, shape, says_of(shape), given[name], declare);
  }
}

std::pair<std::string, std::string> cut(std::string_view text) {
  const auto equals = text.find('=');
  return {std::string{trim(text.substr(0, equals))},
          equals == std::string_view::npos ? std::string{}
                                           : std::string{trim(text.substr(equals + 1))}};
}

Content value_of(const Shape& shape, const std::vector<std::string>& values,
                 const model::ReadDate& read_date) {
  if (shape.type != Type::list) {
    return model::typed_value(shape, values.front(), read_date);
  }
  std::vector<Content> entries;
  for (const auto& value : values) {
    for (const auto part : split(value, shape.entry().type == Type::text ? '\0' : ',')) {
      entries.push_back(model::typed_value(shape.entry(), trim(part), read_date));
    }
  }
  return Content::of_list(std::move(entries));
}

/// `o1=on_track; note=Reads faster`: the first two keys in a row, then keys by name.
Content compound(const Shape& section, const std::string& text, const std::string& option,
                 const model::ReadDate& read_date) {
  Given given;
  bool is_first = true;
  for (const auto piece : split(text, ';')) {
    auto [name, value] = cut(piece);
    const auto* key = section.find(name);
    if (key == nullptr && is_first) {
      given[option_name(nth_part(section, 0).key)] = {name};
      if (piece.find('=') != std::string_view::npos) {
        given[option_name(nth_part(section, 1).key)] = {value};
      }
    } else if (key == nullptr) {
      const auto keys = section.keys();
      throw UsageError("--{} has no part '{}'{}", option, name,
                       did_you_mean(name, keys, fmt::format(": it has {}", fmt::join(keys, ", "))));
    } else {
      given[option_name(name)] = {value};
    }
    is_first = false;
  }
  return entry_from(section, given, read_date);
}

Content part_from(const Shape& shape, const std::string& prefix, const Given& given,
                  const model::ReadDate& read_date) {
  const std::string name = prefix + option_name(shape.key);
  if (shape.type == Type::section) {
    Content section;
    for (const auto& part : shape.parts) {
      auto value = part_from(part, name + "-", given, read_date);
      if (value.kind != yaml::Kind::null) {
        section.put(part.key, std::move(value));
      }
    }
    return section;
  }
  const auto found = given.find(name);
  if (found == given.end() || found->second.empty()) {
    return {};
  }
  const auto& values = found->second;
  if (shape.is_list_of_sections()) {
    std::vector<Content> entries;
    entries.reserve(values.size());
    for (const auto& value : values) {
      entries.push_back(compound(shape.entry(), value, singular(name), read_date));
    }
    return Content::of_list(std::move(entries));
  }
  if (shape.type == Type::named) {
    Content named;
    for (const auto& value : values) {
      const auto [key, text] = cut(value);
      named.put(key, model::typed_value(shape.entry(), text, read_date));
    }
    return named;
  }
  if (shape.type != Type::list && values.size() > 1) {
    throw UsageError("--{} has the values '{}' and '{}', and takes one: put a text of several "
                     "words in quotes",
                     name, values[0], values[1]);
  }
  try {
    return value_of(shape, values, read_date);
  } catch (const UsageError& error) {
    throw UsageError("--{}: {}", name, error.what());
  }
}

} // namespace

std::string option_name(std::string_view key) {
  return replace_all(key, "_", "-");
}

void declare_entry(const Shape& section, Given& given, Declare& declare) {
  for (const auto& part : section.parts) {
    declare_part(part, {}, given, declare);
  }
}

Content entry_from(const Shape& section, const Given& given, const model::ReadDate& read_date) {
  Content entry;
  for (const auto& part : section.parts) {
    auto value = part_from(part, {}, given, read_date);
    if (value.kind != yaml::Kind::null) {
      entry.put(part.key, std::move(value));
    }
  }
  return entry;
}

} // namespace senco::cli
