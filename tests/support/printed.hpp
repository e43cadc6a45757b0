// SPDX-License-Identifier: MIT
// What a printer makes of the findings of some files.
#pragma once

#include "diag/print.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace senco::diag {

struct OfFile {
  std::string path;
  Findings findings;
};

inline std::string printed(const Printer& printer, const std::vector<OfFile>& files) {
  std::vector<Words> words;
  Counts counts;
  for (const auto& file : files) {
    words.push_back(printer.put(file.path, file.findings));
    counts.add(file.findings);
  }
  std::ostringstream out;
  printer.print(out, words, counts);
  return out.str();
}

} // namespace senco::diag
