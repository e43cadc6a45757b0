// SPDX-License-Identifier: MIT
// Rules knowingly not met.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

namespace senco::rules {

/// Takes out of `findings` what an exception of the same file answers, and counts it in
/// `findings.excepted`. Reports exceptions that have expired, were not needed, lack reason or
/// `until`, or name a rule that isn't there. Rules of the group record can't be excepted.
void apply_exceptions(const Caseload& caseload, Date today, Findings& findings);

} // namespace senco::rules
