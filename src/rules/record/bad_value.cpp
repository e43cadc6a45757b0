// SPDX-License-Identifier: MIT
// A value is what its key asks for. Reading finds most; here, numbers where an outcome has a
// measure.

#include "model/value.hpp"
#include "rules/rule.hpp"

namespace senco::rules {
namespace {

void check_number(const model::Text& text, std::string_view key, Report& report) {
  if (text && !model::parse_number(*text)) {
    report.add(text.where, "'{}' isn't a number such as 42, but the outcome has a 'measure'", key);
  }
}

void check(const Facts& facts, Report& report) {
  for (const auto& outcome : facts.pupil.outcomes) {
    if (outcome.measure.is_absent()) {
      continue;
    }
    check_number(outcome.baseline.get().value, "value", report);
    check_number(outcome.target, "target", report);
    for (const auto& reading : outcome.readings) {
      check_number(reading.value, "value", report);
    }
  }
}

} // namespace

constexpr Rule bad_value{
    .id = "bad-value",
    .title = "value that its key can't have",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .check = check,
};

} // namespace senco::rules
