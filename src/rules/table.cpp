// SPDX-License-Identifier: MIT
#include "rules/rule.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace senco::rules {
namespace {

/// `review_overdue` → `review-overdue`.
std::string id_of(std::string_view name) {
  std::string id{name};
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

struct Line {
  std::string_view group;
  std::string_view name;
  const Rule* rule;
};

const Line k_lines[] = {
#define RULE(group, name) {#group, #name, &(name)},
#include "rules/table.def"
#undef RULE
};

struct Table {
  std::vector<std::string> ids;
  std::vector<Listed> listed;

  Table() {
    ids.reserve(std::size(k_lines));
    for (const auto& line : k_lines) {
      ids.push_back(id_of(line.name));
      listed.push_back({line.group, ids.back(), line.rule,
                        embedded_text(fmt::format("{}/{}.md", line.group, line.name))});
    }
  }
};

const Table& the_table() {
  static const Table table;
  return table;
}

} // namespace

const RuleSet& england_2015() {
  static const RuleSet set{k_rule_set, the_table().listed};
  return set;
}

std::span<const Listed> table() {
  return england_2015().rules;
}

const Listed* find(std::string_view id) {
  return find(england_2015(), id);
}

const Listed* find(const RuleSet& set, std::string_view id) {
  const auto found = std::find_if(set.rules.begin(), set.rules.end(),
                                  [&](const auto& listed) { return listed.id == id; });
  return found == set.rules.end() ? nullptr : &*found;
}

} // namespace senco::rules
