// SPDX-License-Identifier: MIT
#include "folder/init.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/process.hpp"
#include "base/text.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

void make_private(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    throw Error("cannot make the folder {}: {}", folder.string(), std::strerror(errno));
  }
}

Finished git(const fs::path& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"git", "--no-pager"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_program(all, folder, {"LC_ALL=C"});
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

} // namespace

std::vector<std::string> begin(const fs::path& folder, const std::vector<Beginning>& files) {
  std::vector<std::string> made;
  std::error_code fault;
  fs::create_directories(folder.parent_path(), fault);
  make_private(folder);
  if (!fs::exists(folder / "pupils", fault)) {
    make_private(folder / "pupils");
    made.emplace_back("pupils/");
  }
  for (const auto& file : files) {
    const auto path = folder / file.path;
    if (fs::exists(path, fault)) {
      continue;
    }
    make_private(path.parent_path());
    write_new_file(path, file.text, Overwrite::no);
    made.push_back(file.path);
  }
  return made;
}

GitBegun begin_git(const fs::path& folder, std::string_view hook_text) {
  GitBegun begun;
  try {
    begun.is_new = git(folder, {"rev-parse", "--is-inside-work-tree"}).status != 0;
    if (begun.is_new) {
      const auto made = git(folder, {"init", "--quiet"});
      if (made.status != 0) {
        throw Error("git cannot make a repository of {}: {}", folder.string(), trim(made.err));
      }
    }
  } catch (const Error& error) {
    if (std::string_view{error.what()}.find("installed") == std::string_view::npos) {
      throw;
    }
    begun.is_installed = false;
    return begun;
  }
  const auto named = first_line(git(folder, {"rev-parse", "--git-path", "hooks/pre-commit"}).out);
  const fs::path hook = fs::path{named}.is_absolute() ? fs::path{named} : folder / named;
  std::error_code fault;
  if (fs::exists(hook, fault)) {
    begun.hook_is_other = read_file(hook, hook_text.size()) != hook_text;
    return begun;
  }
  fs::create_directories(hook.parent_path(), fault);
  write_new_file(hook, hook_text, Overwrite::no);
  if (::chmod(hook.c_str(), 0700) != 0) {
    throw Error("cannot make {} executable: {}", hook.string(), std::strerror(errno));
  }
  begun.hook = named;
  return begun;
}

std::string place_in_repository(const fs::path& folder) {
  try {
    const auto prefix = git(folder, {"rev-parse", "--show-prefix"});
    auto place = prefix.status == 0 ? first_line(prefix.out) : std::string{};
    while (place.ends_with('/')) {
      place.pop_back();
    }
    return place.empty() ? "." : place;
  } catch (const Error&) {
    return ".";
  }
}

} // namespace senco::folder
