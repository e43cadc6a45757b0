// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/filter.hpp"
#include "folder/load.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> what;
  std::vector<std::string> rules;
  std::vector<std::string> ignored;
  std::string severity = "note";
  std::string format = "text";
  bool strict = false;
  bool no_exceptions = false;
};

void set(Options& options, Declare& declare) {
  declare.arguments("what", options.what, "Files, references or filters; everything if none");
  declare.options("--rule", options.rules, "Only this rule (repeatable)");
  declare.options("--ignore", options.ignored, "Not this rule (repeatable)");
  declare.choice("--severity", options.severity, {"note", "warning", "error"}, "Nothing less than");
  declare.flag("--strict", options.strict, "Warnings count for the exit code too");
  declare.flag("--no-exceptions", options.no_exceptions, "As if the records held no exceptions");
  declare.choice("--format", options.format, {"text", "json"}, "How to print");
}

void check_rule_ids(const std::vector<std::string>& ids) {
  std::vector<std::string_view> known;
  for (const auto& listed : rules::table()) {
    known.push_back(listed.id);
  }
  for (const auto& id : ids) {
    if (rules::find(id) == nullptr) {
      const auto near = nearest(id, known);
      throw UsageError("there is no rule '{}'{}", id,
                       near.empty() ? std::string{} : fmt::format(": did you mean '{}'?", near));
    }
  }
}

/// What to judge: the words are paths of record files (or of folders of them), references, filters.
struct Selection {
  std::vector<std::string> refs;
  std::vector<std::string> filters;
  bool setting = false; ///< `senco.yaml` was named.
};

/// Takes `word` as a path, if there is such a file or folder of records.
bool select_path(const std::string& word, const fs::path& here, const fs::path& folder,
                 Selection& selection) {
  const fs::path path = (here / word).lexically_normal();
  std::error_code fault;
  const bool is_folder = fs::is_directory(path, fault);
  const bool named_as_path = word.find('/') != std::string::npos || word.ends_with(".yaml");
  if (!is_folder && !named_as_path) {
    return false;
  }
  if (!is_folder && !fs::exists(path, fault)) {
    throw Error("cannot read {}: no such file", word);
  }
  const auto inside = path.lexically_relative(folder.lexically_normal());
  const auto place = inside.empty() ? std::string{} : inside.begin()->string();
  if (is_folder && inside == ".") {
    selection.setting = true;
    for (const char* name : {"pupils", "leavers"}) {
      select_path((folder / name).string(), here, folder, selection);
    }
    return true;
  }
  if (inside == "senco.yaml") {
    selection.setting = true;
    return true;
  }
  if (place != "pupils" && place != "leavers") {
    if (is_folder && fs::equivalent(path, folder, fault)) {
      return select_path(folder.string(), folder, folder, selection);
    }
    throw Error("{} is no record of the folder {}", word, folder.string());
  }
  if (!is_folder) {
    selection.refs.push_back(path.stem().string());
    return true;
  }
  for (const auto& name : list_files(path, ".yaml")) {
    selection.refs.push_back(fs::path(name).stem().string());
  }
  return true;
}

Selection select(const Options& options, const fs::path& here, const fs::path& folder) {
  Selection selection;
  for (const auto& word : options.what) {
    if (is_filter(word)) {
      selection.filters.push_back(word);
    } else if (!select_path(word, here, folder, selection)) {
      selection.refs.push_back(word);
    }
  }
  return selection;
}

/// Leaves in `findings` only those about the files that were asked for.
void keep_selected(Findings& findings, const Selection& selection, const Caseload& caseload) {
  const auto wanted = [&](const diag::Diagnostic& found) {
    if (found.path == caseload.setting_path) {
      return selection.setting;
    }
    return std::any_of(caseload.records.begin(), caseload.records.end(),
                       [&](const auto& record) { return record.path == found.path; });
  };
  auto& all = findings.all();
  all.erase(
      std::remove_if(all.begin(), all.end(), [&](const auto& found) { return !wanted(found); }),
      all.end());
  findings.files = caseload.records.size() + (selection.setting ? 1 : 0);
}

void keep_severity(Findings& findings, std::string_view least) {
  const Severity limit = least == "error"     ? Severity::error
                         : least == "warning" ? Severity::warning
                                              : Severity::note;
  auto& all = findings.all();
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const auto& found) { return found.severity < limit; }),
            all.end());
}

void print(const Findings& findings, const Options& options, Session& session) {
  if (options.format == "json") {
    const auto program = fmt::format("senco {}", SENCO_VERSION);
    diag::print_json(
        session.out(), findings,
        {.program = program, .rule_set = rules::k_rule_set, .today = session.today().iso()});
    return;
  }
  const bool full = session.shell().out_is_terminal;
  diag::print_text(session.out(), findings, full ? diag::Excerpts::show : diag::Excerpts::hide,
                   session.colour());
}

int run(const Options& options, Session& session) {
  check_rule_ids(options.rules);
  check_rule_ids(options.ignored);
  const auto folder = session.folder();
  const Date today = session.today();
  const auto selection = select(options, session.shell().folder, folder);
  const bool everything = options.what.empty();
  Findings findings;
  const bool whole = everything || !selection.filters.empty() || selection.refs.empty();
  Caseload caseload =
      folder::load(folder, findings, {.refs = whole ? std::vector<std::string>{} : selection.refs});
  if (!everything) {
    if (whole && selection.filters.empty()) {
      caseload.records.clear();
    }
    keep_matching(caseload, selection.filters, today);
  }
  rules::run(
      caseload, today, findings,
      {.only = options.rules,
       .ignore = options.ignored,
       .exceptions = options.no_exceptions ? rules::Exceptions::ignore : rules::Exceptions::honour,
       .whole_folder = everything || selection.setting});
  if (!everything) {
    keep_selected(findings, selection, caseload);
  }
  const auto worst = findings.worst();
  keep_severity(findings, options.severity);
  print(findings, options, session);
  const Severity fails_at = options.strict ? Severity::warning : Severity::error;
  return worst && *worst >= fails_at ? k_exit_findings : k_exit_done;
}

} // namespace

const Command check_command{
    .name = "check",
    .says = "Judge records by the Code: what is wrong, where, how to put it right",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
