// SPDX-License-Identifier: MIT
#include "cli/template_names.hpp"

#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "render/template.hpp"

#include <ostream>

namespace senco::cli {
namespace {

constexpr Date k_day{2025, 9, 1};

/// A record with just enough in it for every paper: each section there, each list empty but known.
Record specimen() {
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
  record.pupil.contacts.entries.emplace_back();
  return record;
}

} // namespace

render::Value template_values(std::string_view name) {
  const Record record = specimen();
  const Setting setting;
  if (name.starts_with("agenda-")) {
    return papers::agenda(record, setting, k_day, {});
  }
  const auto letter = name.starts_with("letter-") ? name.substr(7) : name;
  const papers::Recipient to{&record.pupil.contacts.front()};
  return papers::letter(letter, record, setting, to, k_day, {});
}

void print_template_names(std::string_view kind, Session& session) {
  const auto values = template_values(kind == "agenda" ? "agenda-sen-support" : "letter-concern");
  const Reader reader = kind == "paper" ? Reader::staff : Reader::family;
  for (const auto& name : render::names(values, reader)) {
    session.out() << name << '\n';
  }
}

} // namespace senco::cli
