// SPDX-License-Identifier: MIT
#include "papers/letter_subjects.hpp"

#include "base/text.hpp"
#include "code/deadlines.hpp"
#include "code/timescales.hpp"
#include "papers/sentences.hpp"
#include "papers/setting_words.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"

#include <algorithm>

namespace senco::papers {
namespace {

using render::Value;

/// Between the day by which advice is wanted and the day on which it is sent round.
constexpr weeks k_time_to_circulate{1};

Value text(std::string value) {
  return Value::text(std::move(value));
}

std::string day(const model::Field<Date>& date) {
  return date ? fmt::format("{}", *date) : std::string{};
}

/// Whether another contact than the writer said it: two parents may not tell each other everything.
bool is_of_another(const model::Concern& concern, const Recipient& writer, const Pupil& pupil) {
  return concern.name &&
         std::any_of(pupil.contacts.begin(), pupil.contacts.end(), [&](const auto& contact) {
           return &contact != writer.contact && contact.name.is(*concern.name);
         });
}

/// Somebody of the service, not known by name.
std::string_view one_of_service(model::Service service) {
  switch (service) {
  case model::Service::educational_psychology:
    return "an educational psychologist";
  case model::Service::speech_and_language:
    return "a speech and language therapist";
  case model::Service::occupational_therapy:
    return "an occupational therapist";
  case model::Service::camhs:
    return "child and adolescent mental health services (CAMHS)";
  case model::Service::specialist_teacher:
    return "a specialist teacher";
  case model::Service::physiotherapy:
    return "a physiotherapist";
  case model::Service::autism_outreach:
    return "the autism outreach team";
  case model::Service::health_visitor:
    return "the health visitor";
  case model::Service::other:
    break;
  }
  return "a specialist";
}

/// The newest request that the setting itself has made, or null.
const model::EhcRequest* own_request(const Pupil& pupil) {
  const model::EhcRequest* newest = nullptr;
  for (const auto& request : pupil.ehc.get().requests) {
    newest = request.by.is(model::RequestBy::school) ? &request : newest;
  }
  return newest;
}

} // namespace

std::vector<std::string> concerns_to_raise(const Pupil& pupil, const Recipient& writer,
                                           const LetterOptions& options) {
  if (!options.concerns.empty()) {
    return options.concerns;
  }
  const auto raised = [&](bool also_answered) {
    std::vector<std::string> texts;
    for (const auto& concern : pupil.concerns) {
      const bool by_pupil = concern.raised_by.is(model::RaisedBy::pupil);
      const bool by_family = by_pupil || concern.raised_by.is(model::RaisedBy::parent);
      const bool is_open = also_answered || concern.answered.is_absent();
      if (by_family && concern.concern && is_open && !is_of_another(concern, writer, pupil)) {
        // The parent writes this letter: the child's words need the child's name before them.
        texts.push_back(by_pupil ? fmt::format("{} says: {}", short_name(pupil), *concern.concern)
                                 : *concern.concern);
      }
    }
    return texts;
  };
  const auto open = raised(false);
  return open.empty() ? raised(true) : open;
}

const model::Specialist* specialist_to_agree(const Pupil& pupil, std::string_view id) {
  const model::Specialist* found = nullptr;
  for (const auto& each : pupil.specialists) {
    const bool is_open = id.empty() && !each.parents_agreed && !each.pupil_agreed &&
                         !each.advice_received && !each.seen;
    const bool is_named = !id.empty() && each.id.is(std::string{id});
    found = is_open || is_named ? &each : found;
  }
  return found;
}

bool asks_for_assessment(const Pupil& pupil, Date today) {
  const auto decided = [](const model::Review& review) {
    return review.decision.is(model::ReviewDecision::request_ehc_assessment);
  };
  return own_request(pupil) != nullptr || review_held(pupil, today, {}, decided) != nullptr;
}

std::optional<Date> support_ended(const Pupil& pupil, Date today) {
  const model::StatusEntry* before = nullptr;
  std::optional<Date> ended;
  for (const auto& entry : pupil.status) {
    if (!entry.from || !entry.is || *entry.from > today) {
      continue;
    }
    const bool ends = entry.is.is(model::SupportStatus::no_sen) && before != nullptr &&
                      before->is.is(model::SupportStatus::sen_support);
    const bool goes_on = entry.is.is(model::SupportStatus::no_sen) && ended;
    ended = ends ? *entry.from : goes_on ? ended : std::nullopt;
    before = &entry;
  }
  return ended;
}

render::Value reply_values(const Pupil& pupil, const Recipient& to) {
  std::vector<std::string> concerns;
  std::vector<std::string> responses;
  std::optional<Date> received;
  for (const auto& concern : pupil.concerns) {
    const bool is_own = to.is_pupil() ? concern.raised_by.is(model::RaisedBy::pupil)
                                      : concern.raised_by.is(model::RaisedBy::parent) &&
                                            !is_of_another(concern, to, pupil);
    if (!is_own || !concern.concern) {
      continue;
    }
    concerns.push_back(*concern.concern);
    if (concern.first_response) {
      responses.push_back(*concern.first_response);
    }
    if (concern.date && (!received || *concern.date > *received)) {
      received = *concern.date;
    }
  }
  Value values = Value::record();
  values.set("received", text(received ? fmt::format("{}", *received) : ""));
  values.set("concerns", Value::texts(concerns));
  values.set("responses", Value::texts(responses));
  return concerns.empty() ? values.set_absent() : values;
}

render::Value specialist_values(const model::Specialist* specialist) {
  static const model::Specialist none;
  const auto& each = specialist == nullptr ? none : *specialist;
  Value values = entry_values(each);
  const auto service = each.service.value_or(model::Service::other);
  const bool is_named = service != model::Service::other;
  values.set("who", text(!each.name ? std::string{one_of_service(service)}
                         : is_named ? fmt::format("{} ({})", *each.name, in_words(service))
                                    : *each.name));
  return specialist == nullptr ? values.set_absent() : values;
}

render::Value request_values(const Pupil& pupil, Date today) {
  static const model::EhcRequest none;
  const auto* request = own_request(pupil);
  const auto& each = request == nullptr ? none : *request;
  const auto decide_by = code::last_day_to_decide(each);
  const auto received = each.received_by_authority.value;
  Value values = Value::record();
  values.set("made", text(day(each.made)));
  values.set("received", text(day(each.received_by_authority)));
  const auto law =
      received ? std::optional{*received + code::k_authority_decides_to_assess} : decide_by;
  // A day that has passed is nothing to look forward to.
  values.set("decide_by", text(law && *law >= today ? fmt::format("{}", *law) : ""));
  return values;
}

render::Value annual_values(const model::Review* review, const code::Circumstances& of,
                            Date today) {
  const auto planned = review == nullptr ? std::nullopt : review->planned.value;
  const auto on = [&](std::optional<Date> date) {
    return text(date ? fmt::format("{}", *date) : "");
  };
  std::optional<Date> papers;
  std::optional<Date> advice;
  if (planned) {
    papers = *planned - code::k_annual_papers;
    const auto best = *papers - k_time_to_circulate;
    // Too late for a week's room: as late as it can be and still be sent round in time.
    advice = best > today      ? std::optional{best}
             : *papers > today ? std::optional{*papers - days{1}}
                               : std::nullopt;
    if (advice && *advice <= today) {
      advice.reset();
    }
    if (*papers < today) {
      papers.reset();
    }
  }
  const bool adulthood =
      code::is_in_or_beyond(code::k_adulthood_from_year, of, planned.value_or(today), today);
  const auto period = code::annual_review_period(of.pupil, today);
  Value values = Value::record();
  values.set("adulthood", Value::flag(adulthood));
  values.set("advice_by", on(advice));
  values.set("papers_by", on(papers));
  values.set("complete_by", on(period ? std::optional{period->last_day} : std::nullopt));
  const auto after_meeting = [&](weeks span) {
    return planned ? std::optional{*planned + span} : std::nullopt;
  };
  values.set("report_by", on(after_meeting(code::k_annual_report)));
  values.set("authority_decides_by", on(after_meeting(code::k_authority_decides_review)));
  return values;
}

render::Value ended_values(const Pupil& pupil, Date today) {
  const auto ended = support_ended(pupil, today);
  const auto* entry = code::status_entry_on(pupil, today);
  const auto* since =
      ended ? code::run_start(pupil, *ended - days{1}, {model::SupportStatus::sen_support})
            : nullptr;
  std::vector<std::string> reached;
  for (const auto& outcome : pupil.outcomes) {
    const auto& closed = outcome.closed.get();
    if (outcome.outcome && closed.as.is(model::ClosedAs::achieved)) {
      reached.push_back(*outcome.outcome);
    }
  }
  const bool says_why = ended && entry != nullptr && entry->from.is(*ended) && entry->reason;
  Value values = Value::record();
  values.set("on", text(ended ? fmt::format("{}", *ended) : ""));
  values.set("since", text(since == nullptr ? "" : day(since->from)));
  values.set("reason", text(says_why ? *entry->reason : ""));
  values.set("reached", Value::texts(reached));
  return ended ? values : values.set_absent();
}

render::Value moving_values(const Pupil& pupil, const Setting& setting, Date today) {
  const auto& transition = pupil.transition.get();
  const auto to = transition.to.value_or(pupil.pupil.next_setting.value_or(""));
  Value values = Value::record();
  values.set("to", text(to));
  values.set("place",
             text(to.empty() ? std::string{setting_words(type_of(setting)).next_place} : to));
  const bool to_come = transition.meeting && *transition.meeting >= today;
  values.set("meeting", to_come ? dated(transition.meeting.value) : text(""));
  values.set("share", Value::texts(plain(transition.agreed_to_share)));
  values.set("agreed_by", Value::texts(plain(transition.agreed_by)));
  values.set("sent", text(day(transition.sent)));
  return values;
}

} // namespace senco::papers
