// SPDX-License-Identifier: MIT
// A record's file is named by the pupil's reference, and a reference is never a name.

#include "rules/rule.hpp"

namespace senco::rules {
namespace {

/// As a name would stand in a file name: `O’Neill Grant` is `oneill-grant`.
std::string in_file_name(std::string_view name) {
  std::string result = lower(name);
  for (const std::string_view apostrophe : {"'", "’"}) {
    result = replace_all(result, apostrophe, "");
  }
  return replace_all(result, " ", "-");
}

/// Reports if `name` is one or several whole parts of the reference.
bool report_name(const model::Text& name, std::string_view what, Report& report) {
  if (!name) {
    return false;
  }
  const auto words = in_file_name(trim(*name));
  const auto file_name = lower(report.ref());
  const bool is_named =
      !words.empty() && file_name.find(words) != std::string::npos &&
      fmt::format("-{}-", file_name).find(fmt::format("-{}-", words)) != std::string::npos;
  if (is_named) {
    report.add(name.where, "the file's name holds the pupil's {}: a reference is never a name",
               what);
  }
  return is_named;
}

/// Where a record is spoken of as a whole.
Span head_of(const Record& record) {
  return record.pupil.where ? record.pupil.where : Span{record.source.get(), 0, 0};
}

std::string_view ref_of(const Record& record) {
  return record.ref;
}

/// One reference for two files, as after a merge of a branch in which the pupil had left.
void check_kin(const Record& record, std::span<const Record* const> bearers, Report& report) {
  for (const auto* bearer : bearers) {
    if (bearer != &record) {
      report
          .add(head_of(record), "the reference {} is that of {} too: a pupil has one record",
               record.ref, bearer->path)
          .path = record.path;
    }
  }
}

void check(const Facts& facts, Report& report) {
  if (!model::is_reference(report.ref())) {
    report
        .add(head_of(facts.record),
             "the file's name '{}' isn't a reference: small letters, digits and hyphens, up to 63",
             report.ref())
        .path = facts.record.path;
  }
  const auto& person = facts.pupil.pupil;
  if (!report_name(person.family_name, "family name", report) &&
      !report_name(person.given_name, "given name", report)) {
    report_name(person.known_as, "name", report);
  }
}

} // namespace

constexpr Rule bad_file_name{
    .id = "bad-file-name",
    .title = "file not named by a reference",
    .paragraphs = {},
    .duty = everywhere(Duty::record),
    .judges_leavers = true,
    .severity = Severity::warning,
    .check = check,
    .kin = ref_of,
    .check_kin = check_kin,
};

} // namespace senco::rules
