// SPDX-License-Identifier: MIT
#include "code/circumstances.hpp"

#include "base/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace senco::code {
namespace {

/// The day that `iso` names; throws if there is none.
Date on(std::string_view iso) {
  return parse_date(iso).value();
}

model::StatusEntry status(std::string_view from, SupportStatus is) {
  model::StatusEntry entry;
  entry.from = on(from);
  entry.is = is;
  return entry;
}

model::Contact contact(std::string name, std::string relation, bool responsible) {
  model::Contact entry;
  entry.name = std::move(name);
  if (!relation.empty()) {
    entry.relation = std::move(relation);
  }
  entry.parental_responsibility = responsible;
  return entry;
}

model::Review meeting(std::string_view held, model::TookPart parents, model::TookPart pupil) {
  model::Review review;
  review.held = on(held);
  review.parents = parents;
  review.pupil = pupil;
  return review;
}

Pupil tom() {
  Pupil pupil;
  pupil.pupil.given_name = std::string{"Tom"};
  pupil.pupil.known_as = std::string{"Tommy"};
  pupil.pupil.family_name = std::string{"Reed"};
  pupil.pupil.born = on("2010-08-31"); // Of compulsory school age to 26 June 2026.
  pupil.contacts.entries = {
      contact("Mrs Joan Field", "mother", true), contact("Mrs Iris Field", "grandmother", false),
      contact("Mr Max Hill", "Tom's friend", false), contact("Ms Ana Lane", "", false)};
  return pupil;
}

Setting setting() {
  Setting setting;
  model::Senco senco;
  senco.name = std::string{"Mr O. Grant"};
  setting.senco.value = senco;
  model::StaffMember member;
  member.name = std::string{"Miss P. Reed"};
  setting.staff.entries = {member};
  return setting;
}

std::string shown(const std::string& owner) {
  const Pupil pupil = tom();
  const Setting where = setting();
  const Calendar calendar;
  return owner_in_words({pupil, where, calendar}, owner);
}

Period span(std::string_view first, std::string_view last) {
  return {on(first), on(last)};
}

/// Six terms, as in some counties.
SchoolYear six_terms() {
  return {"2025/26",
          {{"1", span("2025-09-03", "2025-10-24"), {}},
           {"2", span("2025-11-03", "2025-12-19"), {}},
           {"3", span("2026-01-05", "2026-02-13"), {}},
           {"4", span("2026-02-23", "2026-03-27"), {}},
           {"5", span("2026-04-13", "2026-05-22"), {}},
           {"6", span("2026-06-01", "2026-07-17"), {}}},
          {}};
}

std::size_t asking(const Pupil& pupil, std::string_view day) {
  return terms_that_ask(pupil, six_terms(), on(day)).size();
}

/// Two school years that begin on these days of 2025 and 2026.
Calendar two_years(std::string_view first, std::string_view second) {
  const auto year = [](std::string_view begins, std::string_view ends) {
    return SchoolYear{
        .name = "",
        .terms = {{.name = "", .days = span(begins, ends), .half_term = std::nullopt}},
        .closed = {}};
  };
  return {{year(first, "2026-07-17"), year(second, "2027-07-16")}, {}};
}

} // namespace

