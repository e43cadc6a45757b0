// SPDX-License-Identifier: MIT
// Reviews as papers tell of them: the one to come, and the one that was held.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace senco::papers {

/// The next review to be held: planned and not held, the earliest; or the one called `id`. Throws
/// `Error` if there is none.
const model::Review& review_to_hold(const Record& record, std::string_view id);

/// The next annual review to be held, or the one called `id`; null if there is none.
const model::Review* annual_to_hold(const Pupil& pupil, std::string_view id);

/// The review held last up to `today` whose kind `accepts`, or the one called `id` if it was held;
/// null if there is none.
const model::Review* review_held(const Pupil& pupil, Date today, std::string_view id,
                                 bool (*accepts)(const model::Review&));

/// The review under its keys, and what a sentence needs of it: `day`, `has_passed`, `clock`,
/// `title`, `leader`, `others` (see below), `is_annual`.
render::Value review_values(const model::Review& review, const code::Circumstances& of, Date today);

/// `held`: what was said and agreed at a review, in words. Absent for null; the names are the same.
render::Value held_values(const model::Review* review, const code::Circumstances& of, Date today);

/// Everybody invited, each by name and role.
render::Value invited_in_words(const model::Review& review, const Setting& setting);

/// The same date as a reader takes it in: `Friday 5 December 2025`.
render::Value dated(const std::optional<Date>& date);

} // namespace senco::papers
