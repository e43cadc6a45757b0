// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/write.hpp"

#include <filesystem>
#include <ostream>

namespace senco::cli {
namespace {

using yaml::Change;

struct Options {
  std::string ref;
  std::string on;
  std::string next_setting;
  WriteOptions write;
};

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The pupil's reference");
  declare.option("--on DATE", options.on, "Last day here");
  declare.option("--next-setting NAME", options.next_setting, "Where the pupil goes next");
  set_write_options(options.write, declare);
}

int run(const Options& options, Session& session) {
  if (options.on.empty()) {
    throw UsageError("--on is missing: the pupil's last day here");
  }
  Writing writing(options.write, session);
  const auto caseload = writing.load_one(options.ref);
  const Record& record = caseload.records.front();
  if (record.has_left) {
    throw Error("{} has left already: the record is {}", options.ref, record.path);
  }
  const auto content = content_of(record);
  std::vector<Change> changes;
  const auto assign = [&](const std::string& path, const std::string& value) {
    const auto target = model::find_target(model::pupil_shape(), content, path);
    for (auto& change : model::assign(target, content, {value}, false, date_reader(session))) {
      changes.push_back(std::move(change));
    }
  };
  assign("pupil.left", options.on);
  if (!options.next_setting.empty()) {
    assign("pupil.next_setting", options.next_setting);
  }
  const auto on = *parse_spoken_date(options.on, session.today());
  if (on > session.today()) {
    session.shell().err << fmt::format(
        "senco: {} lies ahead, and the list and the reminders leave the record out from now on; "
        "'senco help leave' says how to keep it there until then\n",
        on);
  }
  const auto name = std::filesystem::path{record.path}.filename().string();
  return writing.finish({{.ref = record.ref,
                          .path = record.path,
                          .before = record.source->text(),
                          .after = Writing::edited(record, changes),
                          .did = fmt::format("left on {}; moved here from pupils", on),
                          .moved_to = "leavers/" + name}},
                        "leave");
}

} // namespace

const Command leave_command{
    .name = "leave",
    .says = "A pupil leaves: the record moves to leavers",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
