// SPDX-License-Identifier: MIT
// An open file of the system, for what the standard streams can't promise: that a write is on the
// disk, that a read stays within a folder.
#pragma once

#include <fcntl.h>

#include <cstddef>
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

/// How files are opened to be read. O_NONBLOCK: a named pipe among the records must not hang a cron
/// job.
inline constexpr int k_for_reading = O_RDONLY | O_CLOEXEC | O_NONBLOCK;

/// The bytes of an open file, or its first `limit + 1` bytes if it is longer than `limit`. Throws
/// `Error` that names it by `name` with the system's reason; so too if it isn't a regular one.
std::string read_whole(const Descriptor& file, const std::string& name, std::size_t limit);

/// Opens what is at `path` below `folder`. Returns a descriptor, or a negative number with the
/// reason in `errno`: EXDEV if a step on the way, by a link too, leads out of the folder (or by a
/// link from the root, wherever that leads), ENOSYS or EPERM where the system has no such call.
int open_beneath(const Descriptor& folder, const char* path, int flags);

/// Writes all of `text`, and forces it to disk. Returns 0, or the system's number for what it
/// refused.
int write_and_sync(const Descriptor& file, std::string_view text);

} // namespace senco
