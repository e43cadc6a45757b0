// SPDX-License-Identifier: MIT
#include "folder/past.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "folder/git_program.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_no_history = "it has no history";

/// The record files of a commit, by their paths below the folder.
std::map<std::string, std::string> texts_at(const Repository& repository,
                                            const std::string& commit) {
  const auto listed = ask_git(repository.top, {"ls-tree", "-r", "-z", "--name-only", commit});
  if (listed.status != 0) {
    throw Error("git cannot list {}: {}", commit, trim(listed.err));
  }
  std::vector<std::string> paths;
  std::vector<std::string> names;
  for (const auto path : split(listed.out, '\0')) {
    if (path.starts_with(repository.prefix) &&
        is_record_file(path.substr(repository.prefix.size()))) {
      paths.emplace_back(path.substr(repository.prefix.size()));
      names.push_back(fmt::format("{}:{}", commit, path));
    }
  }
  auto texts = texts_of(repository.top, names);
  std::map<std::string, std::string> all;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    all.emplace(paths[i], texts[i].value_or(std::string{}));
  }
  return all;
}

} // namespace

std::string commit_on(const fs::path& folder, Date day) {
  const auto repository = repository_of(folder, k_no_history);
  const auto found = ask_git(
      repository.top, {"rev-list", "-1", fmt::format("--before={}T23:59:59", day.iso()), "HEAD"});
  auto commit = std::string{trim(found.out)};
  if (commit.empty()) {
    throw Error("{} has no history on {} or before", folder.string(), day);
  }
  return commit;
}

std::string commit_named(const fs::path& folder, const std::string& revision) {
  const auto repository = repository_of(folder, k_no_history);
  const auto found = ask_git(repository.top, {"rev-parse", "--verify", "--quiet",
                                              "--end-of-options", revision + "^{commit}"});
  auto commit = std::string{trim(found.out)};
  if (found.status != 0 || commit.empty()) {
    throw Error("'{}' is neither a date nor a revision that git knows", revision);
  }
  return commit;
}

OpenFolder open_at(const fs::path& folder, const std::string& commit, const Wanted& wanted) {
  const auto texts = std::make_shared<const std::map<std::string, std::string>>(
      texts_at(repository_of(folder, k_no_history), commit));
  Files files{.names =
                  [texts](std::string_view place) {
                    std::vector<std::string> names;
                    for (const auto& [path, text] : *texts) {
                      if (path.starts_with(fmt::format("{}/", place))) {
                        names.push_back(path.substr(place.size() + 1));
                      }
                    }
                    return names;
                  },
              .text =
                  [texts](const std::string& path) {
                    const auto found = texts->find(path);
                    if (found == texts->end()) {
                      throw Error("{} was not there then", path);
                    }
                    return found->second;
                  },
              .inside = nullptr,
              .reader = wanted.reader};
  auto paths = wanted_paths(files, wanted);
  return {std::move(files), std::move(paths)};
}

std::vector<Version> history_of(const fs::path& folder, const std::string& ref) {
  const auto repository = repository_of(folder, k_no_history);
  const auto pupil = fmt::format("{}pupils/{}.yaml", repository.prefix, ref);
  const auto leaver = fmt::format("{}leavers/{}.yaml", repository.prefix, ref);
  const auto log =
      ask_git(repository.top, {"log", "--reverse", "--date=short", "--no-show-signature",
                               "--format=%H%x00%ad%x00%an", "--", pupil, leaver});
  if (log.status != 0 || trim(log.out).empty()) {
    throw Error("git knows no history of '{}': has it been committed?", ref);
  }
  std::vector<Version> versions;
  std::vector<std::string> names;
  for (const auto line : lines(log.out)) {
    const auto parts = split(line, '\0');
    if (parts.size() == 3) {
      versions.push_back({.commit = std::string{parts[0]},
                          .day = std::string{parts[1]},
                          .who = std::string{parts[2]},
                          .has_left = false,
                          .text = std::nullopt});
      names.push_back(fmt::format("{}:{}", parts[0], pupil));
      names.push_back(fmt::format("{}:{}", parts[0], leaver));
    }
  }
  auto texts = texts_of(repository.top, names);
  for (std::size_t i = 0; i < versions.size(); ++i) {
    versions[i].has_left = texts[2 * i + 1].has_value();
    versions[i].text = std::move(versions[i].has_left ? texts[2 * i + 1] : texts[2 * i]);
  }
  return versions;
}

} // namespace senco::folder
