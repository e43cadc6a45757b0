// SPDX-License-Identifier: MIT
// Which of many records may be kin, so that rules about records together look at those alone.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace senco::rules {

/// Records by their numbers, and which of them share something.
class Kin {
public:
  /// `kinship` is what `Judge::kinship` says of each record, by its number.
  explicit Kin(std::vector<std::vector<std::size_t>> kinship);

  /// The numbers of all that share something with another, in order.
  [[nodiscard]] std::vector<std::size_t> all() const;

  /// The numbers of those that share something with `number`, itself among them, in order and each
  /// once; none if it shares nothing with another.
  [[nodiscard]] std::vector<std::size_t> of(std::size_t number) const;

private:
  std::vector<std::vector<std::size_t>> kinship_;
  /// What is shared, and who has it; sorted.
  std::vector<std::pair<std::size_t, std::size_t>> bearers_;
};

} // namespace senco::rules
