// SPDX-License-Identifier: MIT
#include "cli/check_run.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace senco::cli {

Checked Check::run(const Session& session) const {
  std::vector<Judged> all;
  all.reserve(asked_.folder.paths().size() + 1);
  session.each(
      asked_.folder, [&](const folder::ReadRecord& read) { return judge_alone(read); },
      [&](Judged judged) { all.push_back(std::move(judged)); });
  if (asked_.whole_folder) {
    judge_kin(all);
  }
  if (asked_.setting) {
    all.push_back(judge_setting());
  }
  Checked checked;
  for (auto& one : all) {
    if (one.is_asked_for) {
      checked.words.push_back(std::move(one.words));
      checked.counts.add(one.counts);
      checked.worst = std::max(checked.worst, one.worst);
    }
  }
  return checked;
}

Check::Judged Check::judge_alone(const folder::ReadRecord& read) const {
  if (!asked_.filter.holds(read.record)) {
    return {.is_asked_for = false, .words = {}, .counts = {}, .worst = {}, .kinship = {}};
  }
  auto judged = judge_beside(read.record, {}, read.findings);
  judged.kinship = judge_.kinship(read.record);
  return judged;
}

Check::Judged Check::judge_beside(const Record& record, std::span<const Record* const> kin,
                                  Findings findings) const {
  judge_.judge(record, kin, findings);
  return put(record.path, std::move(findings));
}

Check::Judged Check::judge_setting() const {
  Findings findings = asked_.folder.setting_findings();
  judge_.judge_setting(findings);
  return put(asked_.folder.setting().setting_path, std::move(findings));
}

/// Judges again, beside each other, the few records that seem to be kin.
void Check::judge_kin(std::vector<Judged>& all) const {
  std::vector<std::pair<std::size_t, std::size_t>> bearers; // What is shared, and who shares it.
  for (std::size_t number = 0; number < all.size(); ++number) {
    for (const auto shared : all[number].kinship) {
      bearers.emplace_back(shared, number);
    }
  }
  std::sort(bearers.begin(), bearers.end());
  std::set<std::size_t> numbers;
  for (std::size_t i = 1; i < bearers.size(); ++i) {
    if (bearers[i].first == bearers[i - 1].first) {
      numbers.insert({bearers[i - 1].second, bearers[i].second});
    }
  }
  std::vector<folder::ReadRecord> reads;
  std::map<std::size_t, std::vector<const Record*>> kin;
  reads.reserve(numbers.size());
  for (const auto number : numbers) {
    reads.push_back(asked_.folder.read(number));
    for (const auto shared : all[number].kinship) {
      kin[shared].push_back(&reads.back().record);
    }
  }
  auto read = reads.begin();
  for (const auto number : numbers) {
    std::vector<const Record*> near;
    for (const auto shared : all[number].kinship) {
      near.insert(near.end(), kin[shared].begin(), kin[shared].end());
    }
    all[number] = judge_beside(read->record, near, std::move(read->findings));
    ++read;
  }
}

Check::Judged Check::put(const std::string& path, Findings findings) const {
  judge_.finish(findings);
  Judged judged;
  judged.worst = findings.worst();
  std::erase_if(findings.all(), [&](const auto& found) { return found.severity < shown_.least; });
  for (auto& found : findings.all()) {
    found.path = shown_.path_prefix + found.path;
  }
  judged.words = printer_.put(path, findings);
  judged.counts.add(findings);
  return judged;
}

} // namespace senco::cli
