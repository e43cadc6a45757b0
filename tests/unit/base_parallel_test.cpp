// SPDX-License-Identifier: MIT
#include "base/parallel.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace senco;

TEST_SUITE_BEGIN("base");

TEST_CASE("base: what is made in parallel is taken in order, each once, on the calling thread") {
  for (const std::size_t count : {0U, 1U, 15U, 16U, 17U, 1000U, 4099U}) {
    CAPTURE(count);
    std::vector<std::size_t> taken;
    const auto here = std::this_thread::get_id();
    bool always_here = true;
    make_in_parallel(
        count, [](std::size_t number) { return std::vector<std::size_t>{number * number}; },
        [&](const std::vector<std::size_t>& made) {
          taken.push_back(made.at(0));
          always_here = always_here && std::this_thread::get_id() == here;
        });
    REQUIRE(taken.size() == count);
    bool in_order = true;
    for (std::size_t number = 0; number < count; ++number) {
      in_order = in_order && taken[number] == number * number;
    }
    CHECK(in_order);
    CHECK(always_here);
  }
}

TEST_CASE("base: of several faults the one of the lowest number is thrown, and nothing after it is "
          "taken") {
  for (const std::size_t count : {10U, 1000U}) {
    CAPTURE(count);
    std::size_t taken = 0;
    const auto make = [](std::size_t number) {
      if (number == 7 || number == 9 || number > 100) {
        throw std::runtime_error(std::to_string(number));
      }
    };
    CHECK_THROWS_WITH_AS(in_parallel(count, make, [&](std::size_t) { ++taken; }), "7",
                         std::runtime_error);
    CHECK(taken == 7);
  }
}

TEST_CASE("base: a fault in taking ends the work") {
  std::atomic<std::size_t> made = 0;
  const auto take = [](std::size_t number) {
    if (number == 20) {
      throw std::runtime_error("enough");
    }
  };
  CHECK_THROWS_WITH_AS(in_parallel(
                           100000, [&](std::size_t) { ++made; }, take),
                       "enough", std::runtime_error);
  CHECK(made >= 21);
}

TEST_SUITE_END();
