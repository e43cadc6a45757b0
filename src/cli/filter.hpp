// SPDX-License-Identifier: MIT
// The words that choose pupils: `status=sen_support class=5K needs.type=SLCN year>=5 oak-0142`.
#pragma once

#include "base/date.hpp"
#include "code/calendar.hpp"
#include "model/caseload.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace senco::cli {

/// The keys of a condition that aren't paths: `status`, `class` …
std::span<const std::string_view> short_filter_keys();

/// Whether `word` is a condition (`class=5K`), not a reference.
bool is_filter(std::string_view word);

enum class Compare { equal, unequal, less, less_or_equal, more, more_or_equal };

/// One condition: `year>=5`.
struct Condition {
  std::string key;
  Compare compare;
  std::string value;
};

/// Chooses records. Several threads may use it at once.
class Filter {
public:
  /// Holds for every record.
  Filter() = default;
  /// From words as typed: conditions, and references. Dates may be typed as everywhere. Throws
  /// `UsageError` for a key that no record has, and for a value that can't stand there.
  Filter(const std::vector<std::string>& words, Date today);

  /// The references among the words; none means any record.
  [[nodiscard]] const std::vector<std::string>& refs() const { return refs_; }
  [[nodiscard]] bool is_empty() const { return conditions_.empty() && refs_.empty(); }
  /// Whether the record meets every condition and, where references were given, is one of those.
  /// `calendar` is the setting's, by which years are counted.
  [[nodiscard]] bool holds(const Record& record, const code::Calendar& calendar) const;

private:
  std::vector<Condition> conditions_;
  std::vector<std::string> refs_;
  Date today_;
};

/// Leaves in `caseload` the records for which the filter of `words` holds. Throws as it does, and
/// `Error` for a reference that isn't there.
void keep_matching(Caseload& caseload, const std::vector<std::string>& words, Date today);

} // namespace senco::cli
