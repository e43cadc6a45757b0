// SPDX-License-Identifier: MIT
#include "cli/filter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/shell.hpp"
#include "code/circumstances.hpp"
#include "model/amend.hpp"
#include "model/fields.hpp"
#include "model/path.hpp"
#include "model/value.hpp"

#include <algorithm>
#include <array>

namespace senco::cli {
namespace {

std::optional<Condition> parse(std::string_view word) {
  const auto at = word.find_first_of("=!<>");
  if (at == std::string_view::npos || at == 0) {
    return std::nullopt;
  }
  struct Sign {
    std::string_view text;
    Compare compare;
  };
  static constexpr std::array k_signs = {
      Sign{"!=", Compare::unequal},       Sign{"<=", Compare::less_or_equal},
      Sign{">=", Compare::more_or_equal}, Sign{"=", Compare::equal},
      Sign{"<", Compare::less},           Sign{">", Compare::more},
  };
  for (const auto& sign : k_signs) {
    if (word.substr(at).starts_with(sign.text)) {
      return Condition{std::string{word.substr(0, at)}, sign.compare,
                       std::string{word.substr(at + sign.text.size())}};
    }
  }
  return std::nullopt;
}

/// The words of the register, which aren't paths.
constexpr std::array<std::string_view, 6> k_short = {"ref",  "status",  "year",
                                                     "area", "teacher", "class"};

std::vector<std::string> short_values(std::string_view key, const Record& record,
                                      const code::Calendar& calendar, Date today) {
  const Pupil& pupil = record.pupil;
  std::vector<std::string> values;
  if (key == "ref") {
    values.push_back(record.ref);
  } else if (key == "status") {
    if (const auto status = code::status_on(pupil, today)) {
      values.emplace_back(model::to_word(*status));
    }
  } else if (key == "year") {
    if (const auto year = code::year_group_on(pupil, calendar, today, today)) {
      values.push_back(year->code());
    }
  } else if (key == "area") {
    for (const auto& need : pupil.needs) {
      if (need.area && code::is_current(need, today)) {
        values.emplace_back(model::to_word(*need.area));
      }
    }
  } else if (key == "teacher") {
    values.push_back(pupil.pupil.responsible_teacher.value_or(""));
  } else {
    values.push_back(pupil.pupil.class_name.value_or(""));
  }
  return values;
}

[[noreturn]] void throw_unknown_key(const std::string& key) {
  std::vector<std::string> paths;
  for (const auto& field : model::pupil_fields()) {
    paths.push_back(replace_all(field.path, "[]", ""));
  }
  std::vector<std::string_view> known(k_short.begin(), k_short.end());
  known.insert(known.end(), paths.begin(), paths.end());
  throw UsageError("no record has a key '{}'{}", key, did_you_mean(key, known));
}

std::vector<std::string> values_of(const std::string& key, const Record& record,
                                   const code::Calendar& calendar, Date today) {
  if (std::find(k_short.begin(), k_short.end(), key) != k_short.end()) {
    return short_values(key, record, calendar, today);
  }
  auto values = model::values_at(record.pupil, key);
  if (!values) {
    values = model::values_at(record.pupil, "pupil." + key);
  }
  if (!values) {
    throw_unknown_key(key);
  }
  return *std::move(values);
}

/// What the values of `key` are, where the format says; null for keys of the school's own.
const model::Shape* shape_of(std::string_view key) {
  struct Short {
    std::string_view key;
    std::string_view path;
  };
  static constexpr std::array k_paths = {
      Short{"status", "status.is"}, Short{"year", "pupil.year_group"}, Short{"area", "needs.area"}};
  for (const auto& each : k_paths) {
    if (each.key == key) {
      return model::find_shape(model::pupil_shape(), each.path);
    }
  }
  const auto* shape = model::find_shape(model::pupil_shape(), key);
  return shape != nullptr ? shape
                          : model::find_shape(model::pupil_shape(), fmt::format("pupil.{}", key));
}

/// The condition's value as records write it: a date may be typed as at any other place. Throws
/// `UsageError` for what no record can hold there, which would else be true of nobody in silence.
void understand_value(Condition& condition, Date today) {
  const auto* shape = shape_of(condition.key);
  if (condition.value.empty() || shape == nullptr || !shape->is_scalar()) {
    return;
  }
  try {
    const auto read_date = [&](std::string_view text) { return parse_spoken_date(text, today); };
    condition.value = model::typed_value(*shape, condition.value, read_date).text;
  } catch (const UsageError& error) {
    throw UsageError("{}: {}", condition.key, error.what());
  }
}

/// Year groups in their order (R is 0), else numbers as numbers, else text byte by byte: ISO dates
/// come out right.
int order(const std::string& key, const std::string& a, const std::string& b) {
  auto first = model::parse_number(a);
  auto second = model::parse_number(b);
  if (key == "year") {
    const auto year_a = code::YearGroup::parse(a);
    const auto year_b = code::YearGroup::parse(b);
    first = year_a && year_a->number() ? std::optional<double>{*year_a->number()} : std::nullopt;
    second = year_b && year_b->number() ? std::optional<double>{*year_b->number()} : std::nullopt;
  }
  if (first && second) {
    return *first < *second ? -1 : *first > *second ? 1 : 0;
  }
  return a.compare(b);
}

bool is_met(const Condition& condition, const std::vector<std::string>& values) {
  const auto any = [&](auto accepts) { return std::any_of(values.begin(), values.end(), accepts); };
  const auto compared = [&](const std::string& value) {
    return order(condition.key, value, condition.value);
  };
  switch (condition.compare) {
  case Compare::equal:
    return any([&](const auto& value) { return value == condition.value; }) ||
           (condition.value.empty() && values.empty());
  case Compare::unequal:
    return !any([&](const auto& value) { return value == condition.value; });
  case Compare::less:
    return any([&](const auto& value) { return compared(value) < 0; });
  case Compare::less_or_equal:
    return any([&](const auto& value) { return compared(value) <= 0; });
  case Compare::more:
    return any([&](const auto& value) { return compared(value) > 0; });
  case Compare::more_or_equal:
    break;
  }
  return any([&](const auto& value) { return compared(value) >= 0; });
}

} // namespace

std::span<const std::string_view> short_filter_keys() {
  return k_short;
}

bool is_filter(std::string_view word) {
  return parse(word).has_value();
}

Filter::Filter(const std::vector<std::string>& words, Date today) : today_(today) {
  for (const auto& word : words) {
    if (auto condition = parse(word)) {
      // Complains of an unknown key though no record may be there.
      values_of(condition->key, Record{}, code::Calendar{}, today);
      understand_value(*condition, today);
      conditions_.push_back(std::move(*condition));
    } else {
      refs_.push_back(word);
    }
  }
}

bool Filter::holds(const Record& record, const code::Calendar& calendar) const {
  const bool named =
      refs_.empty() || std::find(refs_.begin(), refs_.end(), record.ref) != refs_.end();
  return named && std::all_of(conditions_.begin(), conditions_.end(), [&](const auto& condition) {
           return is_met(condition, values_of(condition.key, record, calendar, today_));
         });
}

void keep_matching(Caseload& caseload, const std::vector<std::string>& words, Date today) {
  const Filter filter(words, today);
  for (const auto& ref : filter.refs()) {
    static_cast<void>(caseload.find(ref)); // Throws where it isn't there.
  }
  const auto calendar = code::calendar_of(caseload.setting);
  std::erase_if(caseload.records,
                [&](const Record& record) { return !filter.holds(record, calendar); });
}

} // namespace senco::cli
