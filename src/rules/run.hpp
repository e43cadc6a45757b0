// SPDX-License-Identifier: MIT
// All rules over all records.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/caseload.hpp"

#include <string>
#include <vector>

namespace senco::rules {

enum class Exceptions { honour, ignore };

struct RuleSet;

struct Options {
  /// Only these rules, by id; empty for all. Findings of other rules that `findings` holds already
  /// are taken out too.
  std::vector<std::string> only = {};
  /// Not these.
  std::vector<std::string> ignore = {};
  Exceptions exceptions = Exceptions::honour;
  /// Whether the setting is judged too.
  bool about_setting = true;
  /// Whether rules about all records together run: only where all are there.
  bool whole_folder = true;
  /// By which rules to judge; those in force if null.
  const RuleSet* set = nullptr;
};

/// Judges `caseload` on `today`. What it finds is added to `findings` (which may hold what reading
/// the files found), then exceptions are applied and everything is sorted. Records that were not
/// understood are judged as far as their parts could be read.
void run(const Caseload& caseload, Date today, Findings& findings, const Options& options = {});

} // namespace senco::rules
