// SPDX-License-Identifier: MIT
#include "folder/git_program.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <charconv>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

/// The top of the work tree in which `folder` lies.
fs::path top_of(const fs::path& folder, std::string_view otherwise) {
  // A hook in a linked work tree has GIT_DIR, with which git takes any folder for the top: it is
  // heeded only where git finds no repository without it.
  const std::vector<std::string> question = {"rev-parse", "--show-toplevel"};
  auto top = ask_git(folder, question, {"GIT_DIR"});
  if (top.status != 0) {
    top = ask_git(folder, question);
  }
  if (top.status != 0 && top.err.find("not a git repository") == std::string::npos) {
    throw Error("git refuses {}: {}", folder.string(), trim(top.err));
  }
  if (top.status != 0) {
    throw Error("{} is not in a git repository: {}", folder.string(), otherwise);
  }
  // Only the line end goes: a folder's name may end in a blank.
  return top.out.substr(0, top.out.rfind('\n'));
}

std::string prefix_of(const fs::path& folder, const fs::path& top) {
  const auto inside = fs::weakly_canonical(folder).lexically_relative(fs::weakly_canonical(top));
  if (inside.empty() || *inside.begin() == "..") {
    throw Error("{} is not in the work tree {}", folder.string(), top.string());
  }
  return inside == "." ? std::string{} : inside.generic_string() + "/";
}

} // namespace

Finished ask_git(const fs::path& stand, const std::vector<std::string>& arguments,
                 const std::vector<std::string>& settings, const std::string& input) {
  std::vector<std::string> all = {"git", "--no-pager", "-c", "core.fsmonitor=false",
                                  "--literal-pathspecs"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  // Git fetches what a partial clone lacks, by a command that the repository may name itself; the
  // first forbids it where git knows it, the second everywhere.
  std::vector<std::string> environment = {"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
                                          "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C"};
  environment.insert(environment.end(), settings.begin(), settings.end());
  return input.empty() ? run_program(all, stand, environment)
                       : run_program_with(input, all, stand, environment);
}

Repository repository_of(const fs::path& folder, std::string_view otherwise) {
  auto top = top_of(folder, otherwise);
  auto prefix = prefix_of(folder, top);
  return {.top = std::move(top), .prefix = std::move(prefix)};
}

bool is_record_file(std::string_view path) {
  const bool in_place = path.starts_with("pupils/") || path.starts_with("leavers/");
  const auto name = path.substr(path.find('/') + 1);
  return path == "senco.yaml" || (in_place && name.ends_with(".yaml") && !name.starts_with('.') &&
                                  name.find('/') == std::string_view::npos);
}

std::vector<std::optional<std::string>> texts_of(const fs::path& top,
                                                 const std::vector<std::string>& names) {
  std::string request;
  for (const auto& name : names) {
    request += name + "\n";
  }
  std::vector<std::optional<std::string>> texts;
  if (names.empty()) {
    return texts;
  }
  const auto answer = ask_git(top, {"cat-file", "--batch"}, {}, request);
  std::string_view rest = answer.out;
  for (const auto& name : names) {
    const auto line_end = rest.find('\n');
    if (answer.status != 0 || line_end == std::string_view::npos) {
      throw Error("git cannot read {}: {}", name, trim(answer.err));
    }
    const auto head = rest.substr(0, line_end);
    rest.remove_prefix(line_end + 1);
    if (head.ends_with(" missing")) {
      texts.emplace_back(std::nullopt);
      continue;
    }
    // `OBJECT blob SIZE`, the bytes, a line end.
    std::size_t size = 0;
    const auto digits = head.substr(head.rfind(' ') + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), size);
    texts.emplace_back(std::string{rest.substr(0, size)});
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return texts;
}

} // namespace senco::folder
