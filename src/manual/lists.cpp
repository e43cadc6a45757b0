// SPDX-License-Identifier: MIT
#include "manual/lists.hpp"

#include "base/text.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace senco::manual {
namespace {

constexpr std::size_t k_width = 80;

std::string paragraph(std::string_view text) {
  std::string result;
  for (const auto& each : wrap(text, k_width)) {
    result += each + "\n";
  }
  return result;
}

/// Words as code, with commas between.
template <class Words> std::string as_code(const Words& words) {
  return fmt::format("`{}`", fmt::join(words, "`, `"));
}

/// A sentence `<head> <words>.` to be put behind another; nothing where there are no words.
template <class Words> std::string sentence(std::string_view head, const Words& words) {
  return words.empty() ? std::string{} : fmt::format(" {}: {}.", head, as_code(words));
}

std::string field_entry(const model::FieldInfo& field) {
  constexpr std::string_view k_one_of = "one of: ";
  std::string type = field.type;
  std::string words;
  if (const auto at = type.find(k_one_of); at != std::string::npos) {
    std::vector<std::string> all;
    for (const auto word : split(std::string_view{type}.substr(at + k_one_of.size()), ',')) {
      all.emplace_back(trim(word));
    }
    words = fmt::format(" One of {}.", as_code(all));
    type.resize(at);
    type += "word";
  }
  const bool is_usual = field.audience == Audience::family;
  return entry(field.path,
               fmt::format("{}{}{}{}{}{}", type, field.mandatory ? ", mandatory" : "",
                           is_usual ? "" : ", ", is_usual ? "" : word(field.audience),
                           field.paragraph.empty() ? "" : "; Code ", field.paragraph),
               fmt::format("{}{}", field.says, words));
}

/// Which settings owe it, by the strength of the duty: `law for academy, should for college`.
std::string duties(const rules::Rule& rule) {
  const auto types = model::words<model::SettingType>();
  std::vector<std::string> parts;
  for (const auto duty :
       {rules::Duty::record, rules::Duty::law, rules::Duty::should, rules::Duty::note}) {
    std::vector<std::string_view> owing;
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (rule.duty.by_type[i] == duty) {
        owing.push_back(types[i]);
      }
    }
    if (owing.size() == types.size()) {
      return fmt::format("{} for every setting", rules::word(duty));
    }
    if (!owing.empty()) {
      parts.push_back(fmt::format("{} for {}", rules::word(duty), as_code(owing)));
    }
  }
  return join(parts, "; ");
}

std::string_view limit_source(const rules::Rule& rule) {
  switch (rule.limit_from) {
  case rules::LimitFrom::law:
    return "from the law";
  case rules::LimitFrom::code:
    return "from the Code";
  default:
    return "this setting's standard";
  }
}

/// The law that a rule rests on; and, which is no law, checks of the school census.
std::string bases(const rules::Rule& rule) {
  constexpr std::string_view k_census = "school census ";
  std::vector<std::string_view> laws;
  std::vector<std::string_view> checks;
  for (const auto each : rule.basis) {
    if (each.starts_with(k_census)) {
      checks.push_back(each.substr(k_census.size()));
    } else {
      laws.push_back(each);
    }
  }
  std::string text;
  if (!laws.empty()) {
    text += fmt::format(" Basis in law: {}.", fmt::join(laws, "; "));
  }
  if (!checks.empty()) {
    text += fmt::format(" School census check: {}.", fmt::join(checks, ", "));
  }
  return text;
}

std::string rule_entry(const rules::Listed& listed) {
  const auto& rule = *listed.rule;
  std::string facts = fmt::format("{}. Duty: {}.", capitalised(rule.title), duties(rule));
  if (!rule.paragraphs.empty()) {
    facts += fmt::format(" Code of Practice {}.", fmt::join(rule.paragraphs, ", "));
  }
  facts += bases(rule);
  if (!rule.limit.empty()) {
    facts += fmt::format(" Limit: {} ({}).", rule.limit, limit_source(rule));
  }
  // The title goes, and so do the records: 'senco explain' shows them.
  const auto begin = listed.text.find('\n') + 1;
  const auto end = listed.text.find("\n## ");
  return fmt::format("\n### {}\n\n{}{}", rule.id, paragraph(facts),
                     listed.text.substr(begin, end == listed.text.npos ? end : end - begin));
}

