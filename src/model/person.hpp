// SPDX-License-Identifier: MIT
// The child or young person, their one-page profile, contacts and status over time.
#pragma once

#include "model/field.hpp"

namespace senco::model {

SENCO_WORDS(Pronouns, he, she, they);

SENCO_WORDS(SupportStatus, concern, sen_support, ehc_plan, no_sen);

struct LookedAfter : Section {
  Text authority;
  Text social_worker;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "authority", self.authority,
        {.says = "Authority that looks after the child.", .audience = Audience::authority});
    visit.optional("social_worker", self.social_worker,
                   {.says = "The child’s social worker.", .audience = Audience::authority});
  }
};

/// Whether a young person can take a decision (Mental Capacity Act 2005).
struct Capacity : Entry {
  Text decision;
  Field<Date> date;
  Field<bool> has_capacity;
  Text representative;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("decision", self.decision,
                   {.says = "The decision that capacity was assessed for.",
                    .audience = Audience::staff,
                    .paragraph = "8.17"});
    visit.optional(
        "date", self.date,
        {.says = "Day of the assessment.", .audience = Audience::staff, .paragraph = "8.17"});
    visit.optional("has_capacity", self.has_capacity,
                   {.says = "Whether the young person can take this decision.",
                    .audience = Audience::staff,
                    .paragraph = "8.17"});
    visit.optional(
        "representative", self.representative,
        {.says = "Who takes it if not.", .audience = Audience::staff, .paragraph = "8.17"});
  }
};

/// Who the pupil is: the section `pupil`.
struct Person : Section {
  Text given_name;
  Text family_name;
  Text known_as;
  Field<Date> born;
  Field<Pronouns> pronouns;
  Text upn;
  Texts former_upn;
  Text uln;
  Text year_group;
  Field<Date> year_group_from;
  Text class_name;
  Text responsible_teacher;
  Field<Date> joined;
  Field<Date> left;
  Text next_setting;
  Field<bool> sen_unit;
  Field<bool> resourced_provision;
  Text home_language;
  Part<LookedAfter> looked_after;
  Text local_authority;
  Field<bool> agrees_to_share_with_parents;
  List<Capacity> capacity;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("given_name", self.given_name,
                    {.says = "Given name.", .audience = Audience::family});
    visit.mandatory("family_name", self.family_name,
                    {.says = "Family name.", .audience = Audience::family});
    visit.optional("known_as", self.known_as,
                   {.says = "Name the pupil goes by, if another.", .audience = Audience::family});
    visit.mandatory("born", self.born, {.says = "Date of birth.", .audience = Audience::family});
    visit.optional("pronouns", self.pronouns,
                   {.says = "Pronouns in papers; they if absent.", .audience = Audience::family});
    visit.optional("upn", self.upn,
                   {.says = "Unique pupil number; its check letter is verified.",
                    .audience = Audience::authority});
    visit.optional("former_upn", self.former_upn,
                   {.says = "Unique pupil numbers held before.", .audience = Audience::authority});
    visit.optional("uln", self.uln,
                   {.says = "Unique learner number, from 14.", .audience = Audience::authority});
    visit.optional("year_group", self.year_group,
                   {.says = "Year actually taught: E1 E2 N1 N2 R 1 to 14 X; by age if absent.",
                    .audience = Audience::family,
                    .form = Form::year_group});
    visit.optional("year_group_from", self.year_group_from,
                   {.says = "Day the year group was true; this school year if absent.",
                    .audience = Audience::family});
    visit.optional("class", self.class_name,
                   {.says = "Class or form.", .audience = Audience::family});
    visit.optional("responsible_teacher", self.responsible_teacher,
                   {.says = "Class teacher, form tutor or key person; never a teaching assistant.",
                    .audience = Audience::family,
                    .paragraph = "6.52"});
    visit.optional("joined", self.joined,
                   {.says = "First day at this setting.", .audience = Audience::family});
    visit.optional("left", self.left,
                   {.says = "Last day at this setting.", .audience = Audience::family});
    visit.optional(
        "next_setting", self.next_setting,
        {.says = "Where the pupil goes next.", .audience = Audience::family, .paragraph = "6.57"});
    visit.optional("sen_unit", self.sen_unit,
                   {.says = "Member of a SEN unit (census).", .audience = Audience::family});
    visit.optional("resourced_provision", self.resourced_provision,
                   {.says = "In resourced provision (census).", .audience = Audience::family});
    visit.optional("home_language", self.home_language,
                   {.says = "Language spoken at home.", .audience = Audience::family});
    visit.optional(
        "looked_after", self.looked_after,
        {.says = "If an authority looks after the child.", .audience = Audience::authority});
    visit.optional("local_authority", self.local_authority,
                   {.says = "Authority whose EHC timetable applies; the setting’s if absent.",
                    .audience = Audience::family});
    visit.optional("agrees_to_share_with_parents", self.agrees_to_share_with_parents,
                   {.says = "Whether a young person agrees that parents are told.",
                    .audience = Audience::family,
                    .paragraph = "8.15"});
    visit.optional("capacity", self.capacity,
                   {.says = "Capacity for decisions, once a young person.",
                    .audience = Audience::staff,
                    .paragraph = "8.17"});
  }
};

