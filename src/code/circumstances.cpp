// SPDX-License-Identifier: MIT
#include "code/circumstances.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace senco::code {
namespace {

using model::SettingType;

bool is_one_of(SupportStatus status, std::initializer_list<SupportStatus> kinds) {
  return std::find(kinds.begin(), kinds.end(), status) != kinds.end();
}

/// The words of a name or a relation, in lower case: runs of letters and digits.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : lower(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_word = byte >= 0x80 || std::isalnum(byte) != 0;
    if (in_word) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

/// The words of all the names that the child goes by.
std::vector<std::string> names_of(const model::Person& person) {
  return words_of(fmt::format("{} {} {}", person.given_name.value_or(""),
                              person.known_as.value_or(""), person.family_name.value_or("")));
}

bool share_a_word(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::find_first_of(some.begin(), some.end(), others.begin(), others.end()) != some.end();
}

bool is_member_of_staff(const Circumstances& of, const std::string& name) {
  const auto& staff = of.setting.staff;
  return of.setting.senco.get().name.is(name) || of.setting.head_teacher.get().name.is(name) ||
         of.pupil.pupil.responsible_teacher.is(name) ||
         std::any_of(staff.begin(), staff.end(),
                     [&](const auto& member) { return member.name.is(name); });
}

std::string contact_in_words(const model::Contact& contact, const std::vector<std::string>& child) {
  if (contact.parental_responsibility.is(true)) {
    return "a parent";
  }
  const bool can_be_said = contact.relation && !share_a_word(words_of(*contact.relation), child);
  return can_be_said ? fmt::format("the {}", *contact.relation) : "a contact of the family";
}

bool took_part(const model::Field<model::TookPart>& voice) {
  // What can't be read has been complained of already.
  const bool unread = !voice && !voice.is_absent();
  return unread || voice.is(model::TookPart::attended) || voice.is(model::TookPart::contributed);
}

bool stayed_away(const model::Field<model::TookPart>& voice) {
  return voice.is(model::TookPart::declined) || voice.is(model::TookPart::absent);
}

bool gets_letters_by_name(const Pupil& pupil, const std::string& name) {
  return std::any_of(pupil.contacts.begin(), pupil.contacts.end(), [&](const auto& contact) {
    return contact.name.is(name) && gets_letters(contact);
  });
}

/// The year as the record says it, if it does.
std::optional<YearGroup> given_year(const Pupil& pupil) {
  const auto& given = pupil.pupil.year_group;
  return given ? YearGroup::parse(*given) : std::nullopt;
}

/// How many school years after the one in which the given year was true `day` lies.
int years_since_given(const Pupil& pupil, const Calendar& calendar, Date day, Date today) {
  const Date from = pupil.pupil.year_group_from.value_or(today);
  return calendar.school_year_of(day) - calendar.school_year_of(from);
}

/// The number of the year taught, though there may be no such year: after Year 14, or for X, of the
/// year that goes with age.
std::optional<int> year_number_on(const Pupil& pupil, const Calendar& calendar, Date day,
                                  Date today) {
  const auto given = given_year(pupil);
  if (given && given->number()) {
    return *given->number() + years_since_given(pupil, calendar, day, today);
  }
  const auto& born = pupil.pupil.born;
  return born ? std::optional{number_by_age(*born, calendar.school_year_of(day))} : std::nullopt;
}

} // namespace

Calendar calendar_of(const Setting& setting) {
  std::vector<SchoolYear> years;
  for (const auto& year : setting.years) {
    SchoolYear given{.name = year.name.value_or(""), .terms = {}, .closed = {}};
    for (const auto& term : year.terms) {
      if (!term.start || !term.end || *term.end < *term.start) {
        continue;
      }
      Term dates{.name = term.name.value_or(""), .days = {*term.start, *term.end}, .half_term = {}};
      const auto& half = term.half_term;
      if (half.size() == 2 && half.front() && half.back()) {
        dates.half_term = Period{*half.front(), *half.back()};
      }
      given.terms.push_back(std::move(dates));
    }
    for (const auto& closed : year.closed) {
      if (closed.date) {
        given.closed.push_back(*closed.date);
      }
    }
    years.push_back(std::move(given));
  }
  std::vector<Date> holidays;
  for (const auto& day : setting.bank_holidays) {
    if (day) {
      holidays.push_back(*day);
    }
  }
  return {std::move(years), std::move(holidays)};
}

