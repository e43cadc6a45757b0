// SPDX-License-Identifier: MIT
// What a command may touch of the world, and what holds for every command.
#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "diag/diagnostic.hpp"
#include "diag/print.hpp"
#include "folder/load.hpp"
#include "model/caseload.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace senco::cli {

inline constexpr int k_exit_done = 0;
inline constexpr int k_exit_findings = 1;
inline constexpr int k_exit_usage = 2;
inline constexpr int k_exit_cannot = 3;
inline constexpr int k_exit_bug = 70;

/// The outside of the program. `main` makes one of the real world, tests make their own.
struct Shell {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::filesystem::path folder; ///< Where the user stands.
  Date today;                   ///< The real day.
  bool out_is_terminal = false;
  std::size_t width = 80; ///< Characters a line of the terminal holds.
  std::function<std::optional<std::string>(const char*)> environment;
  bool in_is_terminal = false;
  /// Runs an editor, as `$EDITOR` names it, on a file, at the user's terminal; its exit status.
  std::function<int(const std::string& editor, const std::filesystem::path& file)> run_editor = {};
  bool err_is_terminal = false;
  /// How long the program has been running; none, and no run is ever long enough to speak of.
  std::function<std::chrono::milliseconds()> elapsed = {};
};

/// A line on standard error that says how far a run is: on a terminal only, once it has taken
/// longer than a second, and wiped out at the end.
class Progress {
public:
  Progress(const Shell& shell, std::size_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// One of the total is done.
  void step();

private:
  const Shell& shell_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool may_speak_;
  std::chrono::milliseconds speaks_at_{1000};
  bool has_spoken_ = false;
};

/// Options that every command takes.
struct Common {
  std::string folder;
  std::string today;
  std::string as_at; ///< A day or revision; the folder as it is if empty.
  std::string colour = "auto";
  bool no_pager = false;
  std::string parser = "any"; ///< Or `yaml-cpp`, which then reads everything.
};

/// One run: the shell, and the answers to what every command asks.
class Session {
public:
  Session(Shell& shell, Common common) : shell_(shell), common_(std::move(common)) {}

  [[nodiscard]] Shell& shell() const { return shell_; }
  [[nodiscard]] std::ostream& out() const { return shell_.out; }

  /// Says on standard error, at a terminal, how the dates among the common options were understood,
  /// where they were typed in another way than ISO.
  void tell_dates() const;
  void tell_date(std::string_view option, Date date) const;
  /// `--today`, else `$SENCO_TODAY`, else the real day. Throws `UsageError` for no date.
  [[nodiscard]] Date today() const;
  /// `-C`, else `$SENCO_DIR`, else the nearest folder upward with a `senco.yaml`. Throws `Error`.
  [[nodiscard]] std::filesystem::path folder() const;
  [[nodiscard]] diag::Colour colour() const;

  /// The setting and the records, as they are or, with `--as-at`, as git had them. Throws as
  /// `folder::open` and the finding of a commit do.
  [[nodiscard]] folder::OpenFolder open(folder::Wanted wanted = {}) const;
  /// The same, every record read at once.
  [[nodiscard]] Caseload load(Findings& findings, const folder::Wanted& wanted = {}) const;
  /// `folder.each`, with a line on a terminal that says how far a long run is.
  template <class Make, class Take>
  void each(const folder::OpenFolder& folder, const Make& make, const Take& take) const {
    Progress progress(shell_, folder.paths().size());
    folder.each(make, [&](auto made) {
      progress.step();
      take(std::move(made));
    });
  }
  /// Whether `--as-at` was given: the folder is read as it was.
  [[nodiscard]] bool is_past() const { return !common_.as_at.empty(); }
  /// Throws `UsageError` with `--as-at`: what is past can't be changed, staged or typed.
  void refuse_past(std::string_view why) const;

  /// Reports findings of reading on standard error, one line each, for every command but `check`.
  /// Returns the exit code with which to end: done, or cannot if something could not be understood.
  int report_unread(const Findings& findings) const;
  /// Says on standard error that the conditions hold for no pupil: nothing found is no all-clear.
  void tell_nobody(const std::vector<std::string>& conditions) const;
  /// Says on standard error what kept one of several things from being done; the rest goes on.
  void complain(const Error& error) const;

private:
  Shell& shell_;
  Common common_;
};

/// A date typed at the shell: ISO, `today`, `tomorrow`, `yesterday`, `+14d`, `-2w`, `+3m`, `monday`
/// (the next one after today). Nothing for any other text.
std::optional<Date> parse_spoken_date(std::string_view text, Date today);

/// A span of time typed at the shell: `28d`, `4w`, or a bare number of days.
std::optional<days> parse_span(std::string_view text);

} // namespace senco::cli
