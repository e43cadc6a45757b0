// SPDX-License-Identifier: MIT
// The Code paragraph by paragraph: what the rules look at, and why they leave out the rest.
#pragma once

#include "rules/rule.hpp"

#include <string_view>
#include <vector>

namespace senco::rules {

/// A paragraph of the Code, as `coverage.def` lists it.
struct Paragraph {
  std::string_view number;             ///< A text: 6.2 is not 6.20.
  std::string_view subject;            ///< A few words of our own.
  std::string_view reason;             ///< Why no rule looks at it; empty where one does.
  std::vector<std::string_view> rules; ///< Those that rest on it, in the order of the catalogue.
};

/// Every paragraph listed, in the order of the Code, with the rules of `set` that rest on it.
std::vector<Paragraph> coverage(const RuleSet& set = england_2015());

} // namespace senco::rules
