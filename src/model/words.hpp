// SPDX-License-Identifier: MIT
// The listed values of the format: an enumeration and its words in files, written once.
//
//   SENCO_WORDS(Voice, attended, contributed, declined, absent, not_invited);
//
// declares `enum class Voice` and what to_word, from_word and words<Voice>() need. A word that C++
// keeps for itself ends in `_`, which the word in files doesn't have.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace senco::model {

template <class T> struct WordsOf;

namespace detail {

constexpr std::size_t count_words(std::string_view listed) {
  std::size_t count = 1;
  for (const char c : listed) {
    count += c == ',' ? 1U : 0U;
  }
  return count;
}

template <std::size_t N>
constexpr std::array<std::string_view, N> split_words(std::string_view listed) {
  std::array<std::string_view, N> result{};
  for (auto& word : result) {
    const auto end = listed.find(',');
    word = listed.substr(0, end);
    while (word.starts_with(' ')) {
      word.remove_prefix(1);
    }
    if (word.ends_with('_')) {
      word.remove_suffix(1);
    }
    listed.remove_prefix(end == std::string_view::npos ? listed.size() : end + 1);
  }
  return result;
}

} // namespace detail

/// Every word of the enumeration `T`, in its order.
template <class T> constexpr std::span<const std::string_view> words() {
  return WordsOf<T>::k_words;
}

/// The word for `value` in files.
template <class T> constexpr std::string_view to_word(T value) {
  return WordsOf<T>::k_words[static_cast<std::size_t>(value)];
}

/// The value that `word` names in files, if any.
template <class T> constexpr std::optional<T> from_word(std::string_view word) {
  const auto known = words<T>();
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] == word) {
      return static_cast<T>(i);
    }
  }
  return std::nullopt;
}

} // namespace senco::model

#define SENCO_WORDS(Name, ...)                                                                     \
  enum class Name { __VA_ARGS__ };                                                                 \
  template <> struct WordsOf<Name> {                                                               \
    static constexpr std::string_view k_listed = #__VA_ARGS__;                                     \
    static constexpr auto k_words = detail::split_words<detail::count_words(k_listed)>(k_listed);  \
  }
