// SPDX-License-Identifier: MIT
#include "papers/sentences.hpp"

#include "base/text.hpp"
#include "papers/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace senco::papers {
namespace {

bool is_title(std::string_view word) {
  static constexpr std::array<std::string_view, 16> k_titles = {
      "Mr",  "Mrs", "Ms",   "Miss",      "Mx",  "Dr",   "Mr.", "Mrs.",
      "Ms.", "Dr.", "Prof", "Professor", "Rev", "Revd", "Sir", "Dame"};
  return std::find(k_titles.begin(), k_titles.end(), word) != k_titles.end();
}

/// `J.` or `J`.
bool is_initial(std::string_view word) {
  return word.ends_with('.') || count_characters(word) == 1;
}

} // namespace

std::string greeting_name(std::string_view name, std::string_view family_name) {
  const auto words = split(name, ' ');
  const auto is_joint = [](auto word) { return word == "and" || word == "&"; };
  std::size_t titles = 0;
  while (titles < words.size() && is_title(words[titles])) {
    ++titles;
  }
  if (titles == 0 || words.size() < titles + 2 ||
      std::any_of(words.begin(), words.end(), is_joint)) {
    return std::string{name};
  }
  const auto title = fmt::format(
      "{}", fmt::join(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(titles), " "));
  const auto last_title = words[titles - 1];
  if (last_title == "Sir" || last_title == "Dame") { // One says Sir John, not Sir Smith.
    return fmt::format("{} {}", title, words[titles]);
  }
  if (!family_name.empty() && name.ends_with(fmt::format(" {}", family_name))) {
    return fmt::format("{} {}", title, family_name);
  }
  std::size_t first = titles + 1; // After the titles and one given name or initial.
  while (first + 1 < words.size() && is_initial(words[first])) {
    ++first;
  }
  return fmt::format(
      "{} {}", title,
      fmt::join(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), " "));
}

std::string time_in_words(TimeOfDay time) {
  const auto minutes = time.since_midnight.count();
  const auto hour = minutes / 60;
  if (time.since_midnight == std::chrono::hours{12}) {
    return "noon";
  }
  const auto twelve = hour % 12 == 0 ? 12 : hour % 12;
  const auto* half = hour < 12 ? "am" : "pm";
  return minutes % 60 == 0 ? fmt::format("{} {}", twelve, half)
                           : fmt::format("{}.{:02} {}", twelve, minutes % 60, half);
}

std::string dose_in_words(const model::Provision& provision) {
  const double times = provision.per_week.value_or(0);
  std::string how_often = times == 1   ? "once a week"
                          : times == 2 ? "twice a week"
                          : times > 0  ? fmt::format("{} times a week", times)
                                       : "";
  if (!provision.minutes) {
    return how_often;
  }
  const auto how_long = counted(*provision.minutes, "minute");
  return how_often.empty() ? how_long : fmt::format("{} for {}", how_often, how_long);
}

std::string group_in_words(const model::Provision& provision) {
  if (!provision.group_size) {
    return {};
  }
  return *provision.group_size == 1 ? "one to one"
                                    : fmt::format("in a group of {}", *provision.group_size);
}

std::string provision_in_words(const model::Provision& provision) {
  std::vector<std::string> parts;
  const auto add = [&](std::string part) {
    if (!part.empty()) {
      parts.push_back(std::move(part));
    }
  };
  add(dose_in_words(provision));
  add(group_in_words(provision));
  auto what = provision.provision.value_or("");
  if (provision.place) { // Behind how often and with whom; behind what it is if neither is known.
    auto& placed = parts.empty() ? what : parts.back();
    const bool has_brackets = provision.place->find('(') != std::string::npos;
    placed += has_brackets ? fmt::format(", {}", *provision.place)
                           : fmt::format(" ({})", *provision.place);
  }
  add(provision.led_by ? fmt::format("led by {}", *provision.led_by) : "");
  add(provision.start ? fmt::format("from {}", *provision.start) : "");
  return parts.empty() ? what : fmt::format("{}: {}", what, join(parts, ", "));
}

std::string need_in_words(const model::Need& need) {
  const std::string area = need.area ? in_words(*need.area) : "";
  // NSA is a code for the census, not something to tell a family.
  const bool says_type =
      need.type && !need.type.is(model::NeedType::NSA) && !need.type.is(model::NeedType::OTH);
  const std::string type = says_type ? in_words(*need.type) : "";
  std::string head = area.empty()                   ? type
                     : type.empty() || type == area ? area
                                                    : fmt::format("{} ({})", area, type);
  if (!need.description) {
    return head;
  }
  return head.empty() ? *need.description : fmt::format("{}: {}", head, *need.description);
}

std::string assessment_in_words(model::AssessmentKind kind) {
  switch (kind) {
  case model::AssessmentKind::entry:
    return "assessment on entry";
  case model::AssessmentKind::progress:
    return "assessment of progress";
  case model::AssessmentKind::specialist:
    return "assessment by a specialist";
  default:
    return in_words(kind);
  }
}

std::string_view decision_in_words(model::ReviewDecision decision) {
  switch (decision) {
  case model::ReviewDecision::revise:
    return "change the support";
  case model::ReviewDecision::involve_specialist:
    return "involve a specialist";
  case model::ReviewDecision::request_ehc_assessment:
    return "ask for an EHC needs assessment";
  case model::ReviewDecision::end_sen_support:
    return "end SEN support";
  case model::ReviewDecision::keep_plan:
    return "keep the EHC plan as it is";
  case model::ReviewDecision::amend_plan:
    return "change the EHC plan";
  case model::ReviewDecision::cease_plan:
    return "end the EHC plan";
  case model::ReviewDecision::continue_:
    break;
  }
  return "go on with the support as it is";
}

std::string specialist_in_words(const model::Specialist& specialist) {
  const bool says_service = specialist.service && !specialist.service.is(model::Service::other);
  std::string service = says_service ? in_words(*specialist.service) : "specialist";
  if (!specialist.name) {
    return service;
  }
  return says_service ? fmt::format("{} ({})", *specialist.name, service) : *specialist.name;
}

std::string_view recommendation_in_words(model::ReviewDecision decision) {
  switch (decision) {
  case model::ReviewDecision::revise:
    return "the support be changed";
  case model::ReviewDecision::involve_specialist:
    return "a specialist be involved";
  case model::ReviewDecision::request_ehc_assessment:
    return "an EHC needs assessment be requested";
  case model::ReviewDecision::end_sen_support:
    return "SEN support end";
  case model::ReviewDecision::keep_plan:
    return "the EHC plan be kept as it is";
  case model::ReviewDecision::amend_plan:
    return "the EHC plan be amended";
  case model::ReviewDecision::cease_plan:
    return "the EHC plan end";
  case model::ReviewDecision::continue_:
    break;
  }
  return "the support go on as it is";
}

std::string_view review_in_words(model::ReviewKind kind) {
  switch (kind) {
  case model::ReviewKind::annual:
  case model::ReviewKind::early_annual:
    return "annual review of the EHC plan";
  case model::ReviewKind::early_discussion:
    return "early discussion";
  case model::ReviewKind::transition:
    return "transition meeting";
  case model::ReviewKind::sen_support:
    break;
  }
  return "SEN support review";
}

} // namespace senco::papers
