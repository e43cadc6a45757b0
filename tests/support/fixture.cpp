// SPDX-License-Identifier: MIT
#include "support/fixture.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/load.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"

#include <algorithm>
#include <stdexcept>

namespace senco::test {
namespace {

constexpr std::size_t k_largest = 4 * 1024 * 1024;

/// The rest of a comment line that begins with `# <word>: `.
std::optional<std::string> directive(std::string_view line, std::string_view word) {
  const auto start = fmt::format("# {}: ", word);
  if (!line.starts_with(start)) {
    return std::nullopt;
  }
  return std::string{trim(line.substr(start.size()))};
}

Date day(const std::string& text, const std::string& name) {
  const auto date = parse_date(text);
  if (!date) {
    throw std::runtime_error(name + ": no date: " + text);
  }
  return *date;
}

std::string setting_text(const Fixture& fixture) {
  std::string text = source_file("tests/rules/settings/standard.yaml");
  if (!fixture.setting_type.empty()) {
    text = replace_all(text, "type: maintained_school", "type: " + fixture.setting_type);
  }
  for (const auto& line : fixture.setting_lines) {
    text += line + "\n";
  }
  return text;
}

bool is_setting(const Fixture& fixture) {
  return fixture.text.find("\nsetting:") != std::string::npos;
}

bool is_record_rule(std::string_view id) {
  const auto* listed = rules::find(id);
  return listed != nullptr && listed->group == "record";
}

std::string shown(const diag::Diagnostic& found) {
  const auto* listed = rules::find(found.rule);
  const bool usual =
      listed != nullptr && (listed->rule->severity.value_or(Severity::error) == found.severity ||
                            std::any_of(listed->rule->duty.by_type.begin(),
                                        listed->rule->duty.by_type.end(), [&](auto duty) {
                                          return duty != rules::Duty::silent &&
                                                 rules::severity_of(duty) == found.severity;
                                        }));
  return usual ? fmt::format("{}: {}", found.position.line, found.rule)
               : fmt::format("{}: {} ({})", found.position.line, found.rule,
                             diag::word(found.severity));
}

} // namespace

std::filesystem::path source_path(const std::string& path) {
  return std::filesystem::path{SENCO_SOURCE_DIR} / path;
}

std::string source_file(const std::string& path) {
  return read_file(source_path(path), k_largest);
}

Fixture parse_fixture(std::string name, std::string text) {
  Fixture fixture{.name = std::move(name),
                  .text = std::move(text),
                  .today = {},
                  .silent = {},
                  .setting_type = {},
                  .setting_lines = {},
                  .beside = {},
                  .expected = {}};
  bool has_day = false;
  int number = 0;
  for (const auto line : lines(fixture.text)) {
    ++number;
    if (const auto today = directive(line, "today")) {
      fixture.today = day(*today, fixture.name);
      has_day = true;
    } else if (const auto silent = directive(line, "silent")) {
      fixture.silent.push_back(day(*silent, fixture.name));
    } else if (const auto type = directive(line, "setting")) {
      fixture.setting_type = *type;
    } else if (const auto with = directive(line, "with")) {
      fixture.setting_lines.push_back(*with);
    } else if (const auto path = directive(line, "file")) {
      fixture.path = *path;
    } else if (const auto beside = directive(line, "beside")) {
      fixture.beside += *beside + "\n";
    }
    constexpr std::string_view k_expect = "# expect: ";
    if (const auto at = line.find(k_expect); at != std::string_view::npos) {
      for (const auto id : split(line.substr(at + k_expect.size()), ',')) {
        fixture.expected.insert(fmt::format("{}: {}", number, trim(id)));
      }
    }
  }
  if (!has_day) {
    throw std::runtime_error(fixture.name + ": no line '# today: YYYY-MM-DD'");
  }
  return fixture;
}

Caseload caseload_of(const Fixture& fixture, Findings& findings) {
  Caseload caseload;
  if (is_setting(fixture)) {
    folder::read_setting(caseload, "senco.yaml", fixture.text, findings);
    return caseload;
  }
  Findings of_setting;
  folder::read_setting(caseload, "senco.yaml", setting_text(fixture), of_setting);
  if (!of_setting.empty()) {
    throw std::runtime_error(fixture.name +
                             ": the setting is wrong: " + of_setting.all().front().message);
  }
  caseload.records.push_back(folder::read_record(fixture.path, fixture.text, findings));
  if (!fixture.beside.empty()) {
    caseload.records.push_back(folder::read_record("pupils/x-2.yaml", fixture.beside, findings));
  }
  return caseload;
}

std::set<std::string> judge(const Fixture& fixture, Date day,
                            const std::vector<std::string>& wanted) {
  Findings findings;
  const Caseload caseload = caseload_of(fixture, findings);
  const std::string path = is_setting(fixture) ? "senco.yaml" : fixture.path;
  rules::run(caseload, day, findings, {.about_setting = is_setting(fixture)});
  std::set<std::string> found;
  for (const auto& one : findings.all()) {
    const bool is_wanted = wanted.empty() || is_record_rule(one.rule) ||
                           std::find(wanted.begin(), wanted.end(), one.rule) != wanted.end();
    if (is_wanted && (one.path == path || one.path.empty())) {
      found.insert(shown(one));
    }
  }
  return found;
}

} // namespace senco::test
