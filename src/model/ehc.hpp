// SPDX-License-Identifier: MIT
// From the request for an EHC needs assessment to the plan.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(RequestBy, school, parent, young_person, other);

SENCO_WORDS(TransferKind, early_years_to_school, infant_to_junior, primary_to_middle,
            primary_to_secondary, middle_to_secondary, secondary_to_post_16, post_16_to_post_16);

SENCO_WORDS(DisputeKind, mediation, appeal);

struct DecisionToAssess : Section {
  Field<Date> date;
  Field<bool> assess;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "date", self.date,
        {.says = "Day of the decision.", .audience = Audience::family, .paragraph = "9.17"});
    visit.optional("assess", self.assess,
                   {.says = "Whether the authority assesses.",
                    .audience = Audience::family,
                    .paragraph = "9.17"});
  }
};

struct AdviceToAuthority : Section {
  Field<Date> asked;
  Field<Date> sent;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("asked", self.asked,
                   {.says = "Day the authority asked for it.", .audience = Audience::family});
    visit.optional("sent", self.sent, {.says = "Day it was sent.", .audience = Audience::family});
  }
};

struct DraftPlan : Section {
  Field<Date> served;
  Field<Date> views_sent;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "served", self.served,
        {.says = "Day the draft was served.", .audience = Audience::family, .paragraph = "9.77"});
    visit.optional("views_sent", self.views_sent,
                   {.says = "Day the family’s views were sent.",
                    .audience = Audience::family,
                    .paragraph = "9.77"});
  }
};

struct Consultation : Section {
  Field<Date> received;
  Field<Date> replied;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("received", self.received,
                   {.says = "Day the setting was consulted.",
                    .audience = Audience::family,
                    .paragraph = "9.83"});
    visit.optional("replied", self.replied,
                   {.says = "Day it replied.", .audience = Audience::family, .paragraph = "9.83"});
  }
};

struct EhcRequest : Entry {
  Field<RequestBy> by;
  Field<Date> made;
  Field<Date> parents_told;
  Field<Date> pupil_told;
  Field<Date> received_by_authority;
  Part<DecisionToAssess> decision_to_assess;
  Part<AdviceToAuthority> advice;
  Part<DraftPlan> draft_plan;
  Part<Consultation> consultation;
  Field<Date> refused_plan;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("by", self.by,
                   {.says = "Who asked.", .audience = Audience::family, .paragraph = "9.8"});
    visit.optional(
        "made", self.made,
        {.says = "Day the request was made.", .audience = Audience::family, .paragraph = "9.8"});
    visit.optional(
        "parents_told", self.parents_told,
        {.says = "Day the parents were told.", .audience = Audience::family, .paragraph = "9.8"});
    visit.optional("pupil_told", self.pupil_told,
                   {.says = "Day the young person was told.",
                    .audience = Audience::family,
                    .paragraph = "9.8"});
    visit.optional("received_by_authority", self.received_by_authority,
                   {.says = "Day the authority received it: its clocks start here.",
                    .audience = Audience::family,
                    .paragraph = "9.17"});
    visit.optional("decision_to_assess", self.decision_to_assess,
                   {.says = "Whether the authority assesses.",
                    .audience = Audience::family,
                    .paragraph = "9.17"});
    visit.optional("advice", self.advice,
                   {.says = "The setting’s advice.", .audience = Audience::family});
    visit.optional("draft_plan", self.draft_plan,
                   {.says = "The draft plan.", .audience = Audience::family, .paragraph = "9.77"});
    visit.optional("consultation", self.consultation,
                   {.says = "Consultation on being named.",
                    .audience = Audience::family,
                    .paragraph = "9.83"});
    visit.optional(
        "refused_plan", self.refused_plan,
        {.says = "Day the authority said that it makes no plan.", .audience = Audience::family});
  }
};

