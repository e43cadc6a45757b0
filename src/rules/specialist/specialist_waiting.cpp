// SPDX-License-Identifier: MIT
// A specialist sees the pupil soon after the referral.

#include "code/deadlines.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& specialists = facts.pupil.specialists;
  for (const auto& specialist : specialists) {
    const auto last_day = code::last_day_to_be_seen(specialist);
    const bool waits = specialist.seen.is_absent() && specialist.advice_received.is_absent();
    if (last_day && waits && facts.today > *last_day) {
      report
          .add(specialist.referred.where,
               "referred to a specialist on {} and not seen; {} over the 12 weeks of this "
               "setting's standard",
               *specialist.referred, counted((facts.today - *last_day).count(), "day"))
          .help = fmt::format("senco set {} 'specialists[{}].seen=DATE'", report.ref(),
                              code::key_of(specialist, specialists));
    }
  }
}

} // namespace

constexpr Rule specialist_waiting{
    .id = "specialist-waiting",
    .title = "referred to a specialist and not seen",
    .paragraphs = {"6.60"},
    .duty = everywhere(Duty::note),
    .limit = "12 weeks after the referral",
    .limit_from = LimitFrom::house,
    .check = check,
};

} // namespace senco::rules
