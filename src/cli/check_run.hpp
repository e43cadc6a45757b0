// SPDX-License-Identifier: MIT
// Records judged file by file, on several threads, of which only the words of the findings are
// kept: memory holds what is printed, however many files there are.
#pragma once

#include "cli/selection.hpp"
#include "code/circumstances.hpp"
#include "diag/print.hpp"
#include "rules/run.hpp"

#include <optional>
#include <string>
#include <vector>

namespace senco::cli {

/// What of the findings is shown.
struct Shown {
  Severity least = Severity::note; ///< Nothing less than this.
  std::string path_prefix = {};    ///< Put before every path.
};

/// What came of it.
struct Checked {
  std::vector<diag::Words> words;   ///< A file each, in the order of their paths.
  diag::Counts counts;              ///< Of what is shown.
  std::optional<Severity> worst;    ///< Of everything found, shown or not.
  std::vector<std::string> refused; ///< What the system refuses: see `Findings`.
};

/// Borrows all it is given.
class Check {
public:
  Check(const ToJudge& asked, const rules::Judge& judge, const diag::Printer& printer, Shown shown)
      : asked_(asked), calendar_(code::calendar_of(asked.folder.setting().setting)), judge_(judge),
        printer_(printer), shown_(std::move(shown)) {}

  [[nodiscard]] Checked run(const Session& session) const;

private:
  /// One file, judged.
  struct Judged {
    bool is_asked_for = true;
    diag::Words words;
    diag::Counts counts;
    std::optional<Severity> worst;
    std::vector<std::size_t> kinship;
    std::vector<std::string> refused = {};
  };

  [[nodiscard]] Judged judge_alone(const folder::ReadRecord& read) const;
  [[nodiscard]] Judged judge_beside(const folder::ReadRecord& read,
                                    std::span<const Record* const> kin) const;
  [[nodiscard]] Judged judge_setting() const;
  void judge_kin(std::vector<Judged>& all) const;
  [[nodiscard]] Judged put(const std::string& path, Findings findings) const;

  const ToJudge& asked_;
  code::Calendar calendar_;
  const rules::Judge& judge_;
  const diag::Printer& printer_;
  Shown shown_;
};

} // namespace senco::cli
