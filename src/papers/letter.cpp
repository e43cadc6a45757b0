// SPDX-License-Identifier: MIT
#include "papers/letter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "papers/letter_subjects.hpp"
#include "papers/progress.hpp"
#include "papers/sentences.hpp"
#include "papers/setting_words.hpp"
#include "papers/values.hpp"

#include <algorithm>
#include <array>

namespace senco::papers {
namespace {

using render::Value;

Value text(std::string value) {
  return Value::text(std::move(value));
}

bool is_any(const model::Review& /*review*/) {
  return true;
}

bool is_early_discussion(const model::Review& review) {
  return review.kind.is(model::ReviewKind::early_discussion);
}

bool invites_to_annual(std::string_view name) {
  return name == "annual-invitation" || name == "annual-advice-request";
}

Value head_values(const Setting& setting) {
  const auto& head = setting.head_teacher.get();
  const std::string usual{setting_words(type_of(setting)).head};
  Value values = Value::record();
  values.set("name", text(head.name.value_or("")));
  values.set("title", text(head.title.value_or(usual)));
  values.set("greeting",
             text(head.name ? greeting_name(*head.name, {}) : head.title.value_or(usual)));
  return values;
}

/// `Mr J. Patel or Mrs R. Shah, our SENCO (senco@oakfield.example.org)`: whom to ask.
std::string whom_to_ask(const Pupil& pupil, const Setting& setting) {
  const auto& senco = setting.senco.get();
  const auto& words = setting_words(type_of(setting));
  const auto teacher = pupil.pupil.responsible_teacher.value_or("");
  std::vector<std::string> people;
  if (!teacher.empty() && !senco.name.is(teacher)) {
    people.push_back(teacher);
  }
  if (senco.name) {
    std::vector<std::string> reached_by;
    if (senco.phone) {
      reached_by.push_back(fmt::format("telephone {}", *senco.phone));
    }
    if (senco.email) {
      reached_by.push_back(*senco.email);
    }
    people.push_back(
        fmt::format("{}, our {}{}", *senco.name, words.senco,
                    reached_by.empty() ? "" : fmt::format(" ({})", join(reached_by, ", "))));
  }
  return people.empty() ? "us" : list_in_words(people, "or");
}

void add_concern(Value& values, const Pupil& pupil, const Recipient& to,
                 const LetterOptions& options) {
  values.set("concerns_to_raise", Value::texts(concerns_to_raise(pupil, to, options)));
  values.set("questions", Value::texts(options.questions));
  values.set("bringing", text(options.bringing));
}

Value provision_lines(const Pupil& pupil, Date today) {
  std::vector<std::string> lines;
  for (const auto& provision : pupil.provision) {
    if (provision.provision && !code::has_ended(provision, today)) {
      lines.push_back(provision_in_words(provision));
    }
  }
  return Value::texts(lines);
}

Value outcome_lines(const Pupil& pupil) {
  std::vector<std::string> lines;
  for (const auto& outcome : pupil.outcomes) {
    if (outcome.outcome && code::is_open(outcome)) {
      lines.push_back(*outcome.outcome);
    }
  }
  return Value::texts(lines);
}

void add_support(Value& values, const Pupil& pupil, Date today) {
  const auto* since = code::run_start(pupil, today, {model::SupportStatus::sen_support});
  values.set("support_since", text(since == nullptr ? "" : fmt::format("{}", *since->from)));
  values.set("current_needs", current_needs(pupil, today));
  values.set("current_provision", provision_lines(pupil, today));
  values.set("open_outcomes", outcome_lines(pupil));
}

/// The next review that is still to come; what was to be long ago is nothing to announce.
Value coming_review(const code::Circumstances& of, Date today) {
  const Pupil& pupil = of.pupil;
  const model::Review* next = nullptr;
  for (const auto& review : pupil.reviews) {
    const bool to_come = review.planned && review.held.is_absent() && *review.planned >= today;
    if (to_come && (next == nullptr || *review.planned < *next->planned)) {
      next = &review;
    }
  }
  Value values = review_values(next == nullptr ? model::Review{} : *next, of, today);
  return next == nullptr ? values.set_absent() : values;
}

/// The review to which this letter invites, `others` without the recipient; null if to none.
const model::Review* invites_to(std::string_view name, const Record& record,
                                const LetterOptions& options) {
  if (invites_to_annual(name)) {
    return annual_to_hold(record.pupil, options.review);
  }
  if (name == "review-invitation") {
    return &review_to_hold(record, options.review);
  }
  for (const auto& review : record.pupil.reviews) {
    if (!options.review.empty() && review.id.is(options.review) && review.held.is_absent()) {
      return &review;
    }
  }
  return nullptr;
}

Value invitation(const model::Review& review, const code::Circumstances& of, const Recipient& to,
                 Date today) {
  Value values = review_values(review, of, today);
  model::Review others = review;
  auto& invited = others.invited.entries;
  for (std::size_t i = review.invited.size(); i-- > 0;) {
    if (is_recipient(review.invited.entries[i], to, of.pupil)) {
      invited.erase(invited.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return values.set("others", invited_in_words(others, of.setting));
}

void require_review(std::string_view name, const Record& record, Date today,
                    const LetterOptions& options) {
  const auto& pupil = record.pupil;
  const auto* review = invites_to(name, record, options);
  if (invites_to_annual(name) && review == nullptr) {
    throw Error("{} has no annual review {}", record.ref,
                options.review.empty()
                    ? fmt::format("planned: 'senco add review {} --kind annual --planned DATE' "
                                  "plans one",
                                  record.ref)
                    : fmt::format("'{}'", options.review));
  }
  const bool invites = invites_to_annual(name) || name == "review-invitation";
  if (invites && review->planned && *review->planned < today) {
    throw Error("the review of {} that was planned for {} can't be invited to any more: agree a "
                "new day, or name another with --review",
                record.ref, *review->planned);
  }
  if (name == "review-record" && review_held(pupil, today, options.review, is_any) == nullptr) {
    throw Error("{} has no review{} that was held", record.ref,
                options.review.empty() ? "" : fmt::format(" '{}'", options.review));
  }
  if (name == "early-discussion" &&
      review_held(pupil, today, options.review, is_early_discussion) == nullptr) {
    throw Error("{} has no early discussion that was held: 'senco letter review-invitation' "
                "invites to one",
                record.ref);
  }
}

void require_concern(std::string_view name, const Record& record, const Recipient& to,
                     const LetterOptions& options) {
  if (name == "concern" && to.contact == nullptr) {
    throw Error("the concern letter is a parent's: name a contact with --to");
  }
  if (name == "concern" && concerns_to_raise(record.pupil, to, options).empty()) {
    throw Error("{} holds no concern of {}: say what the worry is with --concern TEXT", record.path,
                to.contact->name.value_or("the contact"));
  }
  if (name == "concern-reply" && reply_values(record.pupil, to).is_empty()) {
    throw Error("{} holds no concern of {}, so there is nothing to reply to", record.path,
                to.is_pupil() ? "the pupil" : name_of(to));
  }
}

} // namespace

void require_subject(std::string_view name, const Record& record, const Recipient& to, Date today,
                     const LetterOptions& options) {
  const auto& pupil = record.pupil;
  require_concern(name, record, to, options);
  require_review(name, record, today, options);
  const bool on_support =
      code::run_start(pupil, today, {model::SupportStatus::sen_support}) != nullptr;
  if (name == "sen-support" && !on_support) {
    throw Error("{} isn't on SEN support on {}, which is what this letter tells the family",
                record.ref, today);
  }
  if (name == "specialist-agreement" && specialist_to_agree(pupil, options.specialist) == nullptr) {
    throw Error("{} has no specialist{} whom the family still has to agree to", record.ref,
                options.specialist.empty() ? "" : fmt::format(" '{}'", options.specialist));
  }
  if (name == "ehc-request" && !asks_for_assessment(pupil, today)) {
    throw Error("{} has no request for an EHC needs assessment by the setting, and no review that "
                "decided on one",
                record.ref);
  }
  if (name == "end-of-support" && !support_ended(pupil, today)) {
    throw Error("the SEN support of {} has not ended on {}", record.ref, today);
  }
  if (name == "transition" && !pupil.transition && !pupil.pupil.next_setting) {
    throw Error("{} doesn't say where the pupil moves on to: enter 'transition'", record.ref);
  }
}

render::Value letter_values(std::string_view name, const Record& record, const Setting& setting,
                            const Recipient& to, Date today, const LetterOptions& options) {
  const Pupil& pupil = record.pupil;
  const auto calendar = code::calendar_of(setting);
  const code::Circumstances of{pupil, setting, calendar};
  Value values = record_values(pupil, calendar, today);
  values.merge(setting_values(setting, pupil));
  values.set("words", words_values(setting));
  values.set("today", text(fmt::format("{}", today)));
  values.set("to", recipient_values(to, pupil));
  values.set("who", who_values(to, pupil, *values.find("pupil")));
  values.set("head", head_values(setting));
  values.set("whom_to_ask", text(whom_to_ask(pupil, setting)));
  add_concern(values, pupil, to, options);
  add_support(values, pupil, today);
  const auto* review = invites_to(name, record, options);
  values.set("review",
             review == nullptr ? coming_review(of, today) : invitation(*review, of, to, today));
  const bool is_note = name == "early-discussion";
  values.set("held", held_values(review_held(pupil, today, options.review,
                                             is_note ? is_early_discussion : is_any),
                                 of, today));
  values.set("reply", reply_values(pupil, to));
  values.set("specialist", specialist_values(specialist_to_agree(pupil, options.specialist)));
  values.set("request", request_values(pupil, today));
  values.set("annual", annual_values(invites_to_annual(name) ? review : nullptr, of, today));
  values.set("ended", ended_values(pupil, today));
  values.set("moving", moving_values(pupil, setting, today));
  return values;
}

render::Value letter(std::string_view name, const Record& record, const Setting& setting,
                     const Recipient& to, Date today, const LetterOptions& options) {
  require_subject(name, record, to, today, options);
  return letter_values(name, record, setting, to, today, options);
}

model::Notice notice_of(std::string_view name, const std::vector<Recipient>& to, Date day) {
  using model::NoticeAbout;
  static constexpr std::array<std::pair<std::string_view, NoticeAbout>, 6> k_about = {
      {{"sen-support", NoticeAbout::sen_support},
       {"review-record", NoticeAbout::review_record},
       {"specialist-agreement", NoticeAbout::specialist},
       {"ehc-request", NoticeAbout::ehc_request},
       {"end-of-support", NoticeAbout::end_of_support},
       {"transition", NoticeAbout::transition}}};
  const auto* found = std::find_if(k_about.begin(), k_about.end(),
                                   [&](const auto& each) { return each.first == name; });
  model::Notice notice;
  notice.date = day;
  notice.about = found == k_about.end() ? NoticeAbout::other : found->second;
  notice.how = model::NoticeHow::letter;
  for (const auto& recipient : to) {
    notice.to.entries.emplace_back(name_of(recipient));
  }
  return notice;
}

} // namespace senco::papers
