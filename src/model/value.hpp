// SPDX-License-Identifier: MIT
// How each type of value is read from a scalar, and what is said when it can't be.
#pragma once

#include "base/text.hpp"
#include "model/field.hpp"
#include "yaml/document.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace senco::model {

/// The number that `text` writes in decimal (`90`, `-1.5`), and nothing for any other text.
std::optional<double> parse_number(std::string_view text);

/// Whether `text` has the form; `Form::any` holds for all.
bool has_form(std::string_view text, Form form);

/// The words of `Form::year_group`.
std::span<const std::string_view> year_group_words();

namespace detail {

std::optional<std::string> read_text(yaml::Node node, const About& about, std::string& fault);
std::optional<Date> read_date(yaml::Node node, std::string& fault);
std::optional<TimeOfDay> read_time(yaml::Node node, std::string& fault);
std::optional<bool> read_bool(yaml::Node node, std::string& fault);
std::optional<double> read_number(yaml::Node node, const About& about, std::string& fault);
std::optional<int> read_whole(yaml::Node node, const About& about, std::string& fault);
/// The listed word that `text` is as a person types it, capitals, spaces and hyphens apart: `SEN
/// support` is `sen_support`. Empty if it is none.
std::string_view listed_word(std::string_view text, std::span<const std::string_view> words);
std::string not_listed(std::string_view text, std::span<const std::string_view> known);
std::string not_text(std::string_view expected);

} // namespace detail

/// The value that `node` writes; otherwise nothing, and in `fault` what was found and what was
/// expected.
template <class T>
std::optional<T> read_value(yaml::Node node, const About& about, std::string& fault) {
  if constexpr (std::is_same_v<T, std::string>) {
    return detail::read_text(node, about, fault);
  } else if constexpr (std::is_same_v<T, Date>) {
    return detail::read_date(node, fault);
  } else if constexpr (std::is_same_v<T, TimeOfDay>) {
    return detail::read_time(node, fault);
  } else if constexpr (std::is_same_v<T, bool>) {
    return detail::read_bool(node, fault);
  } else if constexpr (std::is_same_v<T, double>) {
    return detail::read_number(node, about, fault);
  } else if constexpr (std::is_same_v<T, int>) {
    return detail::read_whole(node, about, fault);
  } else {
    if (!node.is_scalar()) {
      fault = detail::not_text("one of the listed words");
      return std::nullopt;
    }
    auto value = from_word<T>(node.text());
    if (!value) {
      fault = detail::not_listed(node.text(), words<T>());
    }
    return value;
  }
}

} // namespace senco::model
