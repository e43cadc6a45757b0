// SPDX-License-Identifier: MIT
// What each kind of letter is about, as values. All are there in every letter; where the record
// holds nothing of the kind the record is absent but its names are known.
#pragma once

#include "papers/letter.hpp"

namespace senco::papers {

/// What the writer of a concern letter worries about: what was typed, else what the record says the
/// writer or the child has raised and nobody has answered, else what they have raised at all.
std::vector<std::string> concerns_to_raise(const Pupil& pupil, const Recipient& writer,
                                           const LetterOptions& options);

/// The newest specialist whom the family hasn't agreed to yet, or the one called `id`; null if
/// there is none.
const model::Specialist* specialist_to_agree(const Pupil& pupil, std::string_view id);

/// Whether an EHC needs assessment is asked for by the setting: a request, or the decision to make
/// one.
bool asks_for_assessment(const Pupil& pupil, Date today);

/// When SEN support ended without a plan in its place; none if it hasn't.
std::optional<Date> support_ended(const Pupil& pupil, Date today);

/// `reply`: the recipient's own concerns, the day of the newest, and what was done first.
render::Value reply_values(const Pupil& pupil, const Recipient& to);
/// `specialist`, with `who`: `Dr L. Chen (educational psychology)`, or `an educational
/// psychologist`.
render::Value specialist_values(const model::Specialist* specialist);
/// `request`: the request for an EHC needs assessment.
render::Value request_values(const Pupil& pupil, Date today);
/// `annual`: what the law asks of an annual review, as days.
render::Value annual_values(const model::Review* review, const code::Circumstances& of, Date today);
/// `ended`: when SEN support ended, since when it was, why, and what was reached.
render::Value ended_values(const Pupil& pupil, Date today);
/// `moving`: where to, when the meeting is, what may be passed on and who agreed.
render::Value moving_values(const Pupil& pupil, const Setting& setting, Date today);

} // namespace senco::papers