/// The one-page profile, in the pupil’s words.
struct Profile : Section {
  Texts appreciated;
  Texts important;
  Texts support;
  Text aspirations;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("appreciated", self.appreciated,
                   {.says = "What people like and admire about me.",
                    .audience = Audience::family,
                    .paragraph = "6.49"});
    visit.optional(
        "important", self.important,
        {.says = "What is important to me.", .audience = Audience::family, .paragraph = "6.70"});
    visit.optional(
        "support", self.support,
        {.says = "How best to support me.", .audience = Audience::family, .paragraph = "6.49"});
    visit.optional("aspirations", self.aspirations,
                   {.says = "What I hope for.", .audience = Audience::family, .paragraph = "8.8"});
  }
};

/// A parent, carer or other person to talk to.
struct Contact : Entry {
  Text name;
  Text relation;
  Field<bool> parental_responsibility;
  Field<bool> letters;
  Text email;
  Text phone;
  Texts address;
  Text language;
  Text restrictions;
  Text note;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("name", self.name,
                    {.says = "Name as it stands on an envelope.", .audience = Audience::family});
    visit.optional("relation", self.relation,
                   {.says = "mother, father, foster carer …", .audience = Audience::family});
    visit.optional(
        "parental_responsibility", self.parental_responsibility,
        {.says = "Whether the contact has parental responsibility.", .audience = Audience::family});
    visit.optional(
        "letters", self.letters,
        {.says = "Whether letters go to this contact; by parental responsibility if absent.",
         .audience = Audience::family});
    visit.optional("email", self.email,
                   {.says = "E-mail address.", .audience = Audience::addressee});
    visit.optional("phone", self.phone,
                   {.says = "Telephone number.", .audience = Audience::addressee});
    visit.optional("address", self.address,
                   {.says = "Postal address, line by line.", .audience = Audience::addressee});
    visit.optional("language", self.language,
                   {.says = "Language for letters and meetings.", .audience = Audience::addressee});
    visit.optional(
        "restrictions", self.restrictions,
        {.says = "A court order, who may not be told what.", .audience = Audience::restricted});
    visit.optional("note", self.note,
                   {.says = "Anything else staff must know.", .audience = Audience::restricted});
  }
};

/// One step of the pupil’s status; it holds until the next.
struct StatusEntry : Entry {
  Field<Date> from;
  Field<SupportStatus> is;
  Texts decided_by;
  Text reason;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory(
        "from", self.from,
        {.says = "Day from which it holds.", .audience = Audience::family, .paragraph = "6.43"});
    visit.mandatory("is", self.is,
                    {.says = "Status from that day; concern: a worry is being looked into.",
                     .audience = Audience::family,
                     .paragraph = "6.43"});
    visit.optional("decided_by", self.decided_by,
                   {.says = "Who decided: the teacher and the SENCO.",
                    .audience = Audience::family,
                    .paragraph = "6.38"});
    visit.optional("reason", self.reason,
                   {.says = "Why.", .audience = Audience::family, .paragraph = "6.43"});
  }
};

} // namespace senco::model
