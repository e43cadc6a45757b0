// SPDX-License-Identifier: MIT
// One pupil’s record: everything a pupil file holds.
#pragma once

#include "model/concern.hpp"
#include "model/ehc.hpp"
#include "model/exception.hpp"
#include "model/involvement.hpp"
#include "model/need.hpp"
#include "model/person.hpp"
#include "model/plan.hpp"
#include "model/review.hpp"

namespace senco::model {

SENCO_WORDS(DocumentAudience, family, staff, authority, restricted);

struct Attendance : Entry {
  Text year;
  Field<double> percent;
  Field<int> suspensions;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("year", self.year, {.says = "School year.", .audience = Audience::family});
    visit.optional("percent", self.percent,
                   {.says = "Attendance in per cent.",
                    .audience = Audience::family,
                    .at_least = 0,
                    .at_most = 100});
    visit.optional("suspensions", self.suspensions,
                   {.says = "Suspensions.", .audience = Audience::family, .at_least = 0});
  }
};

struct ContactLog : Entry {
  Field<Date> date;
  Field<NoticeHow> how;
  Text with_whom;
  Text note;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("date", self.date, {.says = "Day.", .audience = Audience::staff});
    visit.optional("how", self.how, {.says = "By what means.", .audience = Audience::staff});
    visit.optional("with", self.with_whom, {.says = "With whom.", .audience = Audience::staff});
    visit.optional("note", self.note, {.says = "What was said.", .audience = Audience::staff});
  }
};

struct DocumentEntry : Entry {
  Field<Date> date;
  Text title;
  Text file;
  Field<DocumentAudience> audience;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("date", self.date,
                   {.says = "Date of the document.", .audience = Audience::staff});
    visit.optional("title", self.title, {.says = "Title.", .audience = Audience::staff});
    visit.optional("file", self.file, {.says = "Path in the folder.", .audience = Audience::staff});
    visit.optional("audience", self.audience,
                   {.says = "Who may read it.", .audience = Audience::staff});
  }
};

struct Note : Entry {
  Field<Date> date;
  Text by;
  Text note;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("date", self.date, {.says = "Day.", .audience = Audience::restricted});
    visit.optional("by", self.by, {.says = "Who wrote it.", .audience = Audience::restricted});
    visit.optional("note", self.note, {.says = "The note.", .audience = Audience::restricted});
  }
};

struct Pupil : Section {
  Field<int> format;
  Person pupil;
  Part<Profile> profile;
  List<Contact> contacts;
  List<StatusEntry> status;
  List<Concern> concerns;
  List<Assessment> assessments;
  List<Need> needs;
  Part<Plan> plan;
  List<Plan> earlier_plans;
  List<Outcome> outcomes;
  List<Provision> provision;
  List<Review> reviews;
  List<Specialist> specialists;
  List<Notice> notices;
  Part<Ehc> ehc;
  Part<Transition> transition;
  List<Attendance> attendance;
  List<ContactLog> contact_log;
  List<DocumentEntry> documents;
  List<Note> notes;
  List<Exception> exceptions;

  // NOLINTNEXTLINE(readability-function-size): a list of fields, however many there are.
  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("format", self.format,
                    {.says = "Version of the format: 1.",
                     .audience = Audience::staff,
                     .at_least = 1,
                     .at_most = 1});
    visit.mandatory("pupil", self.pupil,
                    {.says = "Who the pupil is.", .audience = Audience::family});
    visit.optional("profile", self.profile,
                   {.says = "The one-page profile, in the pupil’s words.",
                    .audience = Audience::family,
                    .paragraph = "6.49"});
    visit.optional("contacts", self.contacts,
                   {.says = "Parents, carers and others.", .audience = Audience::family});
    visit.mandatory("status", self.status,
                    {.says = "Oldest first; the last is now.",
                     .audience = Audience::family,
                     .paragraph = "6.43"});
    visit.optional("concerns", self.concerns,
                   {.says = "Worries raised.", .audience = Audience::family, .paragraph = "6.20"});
    visit.optional(
        "assessments", self.assessments,
        {.says = "What was found out.", .audience = Audience::family, .paragraph = "6.45"});
    visit.optional(
        "needs", self.needs,
        {.says = "Special educational needs.", .audience = Audience::family, .paragraph = "6.15"});
    visit.optional(
        "plan", self.plan,
        {.says = "The plan now in force.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "earlier_plans", self.earlier_plans,
        {.says = "Plans before, oldest first.", .audience = Audience::family, .paragraph = "6.54"});
    visit.optional(
        "outcomes", self.outcomes,
        {.says = "What is to be reached.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("provision", self.provision,
                   {.says = "What is done.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "reviews", self.reviews,
        {.says = "Meetings, planned and held.", .audience = Audience::family, .paragraph = "6.53"});
    visit.optional(
        "specialists", self.specialists,
        {.says = "Specialists involved.", .audience = Audience::family, .paragraph = "6.59"});
    visit.optional("notices", self.notices,
                   {.says = "What was formally said to whom.",
                    .audience = Audience::family,
                    .paragraph = "6.48"});
    visit.optional("ehc", self.ehc,
                   {.says = "EHC needs assessment and plan.", .audience = Audience::family});
    visit.optional("transition", self.transition,
                   {.says = "Moving on.", .audience = Audience::family, .paragraph = "6.57"});
    visit.optional("attendance", self.attendance,
                   {.says = "Attendance by school year.", .audience = Audience::family});
    visit.optional("contact_log", self.contact_log,
                   {.says = "Calls, letters and talks.", .audience = Audience::staff});
    visit.optional("documents", self.documents,
                   {.says = "Files kept with the record.", .audience = Audience::staff});
    visit.optional("notes", self.notes,
                   {.says = "Notes for the SENCO alone.", .audience = Audience::restricted});
    visit.optional("exceptions", self.exceptions,
                   {.says = "Rules knowingly not met.", .audience = Audience::staff});
  }
};

} // namespace senco::model
