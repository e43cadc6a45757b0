// SPDX-License-Identifier: MIT
// Hands the real world to cli::run. The only place that asks for the day and the environment.
#include "base/process.hpp"
#include "cli/run.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace {

senco::Date real_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
          static_cast<unsigned>(local.tm_mday)};
}

std::size_t terminal_width() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

std::filesystem::path here() {
  std::error_code fault;
  return std::filesystem::current_path(fault);
}

} // namespace

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  // `senco list | head` ends quietly, as other programs do.
  std::signal(SIGPIPE, SIG_DFL);
  // A file that may grow no further is told of, with the old one left whole.
  std::signal(SIGXFSZ, SIG_IGN);
  senco::cli::Shell shell{.in = std::cin,
                          .out = std::cout,
                          .err = std::cerr,
                          .folder = here(),
                          .today = real_today(),
                          .out_is_terminal = ::isatty(STDOUT_FILENO) != 0,
                          .width = terminal_width(),
                          .environment = [](const char* name) -> std::optional<std::string> {
                            const char* value = std::getenv(name);
                            return value == nullptr ? std::nullopt
                                                    : std::optional<std::string>{value};
                          },
                          .in_is_terminal = ::isatty(STDIN_FILENO) != 0,
                          .run_editor = senco::run_at_terminal,
                          .err_is_terminal = ::isatty(STDERR_FILENO) != 0,
                          .elapsed =
                              [began = std::chrono::steady_clock::now()] {
                                return std::chrono::duration_cast<std::chrono::milliseconds>(
                                    std::chrono::steady_clock::now() - began);
                              }};
  const int status = senco::cli::run({values + 1, values + count}, shell);
  std::cout.flush();
  // Findings that nobody could read are no answer either.
  const bool answers = status == senco::cli::k_exit_done || status == senco::cli::k_exit_findings;
  if (!std::cout && answers) {
    std::cerr << "senco: cannot write to standard output\n";
    return senco::cli::k_exit_cannot;
  }
  return status;
}
