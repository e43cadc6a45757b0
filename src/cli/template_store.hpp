// SPDX-License-Identifier: MIT
// Templates by name: the setting's own, in the folder's `templates/`, before the built-in ones.
#pragma once

#include "render/template.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

class TemplateStore {
public:
  /// Without a folder: the built-in ones alone.
  explicit TemplateStore(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

  /// Throws `Error` if there is none of this name, with the nearest, or if its head is wrong.
  [[nodiscard]] render::Template named(std::string_view name) const;
  [[nodiscard]] std::optional<render::Template> find(std::string_view name) const;
  [[nodiscard]] render::Lookup lookup() const;

  /// Every name, sorted; partials too.
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] bool is_own(std::string_view name) const;

private:
  std::filesystem::path folder_;
};

} // namespace senco::cli
