// SPDX-License-Identifier: MIT
// How fast the readers are, side by side in one run, on the files named: MB/s of `yaml::parse` with
// either reader, of the look over the text before it, and their ratio. Medians of interleaved
// rounds; never part of a test.
#include "base/error.hpp"
#include "base/file.hpp"
#include "yaml/parse.hpp"
#include "yaml/plain.hpp"
#include "yaml/scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace {

using senco::Findings;
using senco::diag::Source;
using senco::yaml::Reader;
using Sources = std::vector<std::unique_ptr<Source>>;

constexpr int k_rounds = 11;
/// A reader goes over the files until it has read so many bytes.
constexpr std::size_t k_fast_bytes = 64'000'000;
constexpr std::size_t k_slow_bytes = 1'000'000;

/// Bytes a second, in millions.
double speed(const Sources& sources, std::size_t bytes,
             const std::function<void(const Source&)>& read) {
  std::size_t done = 0;
  const auto begin = std::chrono::steady_clock::now();
  while (done < bytes) {
    for (const auto& source : sources) {
      read(*source);
      done += source->text().size();
    }
  }
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  return static_cast<double>(done) / time.count() / 1e6;
}

/// How many of `sources` the plain reader takes.
std::size_t plain_ones(const Sources& sources) {
  return static_cast<std::size_t>(
      std::count_if(sources.begin(), sources.end(), [](const std::unique_ptr<Source>& source) {
        Findings findings;
        return senco::yaml::is_readable_text(*source, findings) &&
               senco::yaml::read_plain(*source).has_value();
      }));
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void measure(const Sources& sources) {
  std::vector<double> scan;
  std::vector<double> plain;
  std::vector<double> other;
  for (int i = 0; i < k_rounds; ++i) {
    scan.push_back(speed(sources, k_fast_bytes, [](const Source& source) {
      Findings findings;
      senco::yaml::is_readable_text(source, findings);
    }));
    plain.push_back(speed(sources, k_fast_bytes, [](const Source& source) {
      Findings findings;
      senco::yaml::parse(source, findings);
    }));
    other.push_back(speed(sources, k_slow_bytes, [](const Source& source) {
      Findings findings;
      senco::yaml::parse(source, findings, Reader::yaml_cpp);
    }));
  }
  fmt::print("look over   {:8.1f} MB/s\nany reader  {:8.1f} MB/s\nyaml-cpp    {:8.1f} MB/s\n"
             "ratio       {:8.1f}\n",
             median(scan), median(plain), median(other), median(plain) / median(other));
}

} // namespace

int main(int count, char** names) {
  if (count < 2) {
    fmt::print(stderr, "usage: reader_bench FILE...\n");
    return 2;
  }
  Sources sources;
  try {
    for (int i = 1; i < count; ++i) {
      sources.push_back(std::make_unique<Source>(
          names[i], senco::read_file(names[i], senco::yaml::k_largest_file)));
    }
  } catch (const senco::Error& error) {
    fmt::print(stderr, "reader_bench: {}\n", error.what());
    return 1;
  }
  fmt::print("plain       {:8} of {} files\n", plain_ones(sources), sources.size());
  measure(sources);
}
