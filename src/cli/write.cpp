// SPDX-License-Identifier: MIT
#include "cli/write.hpp"

#include "base/error.hpp"
#include "base/line_diff.hpp"
#include "base/text.hpp"
#include "cli/chosen.hpp"
#include "cli/filter.hpp"
#include "cli/user_settings.hpp"
#include "folder/commit.hpp"
#include "folder/load.hpp"
#include "rules/run.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace senco::cli {
namespace {

/// Whether something is wrong with the text itself: edits need every line's place.
const diag::Diagnostic* fault_of_text(const Findings& findings, const std::string& path) {
  static constexpr std::array k_rules = {"unreadable", "unsupported-yaml", "duplicate-key"};
  for (const auto& found : findings.all()) {
    if (found.path == path &&
        std::find(k_rules.begin(), k_rules.end(), found.rule) != k_rules.end()) {
      return &found;
    }
  }
  return nullptr;
}

/// Faults of form in a text, by rule and message.
std::multiset<std::string> faults(const std::string& path, const std::string& text) {
  Findings findings;
  const auto record = folder::read_record(path, text, findings);
  std::multiset<std::string> all;
  for (const auto& found : findings.all()) {
    all.insert(found.message);
  }
  return all;
}

/// What the rules find in one version of a record: their ids, notes marked as such. `caseload` has
/// the setting; its records are made that one.
std::multiset<std::string> judged(Caseload& caseload, const Amended& record, bool after,
                                  Date today) {
  std::multiset<std::string> all;
  if (!after && !record.before) {
    return all;
  }
  Findings findings;
  const auto& path = after && !record.moved_to.empty() ? record.moved_to : record.path;
  caseload.records = {folder::read_record(path, after ? record.after : *record.before, findings)};
  rules::run(caseload, today, findings, {.about_setting = false, .whole_folder = false});
  for (const auto& found : findings.all()) {
    if (found.ref == record.ref) {
      const bool is_note = found.severity == Severity::note;
      all.insert(fmt::format("{}{}", found.rule, is_note ? " (note)" : ""));
    }
  }
  return all;
}

/// The rules of `all` that `known` doesn't have, each with how often if more than once.
std::string without(const std::multiset<std::string>& all,
                    const std::multiset<std::string>& known) {
  std::vector<std::string> rest;
  std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::back_inserter(rest));
  std::vector<std::string> told;
  for (auto first = rest.begin(); first != rest.end();) {
    const auto last = std::upper_bound(first, rest.end(), *first);
    told.push_back(last - first == 1 ? *first : fmt::format("{} ({})", *first, last - first));
    first = last;
  }
  return join(told, ", ");
}

} // namespace

void set_write_options(WriteOptions& options, Declare& declare) {
  declare.flag("--dry-run", options.dry_run, "Show what would change, and write nothing");
  declare.flag("--commit", options.commit, "Commit what was written, and only that");
  declare.option("--wait SECONDS", options.wait,
                 "Seconds to wait for another senco that is writing");
}

yaml::Content content_of(const Record& record) {
  Findings ignored;
  return yaml::Content::of(yaml::parse(*record.source, ignored));
}

yaml::Content with_change(const Record& record, yaml::Content content, const yaml::Change& change) {
  if (const auto in_the_way = yaml::obstacle(content, change)) {
    throw Error(
        "{} can't be changed there: '{}' holds something else than {}; put that right first",
        record.path, yaml::to_text(in_the_way->path), in_the_way->expected);
  }
  return yaml::changed(std::move(content), change);
}

model::ReadDate date_reader(const Session& session) {
  return
      [today = session.today()](std::string_view text) { return parse_spoken_date(text, today); };
}

std::string as_spoken(std::string_view value) {
  const auto date = parse_date(value);
  return date ? fmt::format("{}", *date) : std::string{value};
}

Writing::Writing(const WriteOptions& options, Session& session)
    : options_(options), session_(session), folder_(session.folder()) {
  session.refuse_past("what is past can't be changed");
  const bool is_number = !options.wait.empty() && options.wait.size() < 6 &&
                         options.wait.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number) {
    throw UsageError("--wait: '{}' isn't a number of seconds", options.wait);
  }
  // What is written is then judged, which needs the setting: nobody should learn of that
  // afterwards.
  setting_ = folder::load_setting(folder_);
  if (!options_.dry_run) {
    lock_.emplace(folder_, std::chrono::seconds{std::stol(options.wait)});
  }
}

Caseload Writing::load_one(const std::string& ref) {
  if (is_filter(ref)) {
    throw UsageError("'{0}' is a condition, and one pupil has to be named: 'senco list {0}' shows "
                     "whom it holds for",
                     ref);
  }
  return load({ref});
}

