// SPDX-License-Identifier: MIT
#include "cli/user_settings.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "yaml/content.hpp"
#include "yaml/parse.hpp"

#include <filesystem>

namespace senco::cli {
namespace {

std::filesystem::path config_file(const Shell& shell) {
  const auto set = shell.environment("XDG_CONFIG_HOME").value_or("");
  const auto home = shell.environment("HOME").value_or("");
  const std::filesystem::path base = !set.empty()   ? std::filesystem::path{set}
                                     : home.empty() ? std::filesystem::path{}
                                                    : std::filesystem::path{home} / ".config";
  return base.empty() ? base : base / "senco" / "config.yaml";
}

} // namespace

UserSettings user_settings(const Shell& shell) {
  UserSettings settings;
  const auto file = config_file(shell);
  std::error_code fault;
  if (file.empty() || !std::filesystem::exists(file, fault)) {
    return settings;
  }
  const diag::Source source(file.string(), read_file(file, yaml::k_largest_file));
  Findings findings;
  const auto document = yaml::parse(source, findings);
  if (!findings.empty()) {
    throw Error("cannot understand {}: line {}: {}", file.string(),
                findings.all().front().position.line, findings.all().front().message);
  }
  const auto content = yaml::Content::of(document);
  for (const auto& [key, part] : content.parts) {
    const auto* commit = part.find("commit");
    const bool known = key == "git" && part.parts.size() == 1 && commit != nullptr &&
                       (commit->text == "true" || commit->text == "false");
    if (!known) {
      throw Error("cannot understand {}: '{}' isn't 'git: {{commit: true}}', all that can be set "
                  "there",
                  file.string(), key);
    }
    settings.commit = commit->text == "true";
  }
  return settings;
}

} // namespace senco::cli
