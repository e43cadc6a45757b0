// SPDX-License-Identifier: MIT
// Who is who at the setting, and its SEN information report.
#pragma once

#include "model/field.hpp"
#include "model/review.hpp"

namespace senco::model {

SENCO_WORDS(QualificationKind, nasenco, npq_senco);

struct HeadTeacher : Section {
  Text name;
  Text title;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name,
                   {.says = "Name as one writes to them.", .audience = Audience::family});
    visit.optional("title", self.title,
                   {.says = "Headteacher, Principal, Manager …", .audience = Audience::family});
  }
};

struct Qualification : Section {
  Field<QualificationKind> kind;
  Field<Date> started;
  Field<Date> completed;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "kind", self.kind,
        {.says = "Which qualification.", .audience = Audience::staff, .paragraph = "6.85"});
    visit.optional(
        "started", self.started,
        {.says = "First day of the course.", .audience = Audience::staff, .paragraph = "6.85"});
    visit.optional(
        "completed", self.completed,
        {.says = "Day it was awarded.", .audience = Audience::staff, .paragraph = "6.85"});
  }
};

struct Senco : Section {
  Text name;
  Text email;
  Text phone;
  Field<bool> qualified_teacher;
  Field<bool> works_here;
  Field<bool> is_head;
  Field<bool> in_leadership;
  Field<Date> appointed;
  Field<int> previous_months_as_senco;
  Part<Qualification> qualification;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name,
                   {.says = "The SENCO, or the named person of a college.",
                    .audience = Audience::family,
                    .paragraph = "6.84"});
    visit.optional("email", self.email, {.says = "E-mail address.", .audience = Audience::family});
    visit.optional("phone", self.phone,
                   {.says = "Telephone number.", .audience = Audience::family});
    visit.optional(
        "qualified_teacher", self.qualified_teacher,
        {.says = "Whether a qualified teacher.", .audience = Audience::staff, .paragraph = "6.85"});
    visit.optional("works_here", self.works_here,
                   {.says = "Whether working as a teacher here.",
                    .audience = Audience::staff,
                    .paragraph = "6.85"});
    visit.optional("is_head", self.is_head,
                   {.says = "Whether also the head teacher.",
                    .audience = Audience::staff,
                    .paragraph = "6.85"});
    visit.optional("in_leadership", self.in_leadership,
                   {.says = "Whether in the leadership team.",
                    .audience = Audience::staff,
                    .paragraph = "6.87"});
    visit.optional(
        "appointed", self.appointed,
        {.says = "Day of becoming SENCO here.", .audience = Audience::staff, .paragraph = "6.85"});
    visit.optional("previous_months_as_senco", self.previous_months_as_senco,
                   {.says = "Months as SENCO before that.",
                    .audience = Audience::staff,
                    .paragraph = "6.85",
                    .at_least = 0});
    visit.optional(
        "qualification", self.qualification,
        {.says = "The mandatory qualification.", .audience = Audience::staff, .paragraph = "6.85"});
  }
};

struct StaffMember : Entry {
  Text name;
  Field<StaffRole> role;
  Text email;
  Field<Date> left;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name, {.says = "Name.", .audience = Audience::family});
    visit.optional(
        "role", self.role,
        {.says = "Role, in the words used for who leads a review.", .audience = Audience::family});
    visit.optional("email", self.email, {.says = "E-mail address.", .audience = Audience::staff});
    visit.optional("left", self.left, {.says = "Last day here.", .audience = Audience::staff});
  }
};

struct InformationReport : Section {
  Text url;
  Field<Date> published;
  Field<Date> reviewed;
  Texts sections;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "url", self.url,
        {.says = "Where it is published.", .audience = Audience::family, .paragraph = "6.79"});
    visit.optional(
        "published", self.published,
        {.says = "Day it was published.", .audience = Audience::family, .paragraph = "6.79"});
    visit.optional(
        "reviewed", self.reviewed,
        {.says = "Day it was last reviewed.", .audience = Audience::family, .paragraph = "6.79"});
    visit.optional("sections", self.sections,
                   {.says = "A key for each item of Schedule 1 that it covers.",
                    .audience = Audience::family,
                    .paragraph = "6.79"});
  }
};

} // namespace senco::model
