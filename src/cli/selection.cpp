// SPDX-License-Identifier: MIT
#include "cli/selection.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/git.hpp"
#include "folder/load.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <map>
#include <utility>

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
    // From elsewhere, with -C, a path as findings name it is meant.
    const bool is_below = !fs::exists(here_ / word, fault) && fs::exists(folder_ / word, fault);
    const fs::path path = (is_below ? folder_ : here_) / word;
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
    auto relative = fs::weakly_canonical(path).lexically_relative(folder_);
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

bool is_setting(const std::string& path) {
  return fs::path(path).filename() == "senco.yaml";
}

/// Standard input as if it were one file of the folder: a record, or the setting.
ToJudge find_standard_input(const Asked& asked, Session& session) {
  session.refuse_past("standard input is now");
  const auto folder = session.folder();
  const auto name =
      asked.file_name.empty() ? std::string{"pupils/standard-input.yaml"} : asked.file_name;
  auto files = folder::files_on_disk(folder);
  const bool setting = is_setting(name);
  files.text = [on_disk = files.text, text = read_all(session.shell().in),
                typed = setting ? "senco.yaml" : name](const std::string& path) {
    return path == typed ? text : on_disk(path);
  };
  std::vector<std::string> paths;
  if (!setting) {
    paths.push_back(name);
  }
  return {.folder = {std::move(files), std::move(paths), setting ? name : "senco.yaml"},
          .setting = setting,
          .whole_folder = false};
}

ToJudge find_staged(Session& session) {
  session.refuse_past("what is staged is now");
  const auto folder = session.folder();
  const folder::Staged staged(folder);
  std::map<std::string, std::string> texts;
  std::vector<std::string> records;
  bool setting = false;
  for (const auto& path : staged.paths()) {
    if (auto text = staged.text(path)) {
      texts.emplace(path, *std::move(text));
      setting = setting || is_setting(path);
      if (!is_setting(path)) {
        records.push_back(path);
      }
    }
  }
  // The setting as it is staged, be it changed or not.
  if (auto text = staged.text("senco.yaml")) {
    texts.emplace("senco.yaml", *std::move(text));
  }
  std::sort(records.begin(), records.end());
  auto files = folder::files_on_disk(folder);
  files.text = [on_disk = files.text, texts = std::move(texts)](const std::string& path) {
    const auto found = texts.find(path);
    return found == texts.end() ? on_disk(path) : found->second;
  };
  return {
      .folder = {std::move(files), std::move(records)}, .setting = setting, .whole_folder = false};
}

} // namespace

ToJudge find_asked(const Asked& asked, Session& session) {
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
    return standard_input ? find_standard_input(asked, session) : find_staged(session);
  }
  Sorter sorter(session.shell().folder, session.folder());
  for (const auto& word : asked.words) {
    sorter.take(word);
  }
  const auto& selection = sorter.selection;
  // Where only the setting was named, no record is to be read.
  const bool no_records = !selection.nothing_found && selection.refs.empty();
  return {.folder = session.open({.refs = selection.refs, .none = no_records}),
          .filter = Filter(selection.filters, session.today()),
          .setting = asked.words.empty() || selection.setting,
          .whole_folder = asked.words.empty(),
          .strays = asked.words.empty() && !session.is_past()
                        ? folder::stray_files(session.folder())
                        : Findings{}};
}

} // namespace senco::cli
