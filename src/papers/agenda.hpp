// SPDX-License-Identifier: MIT
// What an agenda is made of.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

#include <string_view>

namespace senco::papers {

/// The values for the agenda of the next review, or of the one called `review_id`. Throws `Error`
/// if there is none.
render::Value agenda(const Record& record, const Setting& setting, Date today,
                     std::string_view review_id);

/// The template that fits the review: `agenda-sen-support`, `agenda-early-discussion`,
/// `agenda-annual`, `agenda-transition`.
std::string_view agenda_template(const model::Review& review);

} // namespace senco::papers
