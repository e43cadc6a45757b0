// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/command.hpp"
#include "folder/past.hpp"
#include "model/history.hpp"
#include "yaml/parse.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace senco::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string ref;
  std::string format = "text";
};

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The pupil's reference");
  declare.choice("--format", options.format, {"text", "json"}, "How to print");
}

struct Told {
  folder::Version version;
  std::vector<std::string> changes;
};

/// What a version says; nothing if its text can't be read as a whole.
std::optional<yaml::Content> content_of(const folder::Version& version) {
  if (!version.text) {
    return yaml::Content{};
  }
  Findings findings;
  const diag::Source source("record", *version.text);
  const auto document = yaml::parse(source, findings);
  return document.is_whole() ? std::optional{yaml::Content::of(document)} : std::nullopt;
}

std::vector<Told> tell(std::vector<folder::Version> versions) {
  std::vector<Told> all;
  yaml::Content before;
  bool had_left = false;
  bool was_there = false;
  for (auto& version : versions) {
    Told told{.version = std::move(version), .changes = {}};
    if (!told.version.text) {
      told.changes.emplace_back("record taken away");
    } else if (const auto after = content_of(told.version)) {
      told.changes = was_there ? model::changes_in_words(before, *after)
                               : std::vector{model::beginning_in_words(*after)};
      before = *after;
    } else {
      told.changes.emplace_back("record could not be read as it was");
    }
    if (told.version.has_left && !had_left) {
      told.changes.emplace_back("moved to leavers");
    }
    had_left = told.version.has_left;
    was_there = told.version.text.has_value();
    if (told.changes.empty()) {
      told.changes.emplace_back("comments or layout changed");
    }
    all.push_back(std::move(told));
  }
  return all;
}

void print_json(std::ostream& out, const std::string& ref, const std::vector<Told>& all) {
  Json entries = Json::array();
  for (const auto& told : all) {
    entries.push_back({{"commit", told.version.commit},
                       {"date", told.version.day},
                       {"who", told.version.who},
                       {"changes", told.changes}});
  }
  const Json document = {{"version", 1}, {"ref", ref}, {"history", std::move(entries)}};
  out << diag::printable_json(document.dump(1, ' ', false, Json::error_handler_t::replace)) << '\n';
}

int run(const Options& options, Session& session) {
  if (!model::is_reference(options.ref)) {
    throw UsageError("'{}' isn't a reference such as oak-0142", options.ref);
  }
  const auto all = tell(folder::history_of(session.folder(), options.ref));
  if (options.format == "json") {
    print_json(session.out(), options.ref, all);
    return k_exit_done;
  }
  for (const auto& told : all) {
    const auto day = parse_date(told.version.day);
    session.out() << fmt::format("{}, {}\n", day ? fmt::format("{}", *day) : told.version.day,
                                 diag::printable(told.version.who));
    for (const auto& change : told.changes) {
      session.out() << fmt::format("  {}\n", diag::printable(change));
    }
  }
  return k_exit_done;
}

} // namespace

const Command log_command{
    .name = "log",
    .says = "How a record came to be: what was done, by whom, when",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
