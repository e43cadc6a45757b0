// SPDX-License-Identifier: MIT
#include "cli/pages.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/entry_options.hpp"
#include "cli/kinds.hpp"
#include "cli/template_store.hpp"
#include "cli/usage.hpp"
#include "manual/lists.hpp"
#include "manual/man_page.hpp"

#include <algorithm>

namespace senco::manual {

// Generated from src/manual.
std::string_view embedded_page(std::string_view name);

} // namespace senco::manual

namespace senco::cli {
namespace {

std::string upper(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return result;
}

/// `-o`, `--output FILE`: how an option stands at the head of its entry.
std::string spelled(const Parameter& option) {
  const auto value = option.words.empty() || option.words.size() > 5
                         ? option.value
                         : fmt::format("{}", fmt::join(option.words, "|"));
  return fmt::format("{}{}{}", fmt::join(option.names, "`, `"), value.empty() ? "" : " ", value);
}

std::string option_entry(const Parameter& option) {
  std::string says = option.says;
  if (option.words.size() > 5) {
    says += fmt::format(" One of `{}`.", fmt::join(option.words, "`, `"));
  }
  return manual::entry(spelled(option), "", says);
}

/// The usage line of a command, with every option in full.
std::string synopsis(const Command& command) {
  const auto usage = usage_of(command);
  std::string line = fmt::format("senco {}", command.name);
  for (const auto& argument : usage.arguments) {
    const auto shown =
        fmt::format("{}{}", upper(argument.names.front()), argument.is_repeated ? "..." : "");
    line += argument.is_mandatory ? " " + shown : fmt::format(" [{}]", shown);
  }
  for (const auto& option : usage.options) {
    const auto value = option.words.empty() || option.words.size() > 4
                           ? option.value
                           : fmt::format("{}", fmt::join(option.words, "|"));
    line += fmt::format(" [{}{}{}]{}", option.names.back(), value.empty() ? "" : " ", value,
                        option.is_repeated ? "..." : "");
  }
  return line;
}

std::string common_synopsis() {
  std::string line = "senco";
  for (const auto& option : common_usage().options) {
    line += fmt::format(" [{}{}{}]", option.names.back(), option.value.empty() ? "" : " ",
                        option.value);
  }
  return line + " [COMMAND [ARGUMENT...]]";
}

std::string command_list() {
  std::string text;
  for (const auto* command : commands()) {
    text += manual::entry(command->name, "", fmt::format("{}.", command->says));
  }
  return text;
}

std::string common_options() {
  std::string text;
  for (const auto& option : common_usage().options) {
    text += manual::entry(spelled(option), "", fmt::format("{}.", option.says));
  }
  return text;
}

/// What `senco add` takes for each kind of entry.
std::string kind_list() {
  const auto own = usage_of(*find_command("add"));
  std::string text;
  for (const auto& kind : kinds()) {
    const std::vector<std::string> words = {"add", std::string{kind.name}};
    std::vector<std::string> options;
    for (const auto& option : usage_of(*find_command("add"), words).options) {
      if (own.find_option(option.names.front()) == nullptr) {
        options.push_back(option.names.front());
      }
    }
    text += manual::entry(kind.name, "", fmt::format("`{}`.", fmt::join(options, "`, `")));
  }
  return text;
}

/// Options of `senco new` that are fields of the pupil.
std::string pupil_options() {
  const auto usage = usage_of(*find_command("new"));
  const auto written = embedded_help("new.md");
  std::string text;
  for (const auto& option : usage.options) {
    const auto mark = fmt::format("\n- `{}", option.names.front());
    const auto at = written.find(mark);
    const auto after = at == written.npos ? '\0' : written[at + mark.size()];
    if (after != ' ' && after != '`') {
      text += option_entry(option);
    }
  }
  return text;
}

const std::vector<manual::PaperInfo>& papers() {
  static const std::vector<manual::PaperInfo> all = [] {
    const TemplateStore store;
    std::vector<manual::PaperInfo> infos;
    for (const auto& name : store.names()) {
      const auto templ = store.named(name);
      infos.push_back({.name = name,
                       .title = templ.title,
                       .kind = templ.kind,
                       .reader = templ.audience,
                       .paragraphs = templ.paragraphs});
    }
    return infos;
  }();
  return all;
}

std::string page_list() {
  std::string text;
  for (const auto& page : manual_pages()) {
    if (find_command(page.topic) == nullptr) {
      text += manual::entry(fmt::format("{}({})", page.name, page.section), "",
                            fmt::format("{}.", capitalised(page.says)));
    }
  }
  return text;
}

/// What stands in the place of the mark `<!-- name -->` alone on its line; nothing if it is no mark
/// of the manual.
std::optional<std::string> made(std::string_view name) {
  struct Part {
    std::string_view name;
    std::string (*make)();
  };
  static constexpr Part k_parts[] = {
      {"commands", command_list},
      {"common options", common_options},
      {"pages", page_list},
      {"kinds", kind_list},
      {"options of the pupil", pupil_options},
      {"fields of the pupil", [] { return manual::field_list(model::pupil_fields()); }},
      {"fields of the setting", [] { return manual::field_list(model::setting_fields()); }},
      {"rules", manual::rule_list},
      {"code", [] { return manual::code_list(papers()); }},
      {"templates", [] { return manual::paper_list(papers(), ""); }},
      {"letters", [] { return manual::paper_list(papers(), "letter"); }},
      {"papers", [] { return manual::paper_list(papers(), "paper"); }},
  };
  for (const auto& part : k_parts) {
    if (part.name == name) {
      return part.make();
    }
  }
  return std::nullopt;
}

std::string expanded(std::string_view text) {
  constexpr std::string_view k_begin = "<!-- ";
  constexpr std::string_view k_end = " -->";
  std::string result;
  for (const auto line : lines(text)) {
    if (line.starts_with(k_begin) && line.ends_with(k_end)) {
      const auto name = line.substr(k_begin.size(), line.size() - k_begin.size() - k_end.size());
      if (const auto part = made(name)) {
        result += *part;
        continue;
      }
    }
    result += fmt::format("{}\n", line);
  }
  return result;
}

std::string page_name(const ManualPage& page) {
  return fmt::format("{}({})", page.name, page.section);
}

/// The program's page, and those of the commands that `text` speaks of.
std::vector<std::string> see_also(const ManualPage& page, std::string_view text) {
  std::vector<std::string> names;
  for (const auto& other : manual_pages()) {
    if (&other == &page) {
      continue;
    }
    const bool is_command = find_command(other.topic) != nullptr;
    const auto typed = fmt::format("`senco {}", other.topic);
    if (is_command ? text.find(typed + "`") != text.npos || text.find(typed + " ") != text.npos
                   : page.topic == "senco" || other.topic == "senco" ||
                         text.find(fmt::format("`man {}`", other.name)) != text.npos ||
                         text.find(page_name(other)) != text.npos) {
      names.push_back(page_name(other));
    }
  }
  return names;
}

} // namespace

const std::vector<ManualPage>& manual_pages() {
  static const std::vector<ManualPage> all = [] {
    std::vector<ManualPage> pages = {
        {"senco", "senco", 1,
         "records of special educational needs, judged by the SEND Code of Practice"}};
    for (const auto* command : commands()) {
      std::string says{command->says};
      says[0] = lower(says.substr(0, 1))[0];
      pages.push_back(
          {std::string{command->name}, fmt::format("senco-{}", command->name), 1, says});
    }
    pages.insert(pages.end(),
                 {{"record", "senco-record", 5, "the record of a pupil, format 1"},
                  {"setting", "senco-setting", 5, "the file of a setting, senco.yaml, format 1"},
                  {"template", "senco-template", 5, "the templates that papers are made from"},
                  {"rules.7", "senco-rules", 7, "the rules by which senco judges records"},
                  {"code", "senco-code", 7, "how the duties of the Code map to the record"},
                  {"tutorial", "senco-tutorial", 7,
                   "the first afternoon: from an empty folder to the first review"}});
    return pages;
  }();
  return all;
}

const ManualPage* find_page(std::string_view topic) {
  const auto& all = manual_pages();
  const auto found = std::find_if(all.begin(), all.end(), [&](const ManualPage& page) {
    const auto plain = page.topic.substr(0, page.topic.find('.'));
    return topic == page.topic || topic == page.name ||
           topic == fmt::format("{}.{}", page.name, page.section) ||
           topic == fmt::format("{}.{}", plain, page.section) || topic == page_name(page) ||
           topic == fmt::format("{}({})", plain, page.section);
  });
  return found == all.end() ? nullptr : &*found;
}

std::string markdown_of(const ManualPage& page) {
  const bool is_command = find_command(page.topic) != nullptr;
  const auto file = (is_command ? page.topic : page.name.substr(page.name.find('-') + 1)) + ".md";
  return expanded(is_command ? embedded_help(file) : manual::embedded_page(file));
}

std::string man_source_of(const ManualPage& page) {
  const auto markdown = markdown_of(page);
  const auto* command = find_command(page.topic);
  manual::PageHead head{.name = page.name,
                        .section = page.section,
                        .says = page.says,
                        .date = SENCO_RELEASED,
                        .version = fmt::format("senco {}", SENCO_VERSION)};
  if (command != nullptr) {
    head.synopsis = {synopsis(*command)};
  } else if (page.section == 1) {
    head.synopsis = {common_synopsis(), "senco --help", "senco --version"};
  }
  head.see_also = see_also(page, markdown);
  return manual::man_page(head, markdown);
}

} // namespace senco::cli
