// SPDX-License-Identifier: MIT
#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace senco {
namespace {

/// So many numbers are handed out at a time, and so few need no thread.
constexpr std::size_t k_chunk = 16;

/// A cold disk answers many questions at once, so there are more threads than cores.
std::size_t thread_count(std::size_t chunks) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return std::min(chunks, std::clamp<std::size_t>(4 * cores, 8, 16));
}

class Pool {
public:
  Pool(std::size_t count, const std::function<void(std::size_t)>& make)
      : count_(count), make_(make), chunks_((count + k_chunk - 1) / k_chunk) {
    for (std::size_t i = 0; i < thread_count(chunks_.size()); ++i) {
      threads_.emplace_back([this] { work(); });
    }
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool() {
    next_ = chunks_.size();
    for (auto& thread : threads_) {
      thread.join();
    }
  }

  /// Waits until `number` has been made. Throws what making it, or one before it in its chunk,
  /// threw.
  void await(std::size_t number) {
    Chunk& chunk = chunks_[number / k_chunk];
    if (number % k_chunk == 0) {
      std::unique_lock lock(mutex_);
      is_made_.wait(lock, [&] { return chunk.is_made; });
    }
    if (chunk.fault && number >= chunk.fault_at) {
      std::rethrow_exception(chunk.fault);
    }
  }

private:
  struct Chunk {
    bool is_made = false;
    std::exception_ptr fault;
    std::size_t fault_at = 0;
  };

  void work() {
    for (std::size_t at = next_++; at < chunks_.size(); at = next_++) {
      make_chunk(at);
    }
  }

  void make_chunk(std::size_t at) {
    Chunk& chunk = chunks_[at];
    std::size_t number = at * k_chunk;
    try {
      for (; number < std::min(count_, (at + 1) * k_chunk); ++number) {
        make_(number);
      }
    } catch (...) {
      chunk.fault = std::current_exception();
      chunk.fault_at = number;
    }
    {
      const std::lock_guard lock(mutex_);
      chunk.is_made = true;
    }
    is_made_.notify_one();
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& make_;
  std::vector<Chunk> chunks_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::condition_variable is_made_;
  std::vector<std::thread> threads_;
};

} // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& make,
                 const std::function<void(std::size_t)>& take) {
  if (count <= k_chunk) {
    for (std::size_t number = 0; number < count; ++number) {
      make(number);
      take(number);
    }
    return;
  }
  Pool pool(count, make);
  for (std::size_t number = 0; number < count; ++number) {
    pool.await(number);
    take(number);
  }
}

} // namespace senco
