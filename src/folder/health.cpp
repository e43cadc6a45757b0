// SPDX-License-Identifier: MIT
#include "folder/health.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "folder/git_program.hpp"
#include "folder/load.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <set>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

/// A file of git's own, such as `MERGE_HEAD`; where it would be if it isn't there.
fs::path git_file(const fs::path& top, const std::string& name) {
  const auto found = ask_git(top, {"rev-parse", "--git-path", name});
  return top / std::string{trim(found.out)};
}

std::set<std::string> record_files(const fs::path& folder) {
  std::set<std::string> paths{"senco.yaml"};
  for (auto& path : wanted_paths(files_on_disk(folder), {})) {
    paths.insert(std::move(path));
  }
  return paths;
}

std::set<std::string> committed_files(const Repository& repository) {
  std::set<std::string> paths;
  const auto listed = ask_git(repository.top, {"ls-tree", "-r", "-z", "--name-only", "HEAD"});
  for (const auto path : split(listed.out, '\0')) {
    if (path.starts_with(repository.prefix)) {
      const auto below = path.substr(repository.prefix.size());
      if (is_record_file(below)) {
        paths.emplace(below);
      }
    }
  }
  return paths;
}

/// The file's bytes; nothing if it can't be read, which other commands say better.
std::optional<std::string> text_of(const fs::path& path) {
  try {
    return read_file(path, yaml::k_largest_file);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::vector<std::string> changed_files(const fs::path& folder, const Repository& repository) {
  const auto committed = committed_files(repository);
  auto all = record_files(folder);
  all.insert(committed.begin(), committed.end());
  const std::vector<std::string> paths{all.begin(), all.end()};
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const auto& path : paths) {
    names.push_back(fmt::format("HEAD:{}{}", repository.prefix, path));
  }
  const auto before = texts_of(repository.top, names);
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (text_of(folder / paths[i]) != before[i]) {
      changed.push_back(paths[i]);
    }
  }
  return changed;
}

bool is_exposed(const fs::path& path) {
  constexpr auto k_others = fs::perms::group_all | fs::perms::others_all;
  std::error_code fault;
  const auto status = fs::symlink_status(path, fault);
  return !fault && !fs::is_symlink(status) && (status.permissions() & k_others) != fs::perms::none;
}

} // namespace

GitState git_state(const fs::path& folder) {
  GitState state;
  try {
    state.is_installed = ask_git("/", {"--version"}).status == 0;
  } catch (const Error&) {
    state.is_installed = false;
  }
  if (!state.is_installed) {
    state.why_none = "git is not installed";
    return state;
  }
  try {
    const auto repository = repository_of(folder, "nothing keeps its history");
    const auto& top = repository.top;
    state.branch = trim(ask_git(top, {"symbolic-ref", "--short", "--quiet", "HEAD"}).out);
    state.has_history = ask_git(top, {"rev-parse", "--verify", "--quiet", "HEAD"}).status == 0;
    std::error_code fault;
    state.is_merging = fs::exists(git_file(top, "MERGE_HEAD"), fault);
    const auto hook = text_of(git_file(top, "hooks/pre-commit"));
    state.has_hook = hook && hook->find("senco") != std::string::npos;
    if (state.has_history) {
      state.changed = changed_files(folder, repository);
    }
  } catch (const Error& error) {
    state.why_none = replace_all(error.what(), folder.string(), "this folder");
  }
  return state;
}

Exposed exposed_files(const fs::path& folder, std::size_t most) {
  Exposed found;
  const auto look = [&](const fs::path& path) {
    if (is_exposed(path)) {
      ++found.count;
      if (found.paths.size() < most) {
        found.paths.push_back(path == folder ? "." : shown_path(path, folder));
      }
    }
  };
  // Who can't enter the folder, or one above it, can't read what is in it.
  for (auto above = fs::absolute(folder); above.has_relative_path(); above = above.parent_path()) {
    if (!is_exposed(above)) {
      return found;
    }
  }
  look(folder);
  look(folder / "senco.yaml");
  for (const auto* place : {"pupils", "leavers", "documents"}) {
    std::error_code fault;
    if (!fs::is_directory(folder / place, fault)) {
      continue;
    }
    std::vector<fs::path> paths{folder / place};
    for (fs::recursive_directory_iterator at(folder / place, fault), end; !fault && at != end;
         at.increment(fault)) {
      paths.push_back(at->path());
    }
    std::sort(paths.begin(), paths.end());
    std::for_each(paths.begin(), paths.end(), look);
  }
  return found;
}

} // namespace senco::folder
