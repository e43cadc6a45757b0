// SPDX-License-Identifier: MIT
#include "cli/selection.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/filter.hpp"
#include "folder/git.hpp"
#include "folder/load.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <array>
#include <istream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

/// The words sorted by what they are.
struct Selection {
  std::vector<std::string> refs;
  std::vector<std::string> filters;
  bool setting = false;      ///< `senco.yaml` was named.
  bool nothing_found = true; ///< No path or reference was named at all.
};

class Sorter {
public:
  Sorter(const fs::path& here, const fs::path& folder)
      : here_(here), folder_(fs::weakly_canonical(folder)) {}

  void take(const std::string& word) {
    if (is_filter(word)) {
      selection.filters.push_back(word);
      return;
    }
    selection.nothing_found = false;
    std::error_code fault;
    const fs::path path = here_ / word;
    const bool is_path = word.find('/') != std::string::npos || word.find('.') != std::string::npos;
    const bool is_place = word == "pupils" || word == "leavers";
    // A folder of documents has the name of a reference: a bare word is the reference.
    if ((is_path || is_place) && fs::is_directory(path, fault)) {
      take_folder(word, path);
    } else if (word.find('/') != std::string::npos || word.ends_with(".yaml")) {
      take_file(word, path);
    } else {
      selection.refs.push_back(word);
    }
  }

  Selection selection;

private:
  /// The path below the record folder. Throws if it lies outside.
  fs::path inside(const std::string& word, const fs::path& path) const {
    const auto relative = fs::weakly_canonical(path).lexically_relative(folder_);
    if (relative.empty() || *relative.begin() == "..") {
      throw Error("{} lies outside the record folder {}", word, folder_.string());
    }
    return relative;
  }

  void take_folder(const std::string& word, const fs::path& path) {
    const auto relative = inside(word, path);
    const bool whole = relative == ".";
    if (!whole && relative != "pupils" && relative != "leavers") {
      throw Error("{} holds no records: they are in pupils and leavers", word);
    }
    selection.setting = selection.setting || whole;
    for (const char* place : {"pupils", "leavers"}) {
      if (whole || relative == place) {
        for (const auto& name : list_files(folder_ / place, ".yaml")) {
          selection.refs.push_back(fs::path(name).stem().string());
        }
      }
    }
  }

  void take_file(const std::string& word, const fs::path& path) {
    std::error_code fault;
    if (!fs::exists(path, fault)) {
      throw Error("cannot read {}: no such file or directory", word);
    }
    const auto relative = inside(word, path);
    if (relative == "senco.yaml") {
      selection.setting = true;
      return;
    }
    const auto place = relative.parent_path();
    if ((place != "pupils" && place != "leavers") || path.extension() != ".yaml") {
      throw Error("{} is no record: records are pupils/*.yaml and leavers/*.yaml", word);
    }
    selection.refs.push_back(path.stem().string());
  }

  fs::path here_;
  fs::path folder_;
};

std::string read_all(std::istream& in) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (text.size() <= yaml::k_largest_file &&
         (in.read(buffer.data(), buffer.size()) || in.gcount() > 0)) {
    text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

/// One text as if it were the file `path` of `folder`: a record, or the setting.
void read_text(ToJudge& judge, const fs::path& folder, const std::string& path, std::string text) {
  if (fs::path(path).filename() == "senco.yaml") {
    folder::read_setting(judge.caseload, path, std::move(text), judge.findings);
    judge.setting = true;
  } else {
    judge.caseload.records.push_back(folder::read_record(path, std::move(text), judge.findings));
    folder::check_named_files(judge.caseload.records.back(), folder, judge.findings);
  }
}

ToJudge read_standard_input(const Asked& asked, Session& session) {
  session.refuse_past("standard input is now");
  const auto folder = session.folder();
  ToJudge judge{.caseload = folder::load_setting(folder),
                .findings = {},
                .setting = false,
                .whole_folder = false};
  const auto name =
      asked.file_name.empty() ? std::string{"pupils/standard-input.yaml"} : asked.file_name;
  read_text(judge, folder, name, read_all(session.shell().in));
  judge.findings.files = 1;
  return judge;
}

ToJudge read_staged(Session& session) {
  session.refuse_past("what is staged is now");
  const auto folder = session.folder();
  const folder::Staged staged(folder);
  ToJudge judge{.caseload = {}, .findings = {}, .setting = false, .whole_folder = false};
  if (auto setting = staged.text("senco.yaml")) {
    Findings ignored;
    folder::read_setting(judge.caseload, "senco.yaml", *std::move(setting), ignored);
  } else {
    judge.caseload = folder::load_setting(folder);
  }
  for (const auto& path : staged.paths()) {
    if (auto text = staged.text(path)) {
      read_text(judge, folder, path, *std::move(text));
      ++judge.findings.files;
    }
  }
  return judge;
}

/// Leaves in `findings` only those about files that are judged.
void keep_judged(ToJudge& judge) {
  const auto wanted = [&](const diag::Diagnostic& found) {
    if (found.path == judge.caseload.setting_path) {
      return judge.setting;
    }
    return std::any_of(judge.caseload.records.begin(), judge.caseload.records.end(),
                       [&](const auto& record) { return record.path == found.path; });
  };
  auto& all = judge.findings.all();
  all.erase(
      std::remove_if(all.begin(), all.end(), [&](const auto& found) { return !wanted(found); }),
      all.end());
  judge.findings.files = judge.caseload.records.size() + (judge.setting ? 1 : 0);
}

} // namespace

ToJudge read_asked(const Asked& asked, Session& session) {
  const bool standard_input =
      std::find(asked.words.begin(), asked.words.end(), "-") != asked.words.end();
  if (asked.words.size() > 1 && standard_input) {
    throw UsageError("'-' stands alone: standard input is one record");
  }
  if (asked.staged && !asked.words.empty()) {
    throw UsageError("--staged takes no files: git says which");
  }
  if (!asked.file_name.empty() && !standard_input) {
    throw UsageError("--file-name goes with '-', standard input");
  }
  if (standard_input || asked.staged) {
    return standard_input ? read_standard_input(asked, session) : read_staged(session);
  }
  const auto folder = session.folder();
  Sorter sorter(session.shell().folder, folder);
  for (const auto& word : asked.words) {
    sorter.take(word);
  }
  const auto& selection = sorter.selection;
  ToJudge judge;
  judge.whole_folder = asked.words.empty();
  judge.setting = judge.whole_folder || selection.setting;
  judge.caseload = session.load(judge.findings, {.refs = selection.refs});
  if (!selection.nothing_found && selection.refs.empty()) {
    judge.caseload.records.clear(); // Only the setting was named.
  }
  keep_matching(judge.caseload, selection.filters, session.today());
  if (!judge.whole_folder) {
    keep_judged(judge);
  }
  return judge;
}

} // namespace senco::cli
