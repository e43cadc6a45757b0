// SPDX-License-Identifier: MIT
// The setting: who, where, term dates, policy. The file senco.yaml.
#pragma once

#include "model/exception.hpp"
#include "model/field.hpp"
#include "model/staff.hpp"

namespace senco::model {

SENCO_WORDS(SettingType, maintained_school, academy, maintained_nursery_school, special_school,
            pupil_referral_unit, alternative_provision_academy, sixteen_to_nineteen_academy,
            college, early_years_provider, childminder, independent_school);

struct YearGroups : Section {
  Text first;
  Text last;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional(
        "first", self.first,
        {.says = "Youngest year group.", .audience = Audience::family, .form = Form::year_group});
    visit.optional(
        "last", self.last,
        {.says = "Oldest year group.", .audience = Audience::family, .form = Form::year_group});
  }
};

/// Name, kind and address: the section `setting`.
struct Place : Section {
  Text name;
  Field<SettingType> type;
  Part<YearGroups> year_groups;
  Text urn;
  Text laestab;
  Texts address;
  Text phone;
  Text email;
  Text website;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("name", self.name,
                    {.says = "Name of the setting.", .audience = Audience::family});
    visit.mandatory("type", self.type,
                    {.says = "What kind of setting: it decides whose duty is law.",
                     .audience = Audience::family,
                     .paragraph = "6.2"});
    visit.optional(
        "year_groups", self.year_groups,
        {.says = "Year groups taught; needed for reminders of the move to the next school.",
         .audience = Audience::family});
    visit.optional("urn", self.urn,
                   {.says = "Unique reference number.", .audience = Audience::family});
    visit.optional("laestab", self.laestab,
                   {.says = "Authority and establishment number.", .audience = Audience::family});
    visit.optional("address", self.address,
                   {.says = "Postal address, line by line.", .audience = Audience::family});
    visit.optional("phone", self.phone,
                   {.says = "Telephone number.", .audience = Audience::family});
    visit.optional("email", self.email, {.says = "E-mail address.", .audience = Audience::family});
    visit.optional("website", self.website, {.says = "Website.", .audience = Audience::family});
  }
};

struct SenTeam : Section {
  Text name;
  Text email;
  Text phone;
  Texts address;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name, {.says = "Name.", .audience = Audience::family});
    visit.optional("email", self.email, {.says = "E-mail address.", .audience = Audience::family});
    visit.optional("phone", self.phone,
                   {.says = "Telephone number.", .audience = Audience::family});
    visit.optional("address", self.address,
                   {.says = "Postal address, line by line.", .audience = Audience::family});
  }
};

/// The Information, Advice and Support Service.
struct AdviceService : Section {
  Text name;
  Text phone;
  Text email;
  Text website;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name,
                   {.says = "Name.", .audience = Audience::family, .paragraph = "6.39"});
    visit.optional(
        "phone", self.phone,
        {.says = "Telephone number.", .audience = Audience::family, .paragraph = "6.39"});
    visit.optional("email", self.email,
                   {.says = "E-mail address.", .audience = Audience::family, .paragraph = "6.39"});
    visit.optional("website", self.website,
                   {.says = "Website.", .audience = Audience::family, .paragraph = "6.39"});
  }
};

/// An authority’s own timetable: shown beside the law’s, which never moves.
struct AnnualTimetable : Section {
  Field<int> meeting_within_months;
  Field<int> invite_days;
  Field<int> report_days;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("meeting_within_months", self.meeting_within_months,
                   {.says = "Months after the last review in which the meeting is wanted.",
                    .audience = Audience::family,
                    .paragraph = "9.176",
                    .at_least = 1,
                    .at_most = 12});
    visit.optional("invite_days", self.invite_days,
                   {.says = "Days of notice wanted.",
                    .audience = Audience::family,
                    .paragraph = "9.176",
                    .at_least = 14});
    visit.optional("report_days", self.report_days,
                   {.says = "Days after the meeting for the report.",
                    .audience = Audience::family,
                    .paragraph = "9.176",
                    .at_least = 0,
                    .at_most = 14});
  }
};

struct Authority : Entry {
  Text name;
  Part<SenTeam> sen_team;
  Text local_offer;
  Part<AdviceService> iass;
  Part<AnnualTimetable> annual_review;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("name", self.name, {.says = "Name.", .audience = Audience::family});
    visit.optional("sen_team", self.sen_team,
                   {.says = "Its SEN team.", .audience = Audience::family});
    visit.optional("local_offer", self.local_offer,
                   {.says = "Where its local offer is published.",
                    .audience = Audience::family,
                    .paragraph = "6.81"});
    visit.optional("iass", self.iass,
                   {.says = "The local information, advice and support service.",
                    .audience = Audience::family,
                    .paragraph = "6.39"});
    visit.optional("annual_review", self.annual_review,
                   {.says = "Its own annual review timetable.",
                    .audience = Audience::family,
                    .paragraph = "9.176"});
  }
};

struct TermDates : Entry {
  Text name;
  Field<Date> start;
  Field<Date> end;
  List<Field<Date>> half_term;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name,
                   {.says = "Autumn, Spring or Summer.", .audience = Audience::family});
    visit.mandatory("start", self.start,
                    {.says = "First day for pupils.", .audience = Audience::family});
    visit.mandatory("end", self.end,
                    {.says = "Last day for pupils.", .audience = Audience::family});
    visit.optional("half_term", self.half_term,
                   {.says = "First and last day of half-term.", .audience = Audience::family});
  }
};

