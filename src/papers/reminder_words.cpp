// SPDX-License-Identifier: MIT
#include "papers/reminder_words.hpp"

#include "base/text.hpp"
#include "papers/sentences.hpp"

#include <algorithm>
#include <array>

namespace senco::papers {
namespace {

using code::Deadline;
using enum code::DeadlineKind;

struct Wording {
  code::DeadlineKind kind;
  std::string_view what;  ///< `{}` stands for the kind of review.
  std::string_view since; ///< Where several may be owed: `{}` is the day.
  std::string_view help;  ///< `{}` stands for the reference; none: sets a field.
  std::array<std::string_view, 3> paragraphs; ///< For chapters 5, 6 and 7; the same for all if one.
  std::string_view value = "DATE"; ///< To what the field is set; or its keys with theirs.
};

constexpr std::string_view k_plan_review = "senco add review {} --kind sen_support --planned DATE";
constexpr std::string_view k_plan_annual = "senco add review {} --kind annual --planned DATE";

constexpr std::array k_wordings = {
    Wording{review_due, "hold the {}", "", "senco agenda {}", {"5.43", "6.53", "7.19"}},
    Wording{action_due, "finish an action agreed at a review", " on {}", "", {"6.71", "", ""}},
    Wording{meeting_due,
            "meet the family: three times a school year",
            "",
            k_plan_review,
            {"6.65", "", ""}},
    Wording{concern_answer_due, "answer the family's concern", " of {}", "", {"6.20", "", ""}},
    Wording{concern_first_response_due,
            "respond in class to the concern",
            " of {}",
            "",
            {"6.19", "", ""},
            "TEXT"},
    Wording{concern_decision_due,
            "decide whether there are special educational needs",
            "",
            "senco add status {} --is STATUS",
            {"6.19", "", ""}},
    Wording{parents_notice_due,
            "tell the family that SEN support is being given",
            "",
            "senco letter sen-support {} --record",
            {"5.38", "6.43", "7.13"}},
    Wording{plan_due, "agree the plan", "", "senco add plan {}", {"5.40", "6.48", "7.16"}},
    Wording{plan_to_staff_due, "tell the staff of the plan", "", "", {"6.49", "", ""}},
    Wording{plan_to_parents_due, "give the plan to the family", "", "", {"6.51", "", ""}},
    Wording{review_record_to_parents_due,
            "give the family the record of the review",
            " on {}",
            "",
            {"6.71", "", ""}},
    Wording{review_record_to_staff_due,
            "give the staff the record of the review",
            " on {}",
            "",
            {"6.71", "", ""}},
    Wording{early_discussion_note_due,
            "give the family the note of the early discussion",
            " on {}",
            "",
            {"6.39", "", ""}},
    Wording{outcome_due,
            "judge an outcome and close it",
            ", set on {}",
            "",
            {"6.53", "", ""},
            "date=DATE as=achieved"},
    Wording{provision_impact_due,
            "judge the impact of provision that ended",
            " on {}",
            "",
            {"6.54", "", ""},
            "TEXT"},
    Wording{assessment_due,
            "assess the needs again",
            ", last on {}",
            "senco add assessment {} --kind sen",
            {"5.39", "6.46", "7.13"}},
    Wording{
        specialist_seen_due, "see the pupil, after the referral", " of {}", "", {"6.60", "", ""}},
    Wording{advice_to_parents_due,
            "give the family the specialist's advice",
            " of {}",
            "",
            {"6.59", "", ""}},
    Wording{advice_to_staff_due,
            "give the staff the specialist's advice",
            " of {}",
            "",
            {"6.59", "", ""}},
    Wording{annual_report_to_parents_due,
            "send the annual report to the parents",
            "",
            "senco add notice {} --about annual_report --to parents",
            {"6.64", "", ""}},
    Wording{transition_meeting_due,
            "plan the meeting about the move to the next setting",
            "",
            "",
            {"5.46", "6.57", "6.57"}},
    Wording{file_transfer_due,
            "pass the file on to the next setting",
            "",
            "",
            {"5.47", "6.57", "6.57"}},
    Wording{rights_pass_due,
            "ask if parents may see things: rights pass to the pupil after this",
            "",
            "",
            {"8.13", "", ""},
            "true"},
    Wording{adulthood_planning_due,
            "begin planning for adulthood, from Year 9 on",
            "",
            "senco add outcome {} --adulthood AREA",
            {"8.9", "", ""}},
    Wording{annual_review_due,
            "finish the annual review of the EHC plan",
            "",
            "senco show {}",
            {"9.166", "", ""}},
    Wording{
        annual_meeting_due, "hold the annual review meeting", "", k_plan_annual, {"9.176", "", ""}},
    Wording{annual_meeting_wanted,
            "hold the annual review meeting",
            "",
            k_plan_annual,
            {"9.176", "", ""}},
    Wording{annual_invitation_due,
            "invite to the annual review",
            "",
            "senco letter annual-invitation {}",
            {"9.176", "", ""}},
    Wording{annual_invitation_wanted,
            "invite to the annual review",
            "",
            "senco letter annual-invitation {}",
            {"9.176", "", ""}},
    Wording{annual_advice_request_due,
            "ask for advice for the annual review",
            "",
            "senco letter annual-advice-request {}",
            {"9.176", "", ""}},
    Wording{annual_advice_answer_due,
            "send advice for the annual review",
            ", asked on {}",
            "",
            {"9.176", "", ""}},
    Wording{annual_papers_due,
            "send round the advice for the annual review",
            "",
            "senco show {}",
            {"9.176", "", ""}},
    Wording{
        annual_report_due, "send the report of the annual review", " on {}", "", {"9.176", "", ""}},
    Wording{annual_report_wanted,
            "send the report of the annual review",
            " on {}",
            "",
            {"9.176", "", ""}},
    Wording{ehc_advice_due,
            "send advice for the EHC needs assessment",
            ", asked on {}",
            "",
            {"9.14", "", ""}},
    Wording{consultation_reply_due,
            "answer the consultation on being named in the plan",
            "",
            "",
            {"9.83", "", ""}},
    Wording{draft_views_due, "send views on the draft EHC plan", "", "", {"9.77", "", ""}},
    Wording{authority_decision_due,
            "decide whether to assess for an EHC plan",
            "",
            "",
            {"9.17", "", ""}},
    Wording{authority_refusal_due,
            "say if it makes no EHC plan",
            "",
            "senco show {}",
            {"9.40", "", ""}},
    Wording{authority_plan_due, "finish the EHC plan", "", "", {"9.40", "", ""}},
    Wording{authority_review_decision_due,
            "decide, and send any amendments, after the annual review",
            " on {}",
            "",
            {"9.176", "", ""}},
    Wording{authority_amended_plan_due, "send the amended EHC plan", "", "", {"9.176", "", ""}},
    Wording{phase_transfer_due, "name the next setting in the EHC plan", "", "", {"9.179", "", ""}},
    Wording{under_five_review_due,
            "consider reviewing the EHC plan: the child is under five",
            "",
            k_plan_review,
            {"9.178", "", ""}},
    Wording{two_year_check_due,
            "make the progress check at age two",
            "",
            "senco add assessment {} --kind two_year_check",
            {"5.23", "", ""}},
    Wording{two_year_check_to_parents_due,
            "give the parents the progress check at age two",
            " of {}",
            "",
            {"5.23", "", ""}},
    Wording{retention_due,
            "delete the record: the years for which it is kept end",
            "",
            "senco show {}",
            {"6.72", "", ""}},
    Wording{senco_qualification_due,
            "have the SENCO's qualification",
            "",
            "senco explain senco-qualification-late",
            {"6.85", "", ""}},
    Wording{information_report_due,
            "review the SEN information report",
            "",
            "senco explain information-report-old",
            {"6.79", "", ""}},
    Wording{census_due,
            "check SEN provision and needs for the school census",
            "",
            "senco check --rule census-type-missing",
            {"6.83", "", ""}},
};

static_assert(k_wordings.size() == model::words<code::DeadlineKind>().size());

const Wording& wording_of(code::DeadlineKind kind) {
  return *std::find_if(k_wordings.begin(), k_wordings.end(),
                       [&](const auto& wording) { return wording.kind == kind; });
}

std::string review_shown(std::string_view kind) {
  const auto known = model::from_word<model::ReviewKind>(kind);
  return std::string{review_in_words(known.value_or(model::ReviewKind::sen_support))};
}

} // namespace

std::string kind_word(code::DeadlineKind kind) {
  std::string word{model::to_word(kind)};
  std::replace(word.begin(), word.end(), '_', '-');
  return word;
}

std::string what_to_do(const Deadline& due) {
  const auto& wording = wording_of(due.kind);
  auto what = fmt::format(fmt::runtime(wording.what), review_shown(due.about));
  if (due.since && !wording.since.empty()) {
    what += fmt::format(fmt::runtime(wording.since), *due.since);
  }
  if (due.law) {
    what += fmt::format(" (authority's own date; law: {})", *due.law);
  }
  return what;
}

std::string command_for(const Deadline& due, const std::string& ref) {
  const auto& wording = wording_of(due.kind);
  if (!wording.help.empty() || due.path.empty()) {
    const auto help = wording.help.empty() ? std::string_view{"senco show {}"} : wording.help;
    return fmt::format(fmt::runtime(help), ref);
  }
  std::string command = fmt::format("senco set {}", ref);
  for (const auto part : split(wording.value, ' ')) {
    const bool is_key = part.find('=') != std::string_view::npos;
    const auto change = fmt::format("{}{}{}", due.path, is_key ? "." : "=", part);
    const bool is_plain = change.find('[') == std::string::npos;
    command += is_plain ? fmt::format(" {}", change) : fmt::format(" '{}'", change);
  }
  return command;
}

std::string_view paragraph_of(code::DeadlineKind kind, int chapter) {
  const auto& paragraphs = wording_of(kind).paragraphs;
  const bool by_chapter = !paragraphs[1].empty();
  return paragraphs[by_chapter ? static_cast<std::size_t>(chapter - 5) : 0];
}

} // namespace senco::papers
