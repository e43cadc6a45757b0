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

  /// Throws `Error` if there is none of this name, with the nearest, or if its head is wrong, of
  /// another kind than its name says, or for another audience than the same in its first language.
  [[nodiscard]] render::Template named(std::string_view name) const;
  [[nodiscard]] std::optional<render::Template> find(std::string_view name) const;
  /// `letter-transition.pl` if there is one for the language `pl`, else `letter-transition`. An
  /// empty language is the template's own. Throws as `named`.
  [[nodiscard]] render::Template in_language(std::string_view name,
                                             std::string_view language) const;
  /// Finds partial templates, those in the language first.
  [[nodiscard]] render::Lookup lookup(std::string_view language = {}) const;

  /// Every name, sorted; partials and those for a language too.
  [[nodiscard]] std::vector<std::string> names() const;
  /// Throws `Error` if the system refuses to say.
  [[nodiscard]] bool is_own(std::string_view name) const;

private:
  std::filesystem::path folder_;
};

} // namespace senco::cli
