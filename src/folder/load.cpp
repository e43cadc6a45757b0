// SPDX-License-Identifier: MIT
#include "folder/load.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "model/decode.hpp"

#include <algorithm>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_suffix = ".yaml";
constexpr std::string_view k_setting = "senco.yaml";

struct Place {
  std::string_view folder;
  bool has_left;
};
constexpr Place k_places[] = {{"pupils", false}, {"leavers", true}};

/// The findings from `first` on are about the record `ref`.
void set_ref(Findings& findings, std::size_t first, const std::string& ref) {
  for (std::size_t i = first; i < findings.all().size(); ++i) {
    findings.all()[i].ref = ref;
  }
}

/// Complains of a file that a record names where it isn't there or lies outside the folder.
void check_file(const model::Text& file, const Inside& inside, Findings& findings) {
  if (!file) {
    return;
  }
  switch (inside.find(*file)) {
  case Whereabouts::inside:
    return;
  case Whereabouts::outside:
    findings.add("bad-reference", file.where, "the file '{}' lies outside the record folder",
                 *file);
    return;
  case Whereabouts::nowhere:
    findings.add("bad-reference", file.where, "the file '{}' isn't there", *file);
    return;
  }
}

/// What the path of a record file says. Not by `fs::path`, which takes a path apart slowly.
struct PathParts {
  explicit PathParts(std::string_view path) {
    const auto slash = path.rfind('/');
    const auto folder = path.substr(0, slash == std::string_view::npos ? 0 : slash);
    const auto name = path.substr(slash + 1);
    ref = name.ends_with(k_suffix) ? name.substr(0, name.size() - k_suffix.size()) : name;
    is_leaver = folder == "leavers" || folder.ends_with("/leavers");
  }
  std::string_view ref;
  bool is_leaver;
};

/// Complains of the files that a record names (documents, papers sent) where they aren't there or
/// lie outside the folder.
void check_named_files(const Record& record, const Inside& inside, Findings& findings) {
  for (const auto& document : record.pupil.documents) {
    check_file(document.file, inside, findings);
  }
  for (const auto& notice : record.pupil.notices) {
    check_file(notice.document, inside, findings);
  }
}

/// Stands for a file that the system refuses, with the reason.
ReadRecord refused(const std::string& path, std::string_view message) {
  ReadRecord read;
  read.record.path = path;
  const PathParts parts(path);
  read.record.ref = parts.ref;
  read.record.has_left = parts.is_leaver;
  read.findings.refused.push_back(
      fmt::format("cannot read {}: {}", path, message.substr(message.rfind(": ") + 2)));
  return read;
}

/// `several`: other references were named beside it, so it may be a word that lacks its quotes.
[[noreturn]] void throw_unknown(const std::string& ref, const std::vector<std::string>& known,
                                bool several) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  const auto way_out = fmt::format("; 'senco list --columns ref,name' shows them{}",
                                   several ? "; a text of several words needs quotes" : "");
  throw Error("no pupil has the reference '{}'{}", ref, did_you_mean(lower(ref), names, way_out));
}

} // namespace

