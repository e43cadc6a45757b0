// SPDX-License-Identifier: MIT
#include "model/caseload.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace senco::model {

const Record& Caseload::find(std::string_view ref) const {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const Record& record) { return record.ref == ref; });
  if (found != records.end()) {
    return *found;
  }
  std::vector<std::string_view> known;
  for (const auto& record : records) {
    known.push_back(record.ref);
  }
  const auto near = nearest(ref, known);
  if (near.empty()) {
    throw Error("no pupil has the reference '{}'", ref);
  }
  throw Error("no pupil has the reference '{}': did you mean '{}'?", ref, near);
}

bool is_reference(std::string_view text) {
  constexpr std::size_t k_longest = 63;
  if (text.empty() || text.size() > k_longest || text.front() == '-') {
    return false;
  }
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

} // namespace senco::model
