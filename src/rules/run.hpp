// SPDX-License-Identifier: MIT
// All rules over records, one by one or a caseload whole.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

#include "rules/rule.hpp"

#include <span>
#include <string>
#include <vector>

namespace senco::rules {

enum class Exceptions { honour, ignore };

struct Options {
  /// Only these rules, by id; empty for all. Findings of other rules that `findings` holds already
  /// are taken out too.
  std::vector<std::string> only = {};
  /// Not these.
  std::vector<std::string> ignore = {};
  Exceptions exceptions = Exceptions::honour;
  /// Whether the setting is judged too.
  bool about_setting = true;
  /// Whether rules about records together run: only where all are there.
  bool whole_folder = true;
  /// By which rules to judge; those in force if null.
  const RuleSet* set = nullptr;
};

/// The rules that have something to say to one setting on one day. Borrows the setting, which must
/// outlive it. Several threads may use it at once.
class Judge {
public:
  Judge(const Caseload& setting, Date today, Options options = {});

  /// Judges the setting itself. What is found is added to `findings` (which may hold what reading
  /// its file found), then its exceptions are applied.
  void judge_setting(Findings& findings) const;

  /// The same for a record; one that was not understood is judged as far as its parts could be
  /// read. `kin` are the records that may be kin to it, itself among them; empty for none.
  void judge(const Record& record, std::span<const Record* const> kin, Findings& findings) const;

  /// The end of it: leaves out what the options don't want, and sorts.
  void finish(Findings& findings) const;

  /// What makes this record kin to others, for each rule that asks: kin share at least one of these
  /// numbers. Strangers share one so rarely that it costs a look, and none is ever reported.
  [[nodiscard]] std::vector<std::size_t> kinship(const Record& record) const;

private:
  /// A rule in force, with what it makes this setting's duty.
  struct Active {
    const Rule* rule;
    Duty duty;
  };

  void judge(const Active& active, const Facts& facts, std::optional<SupportStatus> status,
             Findings& findings) const;

  const Caseload& setting_;
  Date today_;
  Options options_;
  const RuleSet& set_;
  code::Calendar calendar_;
  std::optional<SettingType> type_; ///< None where senco.yaml doesn't say.
  std::vector<Active> active_;
};

/// Judges `caseload` on `today`, setting and records, as `Judge` does; then everything is sorted.
void run(const Caseload& caseload, Date today, Findings& findings, const Options& options = {});

} // namespace senco::rules
