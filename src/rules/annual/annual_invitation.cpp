// SPDX-License-Identifier: MIT
// Those whom the regulations name are invited to the annual review, two weeks before.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

void check_missing(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    std::vector<std::string> missing;
    for (const auto role :
         code::missing_invitations(facts.circumstances(), *meeting.review, meeting.day)) {
      missing.emplace_back(code::invited_in_words(facts.circumstances(), role));
    }
    if (!missing.empty()) {
      report
          .add(meeting.where, "{} not invited to the annual review meeting on {}, as they {} be",
               list_in_words(missing), meeting.day, report.must())
          .help = fmt::format("senco add invitation {0} --review {1} --name NAME --role ROLE for "
                              "each, then senco letter "
                              "annual-invitation {0}",
                              report.ref(), code::key_of(*meeting.review, facts.pupil.reviews));
    }
  }
}

std::string how_late(long late, long unsent, Date last_day) {
  if (late == 0) {
    return fmt::format("not sent by {}", last_day);
  }
  return fmt::format("sent after {}{}", last_day, unsent == 0 ? "" : " or not at all");
}

void check_late(const Facts& facts, Report& report) {
  for (const auto& meeting : code::prepared_annual_meetings(facts.pupil, facts.today)) {
    const Date last_day = meeting.day - code::k_annual_notice;
    const auto& all = meeting.review->invited;
    const auto is_late = [&](const auto& one) { return one.sent && *one.sent > last_day; };
    const auto is_unsent = [](const auto& one) { return one.sent.is_absent(); };
    const auto first = std::find_if(
        all.begin(), all.end(), [&](const auto& one) { return is_late(one) || is_unsent(one); });
    if (first == all.end()) {
      continue;
    }
    const auto late = std::count_if(all.begin(), all.end(), is_late);
    const auto unsent = std::count_if(all.begin(), all.end(), is_unsent);
    report
        .add(first->sent.where ? first->sent.where : first->where,
             "{} of {} to the annual review meeting on {} {}; two weeks' notice {} be given",
             late + unsent, counted(static_cast<long>(all.size()), "invitation"), meeting.day,
             how_late(late, unsent, last_day), report.must())
        .help = fmt::format("senco letter annual-invitation {}", report.ref());
  }
}

} // namespace

constexpr Rule annual_invitation_missing{
    .id = "annual-invitation-missing",
    .title = "somebody not invited to the annual review",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(2)"},
    .duty = in_annual_review(),
    .limit = "two weeks before the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_missing,
};

constexpr Rule annual_invitation_late{
    .id = "annual-invitation-late",
    .title = "less than two weeks' notice of the annual review",
    .paragraphs = {"9.176"},
    .basis = {"SI 2014/1530 reg 20(3)"},
    .duty = in_annual_review(),
    .limit = "two weeks before the meeting",
    .limit_from = LimitFrom::law,
    .applies = {SupportStatus::ehc_plan},
    .check = check_late,
};

} // namespace senco::rules
