// SPDX-License-Identifier: MIT
// An EHC plan has the sections A to K.

#include "rules/rule.hpp"

#include <array>

namespace senco::rules {
namespace {

void check(const Facts& facts, Report& report) {
  const auto& plan = facts.pupil.ehc.get().plan.get();
  if (!plan.sections) {
    return;
  }
  using Letter = std::pair<const char*, const model::Text*>;
  const auto& of = *plan.sections;
  const std::array letters{Letter{"A", &of.a}, Letter{"B", &of.b},   Letter{"C", &of.c},
                           Letter{"D", &of.d}, Letter{"E", &of.e},   Letter{"F", &of.f},
                           Letter{"G", &of.g}, Letter{"H1", &of.h1}, Letter{"H2", &of.h2},
                           Letter{"I", &of.i}, Letter{"J", &of.j},   Letter{"K", &of.k}};
  std::vector<std::string> missing;
  for (const auto& [letter, text] : letters) {
    if (text->is_absent()) {
      missing.emplace_back(letter);
    }
  }
  if (!missing.empty()) {
    report
        .add(of.where, "EHC plan on record without {} {}",
             missing.size() == 1 ? "section" : "sections", list_in_words(missing))
        .help =
        fmt::format("senco set {} ehc.plan.sections.{}=TEXT", report.ref(), missing.front());
  }
}

} // namespace

constexpr Rule plan_section_missing{
    .id = "plan-section-missing",
    .title = "section of the EHC plan missing",
    .paragraphs = {},
    .basis = {"SI 2014/1530 reg 12"},
    .duty = everywhere(Duty::note),
    .applies = {SupportStatus::ehc_plan},
    .applies_also = "where the sections are recorded",
    .check = check,
};

} // namespace senco::rules
