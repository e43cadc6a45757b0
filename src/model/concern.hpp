// SPDX-License-Identifier: MIT
// Worries raised before any decision, and assessments.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(RaisedBy, parent, pupil, teacher, other);

SENCO_WORDS(AssessmentKind, entry, progress, sen, two_year_check, eyfs_profile, specialist);

struct Concern : Entry {
  Field<Date> date;
  Field<RaisedBy> raised_by;
  Text name;
  Text concern;
  Text first_response;
  Text parent_views;
  Text pupil_views;
  Field<Date> answered;
  Text outcome;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "date", self.date,
        {.says = "Day it was raised.", .audience = Audience::family, .paragraph = "6.20"});
    visit.optional(
        "raised_by", self.raised_by,
        {.says = "Who raised it, by role.", .audience = Audience::family, .paragraph = "6.20"});
    visit.optional("name", self.name,
                   {.says = "Who raised it.", .audience = Audience::family, .paragraph = "6.20"});
    visit.optional(
        "concern", self.concern,
        {.says = "The worry, in their words.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional("first_response", self.first_response,
                   {.says = "What was tried first in class.",
                    .audience = Audience::family,
                    .paragraph = "6.19"});
    visit.optional(
        "parent_views", self.parent_views,
        {.says = "What the parents say.", .audience = Audience::family, .paragraph = "6.19"});
    visit.optional(
        "pupil_views", self.pupil_views,
        {.says = "What the pupil says.", .audience = Audience::family, .paragraph = "6.19"});
    visit.optional(
        "answered", self.answered,
        {.says = "Day it was answered.", .audience = Audience::family, .paragraph = "6.20"});
    visit.optional("outcome", self.outcome,
                   {.says = "What came of it.", .audience = Audience::family, .paragraph = "6.20"});
  }
};

struct Score : Entry {
  Text test;
  Text value;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("test", self.test,
                   {.says = "Name of the test or scale.", .audience = Audience::family});
    visit.optional("value", self.value,
                   {.says = "The score as given.", .audience = Audience::family});
  }
};

struct Assessment : Entry {
  Field<Date> date;
  Field<AssessmentKind> kind;
  Texts by;
  Texts sources;
  Text finding;
  List<Score> scores;
  Text parent_views;
  Text pupil_views;
  Field<Date> given_to_parents;
  Field<Date> given_to_pupil;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "date", self.date,
        {.says = "Day it was finished.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional(
        "kind", self.kind,
        {.says = "What kind of assessment.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional("by", self.by,
                   {.says = "Who assessed.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional(
        "sources", self.sources,
        {.says = "What it rests on.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional("finding", self.finding,
                   {.says = "What was found.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional("scores", self.scores, {.says = "Test results.", .audience = Audience::family});
    visit.optional(
        "parent_views", self.parent_views,
        {.says = "What the parents say.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional(
        "pupil_views", self.pupil_views,
        {.says = "What the pupil says.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional("given_to_parents", self.given_to_parents,
                   {.says = "Day the parents were given it.",
                    .audience = Audience::family,
                    .paragraph = "5.23"});
    visit.optional(
        "given_to_pupil", self.given_to_pupil,
        {.says = "Day the pupil was given it.", .audience = Audience::family, .paragraph = "8.13"});
  }
};

} // namespace senco::model
