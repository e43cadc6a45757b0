// SPDX-License-Identifier: MIT
#include "cli/template_names.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/table_text.hpp"
#include "cli/template_specimen.hpp"
#include "cli/topics.hpp"
#include "folder/load.hpp"
#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "papers/paper.hpp"
#include "render/template.hpp"

#include <ostream>

namespace senco::cli {
namespace {

constexpr Date k_day{2025, 12, 1};
constexpr std::size_t k_example_width = 60;

/// A record with just enough in it for every paper: each section there, each list empty but known.
Record empty_record() {
  Record record;
  record.ref = "x-1";
  model::Review review;
  review.planned = k_day;
  record.pupil.reviews.entries.push_back(review);
  record.pupil.contacts.entries.emplace_back();
  return record;
}

render::Value values_for(std::string_view name, const Record& record, const Setting& setting) {
  if (name.starts_with("agenda-")) {
    return papers::agenda(record, setting, k_day, {});
  }
  if (name.starts_with("paper-")) {
    const auto paper = name.substr(6);
    return papers::is_of_several(paper)
               ? papers::paper_of_several({record}, setting, k_day, "class=5K")
               : papers::paper_values(paper, record, setting, k_day, {});
  }
  const auto letter = name.starts_with("letter-") ? name.substr(7) : name;
  const papers::Recipient to{.contact = &record.pupil.contacts.front()};
  return papers::letter_values(letter, record, setting, to, k_day, {});
}

/// The value at a path as `render::names` writes it: of a list, its first entry.
const render::Value* value_at(const render::Value& values, std::string_view path) {
  const auto* at = &values;
  for (auto step : split(path, '.')) {
    const bool is_list = step.ends_with("[]");
    at = at->find(is_list ? step.substr(0, step.size() - 2) : step);
    if (at != nullptr && is_list) {
      at = at->entries().empty() ? nullptr : &at->entries().front();
    }
    if (at == nullptr) {
      return nullptr;
    }
  }
  return at;
}

std::string example(const render::Value* value) {
  if (value == nullptr || value->kind() == render::Value::Kind::record) {
    return {};
  }
  if (value->kind() == render::Value::Kind::flag) {
    return value->as_flag() ? "yes" : "no";
  }
  const auto text = replace_all(value->as_text(), "\n", " ");
  const auto cut = wrap(text, k_example_width);
  return cut.empty() ? std::string{} : cut.size() == 1 ? cut[0] : cut[0] + " …";
}

} // namespace

render::Value template_values(std::string_view name) {
  return values_for(name.substr(0, name.find('.')), empty_record(), Setting{});
}

void print_template_names(std::string_view kind, std::string_view path, Session& session) {
  Findings none;
  const auto record = folder::read_record("pupils/x-1.yaml", std::string{k_specimen_pupil}, none);
  Caseload caseload;
  folder::read_setting(caseload, "senco.yaml", std::string{k_specimen_setting}, none);
  const auto* name = kind == "agenda"  ? "agenda-sen-support"
                     : kind == "paper" ? "paper-plan"
                                       : "letter-sen-support";
  const auto shape = template_values(name);
  const auto values = values_for(name, record, caseload.setting);
  const Reader reader = kind == "paper" ? Reader::staff : Reader::family;
  std::vector<Row> rows;
  const auto names = render::names(shape, reader);
  for (const auto& name_of_value : names) {
    if (path.empty() || lies_below(name_of_value, path)) {
      rows.push_back({name_of_value, example(value_at(values, name_of_value))});
    }
  }
  if (rows.empty()) {
    const std::vector<std::string_view> known(names.begin(), names.end());
    throw UsageError("no {} may use a name '{}'{}", kind, path, did_you_mean(path, known));
  }
  print_table(session.out(), {"name", "example"}, rows);
}

} // namespace senco::cli
