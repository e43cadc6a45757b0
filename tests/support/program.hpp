// SPDX-License-Identifier: MIT
// The program, run in this process.
#pragma once

#include "base/date.hpp"
#include "cli/shell.hpp"

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace senco::test {

/// Where and when it runs.
struct Stand {
  std::filesystem::path folder; ///< `examples/oakfield` if empty.
  Date today{2025, 12, 1};
  std::map<std::string, std::string> environment = {}; ///< All that there is of it.
  bool out_is_terminal = false;
};

/// What came of it.
struct Answer {
  int status = 0;
  std::string out;
  std::string err;
};

/// A shell of its own, with nothing to read.
class TestShell {
public:
  explicit TestShell(Stand stand = {});
  TestShell(const TestShell&) = delete;
  TestShell& operator=(const TestShell&) = delete;

  [[nodiscard]] cli::Shell& shell() { return shell_; }
  Answer run(const std::vector<std::string>& arguments);

private:
  Stand stand_;
  std::istringstream in_;
  std::ostringstream out_;
  std::ostringstream err_;
  cli::Shell shell_;
};

/// Runs `senco` with `arguments`, once.
Answer senco(const std::vector<std::string>& arguments, Stand stand = {});

} // namespace senco::test
