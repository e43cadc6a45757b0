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

/// `4 times a week for 20 minutes`, or as much of it as is known.
std::string dose_in_words(const model::Provision& provision);

/// `in a group of 3`, `one to one`; empty if the size isn't known.
std::string group_in_words(const model::Provision& provision);

/// `Paired reading: 4 times a week for 20 minutes, in a group of 3 (library), led by Ms T. Reid,
/// from 13 October 2025`.
std::string provision_in_words(const model::Provision& provision);

/// `communication and interaction (speech, language and communication needs)`, with the description
/// after it if there is one.
std::string need_in_words(const model::Need& need);

/// `assessment of special educational needs`, `progress check at age two`.
std::string assessment_in_words(model::AssessmentKind kind);

/// `go on with the support as it is`: what follows `We decided to`.
std::string_view decision_in_words(model::ReviewDecision decision);

/// `Dr L. Chen (educational psychology)`, or as much of it as is known.
std::string specialist_in_words(const model::Specialist& specialist);

/// After "the meeting recommends that": `the EHC plan be amended`.
std::string_view recommendation_in_words(model::ReviewDecision decision);

/// `annual review of the EHC plan`.
std::string_view review_in_words(model::ReviewKind kind);

} // namespace senco::papers
