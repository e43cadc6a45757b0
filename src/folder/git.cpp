// SPDX-License-Identifier: MIT
#include "folder/git.hpp"

#include "base/error.hpp"
#include "base/process.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

using Settings = std::vector<std::string>;

Finished git(const fs::path& stand, const std::vector<std::string>& arguments,
             const Settings& more = {}) {
  std::vector<std::string> all = {"git", "--no-pager", "-c", "core.fsmonitor=false",
                                  "--literal-pathspecs"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  // Git fetches what a partial clone lacks, by a command that the repository may name itself; the
  // first forbids it where git knows it, the second everywhere. Its words are told apart below.
  Settings settings = {"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_OPTIONAL_LOCKS=0",
                       "LC_ALL=C"};
  settings.insert(settings.end(), more.begin(), more.end());
  return run_program(all, stand, settings);
}

bool is_record_file(std::string_view path) {
  const bool in_place = path.starts_with("pupils/") || path.starts_with("leavers/");
  const auto name = path.substr(path.find('/') + 1);
  return path == "senco.yaml" || (in_place && name.ends_with(".yaml") && !name.starts_with('.') &&
                                  name.find('/') == std::string_view::npos);
}

/// What the index is compared with: the last commit, or the empty tree before the first.
std::string base(const fs::path& top) {
  const auto head = git(top, {"rev-parse", "--verify", "--quiet", "HEAD"});
  return std::string{
      trim(head.status == 0 ? head.out : git(top, {"hash-object", "-t", "tree", "/dev/null"}).out)};
}

/// The top of the work tree in which `folder` lies.
fs::path top_of(const fs::path& folder) {
  // A hook in a linked work tree has GIT_DIR, with which git takes any folder for the top: it is
  // heeded only where git finds no repository without it.
  const std::vector<std::string> question = {"rev-parse", "--show-toplevel"};
  auto top = git(folder, question, {"GIT_DIR"});
  if (top.status != 0) {
    top = git(folder, question);
  }
  if (top.status != 0 && top.err.find("not a git repository") == std::string::npos) {
    throw Error("git refuses {}: {}", folder.string(), trim(top.err));
  }
  if (top.status != 0) {
    throw Error("{} is not in a git repository: nothing can be staged there", folder.string());
  }
  // Only the line end goes: a folder's name may end in a blank.
  return top.out.substr(0, top.out.rfind('\n'));
}

std::string prefix(const fs::path& folder, const fs::path& top) {
  const auto inside = fs::weakly_canonical(folder).lexically_relative(fs::weakly_canonical(top));
  if (inside.empty() || *inside.begin() == "..") {
    throw Error("{} is not in the work tree {}", folder.string(), top.string());
  }
  return inside == "." ? std::string{} : inside.generic_string() + "/";
}

/// `school/records/` for a folder below `top`; nothing for `top` itself, or outside it.
std::string below(const fs::path& folder, const fs::path& top) {
  const auto inside = folder.lexically_relative(top);
  const bool is_below = !inside.empty() && inside != "." && *inside.begin() != "..";
  return is_below ? inside.generic_string() + "/" : std::string{};
}

} // namespace

Staged::Staged(const fs::path& folder) : top_(top_of(folder)), prefix_(prefix(folder, top_)) {}

std::vector<std::string> Staged::paths() const {
  const auto listed = git(top_, {"diff-index", "--cached", "--name-only", "--no-renames",
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
  auto shown = git(top_, {"cat-file", "blob", name});
  if (shown.status == 0) {
    return std::move(shown.out);
  }
  if (git(top_, {"rev-parse", "--verify", "--quiet", name}).status == 0) {
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
