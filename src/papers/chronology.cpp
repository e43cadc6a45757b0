// SPDX-License-Identifier: MIT
#include "papers/chronology.hpp"

#include "base/text.hpp"
#include "papers/sentences.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using model::Field;
using render::Value;

/// `text` without a full stop at its end, and on one line: it becomes part of a sentence.
std::string clause(const model::Text& text) {
  auto said = replace_all(std::string{trim(text.value_or(""))}, "\n", " ");
  while (said.ends_with('.')) {
    said.pop_back();
  }
  return said;
}

std::string with(std::string_view before, const std::string& what) {
  return what.empty() ? std::string{} : fmt::format("{}{}", before, what);
}

class Story {
public:
  Story(Date today, Audience audience) : today_(today), audience_(audience) {}

  void tell(const Field<Date>& date, std::string_view kind, std::string what) {
    if (date && *date <= today_ && !what.empty()) {
      events_.push_back({*date, std::string{kind}, std::move(what)});
    }
  }

  Value list() {
    std::stable_sort(events_.begin(), events_.end(),
                     [](const auto& one, const auto& other) { return one.date < other.date; });
    std::vector<Value> entries;
    for (const auto& event : events_) {
      entries.push_back(entry(fmt::format("{}", event.date), event.kind, event.what));
    }
    return Value::list(entry("", "", ""), std::move(entries), audience_);
  }

private:
  struct Event {
    Date date;
    std::string kind;
    std::string what;
  };

  [[nodiscard]] Value entry(std::string date, std::string kind, std::string what) const {
    Value value = Value::record(audience_);
    return value.set("date", Value::text(std::move(date), audience_))
        .set("kind", Value::text(std::move(kind), audience_))
        .set("what", Value::text(std::move(what), audience_));
  }

  Date today_;
  Audience audience_;
  std::vector<Event> events_;
};

void tell_beginnings(Story& story, const Pupil& pupil) {
  story.tell(pupil.pupil.joined, "Joined", "Joined the setting");
  for (const auto& entry : pupil.status) {
    const auto by = join(plain(entry.decided_by), ", ");
    story.tell(entry.from, "Status",
               with("", entry.is ? capitalised(in_words(*entry.is)) : "") +
                   with(", decided by ", by) + with(": ", clause(entry.reason)));
  }
  for (const auto& concern : pupil.concerns) {
    const auto by = concern.name.value_or(concern.raised_by ? in_words(*concern.raised_by) : "");
    story.tell(
        concern.date, "Concern",
        fmt::format("Concern raised{}{}", with(" by ", by), with(": ", clause(concern.concern))));
    story.tell(concern.answered, "Concern",
               fmt::format("Concern answered{}", with(": ", clause(concern.outcome))));
  }
  for (const auto& assessment : pupil.assessments) {
    const auto head = capitalised(assessment.kind ? assessment_in_words(*assessment.kind)
                                                  : std::string{"assessment"});
    story.tell(assessment.date, "Assessment",
               fmt::format("{}{}{}", head, with(" by ", join(plain(assessment.by), ", ")),
                           with(": ", clause(assessment.finding))));
    story.tell(assessment.given_to_parents, "Assessment", "Assessment given to the parents");
  }
}

void tell_plan(Story& story, const model::Plan& plan) {
  std::vector<std::string> with_whom;
  for (const auto& each : plan.consulted) {
    if (each) {
      with_whom.push_back("the " + in_words(*each));
    }
  }
  story.tell(
      plan.agreed, "Plan",
      fmt::format("Plan agreed{}", with(" in consultation with ", list_in_words(with_whom))));
  story.tell(plan.shared_with_staff, "Plan", "Plan shared with the staff");
  story.tell(plan.given_to_parents, "Plan", "Plan given to the parents");
  story.tell(plan.given_to_pupil, "Plan", "Plan given to the pupil");
}

void tell_support(Story& story, const Pupil& pupil) {
  for (const auto& plan : pupil.earlier_plans) {
    tell_plan(story, plan);
  }
  tell_plan(story, pupil.plan.get());
  for (const auto& outcome : pupil.outcomes) {
    story.tell(outcome.set, "Outcome", with("Outcome set: ", clause(outcome.outcome)));
    const auto& closed = outcome.closed.get();
    story.tell(closed.date, "Outcome",
               fmt::format("Outcome closed{}{}",
                           with(" as ", closed.as ? in_words(*closed.as) : ""),
                           with(": ", clause(outcome.outcome))));
  }
  for (const auto& provision : pupil.provision) {
    const auto dose = dose_in_words(provision);
    story.tell(provision.start, "Provision",
               with("Began: ", clause(provision.provision)) + with(", ", dose));
    story.tell(provision.end, "Provision",
               with("Ended: ", clause(provision.provision)) +
                   with(". Impact: ", clause(provision.impact)));
  }
}