int chapter_of(SettingType type) {
  switch (type) {
  case SettingType::early_years_provider:
  case SettingType::childminder:
  case SettingType::maintained_nursery_school:
    return 5;
  case SettingType::college:
  case SettingType::sixteen_to_nineteen_academy:
    return 7;
  default:
    return 6;
  }
}

const model::StatusEntry* status_entry_on(const Pupil& pupil, Date day) {
  const model::StatusEntry* now = nullptr;
  for (const auto& entry : pupil.status) {
    if (entry.from && entry.is && *entry.from <= day) {
      now = &entry;
    }
  }
  return now;
}

std::optional<SupportStatus> status_on(const Pupil& pupil, Date day) {
  const auto* entry = status_entry_on(pupil, day);
  return entry == nullptr ? std::nullopt : entry->is.value;
}

const model::StatusEntry* run_start(const Pupil& pupil, Date day,
                                    std::initializer_list<SupportStatus> kinds) {
  const model::StatusEntry* first = nullptr;
  for (const auto& entry : pupil.status) {
    if (!entry.from || !entry.is || *entry.from > day) {
      continue;
    }
    if (!is_one_of(*entry.is, kinds)) {
      first = nullptr;
    } else if (first == nullptr) {
      first = &entry;
    }
  }
  return first;
}

std::optional<Date> support_since(const Pupil& pupil, Date day) {
  const auto* first = run_start(pupil, day, {SupportStatus::sen_support, SupportStatus::ehc_plan});
  return first == nullptr ? std::nullopt : first->from.value;
}

bool has_support(const Pupil& pupil, Date day) {
  return support_since(pupil, day).has_value();
}

std::optional<YearGroup> year_group_on(const Pupil& pupil, const Calendar& calendar, Date day,
                                       Date today) {
  const auto given = given_year(pupil);
  if (given && !given->number()) {
    return given; // X stays X.
  }
  const auto number = year_number_on(pupil, calendar, day, today);
  return number ? YearGroup::numbered(*number) : std::nullopt;
}

bool is_in_or_beyond(int year, const Circumstances& of, Date day, Date today) {
  const auto number = year_number_on(of.pupil, of.calendar, day, today);
  return number && *number >= year;
}

std::string stage_in_words(const Circumstances& of, Date day, Date today) {
  const auto number = year_number_on(of.pupil, of.calendar, day, today);
  const auto year = number ? YearGroup::numbered(*number) : std::nullopt;
  if (!year) {
    return number && *number > 0 ? "beyond Year 14" : "";
  }
  const auto taught = year_group_on(of.pupil, of.calendar, day, today);
  return fmt::format("{} {}", taught == year ? "in" : "at the age of", year->in_words());
}

bool is_own_master(const Pupil& pupil, Date day) {
  if (!pupil.pupil.born || !is_over_compulsory_school_age(*pupil.pupil.born, day)) {
    return false;
  }
  // Capacity is for one decision at one time: the newest finding on each counts.
  const auto& all = pupil.pupil.capacity;
  const auto is_superseded = [&](const model::Capacity& entry) {
    return std::any_of(all.begin(), all.end(), [&](const model::Capacity& later) {
      return later.decision.value == entry.decision.value && later.has_capacity && later.date &&
             *later.date <= day && (!entry.date || *later.date > *entry.date);
    });
  };
  return std::none_of(all.begin(), all.end(), [&](const model::Capacity& entry) {
    return entry.has_capacity.is(false) && (!entry.date || *entry.date <= day) &&
           !is_superseded(entry);
  });
}

bool gets_letters(const model::Contact& contact) {
  return contact.letters.value_or(contact.parental_responsibility.value_or(false));
}

bool reaches_family(const model::Notice& notice, const Pupil& pupil) {
  if (!notice.date) {
    return false;
  }
  const bool to_pupil = is_own_master(pupil, *notice.date);
  return std::any_of(notice.to.begin(), notice.to.end(), [&](const auto& to) {
    if (to_pupil || to.is("pupil")) {
      return to_pupil && to.is("pupil");
    }
    // A record without contacts has nothing to hold the name against.
    return to.is("parents") || pupil.contacts.empty() ||
           gets_letters_by_name(pupil, to.value_or(""));
  });
}

