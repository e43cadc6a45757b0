// SPDX-License-Identifier: MIT
#include "model/history.hpp"

#include "base/text.hpp"
#include "model/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace senco::model {
namespace {

using yaml::Content;

std::string spaced(std::string_view key) {
  return replace_all(key, "_", " ");
}

/// `held on 5 December 2025`, `from 6 October 2025`, `of 1 October 2025`.
std::string day_of(std::string_view key, Date date) {
  if (key == "date") {
    return fmt::format("of {}", date);
  }
  const bool needs_none = key.ends_with("from") || key.ends_with("until");
  return fmt::format("{}{} {}", spaced(key),
                     needs_none         ? ""
                     : key == "planned" ? " for"
                                        : " on",
                     date);
}

/// One entry of a list: `review` of `reviews`, `status` of `status`.
std::string one_of(std::string_view list) {
  const std::string name = spaced(list);
  if (name.ends_with("ies")) {
    return name.substr(0, name.size() - 3) + "y";
  }
  const bool is_plural = name.ends_with('s') && !name.ends_with("us") && !name.ends_with("ss");
  return is_plural ? name.substr(0, name.size() - 1) : name;
}

class Teller {
public:
  std::vector<std::string> lines;

  void section(const Shape& shape, const std::string& name, const Content* before,
               const Content* after) {
    for (const auto& part : shape.parts) {
      if (part.key.empty() || part.key == "id") {
        continue;
      }
      const auto* old = before == nullptr ? nullptr : before->find(part.key);
      const auto* now = after == nullptr ? nullptr : after->find(part.key);
      value(part, name, old, now);
    }
    own_keys(shape, name, before, after);
  }

private:
  static bool same(const Content* before, const Content* after) {
    const bool had = before != nullptr && !before->is_empty();
    const bool has = after != nullptr && !after->is_empty();
    return had == has && (!had || *before == *after);
  }

  void value(const Shape& shape, const std::string& name, const Content* before,
             const Content* after) {
    if (same(before, after)) {
      return;
    }
    const std::string key = spaced(shape.key);
    if (shape.type == Type::section) {
      section(shape, name.empty() ? key : name + " " + key, before, after);
    } else if (shape.is_list_of_sections()) {
      entries(shape, name, before, after);
    } else {
      scalar(shape, name, before, after);
    }
  }

  void scalar(const Shape& shape, const std::string& name, const Content* before,
              const Content* after) {
    const std::string key = spaced(shape.key);
    const bool has = after != nullptr && !after->is_empty();
    const bool had = before != nullptr && !before->is_empty();
    const std::string start = name.empty() ? key : name + " " + key;
    const auto date = has && shape.type == Type::date ? parse_date(after->text) : std::nullopt;
    if (date) {
      lines.push_back(fmt::format("{}{}{}{}", name, name.empty() ? "" : " ",
                                  day_of(shape.key, *date),
                                  had ? fmt::format(" (was {})", shown(*before)) : ""));
    } else if (has && (shape.type == Type::word || shape.type == Type::yes_or_no)) {
      lines.push_back(fmt::format("{}: {}", start, spaced(after->text)));
    } else {
      lines.push_back(fmt::format("{} {}", start,
                                  !has  ? "taken out"
                                  : had ? "changed"
                                        : "written"));
    }
  }

  static std::string shown(const Content& value) {
    const auto date = parse_date(value.text);
    return date ? fmt::format("{}", *date) : value.text;
  }

  /// By id where entries have one, else by place.
  static const Content* entry(const Content* list, const Content& like, std::size_t place) {
    if (list == nullptr) {
      return nullptr;
    }
    const auto* id = like.find("id");
    for (const auto& part : list->parts) {
      const auto* other = part.second.find("id");
      if (id != nullptr && other != nullptr && id->text == other->text) {
        return &part.second;
      }
    }
    const bool by_place = id == nullptr && place < list->parts.size() &&
                          list->parts[place].second.find("id") == nullptr;
    return by_place ? &list->parts[place].second : nullptr;
  }

  static std::string name_of(const std::string& above, const Shape& list, const Content& entry,
                             std::size_t place) {
    const auto* id = entry.find("id");
    return fmt::format("{}{}{} {}", above, above.empty() ? "" : " ", one_of(list.key),
                       id == nullptr ? std::to_string(place + 1) : id->text);
  }

  void entries(const Shape& list, const std::string& above, const Content* before,
               const Content* after) {
    std::size_t place = 0;
    for (const auto& part : after == nullptr ? Content{}.parts : after->parts) {
      const auto* old = entry(before, part.second, place);
      const auto name = name_of(above, list, part.second, place++);
      const auto told = lines.size();
      section(list.entry(), name, old, &part.second);
      if (old == nullptr && lines.size() > told) {
        lines.insert(lines.begin() + static_cast<long>(told), name + " added");
        keep_telling(told + 1);
      }
    }
    place = 0;
    for (const auto& part : before == nullptr ? Content{}.parts : before->parts) {
      if (entry(after, part.second, place) == nullptr) {
        lines.push_back(name_of(above, list, part.second, place) + " taken out");
      }
      ++place;
    }
  }

  /// Of an entry that is new, only days and words are told: that its texts were written goes
  /// without saying.
  void keep_telling(std::size_t from) {
    lines.erase(std::remove_if(lines.begin() + static_cast<long>(from), lines.end(),
                               [](const auto& line) { return line.ends_with(" written"); }),
                lines.end());
  }

  void own_keys(const Shape& shape, const std::string& name, const Content* before,
                const Content* after) {
    std::set<std::string> keys;
    for (const auto* content : {before, after}) {
      if (content != nullptr) {
        for (const auto& part : content->parts) {
          keys.insert(part.first);
        }
      }
    }
    for (const auto& key : keys) {
      const auto* old = before == nullptr ? nullptr : before->find(key);
      const auto* now = after == nullptr ? nullptr : after->find(key);
      const bool is_own = shape.find(key) == nullptr && key != "id";
      if (is_own && !same(old, now)) {
        lines.push_back(fmt::format("{}{}{} changed", name, name.empty() ? "" : " ", key));
      }
    }
  }
};

} // namespace

std::string beginning_in_words(const Content& record) {
  std::vector<std::string> parts;
  for (const auto& part : pupil_shape().parts) {
    const auto* value = record.find(part.key);
    if (value != nullptr && part.type == Type::list && !value->is_empty()) {
      parts.push_back(fmt::format("{} {}", spaced(part.key), value->parts.size()));
    }
  }
  return parts.empty() ? "record begun" : fmt::format("record begun: {}", join(parts, ", "));
}

std::vector<std::string> changes_in_words(const Content& before, const Content& after) {
  Teller teller;
  teller.section(pupil_shape(), {}, &before, &after);
  return std::move(teller.lines);
}

} // namespace senco::model
