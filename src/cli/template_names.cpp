// SPDX-License-Identifier: MIT
#include "cli/template_names.hpp"

#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "render/template.hpp"

#include <ostream>

namespace senco::cli {
namespace {

/// A record with just enough in it for every paper: each section there, each list empty but known.
Record specimen() {
  constexpr Date k_day{2025, 9, 1};
  Record record;
  record.ref = "x-1";
  model::StatusEntry status;
  status.from = k_day;
  status.is = model::SupportStatus::sen_support;
  record.pupil.status.entries.push_back(status);
  model::Concern concern;
  concern.raised_by = model::RaisedBy::parent;
  concern.concern = std::string{"-"};
  record.pupil.concerns.entries.push_back(concern);
  model::Review review;
  review.planned = k_day;
  record.pupil.reviews.entries.push_back(review);
  return record;
}

} // namespace

render::Value template_values(std::string_view name) {
  constexpr Date k_today{2025, 10, 1};
  const Record record = specimen();
  const Setting setting;
  if (name.starts_with("agenda-")) {
    return papers::agenda(record, setting, k_today, {});
  }
  const auto letter = name.starts_with("letter-") ? name.substr(7) : name;
  return papers::letter(letter, record, setting, {}, k_today, {});
}

void print_template_names(std::string_view kind, Session& session) {
  const bool is_agenda = kind == "agenda";
  auto values = template_values(is_agenda ? "agenda-sen-support" : "letter-sen-support");
  if (!is_agenda) {
    values.merge(template_values("letter-concern"));
  }
  const Reader reader = kind == "paper" ? Reader::staff : Reader::family;
  for (const auto& name : render::names(values, reader)) {
    session.out() << name << '\n';
  }
}

} // namespace senco::cli
