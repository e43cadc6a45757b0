// SPDX-License-Identifier: MIT
#include "papers/minutes.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>

namespace senco::papers {
namespace {

using model::ReviewKind;

/// Where no review says: longer than most parents' evenings (6.69), and longer still where others
/// come too.
constexpr int k_usual_minutes = 45;
constexpr int k_usual_minutes_annual = 75;

struct Item {
  std::string_view name;
  int weight;
};

const std::vector<Item>& items_of(ReviewKind kind) {
  static const std::vector<Item> support = {{"welcome", 1},   {"pupil", 3},    {"parents", 4},
                                            {"actions", 2},   {"outcomes", 6}, {"provision", 3},
                                            {"decisions", 3}, {"next", 2}};
  static const std::vector<Item> early = {{"welcome", 1},   {"pupil", 3},    {"parents", 4},
                                          {"strengths", 3}, {"outcomes", 4}, {"advice", 1},
                                          {"next", 2}};
  static const std::vector<Item> annual = {{"welcome", 2},   {"pupil", 4},     {"parents", 4},
                                           {"outcomes", 8},  {"provision", 3}, {"health", 2},
                                           {"social", 2},    {"changes", 3},   {"adulthood", 3},
                                           {"placement", 2}, {"decisions", 3}, {"next", 2}};
  static const std::vector<Item> transition = {{"welcome", 1},     {"pupil", 3},   {"parents", 3},
                                               {"provision", 3},   {"sharing", 3}, {"visits", 3},
                                               {"first_weeks", 3}, {"next", 2}};
  switch (kind) {
  case ReviewKind::early_discussion:
    return early;
  case ReviewKind::annual:
  case ReviewKind::early_annual:
    return annual;
  case ReviewKind::transition:
    return transition;
  case ReviewKind::sen_support:
    break;
  }
  return support;
}

bool is_annual(ReviewKind kind) {
  return kind == ReviewKind::annual || kind == ReviewKind::early_annual;
}

ReviewKind kind_of(const model::Review& review) {
  return review.kind.value_or(ReviewKind::sen_support);
}

} // namespace

std::vector<int> share_minutes(int total, const std::vector<int>& weights) {
  const int sum = std::accumulate(weights.begin(), weights.end(), 0);
  std::vector<int> shares;
  int given = 0;
  int weight_so_far = 0;
  for (const int weight : weights) {
    weight_so_far += weight;
    const int until = total * weight_so_far / sum;
    shares.push_back(until - given);
    given = until;
  }
  for (auto& share : shares) {
    const auto most = std::max_element(shares.begin(), shares.end());
    if (share == 0 && *most > 1) {
      --*most;
      share = 1;
    }
  }
  return shares;
}

int minutes_of(const model::Review& review, const Pupil& pupil) {
  if (review.duration_minutes.value_or(0) > 0) {
    return *review.duration_minutes;
  }
  const model::Review* last = nullptr;
  for (const auto& each : pupil.reviews) {
    const bool tells =
        each.held && each.duration_minutes.value_or(0) > 0 && kind_of(each) == kind_of(review);
    last = tells && (last == nullptr || *each.held >= *last->held) ? &each : last;
  }
  if (last != nullptr) {
    return *last->duration_minutes;
  }
  return is_annual(kind_of(review)) ? k_usual_minutes_annual : k_usual_minutes;
}

render::Value minutes_values(ReviewKind kind, int total, bool with_adulthood) {
  render::Value values = render::Value::record();
  for (const auto every : {ReviewKind::sen_support, ReviewKind::early_discussion,
                           ReviewKind::annual, ReviewKind::transition}) {
    for (const auto& item : items_of(every)) {
      values.set(item.name, render::Value::text(""));
    }
  }
  std::vector<Item> items = items_of(kind);
  items.erase(
      std::remove_if(items.begin(), items.end(),
                     [&](const auto& item) { return item.name == "adulthood" && !with_adulthood; }),
      items.end());
  std::vector<int> weights;
  weights.reserve(items.size());
  for (const auto& item : items) {
    weights.push_back(item.weight);
  }
  const auto shares = share_minutes(total, weights);
  for (std::size_t i = 0; i < items.size(); ++i) {
    values.set(items[i].name, render::Value::text(fmt::format("{} min", shares[i])));
  }
  values.set("total", render::Value::text(counted(total, "minute")));
  return values;
}

} // namespace senco::papers
