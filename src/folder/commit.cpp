// SPDX-License-Identifier: MIT
#include "folder/commit.hpp"

#include "base/error.hpp"
#include "base/process.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

Finished git(const fs::path& folder, std::vector<std::string> arguments,
             const std::vector<std::string>& paths) {
  arguments.insert(arguments.begin(), {"git", "--no-pager", "--literal-pathspecs"});
  arguments.emplace_back("--");
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  return run_program(arguments, folder, {});
}

std::string words_of(const Finished& finished) {
  const auto err = trim(finished.err);
  return std::string{err.empty() ? trim(finished.out) : err};
}

} // namespace

Committed commit(const fs::path& folder, const std::vector<std::string>& paths,
                 const std::string& message) {
  try {
    const auto inside =
        run_program({"git", "rev-parse", "--is-inside-work-tree"}, folder, {"LC_ALL=C"});
    if (inside.status != 0) {
      return {.is_done = false, .is_repository = false, .words = words_of(inside)};
    }
    // What is gone (a record that moved) is known to git; what is new it has to be told of.
    std::vector<std::string> there;
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(there), [&](const auto& path) {
      std::error_code fault;
      return fs::exists(folder / path, fault);
    });
    const auto added = git(folder, {"add"}, there);
    if (added.status != 0) {
      return {.is_done = false, .is_repository = true, .words = words_of(added)};
    }
    const auto known = git(folder, {"ls-files", "-z", "--full-name"}, paths);
    std::vector<std::string> tracked;
    for (const auto name : split(known.out, '\0')) {
      if (!name.empty()) { // From the top of the work tree, wherever the folder is.
        tracked.push_back(fmt::format(":(top,literal){}", name));
      }
    }
    auto arguments =
        std::vector<std::string>{"git", "--no-pager", "commit", "--quiet", "-m", message, "--"};
    arguments.insert(arguments.end(), tracked.begin(), tracked.end());
    const auto done = run_program(arguments, folder, {});
    return {.is_done = done.status == 0, .is_repository = true, .words = words_of(done)};
  } catch (const Error& error) {
    return {.is_done = false, .is_repository = false, .words = error.what()};
  }
}

} // namespace senco::folder
