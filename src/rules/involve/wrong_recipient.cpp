// SPDX-License-Identifier: MIT
// After compulsory school age it is the young person who is written to.

#include "code/timescales.hpp"
#include "rules/rule.hpp"

#include <algorithm>

namespace senco::rules {
namespace {

bool is_to_pupil(const model::Notice& notice) {
  return std::any_of(notice.to.begin(), notice.to.end(),
                     [](const auto& to) { return to.is("pupil"); });
}

/// `parents`, or a contact of whom it isn't said that they have no parental responsibility.
bool is_to_parent(const model::Notice& notice, const Pupil& pupil) {
  return std::any_of(notice.to.begin(), notice.to.end(), [&](const auto& to) {
    const bool to_contact =
        std::any_of(pupil.contacts.begin(), pupil.contacts.end(), [&](const auto& contact) {
          return to && contact.name.is(*to) && !contact.parental_responsibility.is(false);
        });
    return to_contact || to.is("parents");
  });
}

/// The annual report is written for parents. It is no right of Part 3, and while the pupil is under
/// 18 the parents are expected to get it.
bool is_report(const model::Notice& notice) {
  return notice.about.is(model::NoticeAbout::annual_report);
}

bool is_judged(const model::Notice& notice, const Facts& facts) {
  if (!notice.date || *notice.date > facts.today || notice.to.empty() ||
      !code::is_own_master(facts.pupil, *notice.date)) {
    return false;
  }
  return !is_report(notice) ||
         code::age_on(*facts.pupil.pupil.born, *notice.date) >= code::k_report_to_pupil_from_age;
}

void check(const Facts& facts, Report& report) {
  const auto& person = facts.pupil.pupil;
  for (const auto& notice : facts.pupil.notices) {
    if (!is_judged(notice, facts)) {
      continue;
    }
    if (!is_to_pupil(notice)) {
      const Duty duty = is_report(notice) ? Duty::should : report.duty();
      report
          .add(duty, notice.to.where,
               "notice of {} did not go to the young person, to whom it {} go; compulsory school "
               "age ended on {}",
               *notice.date, duty == Duty::law ? "must" : "should",
               code::compulsory_school_age_ends(*person.born))
          .help = fmt::format("senco add notice {} --about {} --to pupil --date DATE", report.ref(),
                              model::to_word(notice.about.value_or(model::NoticeAbout::other)));
    } else if (is_to_parent(notice, facts.pupil) && !person.agrees_to_share_with_parents.is(true)) {
      report
          .add(Duty::should, notice.to.where, "notice of {} went to a parent too, {}", *notice.date,
               person.agrees_to_share_with_parents.is(false)
                   ? "though the young person does not agree to that"
                   : "and no agreement of the young person to that is on record")
          .help = fmt::format("senco set {} pupil.agrees_to_share_with_parents=true, if they agree",
                              report.ref());
    }
  }
}

} // namespace

constexpr Rule wrong_recipient{
    .id = "wrong-recipient",
    .title = "notice not sent to the young person, or to a parent without agreement",
    .paragraphs = {"8.13"},
    .basis = {"Children and Families Act 2014 s.83(2)"},
    .duty = everywhere(Duty::law),
    .limit = "the end of compulsory school age: the last Friday in June of the school year of "
             "turning 16",
    .limit_from = LimitFrom::law,
    .applies_also = "after compulsory school age, unless capacity is lacking",
    .check = check,
};

} // namespace senco::rules
