// SPDX-License-Identifier: MIT
// A record that says itself what is to be found in it.
#pragma once

#include "base/date.hpp"
#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace senco::test {

/// What stands in a fixture's comments:
///   # today: 2026-03-01         the day it is judged on
///   # silent: 2026-02-28        a day on which nothing is found (repeatable)
///   # setting: college          the setting's type instead of the standard setting's
///   # with: policy: {…}         a line added to the setting
///   # file: leavers/x-1.yaml    the record's path instead of pupils/x-1.yaml
///   # beside: format: 1         a line of another record, pupils/x-2.yaml (repeatable)
///   …   # expect: rule-id, …    found on this line; `rule-id (note)` where the severity is another
struct Fixture {
  std::string name;
  std::string text;
  Date today;
  std::vector<Date> silent;
  std::string setting_type;
  std::vector<std::string> setting_lines;
  std::string path = "pupils/x-1.yaml";
  std::string beside;             ///< The text of another record; none if empty.
  std::set<std::string> expected; ///< `line: rule-id` or `line: rule-id (severity)`.
};

/// Throws std::runtime_error if the first line names no day.
Fixture parse_fixture(std::string name, std::string text);

/// The fixture's record in its setting (or the setting that it is), as the folder would be read;
/// what reading finds goes to `findings`.
Caseload caseload_of(const Fixture& fixture, Findings& findings);

/// `line: rule-id` for each finding of the fixture's record on `day`. Only `rules` are run (all if
/// empty), and those of the group record. A text with a top-level key `setting` is a setting file.
std::set<std::string> judge(const Fixture& fixture, Date day,
                            const std::vector<std::string>& rules);

/// The whole text of a file of the checkout, by its path from the top.
std::string source_file(const std::string& path);
std::filesystem::path source_path(const std::string& path);

} // namespace senco::test
