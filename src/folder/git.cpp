// SPDX-License-Identifier: MIT
#include "folder/git.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "folder/git_program.hpp"

#include <algorithm>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

/// What the index is compared with: the last commit, or the empty tree before the first.
std::string base(const fs::path& top) {
  const auto head = ask_git(top, {"rev-parse", "--verify", "--quiet", "HEAD"});
  return std::string{trim(
      head.status == 0 ? head.out : ask_git(top, {"hash-object", "-t", "tree", "/dev/null"}).out)};
}

/// `school/records/` for a folder below `top`; nothing for `top` itself, or outside it.
std::string below(const fs::path& folder, const fs::path& top) {
  const auto inside = folder.lexically_relative(top);
  const bool is_below = !inside.empty() && inside != "." && *inside.begin() != "..";
  return is_below ? inside.generic_string() + "/" : std::string{};
}

} // namespace

Staged::Staged(const fs::path& folder) {
  auto repository = repository_of(folder, "nothing can be staged there");
  top_ = std::move(repository.top);
  prefix_ = std::move(repository.prefix);
}

std::vector<std::string> Staged::paths() const {
  const auto listed = ask_git(top_, {"diff-index", "--cached", "--name-only", "--no-renames",
                                     "--diff-filter=du", "-z", base(top_), "--"});
  if (listed.status != 0) {
    throw Error("git cannot say what is staged: {}", trim(listed.err));
  }
  std::vector<std::string> paths;
  for (const auto path : split(listed.out, '\0')) {
    if (path.starts_with(prefix_) && is_record_file(path.substr(prefix_.size()))) {
      paths.emplace_back(path.substr(prefix_.size()));
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::string> Staged::text(const std::string& path) const {
  // Stage 0 is named: a path may itself begin with a digit and a colon.
  const auto name = fmt::format(":0:{}{}", prefix_, path);
  auto shown = ask_git(top_, {"cat-file", "blob", name});
  if (shown.status == 0) {
    return std::move(shown.out);
  }
  if (ask_git(top_, {"rev-parse", "--verify", "--quiet", name}).status == 0) {
    throw Error("git cannot read {} as it is staged: {}", path, trim(shown.err));
  }
  return std::nullopt;
}

std::string prefix_from_top(const fs::path& folder, const fs::path& from) {
  std::error_code fault;
  const auto real = fs::weakly_canonical(folder, fault);
  for (auto top = real; !top.empty(); top = top.parent_path()) {
    if (fs::exists(top / ".git", fault)) {
      return below(real, top);
    }
    if (!top.has_relative_path()) {
      break;
    }
  }
  return below(real, fs::weakly_canonical(from, fault));
}

} // namespace senco::folder
