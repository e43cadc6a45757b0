// SPDX-License-Identifier: MIT
// What is overdue, a rule, and what is due, a reminder, can't disagree: the fixtures of the rules
// hold the last day on which each dated rule is silent, and on that day its reminder is due.
#include "base/file.hpp"
#include "papers/reminders.hpp"
#include "rules/rule.hpp"
#include "rules/run.hpp"
#include "support/fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace senco::test {
namespace {

/// How the reminder's day goes with the last day on which the rule is silent.
enum class Due {
  that_day, ///< The same.
  by_then,  ///< The same or earlier: what it asks for could be mended still.
  as_said,  ///< Later, as the rule speaks ahead: the day that its message names.
};

struct Promise {
  std::string_view rule;
  std::vector<std::string_view> kinds; ///< One of them, at least.
  Due due = Due::that_day;
};

const Promise k_promises[] = {
    {"senco-qualification-late", {"senco-qualification-due"}},
    {"senco-qualification-due", {"senco-qualification-due"}, Due::as_said},
    {"information-report-old", {"information-report-due"}},
    {"concern-unanswered", {"concern-answer-due"}},
    {"concern-without-first-response", {"concern-first-response-due"}},
    {"concern-undecided", {"concern-decision-due"}},
    {"early-discussion-not-given", {"early-discussion-note-due"}},
    {"assessment-old", {"assessment-due"}},
    {"parents-not-told", {"parents-notice-due"}},
    {"no-plan", {"plan-due"}},
    {"staff-not-told", {"plan-to-staff-due"}},
    {"plan-not-given-to-parents", {"plan-to-parents-due"}},
    {"outcome-overdue", {"outcome-due"}},
    {"provision-ended-unreviewed", {"provision-impact-due"}},
    {"review-overdue", {"review-due"}},
    {"meetings-too-few", {"meeting-due"}, Due::by_then},
    {"meetings-behind", {"meeting-due"}},
    {"review-record-not-given", {"review-record-to-parents-due"}},
    {"review-record-not-shared", {"review-record-to-staff-due"}},
    {"action-overdue", {"action-due"}},
    {"annual-report-missing", {"annual-report-to-parents-due"}},
    {"specialist-advice-not-shared", {"advice-to-parents-due", "advice-to-staff-due"}},
    {"specialist-waiting", {"specialist-seen-due"}},
    {"transition-unplanned", {"transition-meeting-due"}},
    {"two-year-check-missing", {"two-year-check-due"}},
    {"two-year-check-not-given", {"two-year-check-to-parents-due"}},
    {"post-16-not-invited", {"annual-invitation-due"}},
    {"authority-decision-late", {"authority-decision-due"}},
    {"plan-late", {"authority-plan-due"}},
    {"advice-late", {"ehc-advice-due"}},
    {"draft-views-due", {"draft-views-due"}, Due::as_said},
    {"consultation-unanswered", {"consultation-reply-due"}},
    {"annual-review-overdue", {"annual-review-due"}},
    {"annual-review-meeting-due", {"annual-meeting-due"}},
    {"annual-invitation-missing", {"annual-invitation-due"}},
    {"annual-invitation-late", {"annual-invitation-due"}},
    {"annual-advice-not-asked", {"annual-advice-request-due"}},
    {"annual-advice-not-circulated", {"annual-papers-due"}},
    {"annual-report-late", {"annual-report-due"}},
    {"authority-review-decision-late", {"authority-review-decision-due"}},
    {"amended-plan-late", {"authority-amended-plan-due"}},
    {"phase-transfer-due", {"phase-transfer-due"}, Due::as_said},
    {"under-five-review-due", {"under-five-review-due"}},
    {"retention-passed", {"retention-due"}},
};

struct Exemption {
  std::string_view rule;
  std::string_view why;
};

const Exemption k_exemptions[] = {
    {"provision-not-delivered", "a count of sessions, not a day by which to do something"},
    {"review-late", "speaks of a review that was held; until then there is review-due"},
    {"no-progress-unanswered", "two reviews in a row, not a day"},
    {"readings-below-aim", "four readings in a row, not a day"},
    {"wrong-recipient", "judges a notice that went out; rights-pass-due says when the day comes"},
    {"refusal-late", "judges a refusal on record; authority-refusal-due counts its sixteen weeks"},
    {"request-too-soon", "judges a request that was made; nothing is to be done by a day"},
    {"over-threshold", "an amount of money, not a day"},
};

const Promise* promise_of(std::string_view rule) {
  const auto found = std::find_if(std::begin(k_promises), std::end(k_promises),
                                  [&](const auto& one) { return one.rule == rule; });
  return found == std::end(k_promises) ? nullptr : &*found;
}

bool is_exempt(std::string_view rule) {
  return std::any_of(std::begin(k_exemptions), std::end(k_exemptions),
                     [&](const auto& one) { return one.rule == rule && !one.why.empty(); });
}

/// The message with which the rule speaks on `day`; empty if it is silent.
std::string message_of(const Fixture& fixture, std::string_view rule, Date day) {
  Findings findings;
  const auto caseload = caseload_of(fixture, findings);
  rules::run(caseload, day, findings, {.only = {std::string{rule}}});
  return findings.empty() ? std::string{} : findings.all().front().message;
}

bool keeps(const Promise& promise, const Fixture& fixture, Date last_silent) {
  Findings findings;
  const auto caseload = caseload_of(fixture, findings);
  const auto message = message_of(fixture, promise.rule, fixture.today);
  const auto all = papers::reminders(caseload, last_silent, days{2000});
  return std::any_of(all.begin(), all.end(), [&](const auto& one) {
    const bool is_of_kind =
        std::find(promise.kinds.begin(), promise.kinds.end(), one.kind) != promise.kinds.end();
    const bool on_day =
        promise.due == Due::as_said
            ? one.due > last_silent && message.find(fmt::format("{}", one.due)) != message.npos
        : promise.due == Due::by_then ? one.due <= last_silent
                                      : one.due == last_silent;
    return is_of_kind && on_day;
  });
}

/// The fixture, if it holds both sides of the boundary: the rule speaks on its day, and is silent
/// on the day before.
std::optional<Fixture> boundary(const std::string& name, std::string_view rule) {
  const auto stem = name.substr(0, name.rfind(".yaml"));
  if (stem != rule && !stem.starts_with(fmt::format("{}--", rule))) {
    return std::nullopt;
  }
  auto fixture = parse_fixture(name, source_file("tests/rules/" + name));
  const bool has_day_before = std::find(fixture.silent.begin(), fixture.silent.end(),
                                        fixture.today - days{1}) != fixture.silent.end();
  const bool speaks = !message_of(fixture, rule, fixture.today).empty();
  return has_day_before && speaks ? std::optional{std::move(fixture)} : std::nullopt;
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers: the day before a dated rule speaks, its reminder is due") {
    const auto names = list_files(source_path("tests/rules"), ".yaml");
    int dated = 0;
    for (const auto& listed : rules::table()) {
      const auto* promise = promise_of(listed.id);
      const bool is_dated = !listed.rule->limit.empty();
      CHECK_MESSAGE(is_dated == ((promise != nullptr) != is_exempt(listed.id)), listed.id);
      if (promise == nullptr) {
        continue;
      }
      int tried = 0;
      for (const auto& name : names) {
        if (const auto fixture = boundary(name, listed.id)) {
          CHECK_MESSAGE(keeps(*promise, *fixture, fixture->today - days{1}), name);
          ++tried;
        }
      }
      CHECK_MESSAGE(tried > 0, listed.id << " has no fixture with both sides of its boundary");
      ++dated;
    }
    CHECK(dated == static_cast<int>(std::size(k_promises)));
  }
}

} // namespace senco::test
