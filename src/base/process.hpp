// SPDX-License-Identifier: MIT
// Running another program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace senco {

struct Finished {
  int status = 0;  ///< Exit status; 128 and the signal's number if it was killed.
  std::string out; ///< What it wrote to standard output.
  std::string err; ///< What it wrote to standard error.
};

/// Runs `arguments` (the program first, looked for in PATH; no shell) in `folder` with nothing to
/// read, and waits. `settings` change its environment: `NAME=value`, or `NAME` to take it out.
/// Throws `Error` if it can't be started.
Finished run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                     const std::vector<std::string>& settings = {});

/// The same with `input` to read.
Finished run_program_with(const std::string& input, const std::vector<std::string>& arguments,
                          const std::filesystem::path& folder,
                          const std::vector<std::string>& settings = {});

/// Runs `command` (a program and its options, as `$EDITOR` holds them) on `file` with this
/// program's own terminal, and waits. Returns its exit status; 128 and the signal's number if it
/// was killed.
int run_at_terminal(const std::string& command, const std::filesystem::path& file);

} // namespace senco
