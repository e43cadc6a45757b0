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

int run(const Options& options, Session& session) {
  if (options.assignments.empty()) {
    throw UsageError("say what to change: senco set {} PATH=VALUE", options.ref);
  }
  const auto assignments = read(options.assignments);
  Writing writing(options.write, session);
  const auto caseload = writing.load({options.ref});
  const Record& record = caseload.records.front();
  auto content = content_of(record);
  std::vector<yaml::Change> changes;
  std::vector<std::string> told;
  std::vector<std::string> paths;
  for (const auto& assignment : assignments) {
    const auto target = model::find_target(model::pupil_shape(), content, assignment.path);
    for (auto& change :
         model::assign(target, content, assignment.values, assignment.adds, date_reader(session))) {
      content = with_change(record, std::move(content), change);
      changes.push_back(std::move(change));
    }
    const auto* value = yaml::value_at(content, target.path);
    const bool is_date = target.shape->type == model::Type::date && value != nullptr;
    told.push_back(is_date ? fmt::format("{} is {}", assignment.path, as_spoken(value->text))
                           : assignment.path);
    paths.push_back(assignment.path);
  }
  return writing.finish({{.ref = record.ref,
                          .path = record.path,
                          .before = record.source->text(),
                          .after = Writing::edited(record, changes),
                          .did = fmt::format("set {}", join(told, ", "))}},
                        fmt::format("set {}", join(paths, ", ")));
}

} // namespace

const Command set_command{
    .name = "set",
    .says = "Change fields of a record",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
