// SPDX-License-Identifier: MIT
// What every paper but letters and agendas is made of: plan, profile, record of a review,
// chronology, staff sheet, evidence, report of an annual review, questions to prepare for a
// meeting.
#pragma once

#include "code/circumstances.hpp"
#include "render/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

/// The values for `paper-<name>` of one pupil; the same names for every paper. `review_id` names
/// the review that a record or report is of, if not the last. Throws `Error` if the record lacks
/// what the paper is about.
render::Value paper(std::string_view name, const Record& record, const Setting& setting, Date today,
                    std::string_view review_id);

/// The same, but nothing is asked of the record.
render::Value paper_values(std::string_view name, const Record& record, const Setting& setting,
                           Date today, std::string_view review_id);

/// Whether the paper is one for several pupils together: `staff-sheet`.
bool is_of_several(std::string_view name);

/// The values for a paper of several pupils: `pupils`, each with the names of a paper of one, for
/// staff only; `chosen_by`, the words that chose them.
render::Value paper_of_several(const std::vector<Record>& records, const Setting& setting,
                               Date today, const std::string& chosen_by);

} // namespace senco::papers