struct PlanSections : Section {
  Text a;
  Text b;
  Text c;
  Text d;
  Text e;
  Text f;
  Text g;
  Text h1;
  Text h2;
  Text i;
  Text j;
  Text k;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "A", self.a,
        {.says = "Section A: views, interests and aspirations.", .audience = Audience::authority});
    visit.optional(
        "B", self.b,
        {.says = "Section B: special educational needs.", .audience = Audience::authority});
    visit.optional("C", self.c,
                   {.says = "Section C: health needs.", .audience = Audience::authority});
    visit.optional("D", self.d,
                   {.says = "Section D: social care needs.", .audience = Audience::authority});
    visit.optional("E", self.e, {.says = "Section E: outcomes.", .audience = Audience::authority});
    visit.optional(
        "F", self.f,
        {.says = "Section F: special educational provision.", .audience = Audience::authority});
    visit.optional("G", self.g,
                   {.says = "Section G: health provision.", .audience = Audience::authority});
    visit.optional("H1", self.h1,
                   {.says = "Section H1: social care provision under the Chronically Sick and "
                            "Disabled Persons Act.",
                    .audience = Audience::authority});
    visit.optional(
        "H2", self.h2,
        {.says = "Section H2: other social care provision.", .audience = Audience::authority});
    visit.optional("I", self.i, {.says = "Section I: placement.", .audience = Audience::authority});
    visit.optional("J", self.j,
                   {.says = "Section J: personal budget.", .audience = Audience::authority});
    visit.optional("K", self.k,
                   {.says = "Section K: advice and information.", .audience = Audience::authority});
  }
};

struct EhcPlan : Section {
  Field<Date> made;
  List<Field<Date>> amended;
  Text named_setting;
  Part<PlanSections> sections;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "made", self.made,
        {.says = "Day it was first made.", .audience = Audience::family, .paragraph = "9.166"});
    visit.optional(
        "amended", self.amended,
        {.says = "Days it was amended.", .audience = Audience::family, .paragraph = "9.166"});
    visit.optional("named_setting", self.named_setting,
                   {.says = "Setting named in section I.", .audience = Audience::family});
    visit.optional("sections", self.sections,
                   {.says = "What the sections say.", .audience = Audience::authority});
  }
};

struct Transfer : Section {
  Field<TransferKind> kind;
  Field<int> year;
  Field<Date> date;
  Field<Date> named;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("kind", self.kind,
                   {.says = "Which move.", .audience = Audience::family, .paragraph = "9.179"});
    visit.optional("year", self.year,
                   {.says = "Calendar year of the move.",
                    .audience = Audience::family,
                    .paragraph = "9.179",
                    .at_least = 1900,
                    .at_most = 2199});
    visit.optional(
        "date", self.date,
        {.says = "Day of the move (post-16).", .audience = Audience::family, .paragraph = "9.181"});
    visit.optional("named", self.named,
                   {.says = "Day of the final plan that names the setting.",
                    .audience = Audience::family,
                    .paragraph = "9.179"});
  }
};

struct Dispute : Entry {
  Field<DisputeKind> kind;
  Field<Date> letter;
  Field<Date> certificate;
  Field<Date> lodged;
  Text outcome;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("kind", self.kind,
                   {.says = "What kind of dispute.", .audience = Audience::staff});
    visit.optional("letter", self.letter,
                   {.says = "Date of the letter in dispute.", .audience = Audience::staff});
    visit.optional("certificate", self.certificate,
                   {.says = "Date of the mediation certificate.", .audience = Audience::staff});
    visit.optional("lodged", self.lodged,
                   {.says = "Day it was lodged.", .audience = Audience::staff});
    visit.optional("outcome", self.outcome, {.says = "How it ended.", .audience = Audience::staff});
  }
};

struct Ehc : Section {
  List<EhcRequest> requests;
  Part<EhcPlan> plan;
  Part<Transfer> transfer;
  List<Dispute> disputes;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("requests", self.requests,
                   {.says = "Requests for a needs assessment.",
                    .audience = Audience::family,
                    .paragraph = "9.8"});
    visit.optional("plan", self.plan, {.says = "The plan.", .audience = Audience::family});
    visit.optional(
        "transfer", self.transfer,
        {.says = "The next phase transfer.", .audience = Audience::family, .paragraph = "9.179"});
    visit.optional("disputes", self.disputes,
                   {.says = "Mediation and appeals.", .audience = Audience::staff});
  }
};

} // namespace senco::model
