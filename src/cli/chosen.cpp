// SPDX-License-Identifier: MIT
#include "cli/chosen.hpp"

#include "base/error.hpp"
#include "cli/filter.hpp"
#include "folder/load.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace senco::cli {

void refuse_twins(const std::vector<Record>& records) {
  std::map<std::string_view, std::string_view> paths;
  for (const auto& record : records) {
    const auto [first, is_new] = paths.emplace(record.ref, record.path);
    if (!is_new) {
      throw Error(
          "{} is there twice: {} and {}; put what is right into one, and move the other out "
          "of the folder",
          record.ref, first->second, record.path);
    }
  }
}

OneRecord load_one(const std::string& ref, Session& session) {
  Findings unread;
  OneRecord one{.caseload = session.load(unread, {.refs = {ref}}), .status = k_exit_done};
  one.status = session.report_unread(unread);
  refuse_twins(one.caseload.records);
  if (!one.record().understood) {
    throw Error("{} can't be understood: put right what is said above first", one.record().path);
  }
  return one;
}

Chosen choose(const std::vector<std::string>& words, Session& session) {
  if (words.empty()) {
    throw UsageError("'ref' is missing");
  }
  const bool all_refs = std::none_of(words.begin(), words.end(), is_filter);
  Findings unread;
  Chosen chosen;
  chosen.caseload = all_refs
                        ? session.load(unread, {.refs = words})
                        : session.load(unread, {.refs = {}, .leavers = folder::Leavers::leave_out});
  if (!all_refs) {
    keep_matching(chosen.caseload, words, session.today());
  }
  chosen.status = session.report_unread(unread);
  refuse_twins(chosen.caseload.records);
  auto& records = chosen.caseload.records;
  if (records.size() == 1 && !records.front().understood) {
    throw Error("{} can't be understood: put right what is said above first", records.front().path);
  }
  records.erase(std::remove_if(records.begin(), records.end(),
                               [](const auto& record) { return !record.understood; }),
                records.end());
  if (records.empty()) {
    throw Error("no pupil meets {}", fmt::join(words, " "));
  }
  return chosen;
}

int for_each(const Chosen& chosen, Session& session,
             const std::function<void(const Record&)>& make) {
  int status = chosen.status;
  for (const auto& record : chosen.caseload.records) {
    try {
      make(record);
    } catch (const Error& error) {
      if (chosen.is_one()) {
        throw;
      }
      session.complain(error);
      status = k_exit_cannot;
    }
  }
  return status;
}

std::string stem_of(const Chosen& chosen, const Record& record, Date today, std::string_view name) {
  return chosen.is_one() ? fmt::format("{}-{}", today.iso(), name)
                         : fmt::format("{}-{}-{}", record.ref, today.iso(), name);
}

} // namespace senco::cli
