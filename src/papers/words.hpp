// SPDX-License-Identifier: MIT
// The format's words as people say them.
#pragma once

#include "model/words.hpp"

#include <string>
#include <string_view>

namespace senco::papers {

/// `on_track` → `on track`, `SPLD` → `specific learning difficulty`, `camhs` → `child and
/// adolescent mental health services (CAMHS)`.
std::string in_words(std::string_view word);

template <class T> std::string in_words(T value) {
  return in_words(model::to_word(value));
}

/// `pl` for `Polish`, as BCP 47 names the languages that families in England write most; a code
/// itself as it is. Empty for a language that isn't known, and for English.
std::string language_code(std::string_view language);

/// `16.20`, `120`: an amount or a measurement without needless zeros.
std::string number_in_words(double number);

} // namespace senco::papers
