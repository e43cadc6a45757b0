// SPDX-License-Identifier: MIT
// An open file of the system, for whoever writes what the standard streams can't promise.
#pragma once

#include <string>
#include <string_view>

namespace senco {

/// The system's words for `number` (an `errno`), in lower case as all of senco's messages are.
std::string system_reason(int number);

/// Closes what it holds. Negative: nothing.
class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();
  [[nodiscard]] int get() const { return number_; }

private:
  int number_;
};

/// Writes all of `text`, and forces it to disk. Returns 0, or the system's number for what it
/// refused.
int write_and_sync(const Descriptor& file, std::string_view text);

} // namespace senco
