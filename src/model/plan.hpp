// SPDX-License-Identifier: MIT
// The plan of SEN support, its outcomes and the provision made for them.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(Consulted, parents, pupil);

SENCO_WORDS(AdulthoodArea, employment, independent_living, community, health);

SENCO_WORDS(ClosedAs, achieved, partly_achieved, not_achieved, no_longer_relevant);

SENCO_WORDS(ProvisionForm, learning_programme, adult_help, materials_equipment, small_group,
            observation, class_participation, checking_understanding, peer_support, personal_care,
            specialist_advice);

SENCO_WORDS(Tier, universal, targeted, specialist);

SENCO_WORDS(Funding, element_1, element_2, element_3, pupil_premium, other);

struct Plan : Entry {
  Field<Date> agreed;
  List<Field<Consulted>> consulted;
  Text adjustments;
  Text at_home;
  Field<Date> shared_with_staff;
  Field<Date> given_to_parents;
  Field<Date> given_to_pupil;
  Field<Date> ended;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "agreed", self.agreed,
        {.says = "Day it was agreed.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "consulted", self.consulted,
        {.says = "Who was consulted.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "adjustments", self.adjustments,
        {.says = "Adjustments in class.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("at_home", self.at_home,
                   {.says = "What the family does at home.",
                    .audience = Audience::family,
                    .paragraph = "6.51"});
    visit.optional("shared_with_staff", self.shared_with_staff,
                   {.says = "Day the staff who teach the pupil were told.",
                    .audience = Audience::family,
                    .paragraph = "6.49"});
    visit.optional("given_to_parents", self.given_to_parents,
                   {.says = "Day the parents were given it.",
                    .audience = Audience::family,
                    .paragraph = "6.51"});
    visit.optional(
        "given_to_pupil", self.given_to_pupil,
        {.says = "Day the pupil was given it.", .audience = Audience::family, .paragraph = "8.13"});
    visit.optional("ended", self.ended,
                   {.says = "Day the next plan took its place.",
                    .audience = Audience::family,
                    .paragraph = "6.54"});
  }
};

/// One measurement on the way from baseline to target.
struct Reading : Entry {
  Field<Date> date;
  Text value;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "date", self.date,
        {.says = "Day it was taken.", .audience = Audience::family, .paragraph = "6.53"});
    visit.optional("value", self.value,
                   {.says = "What was measured; a number where there is a measure.",
                    .audience = Audience::family,
                    .paragraph = "6.53"});
  }
};

struct Closed : Section {
  Field<Date> date;
  Field<ClosedAs> as;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "date", self.date,
        {.says = "Day the outcome was closed.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional("as", self.as,
                   {.says = "How it ended.", .audience = Audience::family, .paragraph = "6.54"});
  }
};

struct Outcome : Entry {
  Texts needs;
  Text outcome;
  Field<Date> set;
  Field<Date> due;
  Field<bool> in_ehc_plan;
  Text measure;
  Part<Reading> baseline;
  Text target;
  List<Reading> readings;
  Field<AdulthoodArea> adulthood;
  Part<Closed> closed;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "needs", self.needs,
        {.says = "Ids of the needs it serves.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("outcome", self.outcome,
                   {.says = "What the pupil will be able to do, by when.",
                    .audience = Audience::family,
                    .paragraph = "6.48"});
    visit.optional(
        "set", self.set,
        {.says = "Day it was agreed.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("due", self.due,
                   {.says = "Day by which it is to be reached.",
                    .audience = Audience::family,
                    .paragraph = "6.53"});
    visit.optional(
        "in_ehc_plan", self.in_ehc_plan,
        {.says = "Whether it stands in section E of the EHC plan.", .audience = Audience::family});
    visit.optional("measure", self.measure,
                   {.says = "What is measured; then baseline, target and readings are numbers.",
                    .audience = Audience::family,
                    .paragraph = "6.48"});
    visit.optional(
        "baseline", self.baseline,
        {.says = "Where the pupil began.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "target", self.target,
        {.says = "Where the pupil is to be.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "readings", self.readings,
        {.says = "Measurements on the way.", .audience = Audience::family, .paragraph = "6.53"});
    visit.optional("adulthood", self.adulthood,
                   {.says = "Part of adult life it prepares for, from Year 9.",
                    .audience = Audience::family,
                    .paragraph = "8.10"});
    visit.optional("closed", self.closed,
                   {.says = "How it ended.", .audience = Audience::family, .paragraph = "6.54"});
  }
};

struct Delivered : Entry {
  Field<Date> week;
  Field<int> sessions;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("week", self.week,
                   {.says = "Any day of the week, by custom its Monday.",
                    .audience = Audience::family,
                    .paragraph = "6.53"});
    visit.optional("sessions", self.sessions,
                   {.says = "Sessions that took place.",
                    .audience = Audience::family,
                    .paragraph = "6.53",
                    .at_least = 0});
  }
};

struct Provision : Entry {
  Texts outcomes;
  Text provision;
  Field<ProvisionForm> form;
  Field<Tier> tier;
  Text led_by;
  Text staff;
  Text evidence_base;
  Field<Date> start;
  Field<Date> end;
  Field<double> per_week;
  Field<int> minutes;
  Field<int> group_size;
  Text place;
  Field<double> cost;
  Field<Funding> funding;
  Field<bool> in_ehc_plan;
  List<Delivered> delivered;
  Text strategies;
  Text impact;

