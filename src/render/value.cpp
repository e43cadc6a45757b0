// SPDX-License-Identifier: MIT
#include "render/value.hpp"

#include <algorithm>

namespace senco::render {

Value Value::text(std::string text, Audience audience) {
  Value value;
  value.text_ = std::move(text);
  value.audience_ = audience;
  return value;
}

Value Value::flag(bool is, Audience audience) {
  Value value;
  value.kind_ = Kind::flag;
  value.flag_ = is;
  value.audience_ = audience;
  return value;
}

Value Value::list(Value shape, std::vector<Value> entries, Audience audience) {
  Value value;
  value.kind_ = Kind::list;
  value.shape_ = std::make_shared<const Value>(std::move(shape));
  value.entries_ = std::move(entries);
  value.audience_ = audience;
  return value;
}

Value Value::texts(const std::vector<std::string>& entries, Audience audience) {
  std::vector<Value> values;
  for (const auto& entry : entries) {
    if (!entry.empty()) {
      values.push_back(text(entry));
    }
  }
  return list(text(""), std::move(values), audience);
}

Value Value::record(Audience audience) {
  Value value;
  value.kind_ = Kind::record;
  value.audience_ = audience;
  return value;
}

Value& Value::set(std::string_view name, Value part) {
  const auto found = std::find_if(parts_.begin(), parts_.end(),
                                  [&](const auto& each) { return each.first == name; });
  if (found != parts_.end()) {
    found->second = std::move(part);
  } else {
    parts_.emplace_back(name, std::move(part));
  }
  return *this;
}

Value& Value::merge(const Value& other) {
  for (const auto& [name, part] : other.parts_) {
    set(name, part);
  }
  return *this;
}

Value& Value::open() {
  open_ = true;
  return *this;
}

bool Value::is_empty() const {
  switch (kind_) {
  case Kind::text:
    return text_.empty();
  case Kind::flag:
    return !flag_;
  case Kind::list:
    return entries_.empty();
  case Kind::record:
    break;
  }
  return absent_;
}

const Value* Value::find(std::string_view name) const {
  const auto found = std::find_if(parts_.begin(), parts_.end(),
                                  [&](const auto& part) { return part.first == name; });
  return found == parts_.end() ? nullptr : &found->second;
}

Value& Value::set_absent() {
  absent_ = true;
  return *this;
}

Value& Value::share() {
  audience_ = Audience::family;
  for (auto& entry : entries_) {
    entry.share();
  }
  for (auto& part : parts_) {
    if (part.second.audience_ == Audience::addressee) {
      part.second.share();
    }
  }
  return *this;
}

} // namespace senco::render
