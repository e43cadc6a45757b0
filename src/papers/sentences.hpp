// SPDX-License-Identifier: MIT
// Parts of a record as a sentence says them.
#pragma once

#include "model/pupil.hpp"

#include <string>
#include <string_view>

namespace senco::papers {

/// `Mrs Okafor`: how one greets somebody called `Mrs Ngozi Okafor`. `family_name` tells where the
/// surname begins, if it is the same. Without a title in front, and for two in one name: the whole
/// name.
std::string greeting_name(std::string_view name, std::string_view family_name);

/// `3.30 pm`, `noon`.
std::string time_in_words(TimeOfDay time);

/// `Paired reading: 4 times a week for 20 minutes, in a group of 3, led by Ms T. Reid, from 13
/// October 2025; place: library`.
std::string provision_in_words(const model::Provision& provision);

/// `communication and interaction (speech, language and communication needs)`, with the description
/// after it if there is one.
std::string need_in_words(const model::Need& need);

/// `annual review of the EHC plan`.
std::string_view review_in_words(model::ReviewKind kind);

} // namespace senco::papers