Caseload Writing::load(const std::vector<std::string>& words) {
  Findings unread;
  const bool all_refs =
      std::none_of(words.begin(), words.end(), [](const auto& word) { return is_filter(word); });
  auto caseload =
      folder::load(folder_, unread,
                   {.refs = all_refs ? words : std::vector<std::string>{},
                    .leavers = all_refs ? folder::Leavers::include : folder::Leavers::leave_out});
  keep_matching(caseload, words, session_.today());
  refuse_twins(caseload.records);
  if (!all_refs) { // Nobody can know whether a condition holds for what can't be read.
    status_ = session_.report_unread(unread);
    std::erase_if(caseload.records, [&](const Record& record) {
      return !record.is_whole || fault_of_text(unread, record.path) != nullptr;
    });
  }
  for (const auto& record : caseload.records) {
    if (!record.source) {
      throw Error("{}", fmt::join(unread.refused, "\n"));
    }
    const auto* fault = fault_of_text(unread, record.path);
    if (fault != nullptr || !record.is_whole) {
      throw Error("{} can't be changed until it can be read{}", record.path,
                  fault == nullptr
                      ? std::string{}
                      : fmt::format(": {}:{}:{}: {}", record.path, fault->position.line,
                                    fault->position.column, fault->message));
    }
    if (content_of(record).kind != yaml::Kind::map) {
      throw Error("{0} can't be changed: it holds no keys with values, such as 'format: 1'; 'senco "
                  "check {1}' says what is missing",
                  record.path, record.ref);
    }
  }
  return caseload;
}

std::string Writing::edited(const Record& record, const std::vector<yaml::Change>& changes) {
  auto content = content_of(record);
  for (const auto& change : changes) {
    content = with_change(record, std::move(content), change);
  }
  return yaml::edited(record.source->text(), changes, model::key_order(model::pupil_shape()));
}

void Writing::check_form(const Amended& record) const {
  const auto known =
      record.before ? faults(record.path, *record.before) : std::multiset<std::string>{};
  for (const auto& message : faults(record.path, record.after)) {
    if (!known.contains(message)) {
      throw UsageError("{}: {}; nothing was written", record.ref, message);
    }
  }
}

void Writing::show_difference(const std::vector<Amended>& records) const {
  for (const auto& record : records) {
    for (const auto& paper : record.papers) {
      session_.out() << fmt::format("new file {}\n", diag::printable(paper.path));
    }
    const auto& to = record.moved_to.empty() ? record.path : record.moved_to;
    if (!record.moved_to.empty()) {
      session_.out() << fmt::format("rename from {}\nrename to {}\n", diag::printable(record.path),
                                    diag::printable(to));
    }
    const auto difference = line_diff(record.before.value_or(""), record.after,
                                      record.before ? "a/" + record.path : "/dev/null", "b/" + to);
    for (const auto line : lines(difference)) {
      session_.out() << diag::printable(line) << '\n';
    }
  }
}

void Writing::tell_findings(const std::vector<Amended>& records) const {
  auto caseload = setting_;
  for (const auto& record : records) {
    const auto before = judged(caseload, record, false, session_.today());
    const auto after = judged(caseload, record, true, session_.today());
    const auto found = without(after, before);
    const auto gone = without(before, after);
    if (!found.empty()) {
      session_.out() << fmt::format("{}: now found: {}\n", diag::printable(record.ref), found);
    }
    if (!gone.empty()) {
      session_.out() << fmt::format("{}: no longer found: {}\n", diag::printable(record.ref), gone);
    }
  }
}

int Writing::commit(const std::vector<Amended>& records, const std::string& act) const {
  if (!options_.commit && !user_settings(session_.shell()).commit) {
    return k_exit_done;
  }
  std::vector<std::string> paths;
  std::vector<std::string> refs;
  for (const auto& record : records) {
    refs.push_back(record.ref);
    paths.push_back(record.path);
    for (const auto& paper : record.papers) {
      paths.push_back(paper.path);
    }
    if (!record.moved_to.empty()) {
      paths.push_back(record.moved_to);
    }
  }
  constexpr std::size_t k_most_named = 3;
  const auto whom = refs.size() <= k_most_named ? join(refs, ", ")
                                                : counted(static_cast<long>(refs.size()), "record");
  const auto result = folder::commit(folder_, paths, fmt::format("{}: {}", whom, act));
  if (result.is_done) {
    return k_exit_done;
  }
  for (const auto line : lines(result.words)) {
    session_.shell().err << fmt::format("senco: git: {}\n", diag::printable(line));
  }
  session_.shell().err << "senco: written, but not committed\n";
  // Who has the setting for every folder may have one without git.
  return options_.commit || result.is_repository ? k_exit_cannot : k_exit_done;
}

int Writing::finish(const std::vector<Amended>& records, const std::string& act) {
  std::vector<Amended> changed;
  std::vector<folder::Write> files;
  for (const auto& record : records) {
    if (record.before == record.after && record.moved_to.empty()) {
      session_.out() << fmt::format("{}: nothing to change\n", diag::printable(record.path));
      continue;
    }
    if (!record.as_typed) {
      check_form(record);
    }
    changed.push_back(record);
    files.insert(files.end(), record.papers.begin(), record.papers.end());
    files.push_back({.path = record.path,
                     .before = record.before,
                     .after = record.after,
                     .moved_to = record.moved_to});
  }
  if (options_.dry_run) {
    show_difference(changed);
    return status_;
  }
  if (changed.empty()) {
    return status_;
  }
  folder::write_all(*lock_, files);
  for (const auto& record : changed) {
    for (const auto& paper : record.papers) {
      session_.out() << fmt::format("{}: written\n", diag::printable(paper.path));
    }
    const auto& path = record.moved_to.empty() ? record.path : record.moved_to;
    session_.out() << diag::printable(fmt::format("{}: {}", path, record.did)) << '\n';
  }
  tell_findings(changed);
  lock_.reset();
  return std::max(status_, commit(changed, act));
}

} // namespace senco::cli
