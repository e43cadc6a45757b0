// SPDX-License-Identifier: MIT
#include "code/deadlines.hpp"
#include "code/timescales.hpp"

#include <algorithm>

namespace senco::code {
namespace {

// SI 2014/1530 reg 49(4) and (7), as amended by SI 2024/535.
constexpr Date k_asked_of_new_sencos{2009, 9, 1};
constexpr int k_experience_exempts = 12; // months, in total
constexpr Date k_nasenco_begun_before{2024, 9, 1};
constexpr Date k_nasenco_completed_before{2027, 9, 1};

/// There, but not to be read: it has been complained of, and may well be right.
template <class T> bool is_unread(const model::Field<T>& field) {
  return !field && !field.is_absent();
}

bool counts(const model::Qualification& qualification) {
  const auto& [kind, started, completed] =
      std::tie(qualification.kind, qualification.started, qualification.completed);
  if (is_unread(kind) || is_unread(started) || is_unread(completed)) {
    return true;
  }
  if (!completed || !kind.is(model::QualificationKind::nasenco)) {
    return completed && kind.is(model::QualificationKind::npq_senco);
  }
  return started.value_or(*completed) < k_nasenco_begun_before &&
         *completed < k_nasenco_completed_before;
}

} // namespace

std::optional<Date> last_day_to_qualify(const model::Senco& senco) {
  const bool is_asked = senco.appointed && *senco.appointed > k_asked_of_new_sencos &&
                        !senco.is_head.is(true) &&
                        senco.previous_months_as_senco.value_or(0) <= k_experience_exempts;
  if (!is_asked || counts(senco.qualification.get())) {
    return std::nullopt;
  }
  return add_years(*senco.appointed, k_senco_qualifies);
}

std::optional<Date> last_day_of_report(const model::InformationReport& report) {
  const auto& [published, reviewed] = std::tie(report.published, report.reviewed);
  const auto& known = published ? published : reviewed;
  if (!known || is_unread(published) || is_unread(reviewed)) {
    return std::nullopt;
  }
  return add_years(std::max(*known, reviewed.value_or(*known)), k_information_report_lasts);
}

} // namespace senco::code