struct ClosedDay : Entry {
  Field<Date> date;
  Text why;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("date", self.date,
                    {.says = "Day without pupils.", .audience = Audience::family});
    visit.optional("why", self.why, {.says = "INSET, election …", .audience = Audience::family});
  }
};

struct Year : Entry {
  Text name;
  List<TermDates> terms;
  List<ClosedDay> closed;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("name", self.name, {.says = "2025/26.", .audience = Audience::family});
    visit.optional("terms", self.terms, {.says = "Its terms.", .audience = Audience::family});
    visit.optional("closed", self.closed,
                   {.says = "Days in term without pupils.", .audience = Audience::family});
  }
};

struct EarlierRates : Entry {
  Field<Date> until;
  Named<double> rates;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("until", self.until,
                    {.says = "Last day on which they held.", .audience = Audience::authority});
    visit.rest(self.rates, {.says = "Pounds an hour, by grade.",
                            .audience = Audience::authority,
                            .paragraph = "6.99"});
  }
};

struct Policy : Section {
  Field<int> meetings_each_year;
  Field<int> review_grace_days;
  Field<int> answer_concern_within;
  List<Field<int>> remind_days_before;
  Field<int> retention_years_from_birth;
  Field<double> notional_threshold;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.optional("meetings_each_year", self.meetings_each_year,
                   {.says = "Meetings with parents in a school year.",
                    .audience = Audience::family,
                    .paragraph = "6.65",
                    .at_least = 0,
                    .at_most = 52});
    visit.optional("review_grace_days", self.review_grace_days,
                   {.says = "Days after the agreed date before a review counts as late.",
                    .audience = Audience::family,
                    .paragraph = "6.53",
                    .at_least = 0,
                    .at_most = 366});
    visit.optional("answer_concern_within", self.answer_concern_within,
                   {.says = "School days to answer a concern.",
                    .audience = Audience::family,
                    .paragraph = "6.20",
                    .at_least = 0,
                    .at_most = 366});
    visit.optional("remind_days_before", self.remind_days_before,
                   {.says = "Days before a date on which to remind.",
                    .audience = Audience::family,
                    .at_least = 0,
                    .at_most = 366});
    visit.optional("retention_years_from_birth", self.retention_years_from_birth,
                   {.says = "Years from birth for which a record is kept.",
                    .audience = Audience::family,
                    .at_least = 0,
                    .at_most = 150});
    visit.optional("notional_threshold", self.notional_threshold,
                   {.says = "Pounds each financial year (Element 2).",
                    .audience = Audience::staff,
                    .paragraph = "6.99",
                    .at_least = 0});
  }
};

struct Setting : Section {
  Field<int> format;
  Place setting;
  Part<HeadTeacher> head_teacher;
  Part<Senco> senco;
  Text sen_governor;
  List<StaffMember> staff;
  Part<InformationReport> sen_information_report;
  Text local_authority;
  List<Authority> authorities;
  List<Year> years;
  List<Field<Date>> bank_holidays;
  Named<double> rates;
  List<EarlierRates> earlier_rates;
  List<Exception> exceptions;
  Part<Policy> policy;

  template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
    visit.mandatory("format", self.format,
                    {.says = "Version of the format: 1.",
                     .audience = Audience::staff,
                     .at_least = 1,
                     .at_most = 1});
    visit.mandatory("setting", self.setting,
                    {.says = "Name, kind and address.", .audience = Audience::family});
    visit.optional("head_teacher", self.head_teacher,
                   {.says = "Who parents write to.", .audience = Audience::family});
    visit.optional("senco", self.senco,
                   {.says = "The SENCO.", .audience = Audience::family, .paragraph = "6.84"});
    visit.optional("sen_governor", self.sen_governor,
                   {.says = "Governor with oversight of SEN.",
                    .audience = Audience::family,
                    .paragraph = "6.3"});
    visit.optional("staff", self.staff,
                   {.says = "Staff named in records.", .audience = Audience::family});
    visit.optional(
        "sen_information_report", self.sen_information_report,
        {.says = "The SEN information report.", .audience = Audience::family, .paragraph = "6.79"});
    visit.optional("local_authority", self.local_authority,
                   {.says = "The authority for most pupils.", .audience = Audience::family});
    visit.optional("authorities", self.authorities,
                   {.says = "Authorities pupils come from.", .audience = Audience::family});
    visit.optional("years", self.years,
                   {.says = "School years with their terms.", .audience = Audience::family});
    visit.optional("bank_holidays", self.bank_holidays,
                   {.says = "One-off bank holidays; the regular ones are known.",
                    .audience = Audience::family});
    visit.optional("rates", self.rates,
                   {.says = "Pounds an hour, by grade of staff.",
                    .audience = Audience::authority,
                    .paragraph = "6.99"});
    visit.optional("earlier_rates", self.earlier_rates,
                   {.says = "Rates before.", .audience = Audience::authority, .paragraph = "6.99"});
    visit.optional("exceptions", self.exceptions,
                   {.says = "Rules knowingly not met.", .audience = Audience::staff});
    visit.optional("policy", self.policy,
                   {.says = "The setting’s own standards.", .audience = Audience::family});
  }
};

} // namespace senco::model
