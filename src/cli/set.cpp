// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/write.hpp"

#include <algorithm>

namespace senco::cli {
namespace {

struct Options {
  std::string ref;
  std::vector<std::string> assignments;
  WriteOptions write;
};

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The pupil's reference");
  declare.arguments("path=value", options.assignments,
                    "What to change, such as reviews[r1].held=today pupil.class=5K");
  set_write_options(options.write, declare);
}

/// `PATH=VALUE`, or `PATH+=VALUE` to add to a list; several for one list belong together.
struct Assignment {
  std::string path;
  std::vector<std::string> values;
  bool adds = false;
};

std::vector<Assignment> read(const std::vector<std::string>& words) {
  std::vector<Assignment> all;
  for (const auto& word : words) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw UsageError("'{}' isn't PATH=VALUE, such as pupil.class=5K", word);
    }
    const bool adds = word[equals - 1] == '+';
    const auto path = word.substr(0, equals - (adds ? 1 : 0));
    const auto value = word.substr(equals + 1);
    if (!all.empty() && all.back().path == path && all.back().adds == adds) {
      all.back().values.push_back(value);
    } else {
      all.push_back({.path = path, .values = {value}, .adds = adds});
    }
  }
  return all;
}

/// ` (2 entries)` of a list.
std::string size_of(const yaml::Content& value) {
  return value.kind == yaml::Kind::list
             ? fmt::format(" ({})",
                           counted(static_cast<long>(value.parts.size()), "entry", "entries"))
             : std::string{};
}

/// `set pupil.class, reviews[r1].held to 5 December 2025; took out concerns (2 entries)`.
std::string in_words(const std::vector<std::string>& put,
                     const std::vector<std::string>& taken_out) {
  std::vector<std::string> said;
  if (!put.empty()) {
    said.push_back(fmt::format("set {}", join(put, ", ")));
  }
  if (!taken_out.empty()) {
    said.push_back(fmt::format("took out {}", join(taken_out, ", ")));
  }
  return join(said, "; ");
}

int run(const Options& options, Session& session) {
  if (options.assignments.empty()) {
    throw UsageError("say what to change: senco set {} PATH=VALUE", options.ref);
  }
  const auto assignments = read(options.assignments);
  Writing writing(options.write, session);
  const auto caseload = writing.load_one(options.ref);
  const Record& record = caseload.records.front();
  auto content = content_of(record);
  std::vector<yaml::Change> changes;
  std::vector<std::string> put;
  std::vector<std::string> taken_out;
  std::vector<std::string> paths;
  for (const auto& assignment : assignments) {
    const auto target = model::find_target(model::pupil_shape(), content, assignment.path);
    const auto before = content;
    const auto* was = yaml::value_at(before, target.path);
    for (auto& change :
         model::assign(target, content, assignment.values, assignment.adds, date_reader(session))) {
      content = with_change(record, std::move(content), change);
      changes.push_back(std::move(change));
    }
    const bool is_removal = assignment.values.size() == 1 && assignment.values.front().empty();
    if (is_removal) {
      taken_out.push_back(assignment.path + (was == nullptr ? std::string{} : size_of(*was)));
    } else {
      const auto* value = yaml::value_at(content, target.path);
      const bool is_date = target.shape->type == model::Type::date && value != nullptr;
      put.push_back(is_date ? fmt::format("{} to {}", assignment.path, as_spoken(value->text))
                            : assignment.path);
    }
    paths.push_back(assignment.path);
  }
  return writing.finish({{.ref = record.ref,
                          .path = record.path,
                          .before = record.source->text(),
                          .after = Writing::edited(record, changes),
                          .did = in_words(put, taken_out)}},
                        fmt::format("set {}", join(paths, ", ")));
}

} // namespace

const Command set_command{
    .name = "set",
    .says = "Change fields of a record",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