TEST_SUITE("code") {
  TEST_CASE("code: staff are named, also where a pupil has the same name") {
    CHECK(shown("Ms L. Byrne") == "Ms L. Byrne");
    CHECK(shown("Mr O. Grant") == "Mr O. Grant");
    CHECK(shown("Miss P. Reed") == "Miss P. Reed");
  }

  TEST_CASE("code: contacts and the child are never named") {
    CHECK(shown("Mrs Joan Field") == "a parent");
    CHECK(shown("Mrs Iris Field") == "the grandmother");
    CHECK(shown("Mr Max Hill") == "a contact of the family");
    CHECK(shown("Ms Ana Lane") == "a contact of the family");
    CHECK(shown("Tom") == "the pupil");
    CHECK(shown("tommy reed") == "the pupil");
    CHECK(shown("pupil") == "the pupil");
    CHECK(shown("Mr Reed") == "");
    CHECK(shown("Tom's aunt") == "");
    CHECK(shown("Mrs J. Field") == "");
    CHECK(shown("") == "");
  }

  TEST_CASE("code: a term asks for a meeting if it began on support and on roll") {
    Pupil pupil = tom();
    CHECK(asking(pupil, "2026-07-17") == 0);
    pupil.status.entries = {status("2025-11-03", SupportStatus::sen_support)};
    CHECK(asking(pupil, "2026-07-17") == 5);
    CHECK(asking(pupil, "2025-11-02") == 0);
    pupil.status.entries.push_back(status("2026-01-06", SupportStatus::ehc_plan));
    CHECK(asking(pupil, "2026-07-17") == 5);
    pupil.pupil.joined = on("2026-02-24");
    CHECK(asking(pupil, "2026-07-17") == 2);
    pupil.pupil.left = on("2026-07-17");
    CHECK(asking(pupil, "2026-07-17") == 2);
    pupil.pupil.left = on("2026-07-16");
    CHECK(asking(pupil, "2026-07-17") == 0);
  }

  TEST_CASE("code: a meeting with the young person counts from the end of compulsory school age") {
    using enum model::TookPart;
    Pupil pupil = tom();
    pupil.reviews.entries = {meeting("2026-06-26", not_invited, attended),
                             meeting("2026-06-27", not_invited, contributed),
                             meeting("2026-06-28", declined, attended),
                             meeting("2026-06-29", not_invited, absent)};
    const auto all = meetings_with_family(pupil, span("2026-06-26", "2026-06-29"));
    CHECK(all.held == 2);
    CHECK(all.missed == 1);
    const auto one = meetings_with_family(pupil, span("2026-06-26", "2026-06-26"));
    CHECK(one.held + one.missed == 0);
  }

  TEST_CASE("code: the spring term is the first to begin after New Year") {
    const Calendar calendar({six_terms()}, {});
    CHECK(calendar.spring_term_begins(on("2025-09-01")).iso() == "2026-01-05");
    CHECK(calendar.spring_term_begins(on("2026-08-31")).iso() == "2026-01-05");
    CHECK(calendar.spring_term_begins(on("2026-09-01")).iso() == "2027-01-01");
    CHECK(Calendar{}.spring_term_begins(on("2025-12-01")).iso() == "2026-01-01");
  }

  TEST_CASE("code: a school year runs from the setting's autumn term, else from 1 September") {
    const Calendar calendar = two_years("2025-08-27", "2026-09-03");
    CHECK(calendar.school_year_of(on("2025-08-26")) == 2024);
    CHECK(calendar.school_year_of(on("2025-08-27")) == 2025);
    CHECK(calendar.school_year_of(on("2026-08-31")) == 2025);
    CHECK(calendar.school_year_of(on("2026-09-01")) == 2026); // Term begins on the 3rd.
    CHECK(calendar.school_year_of(on("2027-08-31")) == 2026);
    CHECK(calendar.school_year_of(on("2027-09-01")) == 2027);
    CHECK(calendar.school_year_begins(2025).iso() == "2025-08-27");
    CHECK(calendar.school_year_begins(2026).iso() == "2026-09-01");
    CHECK(calendar.school_year_begins(2027).iso() == "2027-09-01");
    // Of this year only the summer term is given.
    const Calendar summer({{.name = "",
                            .terms = {{.name = "",
                                       .days = span("2026-04-13", "2026-07-17"),
                                       .half_term = std::nullopt}},
                            .closed = {}}},
                          {});
    CHECK(summer.school_year_of(on("2026-05-01")) == 2025);
    CHECK(summer.school_year_begins(2025).iso() == "2025-09-01");
  }

  TEST_CASE("code: the status of a day is that of the last entry before it") {
    Pupil pupil;
    CHECK_FALSE(status_on(pupil, on("2025-10-06")));
    pupil.status.entries = {status("2025-09-15", SupportStatus::concern),
                            status("2025-10-06", SupportStatus::sen_support)};
    pupil.status.entries.push_back({});
    pupil.status.entries.back().is = SupportStatus::no_sen; // Its day can't be read.
    CHECK_FALSE(status_on(pupil, on("2025-09-14")));
    CHECK(status_on(pupil, on("2025-09-15")) == SupportStatus::concern);
    CHECK(status_on(pupil, on("2025-10-05")) == SupportStatus::concern);
    CHECK(status_on(pupil, on("2025-10-06")) == SupportStatus::sen_support);
    CHECK(status_entry_on(pupil, on("2026-10-06")) == &pupil.status.entries[1]);
  }

  TEST_CASE("code: support is unbroken over its kinds, and begins anew after a break") {
    Pupil pupil;
    const auto since = [&](std::string_view day) {
      const auto first = support_since(pupil, on(day));
      return first ? first->iso() : "none";
    };
    CHECK(since("2025-10-06") == "none");
    pupil.status.entries = {status("2024-01-08", SupportStatus::sen_support),
                            status("2024-09-02", SupportStatus::ehc_plan),
                            status("2025-01-06", SupportStatus::no_sen),
                            status("2025-04-22", SupportStatus::sen_support),
                            status("2025-10-06", SupportStatus::sen_support)};
    CHECK(since("2024-01-07") == "none");
    CHECK(since("2024-12-31") == "2024-01-08");
    CHECK(since("2025-01-06") == "none");
    CHECK(since("2025-04-22") == "2025-04-22");
    CHECK(since("2025-12-01") == "2025-04-22");
    CHECK(has_support(pupil, on("2025-04-22")));
    CHECK_FALSE(has_support(pupil, on("2025-04-21")));
    CHECK(run_start(pupil, on("2024-12-01"), {SupportStatus::ehc_plan}) ==
          &pupil.status.entries[1]);
    CHECK(run_start(pupil, on("2024-12-01"), {SupportStatus::sen_support}) == nullptr);
  }

  TEST_CASE("code: the year taught is counted from the day it was true, else from age") {
    Pupil pupil = tom();
    const auto year = [&](std::string_view day) {
      const auto group = year_group_on(pupil, Calendar{}, on(day), on("2025-12-01"));
      return group ? group->code() : "none";
    };
    CHECK(year("2025-12-01") == "11"); // Born on 31 August 2010.
    pupil.pupil.year_group = std::string{"10"};
    CHECK(year("2025-12-01") == "10");
    CHECK(year("2025-08-31") == "9");
    CHECK(year("2026-09-01") == "11");
    pupil.pupil.year_group_from = on("2024-09-01");
    CHECK(year("2024-10-01") == "10");
    CHECK(year("2025-12-01") == "11");
    pupil.pupil.year_group = std::string{"X"};
    CHECK(year("2025-12-01") == "X");
    CHECK_FALSE(year_group_on(Pupil{}, Calendar{}, on("2025-12-01"), on("2025-12-01")));
  }

  TEST_CASE("code: the year taught changes on 1 September, or with an autumn term in August") {
    const Calendar calendar = two_years("2025-08-27", "2026-09-03");
    Pupil pupil = tom(); // By age in Year 11 in 2025/26.
    const auto year = [&](std::string_view day, std::string_view today) {
      const auto group = year_group_on(pupil, calendar, on(day), on(today));
      return group ? group->code() : "none";
    };
    CHECK(year("2025-08-26", "2025-10-10") == "10");
    CHECK(year("2025-08-27", "2025-10-10") == "11");
    CHECK(year("2026-08-31", "2025-10-10") == "11");
    CHECK(year("2026-09-01", "2025-10-10") == "12");
    pupil.pupil.year_group = std::string{"8"};
    pupil.pupil.year_group_from = on("2025-08-27");
    CHECK(year("2025-08-26", "2025-10-10") == "7");
    CHECK(year("2025-10-10", "2025-10-10") == "8");
    CHECK(year("2026-08-31", "2025-10-10") == "8");
    CHECK(year("2026-09-01", "2025-10-10") == "9");
    // Written for the year to come, before its first day.
    pupil.pupil.year_group_from = on("2026-09-01");
    CHECK(year("2026-08-31", "2026-10-12") == "7");
    CHECK(year("2026-09-01", "2026-10-12") == "8");
    CHECK(year("2026-10-12", "2026-10-12") == "8");
    CHECK(year("2026-08-31", "2026-09-02") == "7");
  }

  TEST_CASE("code: in or beyond a year, after the last one and where none applies too") {
    const Setting setting;
    const Calendar calendar;
    Pupil pupil = tom(); // By age in Year 9 in 2023/24.
    const auto is_in_9 = [&](std::string_view day) {
      return is_in_or_beyond(9, {pupil, setting, calendar}, on(day), on(day));
    };
    const auto stage = [&](std::string_view day) {
      return stage_in_words({pupil, setting, calendar}, on(day), on(day));
    };
    CHECK_FALSE(is_in_9("2023-08-31"));
    CHECK(is_in_9("2023-09-01"));
    CHECK(stage("2023-09-01") == "in Year 9");
    CHECK(is_in_9("2031-09-01"));
    CHECK(stage("2029-08-31") == "in Year 14");
    CHECK(stage("2029-09-01") == "beyond Year 14");
    pupil.pupil.year_group = std::string{"X"};
    CHECK_FALSE(is_in_9("2023-08-31"));
    CHECK(is_in_9("2023-09-01"));
    CHECK(stage("2023-09-01") == "at the age of Year 9");
    CHECK(stage("2029-09-01") == "beyond Year 14");
    pupil.pupil.year_group = std::string{"8"};
    CHECK_FALSE(is_in_9("2023-09-01"));
    pupil.pupil.year_group = std::string{"14"};
    pupil.pupil.year_group_from = on("2025-09-01");
    CHECK(is_in_9("2028-09-01"));
    CHECK(stage("2028-09-01") == "beyond Year 14");
    pupil = Pupil{};
    CHECK_FALSE(is_in_9("2031-09-01"));
    CHECK(stage("2031-09-01").empty());
  }

  TEST_CASE("code: rights are the young person's own, unless capacity is lacking on that day") {
    Pupil pupil = tom();
    CHECK_FALSE(is_own_master(pupil, on("2026-06-26")));
    CHECK(is_own_master(pupil, on("2026-06-27")));
    CHECK(family_word(pupil, on("2026-06-26")) == "parents");
    CHECK(family_word(pupil, on("2026-06-27")) == "young person");
    model::Capacity capacity;
    capacity.date = on("2026-07-10");
    capacity.has_capacity = false;
    pupil.pupil.capacity.entries = {capacity};
    CHECK(is_own_master(pupil, on("2026-07-09")));
    CHECK_FALSE(is_own_master(pupil, on("2026-07-10")));
    // The newest finding on a decision counts, from its own day on; another decision is another.
    model::Capacity later = capacity;
    later.date = on("2026-09-01");
    later.has_capacity = true;
    pupil.pupil.capacity.entries = {capacity, later};
    CHECK_FALSE(is_own_master(pupil, on("2026-08-31")));
    CHECK(is_own_master(pupil, on("2026-09-01")));
    pupil.pupil.capacity.entries[1].decision = std::string{"another"};
    CHECK_FALSE(is_own_master(pupil, on("2026-09-01")));
    pupil.pupil.capacity.entries = {capacity};
    pupil.pupil.capacity.entries[0].has_capacity = true;
    CHECK(is_own_master(pupil, on("2026-07-10")));
    CHECK(is_own_master(pupil, on("2035-08-31"))); // Aged 25.
    CHECK_FALSE(is_own_master(Pupil{}, on("2026-07-10")));
  }

  TEST_CASE("code: letters go where they should, else to whom has parental responsibility") {
    auto entry = contact("Mrs Joan Field", "mother", true);
    CHECK(gets_letters(entry));
    entry.letters = false;
    CHECK_FALSE(gets_letters(entry));
    auto other = contact("Mrs Iris Field", "grandmother", false);
    CHECK_FALSE(gets_letters(other));
    other.letters = true;
    CHECK(gets_letters(other));
    CHECK_FALSE(gets_letters(model::Contact{}));
  }

  TEST_CASE("code: a notice reaches the family by a contact's name, or the young person as pupil") {
    const Pupil pupil = tom();
    const auto reaches = [&](std::string_view day, std::string to, const Pupil& whose) {
      model::Notice notice;
      if (!day.empty()) {
        notice.date = on(day);
      }
      notice.to.entries = {model::Text{std::move(to)}};
      return reaches_family(notice, whose);
    };
    CHECK(reaches("2026-06-26", "Mrs Joan Field", pupil));
    CHECK(reaches("2026-06-26", "parents", pupil));
    CHECK_FALSE(reaches("2026-06-26", "pupil", pupil));
    CHECK_FALSE(reaches("2026-06-26", "Mrs J. Field", pupil));
    CHECK_FALSE(reaches("2026-06-27", "parents", pupil));
    CHECK(reaches("2026-06-27", "pupil", pupil));
    CHECK_FALSE(reaches("", "parents", pupil));
    Pupil alone = pupil;
    alone.contacts.entries.clear();
    CHECK(reaches("2026-06-26", "Mrs J. Field", alone));
    Pupil others = pupil;
    others.contacts.entries = {contact("Mrs Ivy Lomax", "neighbour", false),
                               contact("Mr Paul Field", "father", true),
                               contact("Mrs Iris Field", "grandmother", false)};
    others.contacts.entries[1].letters = false;
    others.contacts.entries[2].letters = true;
    CHECK_FALSE(reaches("2026-06-26", "Mrs Ivy Lomax", others));
    CHECK_FALSE(reaches("2026-06-26", "Mr Paul Field", others));
    CHECK(reaches("2026-06-26", "Mrs Iris Field", others));
  }

  TEST_CASE("code: a need, an outcome and a provision count up to their last day") {
    model::Need need;
    CHECK(is_current(need, on("2025-12-01")));
    need.since = on("2025-12-02");
    CHECK_FALSE(is_current(need, on("2025-12-01")));
    CHECK(is_current(need, on("2025-12-02")));
    need.until = on("2025-12-05");
    CHECK(is_current(need, on("2025-12-05")));
    CHECK_FALSE(is_current(need, on("2025-12-06")));
    model::Provision provision;
    CHECK_FALSE(has_ended(provision, on("2025-12-05")));
    provision.end = on("2025-12-05");
    CHECK_FALSE(has_ended(provision, on("2025-12-05")));
    CHECK(has_ended(provision, on("2025-12-06")));
    model::Outcome outcome;
    CHECK(is_open(outcome));
    outcome.closed.value.emplace();
    CHECK_FALSE(is_open(outcome));
  }

  TEST_CASE("code: held reviews are those up to the day, by day and not by file") {
    using enum model::TookPart;
    Pupil pupil;
    pupil.reviews.entries = {meeting("2025-11-21", attended, attended),
                             meeting("2025-10-10", attended, attended),
                             meeting("2025-12-05", attended, attended), model::Review{}};
    pupil.reviews.entries[0].kind = model::ReviewKind::annual;
    pupil.reviews.entries[1].kind = model::ReviewKind::sen_support;
    pupil.reviews.entries[2].kind = model::ReviewKind::early_annual;
    const auto support = held_reviews(pupil, on("2025-12-04"), is_support_review);
    REQUIRE(support.size() == 2);
    CHECK(support[0]->held->iso() == "2025-10-10");
    CHECK(support[1]->held->iso() == "2025-11-21");
    CHECK(held_reviews(pupil, on("2025-12-05"), is_annual).size() == 2);
    CHECK(held_reviews(pupil, on("2025-10-09"), is_support_review).empty());
  }

  TEST_CASE("code: each kind of setting is spoken to by its chapter") {
    using enum model::SettingType;
    CHECK(chapter_of(early_years_provider) == 5);
    CHECK(chapter_of(childminder) == 5);
    CHECK(chapter_of(maintained_nursery_school) == 5);
    CHECK(chapter_of(maintained_school) == 6);
    CHECK(chapter_of(special_school) == 6);
    CHECK(chapter_of(independent_school) == 6);
    CHECK(chapter_of(college) == 7);
    CHECK(chapter_of(sixteen_to_nineteen_academy) == 7);
  }

  TEST_CASE("code: of a setting's terms and days what can't be read is left out") {
    Setting where;
    model::Year year;
    year.name = std::string{"2025/26"};
    model::TermDates good;
    good.start = on("2025-09-03");
    good.end = on("2025-12-19");
    good.half_term.entries = {model::Field<Date>{on("2025-10-27")},
                              model::Field<Date>{on("2025-10-31")}};
    model::TermDates backwards;
    backwards.start = on("2026-03-27");
    backwards.end = on("2026-01-05");
    model::TermDates open;
    open.start = on("2026-04-13");
    year.terms.entries = {good, backwards, open};
    year.closed.entries.resize(2);
    year.closed.entries[0].date = on("2025-11-28");
    where.years.entries = {year};
    where.bank_holidays.entries = {model::Field<Date>{}, model::Field<Date>{on("2025-11-27")}};
    const auto calendar = calendar_of(where);
    REQUIRE(calendar.years().size() == 1);
    CHECK(calendar.years()[0].terms.size() == 1);
    CHECK_FALSE(calendar.is_school_day(on("2025-10-27")));
    CHECK_FALSE(calendar.is_school_day(on("2025-11-27")));
    CHECK_FALSE(calendar.is_school_day(on("2025-11-28")));
    CHECK(calendar.is_school_day(on("2025-11-26")));
  }

  TEST_CASE("code: an entry is called by its id, else by its place in the list") {
    Pupil pupil = tom();
    CHECK(key_of(pupil.contacts.entries[1], pupil.contacts) == "2");
    pupil.contacts.entries[1].id = std::string{"iris"};
    CHECK(key_of(pupil.contacts.entries[1], pupil.contacts) == "iris");
  }
}

} // namespace senco::code
