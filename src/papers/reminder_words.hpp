// SPDX-License-Identifier: MIT
// What a reminder says of each kind of deadline: the program's own words, never the record's.
#pragma once

#include "code/deadlines.hpp"

#include <string>
#include <string_view>

namespace senco::papers {

/// `review-due`: the kind as machine output names it.
std::string kind_word(code::DeadlineKind kind);

/// `hold the SEN support review`, `answer a concern of the family, raised on 3 November 2025`.
std::string what_to_do(const code::Deadline& due);

/// The command that helps, for the record `ref`: `senco agenda oak-0142`.
std::string command_for(const code::Deadline& due, const std::string& ref);

/// The paragraph of the Code, as the chapter (5, 6 or 7) for this kind of setting has it.
std::string_view paragraph_of(code::DeadlineKind kind, int chapter);

} // namespace senco::papers
