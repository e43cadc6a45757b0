// SPDX-License-Identifier: MIT
// Specialists, what was formally said to whom, moving on.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(Service, educational_psychology, speech_and_language, occupational_therapy, camhs,
            specialist_teacher, physiotherapy, autism_outreach, health_visitor, other);

SENCO_WORDS(NoticeAbout, sen_support, plan, review_record, specialist, ehc_request, annual_report,
            two_year_check, transition, end_of_support, other);

SENCO_WORDS(NoticeHow, letter, email, meeting, phone);

struct Specialist : Entry {
  Field<Service> service;
  Text name;
  Text reason;
  Field<Date> parents_agreed;
  Field<Date> pupil_agreed;
  Field<Date> referred;
  Field<Date> seen;
  Text advice;
  Field<Date> advice_received;
  Field<Date> given_to_parents;
  Field<Date> given_to_pupil;
  Field<Date> shared_with_staff;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("service", self.service,
                   {.says = "Which service.", .audience = Audience::family, .paragraph = "6.61"});
    visit.optional("name", self.name,
                   {.says = "Who.", .audience = Audience::family, .paragraph = "6.61"});
    visit.optional("reason", self.reason,
                   {.says = "Why.", .audience = Audience::family, .paragraph = "6.59"});
    visit.optional(
        "parents_agreed", self.parents_agreed,
        {.says = "Day the parents agreed.", .audience = Audience::family, .paragraph = "6.59"});
    visit.optional("pupil_agreed", self.pupil_agreed,
                   {.says = "Day the young person agreed.",
                    .audience = Audience::family,
                    .paragraph = "8.13"});
    visit.optional(
        "referred", self.referred,
        {.says = "Day of the referral.", .audience = Audience::family, .paragraph = "6.60"});
    visit.optional(
        "seen", self.seen,
        {.says = "Day the pupil was seen.", .audience = Audience::family, .paragraph = "6.60"});
    visit.optional(
        "advice", self.advice,
        {.says = "The advice, in short.", .audience = Audience::family, .paragraph = "6.59"});
    visit.optional("advice_received", self.advice_received,
                   {.says = "Day it came.", .audience = Audience::family, .paragraph = "6.59"});
    visit.optional("given_to_parents", self.given_to_parents,
                   {.says = "Day the parents were given it.",
                    .audience = Audience::family,
                    .paragraph = "6.59"});
    visit.optional(
        "given_to_pupil", self.given_to_pupil,
        {.says = "Day the pupil was given it.", .audience = Audience::family, .paragraph = "8.13"});
    visit.optional("shared_with_staff", self.shared_with_staff,
                   {.says = "Day the staff were given it.",
                    .audience = Audience::family,
                    .paragraph = "6.59"});
  }
};

struct Notice : Entry {
  Field<Date> date;
  Field<NoticeAbout> about;
  Texts to;
  Field<NoticeHow> how;
  Text document;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "date", self.date,
        {.says = "Day it was given.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional("about", self.about,
                   {.says = "What about.", .audience = Audience::family, .paragraph = "6.48"});
    visit.optional(
        "to", self.to,
        {.says = "A contact’s name exactly, pupil, or parents (all with parental responsibility).",
         .audience = Audience::family,
         .paragraph = "6.48"});
    visit.optional("how", self.how, {.says = "How they were told.", .audience = Audience::family});
    visit.optional("document", self.document,
                   {.says = "The paper that was sent, as a path in the folder.",
                    .audience = Audience::family});
  }
};

struct Transition : Section {
  Text to;
  Field<Date> meeting;
  Texts agreed_to_share;
  Texts agreed_by;
  Field<Date> sent;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("to", self.to,
                   {.says = "Next setting.", .audience = Audience::family, .paragraph = "6.57"});
    visit.optional("meeting", self.meeting,
                   {.says = "Day of the meeting about the move.",
                    .audience = Audience::family,
                    .paragraph = "6.57"});
    visit.optional("agreed_to_share", self.agreed_to_share,
                   {.says = "What it was agreed to pass on.",
                    .audience = Audience::family,
                    .paragraph = "6.57"});
    visit.optional("agreed_by", self.agreed_by,
                   {.says = "Who agreed.", .audience = Audience::family, .paragraph = "6.57"});
    visit.optional("sent", self.sent,
                   {.says = "Day the information was passed on.",
                    .audience = Audience::family,
                    .paragraph = "6.57"});
  }
};

} // namespace senco::model
