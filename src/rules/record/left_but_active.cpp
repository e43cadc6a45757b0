// SPDX-License-Identifier: MIT
// The record of a pupil who has left is kept in leavers/.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& left = facts.pupil.pupil.left;
  if (left && *left < facts.today && !facts.record.has_left) {
    report.add(left.where, "left on {}, but the record is still in pupils/", *left).help =
        fmt::format("senco leave {} --on {}", report.ref(), left->iso());
  }
}

} // namespace

constexpr Rule left_but_active{
    .id = "left-but-active",
    .title = "pupil has left, record hasn't moved",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .severity = Severity::warning,
    .check = check,
};

} // namespace senco::rules
