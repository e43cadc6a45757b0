// SPDX-License-Identifier: MIT
#include "papers/reminders.hpp"

#include "base/text.hpp"
#include "papers/sentences.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace senco::papers {
namespace {

using code::Deadline;
using code::DeadlineKind;
using code::Owner;

struct Wording {
  DeadlineKind kind;
  std::string_view what;
  std::string_view help;                      ///< `{}` stands for the reference.
  std::array<std::string_view, 3> paragraphs; ///< For chapters 5, 6 and 7; the same for all if one.
};

constexpr std::array k_wordings = {
    Wording{DeadlineKind::review_due, "hold the {}", "senco agenda {}", {"5.43", "6.53", "7.19"}},
    Wording{DeadlineKind::action_due,
            "finish an action agreed at a review",
            "senco show {}",
            {"6.71", "", ""}},
    Wording{DeadlineKind::concern_answer_due,
            "answer a concern of the family",
            "senco show {}",
            {"6.20", "", ""}},
    Wording{DeadlineKind::concern_first_response_due,
            "give a first response to the concern in class",
            "senco show {}",
            {"6.19", "", ""}},
    Wording{DeadlineKind::concern_decision_due,
            "decide whether the concern means special educational needs",
            "senco show {}",
            {"6.19", "", ""}},
    Wording{DeadlineKind::parents_notice_due,
            "tell the family that SEN support is being given",
            "senco letter sen-support {}",
            {"5.38", "6.43", "7.13"}},
    Wording{
        DeadlineKind::plan_due, "agree the plan", "senco add plan {}", {"5.40", "6.48", "7.16"}},
    Wording{DeadlineKind::plan_to_staff_due,
            "tell the staff of the plan",
            "senco set {} plan.shared_with_staff=today",
            {"6.49", "", ""}},
    Wording{DeadlineKind::plan_to_parents_due,
            "give the plan to the family",
            "senco set {} plan.given_to_parents=today",
            {"6.51", "", ""}},
    Wording{DeadlineKind::review_record_to_parents_due,
            "give the family the record of the review",
            "senco show {}",
            {"6.71", "", ""}},
    Wording{DeadlineKind::review_record_to_staff_due,
            "give the staff the record of the review",
            "senco show {}",
            {"6.71", "", ""}},
    Wording{DeadlineKind::early_discussion_note_due,
            "give the family the note of the early discussion",
            "senco show {}",
            {"6.39", "", ""}},
    Wording{DeadlineKind::outcome_due,
            "judge an outcome and close it",
            "senco show {}",
            {"6.53", "", ""}},
    Wording{DeadlineKind::provision_impact_due,
            "judge the impact of a provision that has ended",
            "senco show {}",
            {"6.54", "", ""}},
    Wording{DeadlineKind::advice_to_parents_due,
            "give the family the specialist's advice",
            "senco show {}",
            {"6.59", "", ""}},
    Wording{DeadlineKind::advice_to_staff_due,
            "give the staff the specialist's advice",
            "senco show {}",
            {"6.59", "", ""}},
    Wording{DeadlineKind::annual_review_due,
            "finish the annual review of the EHC plan",
            "senco show {}",
            {"9.166", "", ""}},
    Wording{DeadlineKind::annual_meeting_due,
            "hold the annual review meeting",
            "senco agenda {}",
            {"9.176", "", ""}},
    Wording{DeadlineKind::annual_invitation_due,
            "invite to the annual review",
            "senco show {}",
            {"9.176", "", ""}},
    Wording{DeadlineKind::annual_papers_due,
            "send round the advice for the annual review",
            "senco show {}",
            {"9.176", "", ""}},
    Wording{DeadlineKind::annual_report_due,
            "send the report of the annual review",
            "senco show {}",
            {"9.176", "", ""}},
    Wording{DeadlineKind::ehc_advice_due,
            "send the advice for the EHC needs assessment",
            "senco show {}",
            {"9.14", "", ""}},
    Wording{DeadlineKind::consultation_reply_due,
            "answer the consultation on being named in the EHC plan",
            "senco show {}",
            {"9.83", "", ""}},
    Wording{DeadlineKind::draft_views_due,
            "send views on the draft EHC plan",
            "senco show {}",
            {"9.77", "", ""}},
    Wording{DeadlineKind::authority_decision_due,
            "decide whether to assess for an EHC plan",
            "senco show {}",
            {"9.17", "", ""}},
    Wording{
        DeadlineKind::authority_plan_due, "finish the EHC plan", "senco show {}", {"9.40", "", ""}},
    Wording{DeadlineKind::authority_review_decision_due,
            "decide on the annual review",
            "senco show {}",
            {"9.176", "", ""}},
    Wording{DeadlineKind::authority_amended_plan_due,
            "send the amended EHC plan",
            "senco show {}",
            {"9.176", "", ""}},
    Wording{DeadlineKind::phase_transfer_due,
            "name the next setting in the EHC plan",
            "senco show {}",
            {"9.179", "", ""}},
    Wording{DeadlineKind::under_five_review_due,
            "consider a review of the EHC plan of a child under five",
            "senco show {}",
            {"9.178", "", ""}},
    Wording{DeadlineKind::two_year_check_due,
            "make the progress check at age two",
            "senco add assessment {} --kind two_year_check",
            {"5.23", "", ""}},
    Wording{DeadlineKind::two_year_check_to_parents_due,
            "give the parents the progress check at age two",
            "senco show {}",
            {"5.23", "", ""}},
};

const Wording& wording_of(DeadlineKind kind) {
  return *std::find_if(k_wordings.begin(), k_wordings.end(),
                       [&](const auto& wording) { return wording.kind == kind; });
}

std::string review_shown(std::string_view kind) {
  const auto known = model::from_word<model::ReviewKind>(kind);
  return std::string{review_in_words(known.value_or(model::ReviewKind::sen_support))};
}

/// Whether `text` holds a name of the child: a relation such as `Ada's mother`.
bool names_child(const std::string& text, const model::Person& child) {
  const auto holds = [&](const model::Text& name) {
    return name && lower(text).find(lower(*name)) != std::string::npos;
  };
  return holds(child.given_name) || holds(child.known_as) || holds(child.family_name);
}

/// A contact is shown by relation, the pupil as such: a reminder travels.
std::string person_shown(const code::Circumstances& of, const std::string& name) {
  for (const auto& contact : of.pupil.contacts) {
    if (contact.name.is(name)) {
      const bool can_be_said = contact.relation && !names_child(*contact.relation, of.pupil.pupil);
      return can_be_said ? *contact.relation : "parent";
    }
  }
  const std::string words = code::owner_in_words(of, name);
  std::string_view shown = words;
  for (const std::string_view article : {"a ", "the "}) {
    if (shown.starts_with(article) && shown != name) {
      shown.remove_prefix(article.size());
    }
  }
  // A name that resembles the family's but is nobody's on record.
  return shown.empty() ? "parent" : std::string{shown};
}

std::string owner_of(const Deadline& due, const code::Circumstances& of, Date today) {
  const auto& [pupil, setting, calendar] = of;
  switch (due.owner) {
  case Owner::responsible_teacher:
    return pupil.pupil.responsible_teacher.value_or("class teacher");
  case Owner::senco:
    return setting.senco.get().name.value_or("SENCO");
  case Owner::head_teacher:
    return setting.head_teacher.get().name.value_or("head teacher");
  case Owner::authority: {
    const auto name = authority_name(setting, pupil);
    return name.empty() ? "local authority" : fmt::format("{} (local authority)", name);
  }
  case Owner::family:
    return code::is_own_master(pupil, today) ? "young person" : "parent";
  case Owner::named_person:
    break;
  }
  return due.person.empty() ? setting.senco.get().name.value_or("SENCO")
                            : person_shown(of, due.person);
}

Reminder reminder(const Deadline& due, const Record& record, const code::Circumstances& of,
                  Date today) {
  const auto& wording = wording_of(due.kind);
  Reminder result;
  result.ref = record.ref;
  result.initials = initials(record.pupil);
  result.kind = model::to_word(due.kind);
  std::replace(result.kind.begin(), result.kind.end(), '_', '-');
  result.due = due.on;
  result.state = due.on < today    ? DueState::overdue
                 : due.on == today ? DueState::today
                                   : DueState::soon;
  result.owner = owner_of(due, of, today);
  result.what = fmt::format(fmt::runtime(wording.what), review_shown(due.about));
  result.help = fmt::format(fmt::runtime(wording.help), record.ref);
  const int chapter =
      code::chapter_of(of.setting.setting.type.value_or(model::SettingType::maintained_school));
  const bool by_chapter = !wording.paragraphs[1].empty();
  result.paragraphs.push_back(
      wording.paragraphs[by_chapter ? static_cast<std::size_t>(chapter - 5) : 0]);
  return result;
}

} // namespace

std::string_view word(DueState state) {
  return state == DueState::overdue ? "overdue" : state == DueState::today ? "today" : "soon";
}

std::vector<Reminder> reminders(const Caseload& caseload, Date today, days within) {
  const auto calendar = code::calendar_of(caseload.setting);
  std::vector<Reminder> all;
  for (const auto& record : caseload.records) {
    if (record.has_left) {
      continue;
    }
    std::map<std::string, int> used;
    const code::Circumstances of{record.pupil, caseload.setting, calendar};
    for (const auto& due : code::all_deadlines(of, today)) {
      auto one = reminder(due, record, of, today);
      std::string entry =
          due.entry.empty() ? fmt::format("{}-{}", one.kind, due.on.iso()) : due.entry;
      const int count = ++used[entry + "/" + one.kind];
      entry += count > 1 ? fmt::format("-{}", count) : "";
      one.id = fmt::format("{}/{}/{}", record.ref, entry, one.kind);
      if (due.on <= today + within) {
        all.push_back(std::move(one));
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tie(a.due, a.ref, a.id) < std::tie(b.due, b.ref, b.id);
  });
  return all;
}

} // namespace senco::papers
