// SPDX-License-Identifier: MIT
// Meetings: planned, then invited, then held, then shared: one entry all the way.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(ReviewKind, early_discussion, sen_support, annual, early_annual, transition);

SENCO_WORDS(InvitedRole, parent, young_person, pupil, head_teacher, class_teacher, senco,
            la_officer, health, social_care, specialist, next_setting, friend_or_adviser, other);

SENCO_WORDS(StaffRole, class_teacher, form_tutor, subject_teacher, key_person, teaching_assistant,
            head_teacher, senco, specialist, la_officer, other);

SENCO_WORDS(TookPart, attended, contributed, declined, absent, not_invited);

SENCO_WORDS(Progress, achieved, on_track, some, none);

SENCO_WORDS(NextStep, continue_, change, stop);

SENCO_WORDS(ReviewDecision, continue_, revise, involve_specialist, request_ehc_assessment,
            end_sen_support, keep_plan, amend_plan, cease_plan);

SENCO_WORDS(AuthorityDecision, keep_plan, amend_plan, cease_plan);

struct Invited : Entry {
  Text name;
  Field<InvitedRole> role;
  Text email;
  Texts address;
  Field<Date> sent;
  Field<Date> advice_asked;
  Field<Date> advice_received;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name,
                   {.says = "Who.", .audience = Audience::family, .paragraph = "9.176"});
    visit.optional("role", self.role,
                   {.says = "In what role.", .audience = Audience::family, .paragraph = "9.176"});
    visit.optional("email", self.email,
                   {.says = "E-mail address.", .audience = Audience::addressee});
    visit.optional("address", self.address,
                   {.says = "Postal address, line by line.", .audience = Audience::addressee});
    visit.optional("sent", self.sent,
                   {.says = "Day the invitation was sent.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional("advice_asked", self.advice_asked,
                   {.says = "Day written advice was asked for.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional("advice_received", self.advice_received,
                   {.says = "Day it came.", .audience = Audience::family, .paragraph = "9.176"});
  }
};

struct OutcomeReviewed : Entry {
  Text outcome;
  Field<Progress> progress;
  Text note;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "outcome", self.outcome,
        {.says = "Id of the outcome.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "progress", self.progress,
        {.says = "How far the pupil has come.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional("note", self.note,
                   {.says = "What was seen.", .audience = Audience::family, .paragraph = "6.54"});
  }
};

struct ProvisionReviewed : Entry {
  Text provision;
  Text impact;
  Field<NextStep> next;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "provision", self.provision,
        {.says = "Id of the provision.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "impact", self.impact,
        {.says = "What difference it made.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "next", self.next,
        {.says = "What is to become of it.", .audience = Audience::family, .paragraph = "6.54"});
  }
};

struct Action : Entry {
  Text action;
  Text owner;
  Field<Date> due;
  Field<Date> done;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "action", self.action,
        {.says = "What is to be done.", .audience = Audience::family, .paragraph = "6.71"});
    visit.optional("owner", self.owner,
                   {.says = "By whom.", .audience = Audience::family, .paragraph = "6.71"});
    visit.optional("due", self.due,
                   {.says = "By when.", .audience = Audience::family, .paragraph = "6.71"});
    visit.optional("done", self.done,
                   {.says = "Day it was done.", .audience = Audience::family, .paragraph = "6.71"});
  }
};

/// Preparing for adulthood, from Year 9 on.
struct AdulthoodPlan : Section {
  Text employment;
  Text independent_living;
  Text community;
  Text health;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "employment", self.employment,
        {.says = "Education and work.", .audience = Audience::family, .paragraph = "8.10"});
    visit.optional(
        "independent_living", self.independent_living,
        {.says = "Living on one’s own.", .audience = Audience::family, .paragraph = "8.10"});
    visit.optional("community", self.community,
                   {.says = "Friends, relationships and taking part.",
                    .audience = Audience::family,
                    .paragraph = "8.10"});
    visit.optional("health", self.health,
                   {.says = "Being as healthy as possible.",
                    .audience = Audience::family,
                    .paragraph = "8.10"});
  }
};

