// SPDX-License-Identifier: MIT
// A need has an area, and it is the one to which its type belongs.

#include "rules/rule.hpp"

#include <optional>

namespace senco::rules {
namespace {

using model::Area;
using model::NeedType;

/// The area to which census needs of this type belong; none for Down syndrome, other needs, needs
/// not yet assessed, and the withdrawn BESD.
std::optional<Area> area_of(NeedType type) {
  switch (type) {
  case NeedType::SPLD:
  case NeedType::MLD:
  case NeedType::SLD:
  case NeedType::PMLD:
    return Area::cognition_and_learning;
  case NeedType::SEMH:
    return Area::social_emotional_mental_health;
  case NeedType::SLCN:
  case NeedType::ASD:
    return Area::communication_and_interaction;
  case NeedType::HI:
  case NeedType::VI:
  case NeedType::MSI:
  case NeedType::PD:
    return Area::sensory_physical;
  default:
    return std::nullopt;
  }
}

std::string_view in_words(Area area) {
  switch (area) {
  case Area::communication_and_interaction:
    return "communication and interaction";
  case Area::cognition_and_learning:
    return "cognition and learning";
  case Area::social_emotional_mental_health:
    return "social, emotional and mental health";
  case Area::sensory_physical:
    break;
  }
  return "sensory and physical";
}

/// Whether the type belongs to none of the four areas, so that none is asked for.
bool has_no_area(const model::Field<NeedType>& type) {
  return type.is(NeedType::DS) || type.is(NeedType::OTH) || type.is(NeedType::NSA);
}

void check_missing(const Facts& facts, Report& report) {
  const auto& needs = facts.pupil.needs;
  for (const auto& need : needs) {
    if (!code::is_current(need, facts.today) || !need.area.is_absent() || has_no_area(need.type)) {
      continue;
    }
    const auto area = need.type ? area_of(*need.type) : std::nullopt;
    const auto key = code::key_of(need, needs);
    report.add(need.where, "need '{}' has no area", key).help =
        fmt::format("senco set {} 'needs[{}].area={}'", report.ref(), key,
                    area ? model::to_word(*area) : "AREA");
  }
}

void check_agree(const Facts& facts, Report& report) {
  const auto& needs = facts.pupil.needs;
  for (const auto& need : needs) {
    const auto area = need.type ? area_of(*need.type) : std::nullopt;
    if (code::is_current(need, facts.today) && area && need.area && *need.area != *area) {
      report
          .add(need.area.where, "need '{}' of type {} belongs to {}, not to {}",
               code::key_of(need, needs), model::to_word(*need.type), in_words(*area),
               in_words(*need.area))
          .help = fmt::format("senco set {} 'needs[{}].area={}', or its type", report.ref(),
                              code::key_of(need, needs), model::to_word(*area));
    }
  }
}

} // namespace

constexpr Rule need_without_area{
    .id = "need-without-area",
    .title = "need without an area",
    .paragraphs = {"6.28"},
    .duty = should_in({6}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .applies_also = "not for the types DS, OTH and NSA",
    .check = check_missing,
};

constexpr Rule need_area_and_type_differ{
    .id = "need-area-and-type-differ",
    .title = "need whose type belongs to another area",
    .paragraphs = {"6.28"},
    .duty = should_in({6}),
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_agree,
};

} // namespace senco::rules
