// SPDX-License-Identifier: MIT
// The two exceptions senco throws. A fault in a record is never one of them: that is a finding.
#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace senco {

/// The run cannot go on: the system refuses a file or folder, or a template is wrong. Exit code 3.
/// The message starts in lower case, names the fault first and ends without a full stop.
class Error : public std::runtime_error {
public:
  explicit Error(const std::string& message) : std::runtime_error(message) {}

  template <class... Args>
  explicit Error(fmt::format_string<Args...> text, Args&&... args)
      : std::runtime_error(fmt::format(text, std::forward<Args>(args)...)) {}
};

/// The command line cannot be understood. Exit code 2. Worded as `Error`.
class UsageError : public std::runtime_error {
public:
  explicit UsageError(const std::string& message) : std::runtime_error(message) {}

  template <class... Args>
  explicit UsageError(fmt::format_string<Args...> text, Args&&... args)
      : std::runtime_error(fmt::format(text, std::forward<Args>(args)...)) {}
};

/// A fault of the program itself. Exit code 70.
class Bug : public std::logic_error {
public:
  explicit Bug(const std::string& message) : std::logic_error(message) {}
};

} // namespace senco

/// States what must hold whatever a user typed; throws `Bug` where it does not.
#define SENCO_ASSERT(condition)                                                                    \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      throw ::senco::Bug(::fmt::format("{}:{}: {}", __FILE__, __LINE__, #condition));              \
    }                                                                                              \
  } while (false)
