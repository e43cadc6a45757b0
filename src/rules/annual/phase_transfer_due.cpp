// SPDX-License-Identifier: MIT
// Before a change of phase the authority names the next setting in the EHC plan.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  for (const auto& due : code::phase_transfers_to_name(facts.circumstances(), facts.today)) {
    const bool is_late = facts.today > due.on;
    const auto days_off =
        counted(is_late ? (facts.today - due.on).count() : (due.on - facts.today).count(), "day");
    if (facts.today >= *due.opens) {
      report
          .add(due.because, "EHC plan does not name the next setting yet; {} {}, {} {}",
               is_late ? "that was due from the authority by" : "the authority has until", due.on,
               days_off, is_late ? "ago" : "from now")
          .help = fmt::format("senco set {} ehc.transfer.named=DATE", report.ref());
    }
  }
}

} // namespace

constexpr Rule phase_transfer_due{
    .id = "phase-transfer-due",
    .title = "next setting not named in the EHC plan",
    .paragraphs = {"9.179", "9.181"},
    .basis = {"SI 2014/1530 reg 18"},
    .duty = everywhere(Duty::note),
    .limit = "before 15 February; 31 March from secondary to post-16; 5 months before a move from "
             "post-16 to post-16",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .applies_also =
        "from the September before, where `ehc.transfer` says which move or the pupil is "
        "in the setting's last year group",
    .check = check,
};

} // namespace senco::rules
