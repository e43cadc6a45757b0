// SPDX-License-Identifier: MIT
// Special educational needs, as areas, census types and in words.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(Area, communication_and_interaction, cognition_and_learning,
            social_emotional_mental_health, sensory_physical);

SENCO_WORDS(NeedType, SPLD, MLD, SLD, PMLD, SEMH, SLCN, ASD, HI, VI, MSI, PD, DS, OTH, NSA, BESD);

SENCO_WORDS(NeedBasis, assessment, observation, attainment, progress, behaviour, eal, parent_views,
            pupil_views, specialist_advice, medical, other);

struct Diagnosis : Section {
  Text name;
  Text by;
  Field<Date> date;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name,
                   {.says = "What was diagnosed.", .audience = Audience::authority});
    visit.optional("by", self.by,
                   {.says = "Who made it: someone qualified.", .audience = Audience::authority});
    visit.optional("date", self.date, {.says = "When.", .audience = Audience::authority});
  }
};

struct Need : Entry {
  Field<Area> area;
  Field<NeedType> type;
  Field<int> rank;
  Field<Date> since;
  Field<Date> until;
  Text description;
  Text strengths;
  List<Field<NeedBasis>> basis;
  Part<Diagnosis> diagnosis;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("area", self.area,
                   {.says = "One of the four broad areas.",
                    .audience = Audience::family,
                    .paragraph = "6.28"});
    visit.optional("type", self.type,
                   {.says = "Census type of need.", .audience = Audience::family});
    visit.optional("rank", self.rank,
                   {.says = "1 primary, 2 secondary for the census.",
                    .audience = Audience::family,
                    .at_least = 1});
    visit.optional("since", self.since,
                   {.says = "Day from which it was recognised.",
                    .audience = Audience::family,
                    .paragraph = "6.15"});
    visit.optional("until", self.until,
                   {.says = "Last day, once it is no longer a need.",
                    .audience = Audience::family,
                    .paragraph = "6.15"});
    visit.optional(
        "description", self.description,
        {.says = "The need in plain words.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional(
        "strengths", self.strengths,
        {.says = "What the pupil does well.", .audience = Audience::family, .paragraph = "6.39"});
    visit.optional("basis", self.basis,
                   {.says = "What the judgement rests on.",
                    .audience = Audience::family,
                    .paragraph = "6.23"});
    visit.optional("diagnosis", self.diagnosis,
                   {.says = "A diagnosis, if one was made.", .audience = Audience::authority});
  }
};

} // namespace senco::model