  // NOLINTNEXTLINE(readability-function-size): a list of fields, however many there are.
  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("outcomes", self.outcomes,
                   {.says = "Ids of the outcomes it serves.",
                    .audience = Audience::family,
                    .paragraph = "6.50"});
    visit.optional("provision", self.provision,
                   {.says = "What is done.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("form", self.form,
                   {.says = "One of the ten forms that SEN support can take.",
                    .audience = Audience::family,
                    .paragraph = "6.48"});
    visit.optional(
        "tier", self.tier,
        {.says = "How far it goes beyond what every pupil has.", .audience = Audience::family});
    visit.optional("led_by", self.led_by,
                   {.says = "Who leads it.", .audience = Audience::family, .paragraph = "6.52"});
    visit.optional(
        "staff", self.staff,
        {.says = "Grade of staff: a key of the setting’s rates.", .audience = Audience::authority});
    visit.optional(
        "evidence_base", self.evidence_base,
        {.says = "Evidence that it works.", .audience = Audience::family, .paragraph = "6.50"});
    visit.optional("start", self.start,
                   {.says = "First day.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("end", self.end,
                   {.says = "Last day.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("per_week", self.per_week,
                   {.says = "Sessions a week.",
                    .audience = Audience::family,
                    .paragraph = "6.73",
                    .at_least = 0});
    visit.optional("minutes", self.minutes,
                   {.says = "Minutes a session.",
                    .audience = Audience::family,
                    .paragraph = "6.73",
                    .at_least = 0});
    visit.optional("group_size", self.group_size,
                   {.says = "Pupils in the group.",
                    .audience = Audience::family,
                    .paragraph = "6.73",
                    .at_least = 1});
    visit.optional("place", self.place, {.says = "Where.", .audience = Audience::family});
    visit.optional("cost", self.cost,
                   {.says = "Anything bought, in pounds for the whole run.",
                    .audience = Audience::authority,
                    .paragraph = "6.99",
                    .at_least = 0});
    visit.optional("funding", self.funding,
                   {.says = "Where the money comes from.",
                    .audience = Audience::authority,
                    .paragraph = "6.99"});
    visit.optional(
        "in_ehc_plan", self.in_ehc_plan,
        {.says = "Whether it stands in section F of the EHC plan.", .audience = Audience::family});
    visit.optional("delivered", self.delivered,
                   {.says = "Sessions that took place, week by week.",
                    .audience = Audience::family,
                    .paragraph = "6.53"});
    visit.optional(
        "strategies", self.strategies,
        {.says = "What every adult can do.", .audience = Audience::family, .paragraph = "6.49"});
    visit.optional(
        "impact", self.impact,
        {.says = "What it achieved.", .audience = Audience::family, .paragraph = "6.54"});
  }
};

} // namespace senco::model