std::vector<std::string> fields_of(std::string_view number) {
  std::vector<std::string> paths;
  for (const auto& fields : {model::pupil_fields(), model::setting_fields()}) {
    for (const auto& field : fields) {
      if (field.paragraph == number) {
        paths.push_back(field.path);
      }
    }
  }
  return paths;
}

} // namespace

std::string entry(std::string_view term, std::string_view beside, std::string_view says) {
  const auto text = fmt::format(
      "- `{}`{}: {}", term, beside.empty() ? std::string{} : fmt::format(" ({})", beside), says);
  std::string result;
  for (const auto& each : wrap(text, k_width - 2)) {
    result += fmt::format("{}{}\n", result.empty() ? "" : "  ", each);
  }
  return result;
}

std::string field_list(std::span<const model::FieldInfo> fields) {
  std::string text;
  std::string section;
  for (const auto& field : fields) {
    const auto key = field.path.substr(0, field.path.find_first_of(".["));
    if (key != section) {
      text += fmt::format("{}### {}\n\n", section.empty() ? "" : "\n", key);
      section = key;
    }
    text += field_entry(field);
  }
  return text;
}

std::string rule_list() {
  std::string text;
  std::string_view group;
  for (const auto& listed : rules::table()) {
    if (listed.group != group) {
      text += fmt::format("{}## {}\n", group.empty() ? "" : "\n", heading_of_group(listed.group));
      group = listed.group;
    }
    text += rule_entry(listed);
  }
  return text;
}

std::string code_list(std::span<const PaperInfo> papers) {
  std::string text;
  std::string_view chapter;
  for (const auto& each : rules::coverage()) {
    if (const auto its = each.number.substr(0, 1); its != chapter) {
      text += fmt::format("{}## {}\n\n", chapter.empty() ? "" : "\n", heading_of_chapter(its));
      chapter = its;
    }
    std::vector<std::string> serving;
    for (const auto& paper : papers) {
      if (std::find(paper.paragraphs.begin(), paper.paragraphs.end(), each.number) !=
          paper.paragraphs.end()) {
        serving.push_back(paper.name);
      }
    }
    const auto reason = each.rules.empty() ? fmt::format(" No rule of its own: {}.", each.reason)
                                           : sentence("Rules", each.rules);
    text += entry(each.number, "",
                  fmt::format("{}.{}{}{}", each.subject, sentence("Record", fields_of(each.number)),
                              reason, sentence("Papers", serving)));
  }
  return text;
}

std::string paper_list(std::span<const PaperInfo> papers, std::string_view kind) {
  std::string text;
  for (const auto& paper : papers) {
    if (!kind.empty() && paper.kind != kind) {
      continue;
    }
    const auto name = kind.empty() ? paper.name : paper.name.substr(kind.size() + 1);
    const auto code = paper.paragraphs.empty()
                          ? std::string{}
                          : fmt::format(" Code {}.", fmt::join(paper.paragraphs, ", "));
    text += entry(name, paper.reader == Reader::family ? "" : word(paper.reader),
                  fmt::format("{}.{}", paper.title, code));
  }
  return text;
}

std::string_view heading_of_group(std::string_view group) {
  constexpr std::pair<std::string_view, std::string_view> k_headings[] = {
      {"record", "The record itself"},
      {"setting", "The setting and its SENCO"},
      {"concern", "A concern, before a decision"},
      {"assess", "Assess"},
      {"plan", "Plan"},
      {"do", "Do"},
      {"review", "Review"},
      {"involve", "Telling and asking the family"},
      {"specialist", "Specialists"},
      {"transition", "Transition"},
      {"ehc", "EHC needs assessment and plan"},
      {"annual", "EHC annual review"},
      {"adulthood", "Preparing for adulthood"},
      {"early_years", "Early years"},
      {"college", "College and sixth form"},
      {"data", "Census, retention and funding"}};
  const auto* found = std::find_if(std::begin(k_headings), std::end(k_headings),
                                   [&](const auto& each) { return each.first == group; });
  return found == std::end(k_headings) ? group : found->second;
}

std::string_view heading_of_chapter(std::string_view chapter) {
  constexpr std::string_view k_titles[] = {
      "Chapter 5: early years", "Chapter 6: schools", "Chapter 7: further education",
      "Chapter 8: preparing for adulthood", "Chapter 9: EHC needs assessments and plans"};
  return k_titles[static_cast<std::size_t>(chapter.front() - '5')];
}

} // namespace senco::manual
