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
}

} // namespace senco::code
