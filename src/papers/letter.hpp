// SPDX-License-Identifier: MIT
// What a letter is made of.
#pragma once

#include "papers/meetings.hpp"
#include "papers/recipients.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace senco::papers {

/// What the user adds on the command line.
struct LetterOptions {
  std::vector<std::string> concerns = {};
  std::vector<std::string> questions = {};
  std::string bringing = {};
  std::string review = {};     ///< Id of the review the letter is about, if not the nearest.
  std::string specialist = {}; ///< Id of the specialist to be involved, if not the newest.
};

/// Throws `Error` if the record lacks what the letter `name` is about (no SEN support for its
/// notice, no review to come for an invitation). A setting's own letters want nothing.
void require_subject(std::string_view name, const Record& record, const Recipient& to, Date today,
                     const LetterOptions& options);

/// The values for `letter-<name>` to one recipient; the same names for every letter, also where the
/// record lacks what they stand for. `review` is the next one to come, if any; for an invitation
/// the one to hold, `others` without the recipient.
render::Value letter_values(std::string_view name, const Record& record, const Setting& setting,
                            const Recipient& to, Date today, const LetterOptions& options);

/// Both.
render::Value letter(std::string_view name, const Record& record, const Setting& setting,
                     const Recipient& to, Date today, const LetterOptions& options);

/// The entry of `notices` for the letter `name` once it has gone to `to`: what was said to whom, on
/// which day and how. `document` is left to whoever saves the paper.
model::Notice notice_of(std::string_view name, const std::vector<Recipient>& to, Date day);

} // namespace senco::papers
