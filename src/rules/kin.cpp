// SPDX-License-Identifier: MIT
#include "rules/kin.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

void sort_once(std::vector<std::size_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

Kin::Kin(std::vector<std::vector<std::size_t>> kinship) : kinship_(std::move(kinship)) {
  for (std::size_t number = 0; number < kinship_.size(); ++number) {
    for (const auto shared : kinship_[number]) {
      bearers_.emplace_back(shared, number);
    }
  }
  std::sort(bearers_.begin(), bearers_.end());
}

std::vector<std::size_t> Kin::all() const {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 1; i < bearers_.size(); ++i) {
    if (bearers_[i].first == bearers_[i - 1].first) {
      numbers.push_back(bearers_[i - 1].second);
      numbers.push_back(bearers_[i].second);
    }
  }
  sort_once(numbers);
  return numbers;
}

std::vector<std::size_t> Kin::of(std::size_t number) const {
  std::vector<std::size_t> numbers;
  for (const auto shared : kinship_[number]) {
    auto bearer =
        std::lower_bound(bearers_.begin(), bearers_.end(), std::pair{shared, std::size_t{0}});
    for (; bearer != bearers_.end() && bearer->first == shared; ++bearer) {
      numbers.push_back(bearer->second);
    }
  }
  sort_once(numbers);
  if (numbers.size() < 2) {
    numbers.clear();
  }
  return numbers;
}

} // namespace senco::rules
