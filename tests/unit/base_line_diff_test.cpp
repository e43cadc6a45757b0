// SPDX-License-Identifier: MIT
#include "base/line_diff.hpp"

#include <doctest/doctest.h>

#include <string>

using senco::line_diff;

TEST_SUITE("base") {
  TEST_CASE("base: a difference is told as git tells it") {
    CHECK(line_diff("a\n", "a\n", "a", "b").empty());
    CHECK(line_diff("a\nb\nc\n", "a\nB\nc\n", "x", "y") ==
          "--- x\n+++ y\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    CHECK(line_diff("", "a\n", "/dev/null", "y") == "--- /dev/null\n+++ y\n@@ -0,0 +1 @@\n+a\n");
    CHECK(line_diff("a\nb", "a\nb\n", "x", "y") ==
          "--- x\n+++ y\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  }

  TEST_CASE("base: changes far apart stand in pieces of their own, near ones in one") {
    std::string before;
    for (int i = 1; i <= 20; ++i) {
      before += std::to_string(i) + "\n";
    }
    std::string far = "0\n" + before + "21\n";
    CHECK(line_diff(before, far, "x", "y") == "--- x\n+++ y\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n"
                                              "@@ -18,3 +19,4 @@\n 18\n 19\n 20\n+21\n");
    std::string near = before;
    near.replace(near.find("9\n"), 2, "nine\n");
    near.replace(near.find("12\n"), 3, "twelve\n");
    CHECK(line_diff(before, near, "x", "y") ==
          "--- x\n+++ y\n@@ -6,10 +6,10 @@\n 6\n 7\n 8\n-9\n+nine\n 10\n 11\n-12\n+twelve\n 13\n "
          "14\n 15\n");
  }
}
