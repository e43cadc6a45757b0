// SPDX-License-Identifier: MIT
#include "model/field.hpp"

namespace senco::model {

std::vector<std::string> plain(const Texts& texts) {
  std::vector<std::string> result;
  result.reserve(texts.size());
  for (const auto& text : texts) {
    result.push_back(text.value_or(""));
  }
  return result;
}

} // namespace senco::model