struct AuthorityReview : Section {
  Field<Date> date;
  Field<AuthorityDecision> decision;
  Field<Date> amendments_sent;
  Field<Date> final;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("date", self.date,
                   {.says = "Day of the authority’s decision.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional("decision", self.decision,
                   {.says = "What the authority decided.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional(
        "amendments_sent", self.amendments_sent,
        {.says = "Day the proposed amendments were sent.", .audience = Audience::family});
    visit.optional("final", self.final,
                   {.says = "Day of the final amended plan.", .audience = Audience::family});
  }
};

struct Review : Entry {
  Field<ReviewKind> kind;
  Field<Date> planned;
  Field<TimeOfDay> time;
  Text place;
  List<Invited> invited;
  Field<Date> advice_circulated;
  Field<Date> held;
  Text led_by;
  Field<StaffRole> led_by_role;
  Field<int> duration_minutes;
  Texts present;
  Texts apologies;
  Text strengths;
  Text difficulties;
  Field<Date> advice_service_told;
  Field<TookPart> parents;
  Field<TookPart> pupil;
  Text parent_views;
  Text pupil_views;
  List<OutcomeReviewed> outcomes;
  List<ProvisionReviewed> provision;
  List<Action> actions;
  Field<ReviewDecision> decision;
  Text disagreements;
  Part<AdulthoodPlan> adulthood;
  Field<Date> given_to_parents;
  Field<Date> given_to_pupil;
  Field<Date> shared_with_staff;
  Field<Date> report_sent;
  Part<AuthorityReview> la_decision;

  // NOLINTNEXTLINE(readability-function-size): a list of fields, however many there are.
  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "kind", self.kind,
        {.says = "What kind of meeting.", .audience = Audience::family, .paragraph = "6.53"});
    visit.optional("planned", self.planned,
                   {.says = "The agreed date.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("time", self.time, {.says = "When it begins.", .audience = Audience::family});
    visit.optional("place", self.place, {.says = "Where.", .audience = Audience::family});
    visit.optional("invited", self.invited,
                   {.says = "Who was asked to come, and for advice.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional("advice_circulated", self.advice_circulated,
                   {.says = "Day the advice was sent round.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional(
        "held", self.held,
        {.says = "Day of the meeting.", .audience = Audience::family, .paragraph = "6.53"});
    visit.optional("led_by", self.led_by,
                   {.says = "Who led it.", .audience = Audience::family, .paragraph = "6.67"});
    visit.optional("led_by_role", self.led_by_role,
                   {.says = "In what role.", .audience = Audience::family, .paragraph = "6.67"});
    visit.optional("duration_minutes", self.duration_minutes,
                   {.says = "How long it was, or is planned to be.",
                    .audience = Audience::family,
                    .paragraph = "6.69",
                    .at_least = 0});
    visit.optional("present", self.present,
                   {.says = "Who was there.", .audience = Audience::family, .paragraph = "6.71"});
    visit.optional(
        "apologies", self.apologies,
        {.says = "Who sent apologies.", .audience = Audience::family, .paragraph = "6.71"});
    visit.optional(
        "strengths", self.strengths,
        {.says = "Strengths talked about.", .audience = Audience::family, .paragraph = "6.39"});
    visit.optional(
        "difficulties", self.difficulties,
        {.says = "Difficulties talked about.", .audience = Audience::family, .paragraph = "6.39"});
    visit.optional("advice_service_told", self.advice_service_told,
                   {.says = "Day the family was told of the advice and support service.",
                    .audience = Audience::family,
                    .paragraph = "6.39"});
    visit.optional("parents", self.parents,
                   {.says = "Whether the parents took part.",
                    .audience = Audience::family,
                    .paragraph = "6.65"});
    visit.optional("pupil", self.pupil,
                   {.says = "Whether the pupil took part.",
                    .audience = Audience::family,
                    .paragraph = "6.70"});
    visit.optional(
        "parent_views", self.parent_views,
        {.says = "What the parents said.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "pupil_views", self.pupil_views,
        {.says = "What the pupil said.", .audience = Audience::family, .paragraph = "6.70"});
    visit.optional(
        "outcomes", self.outcomes,
        {.says = "Each outcome, judged.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "provision", self.provision,
        {.says = "Each provision, judged.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "actions", self.actions,
        {.says = "Who does what by when.", .audience = Audience::family, .paragraph = "6.71"});
    visit.optional("decision", self.decision,
                   {.says = "What was decided or recommended.",
                    .audience = Audience::family,
                    .paragraph = "6.54"});
    visit.optional(
        "disagreements", self.disagreements,
        {.says = "Where views differed.", .audience = Audience::family, .paragraph = "9.176"});
    visit.optional(
        "adulthood", self.adulthood,
        {.says = "Preparing for adulthood.", .audience = Audience::family, .paragraph = "8.10"});
    visit.optional("given_to_parents", self.given_to_parents,
                   {.says = "Day the parents were given the record.",
                    .audience = Audience::family,
                    .paragraph = "6.71"});
    visit.optional("given_to_pupil", self.given_to_pupil,
                   {.says = "Day the pupil was given the record.",
                    .audience = Audience::family,
                    .paragraph = "8.13"});
    visit.optional("shared_with_staff", self.shared_with_staff,
                   {.says = "Day the staff were given the record.",
                    .audience = Audience::family,
                    .paragraph = "6.71"});
    visit.optional("report_sent", self.report_sent,
                   {.says = "Day the report went to the authority and those invited.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
    visit.optional("la_decision", self.la_decision,
                   {.says = "What the authority decided.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
  }
};

} // namespace senco::model