void tell_meetings(Story& story, const Pupil& pupil) {
  for (const auto& review : pupil.reviews) {
    const auto kind = review_in_words(review.kind.value_or(model::ReviewKind::sen_support));
    story.tell(review.held, "Meeting",
               fmt::format("Held the {}{}{}", kind, with(", led by ", review.led_by.value_or("")),
                           with("; decided to ",
                                review.decision ? std::string{decision_in_words(*review.decision)}
                                                : std::string{})));
    story.tell(review.given_to_parents, "Meeting",
               fmt::format("Record of the {} given to the parents", kind));
    story.tell(review.report_sent, "Meeting", "Report of the annual review sent");
    const auto& authority = review.la_decision.get();
    story.tell(authority.date, "Authority",
               fmt::format("The authority decided on the review{}",
                           with(": ", authority.decision ? in_words(*authority.decision) : "")));
  }
  for (const auto& each : pupil.specialists) {
    const auto who = specialist_in_words(each);
    story.tell(each.parents_agreed, "Specialist", "The parents agreed to involve " + who);
    story.tell(each.referred, "Specialist",
               fmt::format("Referred to {}{}", who, with(": ", clause(each.reason))));
    story.tell(each.seen, "Specialist", "Seen by " + who);
    story.tell(each.advice_received, "Specialist",
               fmt::format("Advice came from {}{}", who, with(": ", clause(each.advice))));
  }
  for (const auto& notice : pupil.notices) {
    const auto how = notice.how.is(model::NoticeHow::meeting)
                         ? std::string{" at a meeting"}
                         : with(" by ", notice.how ? in_words(*notice.how) : std::string{});
    const auto about = notice.about && !notice.about.is(model::NoticeAbout::other)
                           ? in_words(*notice.about)
                           : std::string{};
    story.tell(
        notice.date, "Notice",
        fmt::format("Told {}{}{}", list_in_words(plain(notice.to)), how, with(" about: ", about)));
  }
}

void tell_ehc(Story& story, const model::Ehc& ehc) {
  for (const auto& request : ehc.requests) {
    story.tell(request.made, "EHC",
               fmt::format("EHC needs assessment asked for{}",
                           with(" by the ", request.by ? in_words(*request.by) : "")));
    story.tell(request.received_by_authority, "EHC", "The authority received the request");
    const auto& decision = request.decision_to_assess.get();
    story.tell(decision.date, "EHC",
               decision.assess.is(false) ? "The authority decided not to assess"
                                         : "The authority decided to assess");
    story.tell(request.advice.get().asked, "EHC", "The authority asked for our advice");
    story.tell(request.advice.get().sent, "EHC", "Advice sent to the authority");
    story.tell(request.draft_plan.get().served, "EHC", "Draft EHC plan");
    story.tell(request.refused_plan, "EHC", "The authority decided not to make a plan");
  }
  story.tell(ehc.plan.get().made, "EHC", "EHC plan made");
  for (const auto& amended : ehc.plan.get().amended) {
    story.tell(amended, "EHC", "EHC plan amended");
  }
}

std::string_view contact_in_words(const Field<model::NoticeHow>& how) {
  return how.is(model::NoticeHow::phone)     ? "Telephone call"
         : how.is(model::NoticeHow::meeting) ? "Meeting"
         : how.is(model::NoticeHow::letter)  ? "Letters"
         : how.is(model::NoticeHow::email)   ? "E-mail"
                                             : "Contact";
}

void tell_staff(Story& story, const Pupil& pupil) {
  for (const auto& entry : pupil.contact_log) {
    story.tell(entry.date, "Contact",
               fmt::format("{}{}{}", contact_in_words(entry.how),
                           with(" with ", entry.with_whom.value_or("")),
                           with(": ", clause(entry.note))));
  }
  for (const auto& dispute : pupil.ehc.get().disputes) {
    const auto kind = dispute.kind ? in_words(*dispute.kind) : std::string{"dispute"};
    story.tell(dispute.lodged, "Dispute",
               fmt::format("{} lodged{}", capitalised(kind), with(": ", clause(dispute.outcome))));
    story.tell(dispute.certificate, "Dispute", "Mediation certificate issued");
  }
}

} // namespace

render::Value chronology(const Pupil& pupil, Date today, ForStaff for_staff) {
  const bool staff = for_staff == ForStaff::yes;
  Story story(today, staff ? Audience::staff : Audience::family);
  tell_beginnings(story, pupil);
  tell_support(story, pupil);
  tell_meetings(story, pupil);
  tell_ehc(story, pupil.ehc.get());
  story.tell(
      pupil.transition.get().sent, "Transition",
      fmt::format("Information passed on{}", with(" to ", clause(pupil.transition.get().to))));
  if (staff) {
    tell_staff(story, pupil);
  }
  return story.list();
}

} // namespace senco::papers
