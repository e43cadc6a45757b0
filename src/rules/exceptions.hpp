// SPDX-License-Identifier: MIT
// Rules knowingly not met.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

namespace senco::rules {

struct RuleSet;

/// Takes out of `findings` what an exception of the same file answers, and counts it in
/// `findings.excepted`. Reports exceptions that have expired, were not needed, lack reason or
/// `until`, or name a rule that neither `set` nor the set in force has. Rules of the group record
/// can't be excepted.
void apply_setting_exceptions(const Caseload& caseload, Date today, const RuleSet& set,
                              Findings& findings);
void apply_record_exceptions(const model::Record& record, const Caseload& setting, Date today,
                             const RuleSet& set, Findings& findings);

} // namespace senco::rules
