// SPDX-License-Identifier: MIT
// The same work on many things, on several threads.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace senco {

/// Calls `make` once for each number below `count`, on several threads at once, and `take` once for
/// each in the order of the numbers, on the calling thread, when it has been made. A few things are
/// made on the calling thread. What `make` or `take` throws ends the work and is thrown on; of
/// several faults, that of the lowest number.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& make,
                 const std::function<void(std::size_t)>& take);

/// The same, `take` given what `make` returned.
template <class Make, class Take>
void make_in_parallel(std::size_t count, const Make& make, const Take& take) {
  // Not a vector of what is made: bools would share their bytes.
  struct Made { // NOLINT(bugprone-exception-escape): some JSON looks at itself while it is moved.
    decltype(make(std::size_t{})) value{};
  };
  std::vector<Made> all(count);
  in_parallel(
      count, [&](std::size_t number) { all[number].value = make(number); },
      [&](std::size_t number) { take(std::exchange(all[number].value, {})); });
}

} // namespace senco
