// SPDX-License-Identifier: MIT
// The family is met three times in a school year, and that is still within reach.

#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace senco::rules {
namespace {

using code::Period;
using code::SchoolYear;
using code::Term;

/// `no meeting`, `1 meeting`, `2 meetings`.
std::string meetings(int count) {
  return count == 0 ? "no meeting" : counted(count, "meeting");
}

std::string_view is_or_are(int count) {
  return count > 1 ? "are" : "is";
}

/// How many meetings so many terms ask for.
int asked_by(const std::vector<Term>& terms) {
  return std::min(static_cast<int>(terms.size()), code::k_meetings_each_year);
}

struct Fault {
  Duty duty;
  std::string message;
};

std::optional<Fault> fault_of(const Facts& facts, const SchoolYear& year,
                              const std::vector<Term>& terms) {
  const auto [held, missed] = code::meetings_with_family(facts.pupil, facts.calendar.cover(year));
  const int asked = asked_by(terms);
  const auto found = fmt::format("{} with the {} in the school year {}", meetings(held),
                                 code::family_word(facts.pupil, year.terms.back().days.last),
                                 code::in_words(year));
  const auto not_come =
      missed == 0 ? "" : fmt::format(", and {} that they missed or declined", missed);
  if (held + missed < asked) {
    return Fault{Duty::should,
                 fmt::format("{}{}; {} should have been held", found, not_come, asked)};
  }
  if (held < asked) {
    return Fault{Duty::note,
                 fmt::format("{}{}; {} {} asked for", found, not_come, asked, is_or_are(asked))};
  }
  const int policy = facts.setting.policy.get().meetings_each_year.value_or(0);
  const bool all_terms = terms.size() == year.terms.size();
  if (all_terms && policy > code::k_meetings_each_year && held + missed < policy) {
    return Fault{Duty::note,
                 fmt::format("{}{}; this setting's standard is {}", found, not_come, policy)};
  }
  return std::nullopt;
}

void check_last_year(const Facts& facts, Report& report) {
  const SchoolYear* year = facts.calendar.last_ended_before(facts.today);
  if (year == nullptr) {
    return;
  }
  const Date last_day = year->terms.back().days.last;
  const auto terms = code::terms_that_ask(facts.pupil, *year, last_day);
  if (terms.empty()) {
    return;
  }
  if (const auto fault = fault_of(facts, *year, terms)) {
    const auto& where = code::status_entry_on(facts.pupil, last_day)->where;
    report.add(fault->duty, where, "{}", fault->message).help =
        fmt::format("senco add review {} --kind sen_support --held DATE --parents attended, for a "
                    "meeting not entered",
                    report.ref());
  }
}

/// Meetings of this year that are agreed and still to come, or that its terms leave room for.
int to_come(const Facts& facts, const SchoolYear& year) {
  const Period rest{facts.today, facts.calendar.cover(year).last};
  const auto planned = std::count_if(
      facts.pupil.reviews.begin(), facts.pupil.reviews.end(), [&](const auto& review) {
        return review.planned && review.held.is_absent() && rest.holds(*review.planned);
      });
  const auto terms = std::count_if(year.terms.begin(), year.terms.end(),
                                   [&](const Term& term) { return term.days.last >= facts.today; });
  return static_cast<int>(std::max(planned, terms));
}

/// The first of `terms` that is over and saw no meeting, with the holiday after it; or null. In a
/// year of more than three terms not each of them needs one.
const Term* term_without(const Facts& facts, const SchoolYear& year,
                         const std::vector<Term>& terms) {
  const auto is_over_without = [&](const Term& term) {
    const auto next = std::find_if(year.terms.begin(), year.terms.end(), [&](const Term& other) {
      return other.days.first > term.days.first;
    });
    const Date last =
        next == year.terms.end() ? facts.calendar.cover(year).last : next->days.first - days{1};
    const auto [held, missed] = code::meetings_with_family(facts.pupil, {term.days.first, last});
    return term.days.last < facts.today && held + missed == 0;
  };
  if (year.terms.size() > static_cast<std::size_t>(code::k_meetings_each_year)) {
    return nullptr;
  }
  const auto found = std::find_if(terms.begin(), terms.end(), is_over_without);
  return found == terms.end() ? nullptr : &*found;
}

/// Why this year's meetings are behind; nothing if they aren't.
std::optional<std::string> behind(const Facts& facts, const SchoolYear& year) {
  const auto terms = code::terms_that_ask(facts.pupil, year, facts.today);
  const Period so_far{facts.calendar.cover(year).first, facts.today};
  const auto [held, missed] = code::meetings_with_family(facts.pupil, so_far);
  const auto family = code::family_word(facts.pupil, facts.today);
  const int asked = asked_by(terms);
  const int possible = held + missed + to_come(facts, year);
  if (possible < asked) {
    return fmt::format("{}{} with the {} {} within reach in the school year {}; {} {} asked for",
                       possible == 0 ? "" : "only ", meetings(possible), family,
                       is_or_are(possible), code::in_words(year), asked, is_or_are(asked));
  }
  if (const Term* term = term_without(facts, year, terms)) {
    return fmt::format("no meeting with the {} in the term that ended on {}", family,
                       term->days.last);
  }
  return std::nullopt;
}

void check_this_year(const Facts& facts, Report& report) {
  const SchoolYear* year = facts.calendar.year_of(facts.today);
  const auto fault = year == nullptr ? std::nullopt : behind(facts, *year);
  if (fault) {
    report.add(code::status_entry_on(facts.pupil, facts.today)->where, "{}", *fault).help =
        fmt::format("senco add review {} --kind sen_support --planned DATE", report.ref());
  }
}

} // namespace

constexpr Rule meetings_too_few{
    .id = "meetings-too-few",
    .title = "fewer than three meetings with the family in a school year",
    .paragraphs = {"6.65"},
    .duty = in_chapter_6(Duty::should),
    .limit = "three in a school year, one for each term that began on support",
    .limit_from = LimitFrom::code,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_last_year,
};

constexpr Rule meetings_behind{
    .id = "meetings-behind",
    .title = "three meetings in this school year are out of reach, or a term went by without one",
    .paragraphs = {"6.65"},
    .duty = in_chapter_6(Duty::note),
    .limit = "three in a school year, one for each term that began on support",
    .limit_from = LimitFrom::code,
    .applies = {SupportStatus::sen_support, SupportStatus::ehc_plan},
    .check = check_this_year,
};

} // namespace senco::rules
