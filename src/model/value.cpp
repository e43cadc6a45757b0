// SPDX-License-Identifier: MIT
#include "model/value.hpp"

#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace senco::model {
namespace {

constexpr std::array<std::string_view, 20> k_year_groups = {"E1", "E2", "N1", "N2", "R",  "1", "2",
                                                            "3",  "4",  "5",  "6",  "7",  "8", "9",
                                                            "10", "11", "12", "13", "14", "X"};
constexpr std::size_t k_shown_characters = 40;

/// A value as a message shows it: on one line and not too long.
std::string shortened(std::string_view text) {
  std::string result = replace_all(text, "\n", " ");
  if (count_characters(result) > k_shown_characters) {
    std::size_t end = k_shown_characters;
    while (end > 0 && (static_cast<unsigned char>(result[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    result = result.substr(0, end) + "…";
  }
  return result;
}

std::string quoted(std::string_view text) {
  return fmt::format("'{}'", shortened(text));
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_id(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) {
    return false;
  }
  for (const char c : text) {
    if (!is_letter(c) && !is_digit(c) && c != '_' && c != '-') {
      return false;
    }
  }
  return true;
}

/// Digits as people write numbers: no sign but minus, no leading zero, no exponent.
bool is_decimal(std::string_view text) {
  if (text.starts_with('-')) {
    text.remove_prefix(1);
  }
  return yaml::is_plain_number(text);
}

std::string out_of_range(std::string_view text, const About& about) {
  if (about.at_least && about.at_most && *about.at_least == *about.at_most) {
    return fmt::format("{} isn't {}, the only one that this senco knows", text, *about.at_least);
  }
  if (about.at_least && about.at_most) {
    return fmt::format("{} isn't between {} and {}", text, *about.at_least, *about.at_most);
  }
  return about.at_least ? fmt::format("{} is less than {}", text, *about.at_least)
                        : fmt::format("{} is more than {}", text, about.at_most.value_or(0));
}

bool in_range(double number, const About& about) {
  return (!about.at_least || number >= *about.at_least) &&
         (!about.at_most || number <= *about.at_most);
}

} // namespace

std::span<const std::string_view> year_group_words() {
  return k_year_groups;
}

bool has_form(std::string_view text, Form form) {
  switch (form) {
  case Form::any:
    break;
  case Form::id:
    return is_id(text);
  case Form::year_group:
    return std::find(k_year_groups.begin(), k_year_groups.end(), text) != k_year_groups.end();
  }
  return true;
}

std::optional<double> parse_number(std::string_view text) {
  if (!is_decimal(text)) {
    return std::nullopt;
  }
  double number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

namespace detail {

std::string not_text(std::string_view expected) {
  return fmt::format("{} was expected, not a list or keys", expected);
}

std::string_view listed_word(std::string_view text, std::span<const std::string_view> words) {
  const auto plain = [](std::string_view word) {
    return replace_all(replace_all(lower(trim(word)), " ", "_"), "-", "_");
  };
  const auto found = std::find_if(words.begin(), words.end(), [&](std::string_view word) {
    return plain(word) == plain(text);
  });
  return found == words.end() ? std::string_view{} : *found;
}

std::string not_listed(std::string_view text, std::span<const std::string_view> known) {
  constexpr std::size_t k_few = 6; // Beside the nearest, all of them help.
  const auto near = nearest(text, known);
  if (near.empty()) {
    return fmt::format("{} isn't one of the listed words: {}", quoted(text),
                       fmt::join(known, ", "));
  }
  const auto all =
      known.size() > k_few ? std::string{} : fmt::format(" ({})", fmt::join(known, ", "));
  return fmt::format("{} isn't one of the listed words{}: did you mean '{}'?", quoted(text), all,
                     near);
}

std::optional<std::string> read_text(yaml::Node node, const About& about, std::string& fault) {
  if (!node.is_scalar()) {
    fault = not_text("text");
    return std::nullopt;
  }
  if (!has_form(node.text(), about.form)) {
    fault =
        about.form == Form::id
            ? fmt::format("{} can't be an id: a small letter, then small letters, digits, _ or -",
                          quoted(node.text()))
            : fmt::format("{} isn't a year group: E1 E2 N1 N2 R 1 to 14 or X", quoted(node.text()));
    return std::nullopt;
  }
  return std::string{node.text()};
}

std::optional<Date> read_date(yaml::Node node, std::string& fault) {
  if (!node.is_scalar()) {
    fault = not_text("a date such as 2026-03-14");
    return std::nullopt;
  }
  const auto date = parse_date(node.text());
  if (!date) {
    fault = not_a_date(shortened(node.text()), "2026-03-14");
  }
  return date;
}

std::optional<TimeOfDay> read_time(yaml::Node node, std::string& fault) {
  const auto time = node.is_scalar() ? parse_time(node.text()) : std::nullopt;
  if (!time) {
    fault = node.is_scalar() ? fmt::format("{} isn't a time such as 15:30", quoted(node.text()))
                             : not_text("a time such as 15:30");
  }
  return time;
}

std::optional<bool> read_bool(yaml::Node node, std::string& fault) {
  const auto text = node.text();
  const bool is_plain = node.is_scalar() && node.style() == yaml::Style::plain;
  if (is_plain && (text == "true" || text == "True" || text == "TRUE")) {
    return true;
  }
  if (is_plain && (text == "false" || text == "False" || text == "FALSE")) {
    return false;
  }
  fault = node.is_scalar() ? fmt::format("{} isn't true or false{}", quoted(text),
                                         is_plain ? "" : " without quotes")
                           : not_text("true or false");
  return std::nullopt;
}

std::optional<double> read_number(yaml::Node node, const About& about, std::string& fault) {
  if (!node.is_scalar()) {
    fault = not_text("a number");
    return std::nullopt;
  }
  const auto number = node.style() == yaml::Style::plain ? parse_number(node.text()) : std::nullopt;
  if (!number) {
    fault =
        fmt::format("{} isn't a number such as 12 or 16.20 without quotes", quoted(node.text()));
    return std::nullopt;
  }
  if (!in_range(*number, about)) {
    fault = out_of_range(node.text(), about);
    return std::nullopt;
  }
  return number;
}

std::optional<int> read_whole(yaml::Node node, const About& about, std::string& fault) {
  const auto number = read_number(node, about, fault);
  if (!number) {
    return std::nullopt;
  }
  constexpr double k_most = 1e9;
  if (*number != std::floor(*number) || std::abs(*number) > k_most) {
    fault = fmt::format("{} isn't a whole number", quoted(node.text()));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

} // namespace detail
} // namespace senco::model