std::string_view family_word(const Pupil& pupil, Date day) {
  return is_own_master(pupil, day) ? "young person" : "parents";
}

bool is_current(const model::Need& need, Date day) {
  return (!need.until || *need.until >= day) && (!need.since || *need.since <= day);
}

bool is_open(const model::Outcome& outcome) {
  return !outcome.closed;
}

bool has_ended(const model::Provision& provision, Date day) {
  return provision.end && *provision.end < day;
}

bool is_annual(const model::Review& review) {
  return review.kind.is(model::ReviewKind::annual) ||
         review.kind.is(model::ReviewKind::early_annual);
}

bool is_support_review(const model::Review& review) {
  return review.kind.is(model::ReviewKind::sen_support) || is_annual(review);
}

std::vector<const model::Review*> held_reviews(const Pupil& pupil, Date day,
                                               bool (*accepts)(const model::Review&)) {
  std::vector<const model::Review*> held;
  for (const auto& review : pupil.reviews) {
    if (review.held && *review.held <= day && accepts(review)) {
      held.push_back(&review);
    }
  }
  const auto is_before = [](const auto* a, const auto* b) { return *a->held < *b->held; };
  if (!std::is_sorted(held.begin(), held.end(), is_before)) { // They mostly are.
    std::stable_sort(held.begin(), held.end(), is_before);
  }
  return held;
}

std::vector<Term> terms_that_ask(const Pupil& pupil, const SchoolYear& year, Date day) {
  std::vector<Term> asking;
  const auto since = support_since(pupil, day);
  const auto& person = pupil.pupil;
  if (!since || (person.left && *person.left < day)) {
    return asking;
  }
  const Date from = std::max(*since, person.joined.value_or(*since));
  std::copy_if(year.terms.begin(), year.terms.end(), std::back_inserter(asking),
               [&](const Term& term) { return term.days.first >= from; });
  return asking;
}

Meetings meetings_with_family(const Pupil& pupil, const Period& in) {
  Meetings meetings;
  for (const auto& review : pupil.reviews) {
    if (!review.held || !in.holds(*review.held)) {
      continue;
    }
    const bool own = is_own_master(pupil, *review.held);
    if (took_part(review.parents) || (own && took_part(review.pupil))) {
      ++meetings.held;
    } else if (stayed_away(review.parents) || (own && stayed_away(review.pupil))) {
      ++meetings.missed;
    }
  }
  return meetings;
}

std::string_view invited_in_words(const Circumstances& of, model::InvitedRole role) {
  using model::InvitedRole;
  switch (role) {
  case InvitedRole::parent:
    return "a parent";
  case InvitedRole::young_person:
    return "the young person";
  case InvitedRole::pupil:
    return "the pupil";
  case InvitedRole::head_teacher: {
    const int chapter =
        chapter_of(of.setting.setting.type.value_or(SettingType::maintained_school));
    return chapter == 5 ? "the provider" : chapter == 7 ? "the principal" : "the head teacher";
  }
  case InvitedRole::la_officer:
    return "an officer of the authority";
  case InvitedRole::health:
    return "a health professional";
  case InvitedRole::social_care:
    return "a social care officer";
  default:
    return "someone else";
  }
}

std::string owner_in_words(const Circumstances& of, const std::string& owner) {
  if (is_member_of_staff(of, owner)) {
    return owner;
  }
  const auto child = names_of(of.pupil.pupil);
  for (const auto& contact : of.pupil.contacts) {
    if (contact.name.is(owner)) {
      return contact_in_words(contact, child);
    }
  }
  const auto words = words_of(owner);
  const bool is_child = std::all_of(words.begin(), words.end(), [&](const auto& word) {
    return std::find(child.begin(), child.end(), word) != child.end();
  });
  if (owner == "pupil" || (is_child && !words.empty())) {
    return "the pupil";
  }
  // A parent whose name is written in another way than among the contacts.
  const bool of_family =
      share_a_word(words, child) ||
      std::any_of(of.pupil.contacts.begin(), of.pupil.contacts.end(), [&](const auto& contact) {
        const auto name = words_of(contact.name.value_or(""));
        return !name.empty() && share_a_word(words, {name.back()});
      });
  return of_family ? "" : owner;
}

} // namespace senco::code
