// SPDX-License-Identifier: MIT
#include "cli/shell.hpp"

#include <fmt/format.h>

#include <ostream>

namespace senco::cli {
namespace {

constexpr std::chrono::milliseconds k_between_lines{200};
/// The clock is asked once for so many records: reading one takes less than asking.
constexpr std::size_t k_between_looks = 64;

} // namespace

Progress::Progress(const Shell& shell, std::size_t total)
    : shell_(shell), total_(total),
      may_speak_(shell.err_is_terminal && shell.elapsed && shell.environment("TERM") != "dumb") {}

Progress::~Progress() {
  if (has_spoken_) {
    shell_.err << "\r\x1b[K" << std::flush;
  }
}

void Progress::step() {
  ++done_;
  if (!may_speak_ || done_ % k_between_looks != 0) {
    return;
  }
  const auto now = shell_.elapsed();
  if (now >= speaks_at_) {
    shell_.err << fmt::format("\r\x1b[K{} of {} records", done_, total_) << std::flush;
    has_spoken_ = true;
    speaks_at_ = now + k_between_lines;
  }
}

} // namespace senco::cli
