// SPDX-License-Identifier: MIT
#include "cli/template_store.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "model/caseload.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace senco::render {

// Generated from src/templates.
std::string_view embedded_template(std::string_view name);
std::span<const std::string_view> embedded_template_names();

} // namespace senco::render

namespace senco::cli {
namespace {

constexpr std::string_view k_suffix = ".md";
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF"; // What some editors begin with.
constexpr std::size_t k_largest_template = std::size_t{256} * 1024;

/// `letter-welcome`, or `letter-welcome.pl` for a language. A name with a slash could lead out of
/// the folder.
bool is_template_name(std::string_view name) {
  const auto dot = std::min(name.find('.'), name.size());
  return model::is_reference(name.substr(0, dot)) &&
         (dot == name.size() || model::is_reference(name.substr(dot + 1)));
}

/// The name decides which command writes a paper, and so who gets it; the head says what it is.
void require_kind_of_name(const render::Template& templ) {
  const auto by_name = templ.name.substr(0, templ.name.find('-'));
  if (templ.kind != by_name) {
    throw Error("templates/{0}.md: the head says 'kind: {1}', the name says otherwise: the file of "
                "a {1} is called {1}-NAME.md",
                templ.name, templ.kind);
  }
}

/// Whoever may be written to in one language may read just that much in any other.
void require_same_audience(const render::Template& templ, const render::Template& in_language) {
  if (in_language.audience != templ.audience) {
    throw Error("templates/{}.md is for the audience {}, {} for {}: both have to be the same",
                in_language.name, word(in_language.audience), templ.name, word(templ.audience));
  }
}

} // namespace

bool TemplateStore::is_own(std::string_view name) const {
  if (folder_.empty() || !is_template_name(name)) {
    return false;
  }
  std::error_code fault;
  // A link that leads nowhere is there too: reading it says what is wrong.
  const auto status = std::filesystem::symlink_status(
      folder_ / "templates" / fmt::format("{}{}", name, k_suffix), fault);
  if (status.type() == std::filesystem::file_type::none) { // Not: it isn't there.
    throw Error("cannot read templates: {}", system_reason(fault.value()));
  }
  return std::filesystem::exists(status);
}

std::optional<render::Template> TemplateStore::find(std::string_view name) const {
  const auto file = fmt::format("{}{}", name, k_suffix);
  if (is_own(name)) {
    const auto path = folder_ / "templates" / file;
    auto text = read_file(path, k_largest_template);
    if (text.starts_with(k_byte_order_mark)) {
      text.erase(0, k_byte_order_mark.size());
    }
    if (text.size() > k_largest_template || find_invalid_utf8(text) != std::string_view::npos) {
      throw Error("templates/{}: a template is UTF-8 text of at most 256 KiB", file);
    }
    auto own = render::parse_template(std::string{name}, "templates/" + file, std::move(text));
    require_kind_of_name(own);
    const auto dot = name.find('.');
    const auto first = dot == std::string_view::npos ? std::nullopt : find(name.substr(0, dot));
    if (first) {
      require_same_audience(*first, own);
    }
    return own;
  }
  const auto text = render::embedded_template(file);
  if (text.empty()) {
    return std::nullopt;
  }
  return render::parse_template(std::string{name}, "built-in " + file, std::string{text});
}

render::Template TemplateStore::named(std::string_view name) const {
  if (auto found = find(name)) {
    return *std::move(found);
  }
  const auto own = name.substr(name.find('-') + 1);
  for (const std::string_view kind : {"letter", "paper"}) {
    if (find(fmt::format("{}-{}", kind, own))) {
      throw Error("there is no template '{}': 'senco {} {} REF' writes that", name, kind, own);
    }
  }
  if (own == "agenda") {
    throw Error("there is no template '{}': 'senco agenda REF' writes that", name);
  }
  const auto all = names();
  const std::vector<std::string_view> known(all.begin(), all.end());
  throw Error("there is no template '{}'{}", name,
              did_you_mean(name, known, "; 'senco templates' lists them"));
}

render::Template TemplateStore::in_language(std::string_view name,
                                            std::string_view language) const {
  if (!language.empty()) {
    if (auto found = find(fmt::format("{}.{}", name, language))) {
      return *std::move(found);
    }
  }
  return named(name);
}

render::Lookup TemplateStore::lookup(std::string_view language) const {
  return [this, own = std::string{language}](std::string_view name) {
    auto found = own.empty() ? std::nullopt : find(fmt::format("{}.{}", name, own));
    return found ? found : find(name);
  };
}

std::vector<std::string> TemplateStore::names() const {
  std::set<std::string> all;
  const auto add = [&](std::string_view file) {
    all.emplace(file.substr(0, file.size() - k_suffix.size()));
  };
  for (const auto file : render::embedded_template_names()) {
    add(file);
  }
  if (!folder_.empty()) {
    for (const auto& file : list_files(folder_ / "templates", k_suffix)) {
      add(file);
    }
  }
  return {all.begin(), all.end()};
}

} // namespace senco::cli