std::vector<std::string> wanted_paths(const Files& files, const Wanted& wanted) {
  std::vector<std::string> paths;
  if (wanted.none) {
    return paths;
  }
  std::vector<std::string> known;
  for (const auto& place : k_places) {
    if (place.has_left && wanted.leavers == Leavers::leave_out && wanted.refs.empty()) {
      continue;
    }
    for (const auto& name : files.names(place.folder)) {
      const std::string ref{PathParts(name).ref};
      known.push_back(ref);
      if (wanted.refs.empty() ||
          std::find(wanted.refs.begin(), wanted.refs.end(), ref) != wanted.refs.end()) {
        paths.push_back(fmt::format("{}/{}", place.folder, name));
      }
    }
  }
  for (const auto& ref : wanted.refs) {
    if (std::find(known.begin(), known.end(), ref) == known.end()) {
      throw_unknown(ref, known, wanted.refs.size() > 1);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Findings stray_files(const fs::path& folder) {
  Findings strays;
  for (const auto& place : k_places) {
    std::error_code fault;
    const auto top = folder / place.folder;
    for (fs::recursive_directory_iterator at(top, fault), end; !fault && at != end;
         at.increment(fault)) {
      // Not by `fs::path`, as above.
      const std::string_view path = at->path().native();
      const auto name = path.substr(path.rfind('/') + 1);
      const auto ending = lower(name.substr(std::min(name.rfind('.'), name.size())));
      const bool is_read = at.depth() == 0 && name.ends_with(k_suffix);
      if (is_read || name.starts_with('.') || (ending != k_suffix && ending != ".yml")) {
        continue;
      }
      auto found = diag::diagnostic(
          "bad-file-name", {},
          fmt::format("no record is read from here: a record is {}/REF{}", place.folder, k_suffix));
      found.severity = diag::Severity::warning;
      found.path = at->path().lexically_relative(folder).generic_string();
      strays.add(std::move(found));
    }
  }
  strays.sort();
  return strays;
}

std::optional<fs::path> find(const fs::path& from) {
  // `x/y/..` becomes `x/`: the slash goes, so that a folder has one name.
  const auto start = from.lexically_normal();
  for (auto folder = start.has_filename() ? start : start.parent_path();;
       folder = folder.parent_path()) {
    std::error_code fault;
    if (fs::exists(folder / "senco.yaml", fault)) {
      return folder;
    }
    if (!folder.has_relative_path()) {
      return std::nullopt;
    }
  }
}

Record read_record(std::string path, std::string text, Findings& findings, yaml::Reader reader) {
  Record record;
  record.path = std::move(path);
  const PathParts parts(record.path);
  record.ref = parts.ref;
  record.has_left = parts.is_leaver;
  const std::size_t before = findings.all().size();
  const auto source = std::make_shared<const diag::Source>(record.path, std::move(text));
  const auto document = yaml::parse(*source, findings, reader);
  auto decoded = model::decode_pupil(document, findings);
  record.pupil = std::move(decoded.value);
  record.understood = decoded.understood;
  record.is_whole = document.is_whole();
  record.source = source;
  set_ref(findings, before, record.ref);
  return record;
}

void read_setting(Caseload& caseload, std::string path, std::string text, Findings& findings,
                  yaml::Reader reader) {
  const auto source = std::make_shared<const diag::Source>(std::move(path), std::move(text));
  const auto document = yaml::parse(*source, findings, reader);
  auto decoded = model::decode_setting(document, findings);
  caseload.setting = std::move(decoded.value);
  caseload.setting_understood = decoded.understood;
  caseload.setting_path = source->path();
  caseload.setting_source = source;
}

Caseload load_setting(const fs::path& folder) {
  Caseload caseload;
  Findings ignored;
  read_setting(caseload, "senco.yaml", read_file(folder / "senco.yaml", yaml::k_largest_file),
               ignored);
  return caseload;
}

OpenFolder::OpenFolder(Files files, std::vector<std::string> paths, std::string setting_path)
    : files_(std::move(files)), paths_(std::move(paths)) {
  read_setting(setting_, std::move(setting_path), files_.text("senco.yaml"), setting_findings_,
               files_.reader);
}

ReadRecord OpenFolder::read(std::size_t number) const {
  const std::string& path = paths_[number];
  std::string text;
  try {
    text = files_.text(path);
  } catch (const Error& error) {
    return refused(path, error.what());
  }
  ReadRecord read;
  read.record = read_record(path, std::move(text), read.findings, files_.reader);
  if (files_.inside != nullptr) {
    check_named_files(read.record, *files_.inside, read.named_files);
    set_ref(read.named_files, 0, read.record.ref);
  }
  return read;
}

Caseload OpenFolder::load(Findings& findings) const {
  Caseload caseload = setting_;
  Findings found = setting_findings_;
  each([](ReadRecord read) { return read; },
       [&](ReadRecord read) {
         caseload.records.push_back(std::move(read.record));
         found.append(std::move(read.findings));
       });
  findings.append(std::move(found));
  findings.files = caseload.records.size() + 1;
  return caseload;
}

Files files_on_disk(const fs::path& folder) {
  const auto inside = std::make_shared<const Inside>(folder);
  return {
      .names = [folder](std::string_view place) { return list_files(folder / place, k_suffix); },
      .text =
          [folder, inside](const std::string& path) {
            // The setting may be shared by the schools of a trust.
            return path == k_setting ? read_file(folder / path, yaml::k_largest_file)
                                     : inside->read(path);
          },
      .inside = inside};
}

OpenFolder open(const fs::path& folder, const Wanted& wanted) {
  auto files = files_on_disk(folder);
  files.reader = wanted.reader;
  auto paths = wanted_paths(files, wanted);
  return {std::move(files), std::move(paths)};
}

Caseload load(const fs::path& folder, Findings& findings, const Wanted& wanted) {
  return open(folder, wanted).load(findings);
}

} // namespace senco::folder
