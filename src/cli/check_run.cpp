// SPDX-License-Identifier: MIT
#include "cli/check_run.hpp"

#include "rules/kin.hpp"

#include <algorithm>
#include <map>
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
  for (const auto& stray : asked_.strays.all()) {
    Findings alone;
    alone.add(stray);
    all.push_back(put(stray.path, std::move(alone)));
  }
  Checked checked;
  for (auto& one : all) {
    if (one.is_asked_for) {
      checked.words.push_back(std::move(one.words));
      checked.counts.add(one.counts);
      checked.worst = std::max(checked.worst, one.worst);
      std::move(one.refused.begin(), one.refused.end(), std::back_inserter(checked.refused));
    }
  }
  return checked;
}

Check::Judged Check::judge_alone(const folder::ReadRecord& read) const {
  // Whether a condition holds for what can't be read, nobody can know: it is told of.
  if (read.record.is_whole && !asked_.filter.holds(read.record, calendar_)) {
    return {.is_asked_for = false, .words = {}, .counts = {}, .worst = {}, .kinship = {}};
  }
  auto judged = judge_beside(read, {});
  judged.kinship = judge_.kinship(read.record);
  return judged;
}

Check::Judged Check::judge_beside(const folder::ReadRecord& read,
                                  std::span<const Record* const> kin) const {
  Findings findings = read.findings;
  findings.append(Findings{read.named_files});
  judge_.judge(read.record, kin, findings);
  return put(read.record.path, std::move(findings));
}

Check::Judged Check::judge_setting() const {
  Findings findings = asked_.folder.setting_findings();
  judge_.judge_setting(findings);
  return put(asked_.folder.setting().setting_path, std::move(findings));
}

/// Judges again, beside each other, the few records that seem to be kin.
void Check::judge_kin(std::vector<Judged>& all) const {
  std::vector<std::vector<std::size_t>> kinship;
  kinship.reserve(all.size());
  for (auto& judged : all) {
    kinship.push_back(std::move(judged.kinship));
  }
  const rules::Kin kin(std::move(kinship));
  std::map<std::size_t, folder::ReadRecord> reads;
  for (const auto number : kin.all()) {
    reads.emplace(number, asked_.folder.read(number));
  }
  for (const auto& [number, read] : reads) {
    std::vector<const Record*> near;
    for (const auto other : kin.of(number)) {
      near.push_back(&reads.at(other).record);
    }
    all[number] = judge_beside(read, near);
  }
}

Check::Judged Check::put(const std::string& path, Findings findings) const {
  judge_.finish(findings);
  Judged judged;
  judged.worst = findings.worst();
  judged.refused = std::move(findings.refused);
  std::erase_if(findings.all(), [&](const auto& found) { return found.severity < shown_.least; });
  for (auto& found : findings.all()) {
    found.path = shown_.path_prefix + found.path;
  }
  judged.words = printer_.put(path, findings);
  judged.counts.add(findings);
  return judged;
}

} // namespace senco::cli
