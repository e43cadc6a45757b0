// SPDX-License-Identifier: MIT
// Reminders: what they are called, who owes them, and that they agree with the rules.
#include "base/text.hpp"
#include "papers/reminders.hpp"
#include "rules/run.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace senco;
using papers::DueState;
using papers::Reminder;
using papers::Whose;

namespace {

constexpr Date k_first{2025, 9, 1};
constexpr Date k_last{2026, 7, 31};

/// Which rule finds what is overdue of which kind.
struct Pair {
  std::string_view rule;
  std::string_view kind;
};
constexpr Pair k_pairs[] = {
    {"review-overdue", "review-due"},
    {"parents-not-told", "parents-notice-due"},
    {"action-overdue", "action-due"},
    {"staff-not-told", "plan-to-staff-due"},
    {"outcome-overdue", "outcome-due"},
    {"plan-not-given-to-parents", "plan-to-parents-due"},
    {"review-record-not-given", "review-record-to-parents-due"},
    {"review-record-not-shared", "review-record-to-staff-due"},
    {"no-plan", "plan-due"},
};

/// How many of each kind are overdue, by reference and rule.
using Counts = std::map<std::string, int>;

std::string key(std::string_view ref, std::string_view rule) {
  return fmt::format("{} {}", ref, rule);
}

Counts by_reminders(const Caseload& caseload, Date day) {
  Counts counts;
  for (const auto& each : papers::reminders(caseload, day, days{0}, Whose::pupils)) {
    const bool overdue = each.state == DueState::overdue;
    CHECK(overdue == (each.due < day));
    for (const auto& pair : k_pairs) {
      counts[key(each.ref, pair.rule)] += overdue && each.kind == pair.kind ? 1 : 0;
    }
  }
  std::erase_if(counts, [](const auto& count) { return count.second == 0; });
  return counts;
}

Counts by_rules(const Caseload& caseload, Date day) {
  rules::Options options;
  options.exceptions = rules::Exceptions::ignore;
  for (const auto& pair : k_pairs) {
    options.only.emplace_back(pair.rule);
  }
  Findings findings;
  rules::run(caseload, day, findings, options);
  Counts counts;
  for (const auto& found : findings.all()) {
    // A note says that it was done too late; nothing is left to do.
    counts[key(found.ref, found.rule)] += found.severity == Severity::note ? 0 : 1;
  }
  std::erase_if(counts, [](const auto& count) { return count.second == 0; });
  return counts;
}

/// A school where things are planned and never done or noted down.
Caseload careless() {
  Caseload school = test::oakfield();
  for (auto& record : school.records) {
    auto& pupil = record.pupil;
    pupil.notices.entries.clear();
    if (pupil.plan.value) {
      pupil.plan.value->shared_with_staff = {};
      pupil.plan.value->given_to_parents = {};
    }
    bool first = true;
    for (auto& review : pupil.reviews.entries) {
      review.given_to_parents = {};
      review.shared_with_staff = {};
      review.report_sent = {};
      review.held = first ? review.held : model::Field<Date>{};
      first = false;
      for (auto& action : review.actions.entries) {
        action.done = {};
      }
    }
    for (auto& outcome : pupil.outcomes.entries) {
      outcome.closed.value.reset();
    }
  }
  // One has support and no plan at all.
  school.records.front().pupil.plan.value.reset();
  return school;
}

std::vector<Reminder> all_of(const Record& record, Date day) {
  Caseload school;
  school.setting = test::oakfield().setting;
  school.records.push_back(record);
  return papers::reminders(school, day, days{400}, Whose::pupils);
}

/// A record with one action that this person owes.
Record with_action_for(const std::string& owner) {
  return test::record_of(
      "format: 1\n"
      "pupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14, "
      "responsible_teacher: Mr J. Patel}\n"
      "contacts:\n"
      "  - {name: Mrs Ngozi Okafor, relation: mother, parental_responsibility: true}\n"
      "  - {name: Mr Ben Osei, relation: stepfather}\n"
      "  - {name: Mrs Jo Marsh, relation: Ada's grandmother}\n"
      "  - {name: Ms Kay Lister, parental_responsibility: true}\n"
      "status: [{from: 2025-09-15, is: concern}]\n"
      "reviews:\n"
      "  - {held: 2025-10-03, actions: [{action: An eye test, owner: \"" +
      owner + "\", due: 2025-12-12}]}\n");
}

std::string owner_shown(const std::string& owner) {
  for (const auto& each : all_of(with_action_for(owner), Date{2025, 12, 1})) {
    if (each.kind == "action-due") {
      return each.owner;
    }
  }
  return "no reminder";
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers: a reminder is overdue on the day on which the rule speaks") {
    std::set<std::string> spoken;
    for (const auto& school : {test::oakfield(), careless()}) {
      for (Date day = k_first; day <= k_last; day = day + days{1}) {
        const auto said = by_reminders(school, day);
        const auto found = by_rules(school, day);
        CHECK_MESSAGE(said == found, "on " << day.iso());
        for (const auto& each : found) {
          spoken.insert(each.first.substr(each.first.find(' ') + 1));
        }
      }
    }
    for (const auto& pair : k_pairs) {
      CHECK_MESSAGE(spoken.count(std::string{pair.rule}) == 1, pair.rule << " never spoke");
    }
  }

  TEST_CASE("papers: a reminder's id is its own, and stays the same from day to day") {
    std::map<std::string, std::string> known;
    for (const auto& school : {test::oakfield(), careless()}) {
      known.clear();
      for (Date day = k_first; day <= k_last; day = day + days{7}) {
        std::set<std::string> seen;
        for (const auto& each : papers::reminders(school, day, days{60}, Whose::pupils)) {
          CHECK_MESSAGE(seen.insert(each.id).second, each.id << " twice on " << day.iso());
          const auto what =
              fmt::format("{} {} {} {}", each.ref, each.kind, each.due.iso(), each.what);
          CHECK_MESSAGE(known.emplace(each.id, what).first->second == what, each.id);
          CHECK(each.id.starts_with(each.ref + "/"));
          CHECK(each.id.ends_with("/" + each.kind));
        }
      }
    }
  }

  TEST_CASE("papers: an entry without an id is called by kind and day, counted if there are more") {
    const auto record = test::record_of(
        "format: 1\npupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14}\n"
        "status: [{from: 2025-09-15, is: no_sen}]\n"
        "reviews:\n"
        "  - {planned: 2025-12-05}\n"
        "  - {planned: 2025-12-05}\n"
        "  - {id: r3, planned: 2025-12-05}\n"
        "  - {planned: 2025-12-06}\n");
    std::vector<std::string> ids;
    for (const auto& each : all_of(record, Date{2025, 12, 1})) {
      ids.push_back(each.id);
    }
    CHECK(ids == std::vector<std::string>{"x-1/r3/review-due",
                                          "x-1/review-due-2025-12-05-2/review-due",
                                          "x-1/review-due-2025-12-05/review-due",
                                          "x-1/review-due-2025-12-06/review-due"});
  }

  TEST_CASE("papers: the window ends with its last day, what is overdue has no end") {
    const auto kinds = [](Date day, days within) {
      std::vector<std::string> all;
      for (const auto& each : papers::reminders(test::oakfield(), day, within)) {
        if (each.ref == "oak-0142" && each.kind == "review-due") {
          all.push_back(fmt::format("{} {}", each.due.iso(), papers::word(each.state)));
        }
      }
      return all;
    };
    using Kinds = std::vector<std::string>;
    CHECK(kinds(Date{2025, 12, 1}, days{3}).empty());
    CHECK(kinds(Date{2025, 12, 1}, days{4}) == Kinds{"2025-12-05 soon"});
    CHECK(kinds(Date{2025, 12, 5}, days{0}) == Kinds{"2025-12-05 today"});
    CHECK(kinds(Date{2025, 12, 6}, days{0}) == Kinds{"2025-12-05 overdue"});
    CHECK(kinds(Date{2026, 3, 1}, days{0}) == Kinds{"2025-12-05 overdue"});
  }

  TEST_CASE("papers: nobody of the family is named in a reminder") {
    CHECK(owner_shown("Mrs Ngozi Okafor") == "mother");
    CHECK(owner_shown("Mr Ben Osei") == "stepfather");
    CHECK(owner_shown("Mrs Jo Marsh") == "parent"); // The relation names the child.
    CHECK(owner_shown("Ms Kay Lister") == "parent");
    CHECK(owner_shown("Mrs Okafor") == "parent"); // Not written as among the contacts.
    CHECK(owner_shown("Ada") == "pupil");
    CHECK(owner_shown("Ada Okafor") == "pupil");
    CHECK(owner_shown("Mr J. Patel") == "Mr J. Patel");
    CHECK(owner_shown("Mrs R. Shah") == "Mrs R. Shah");
    CHECK(owner_shown("Norchester Library") == "Norchester Library");
    CHECK(owner_shown("") == "Mrs R. Shah"); // Nobody: the SENCO sees to it.
  }

  TEST_CASE("papers: a reminder says nothing that a record says") {
    for (Date day = k_first; day <= k_last; day = day + days{14}) {
      for (const auto& each : papers::reminders(careless(), day, days{60}, Whose::pupils)) {
        CHECK_FALSE(each.what.empty());
        CHECK(each.what.find("{}") == std::string::npos);
        CHECK(each.help.starts_with("senco "));
        CHECK(each.help.find(each.ref) != std::string::npos);
        CHECK_FALSE(each.paragraphs.empty());
        const auto& pupil = test::oakfield_record(each.ref).pupil;
        for (const auto& text : {pupil.pupil.given_name, pupil.pupil.family_name}) {
          CHECK(each.what.find(*text) == std::string::npos);
          CHECK(each.owner.find(*text) == std::string::npos);
        }
        for (const auto& contact : pupil.contacts) {
          CHECK(each.owner != *contact.name);
        }
      }
    }
  }

  TEST_CASE("papers: those who have left are passed over") {
    Caseload school = test::oakfield();
    for (auto& record : school.records) {
      record.has_left = true;
    }
    CHECK(papers::reminders(school, Date{2025, 12, 1}, days{400}, Whose::pupils).empty());
  }

  TEST_CASE("papers: of those who have left, only the file to pass on and the day to delete it") {
    auto record = test::record_of(
        "format: 1\npupil: {given_name: Ada, family_name: Okafor, born: 1996-03-14, "
        "left: 2025-10-17, next_setting: Norchester College}\n"
        "status: [{from: 2015-09-15, is: sen_support}]\n"
        "reviews: [{id: r1, kind: sen_support, planned: 2025-12-05}]\n");
    record.has_left = true;
    std::vector<std::string> said;
    for (const auto& each : all_of(record, Date{2025, 12, 1})) {
      said.push_back(fmt::format("{} {}", each.kind, each.due.iso()));
    }
    // Fifteen school days from 17 October, over half-term and an INSET day.
    CHECK(said == std::vector<std::string>{"file-transfer-due 2025-11-17"});
    CHECK(all_of(record, Date{2026, 10, 17}).size() == 2); // And 31 years after birth.
    CHECK(all_of(record, Date{2026, 10, 18}).size() == 1); // Nobody waits for the file any more.
  }

  TEST_CASE("papers: what reads the same is told apart, by its day or by number") {
    const auto record = test::record_of(
        "format: 1\npupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14}\n"
        "status: [{from: 2025-09-15, is: no_sen}]\n"
        "concerns:\n"
        "  - {date: 2025-11-24, raised_by: parent}\n"
        "  - {date: 2025-11-25, raised_by: parent}\n"
        "reviews:\n"
        "  - {held: 2025-10-03, given_to_parents: 2025-10-06, shared_with_staff: 2025-10-06, "
        "actions: [{owner: Mr P, due: 2025-12-12}, "
        "{owner: Mr P, due: 2025-12-12}]}\n");
    std::vector<std::string> said;
    for (const auto& each : all_of(record, Date{2025, 12, 1})) {
      said.push_back(each.what);
    }
    CHECK(said == std::vector<std::string>{
                      "answer the family's concern of 24 November 2025",
                      "answer the family's concern of 25 November 2025",
                      "finish an action agreed at a review on 3 October 2025, 2 of 2",
                      "finish an action agreed at a review on 3 October 2025, 1 of 2"});
  }

  TEST_CASE("papers: a date when the setting is closed is reminded of on the school day before") {
    const auto record = [](const std::string& planned) {
      return test::record_of(
          "format: 1\npupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14}\n"
          "status: [{from: 2025-09-15, is: no_sen}]\nreviews: [{id: r1, planned: " +
          planned + "}]\n");
    };
    const auto reminded = [&](const std::string& planned) {
      const auto all = all_of(record(planned), Date{2025, 12, 1});
      CHECK(all.front().due.iso() == planned);
      return all.front().remind_on.iso();
    };
    CHECK(reminded("2025-12-05") == "2025-12-05");
    CHECK(reminded("2026-02-14") == "2026-02-12"); // A Saturday; the Friday is INSET.
    CHECK(reminded("2026-01-02") == "2025-12-19"); // Christmas holidays.
  }

  TEST_CASE("papers: what a setting has to do itself is reminded of once, without a reference") {
    Caseload school;
    school.setting = test::oakfield().setting;
    std::vector<std::string> said;
    for (const auto& each : papers::reminders(school, Date{2025, 12, 1}, days{400})) {
      CHECK(each.ref.empty());
      CHECK(each.id.starts_with("senco.yaml/"));
      said.push_back(fmt::format("{} {}", each.kind, each.due.iso()));
    }
    CHECK(said ==
          std::vector<std::string>{"census-due 2026-01-15", "information-report-due 2026-09-10"});
    CHECK(papers::reminders(school, Date{2025, 12, 1}, days{400}, Whose::pupils).empty());
  }

  TEST_CASE("papers: the policy's days before, most first; the usual ones if it names none") {
    Setting setting;
    CHECK(papers::days_before(setting) == std::vector<int>{28, 14, 7, 1});
    setting.policy.value.emplace();
    for (const int before : {2, 10, 2}) {
      setting.policy.value->remind_days_before.entries.emplace_back(before);
    }
    CHECK(papers::days_before(setting) == std::vector<int>{10, 2});
  }

  TEST_CASE("papers: what wants a longer warning is shown from its first day, however far off") {
    Caseload school;
    school.setting = test::oakfield().setting;
    school.setting.senco.value->qualification.value.reset(); // Appointed on 1 September 2024.
    const auto shown = [&](Date day) {
      const auto all = papers::reminders(school, day, days{0});
      return std::any_of(all.begin(), all.end(), [](const auto& each) {
        return each.kind == "senco-qualification-due" && each.due == Date{2027, 9, 1};
      });
    };
    CHECK_FALSE(shown(Date{2026, 8, 31}));
    CHECK(shown(Date{2026, 9, 1}));
  }

  TEST_CASE("papers: an id that may say something stands in no reminder's id") {
    const auto ids = [](const std::string& id) {
      const auto all = all_of(
          test::record_of("format: 1\npupil: {given_name: Ada, family_name: Okafor, born: "
                          "2016-03-14}\nstatus: [{from: 2025-09-15, is: no_sen}]\nreviews: [{id: " +
                          id + ", planned: 2025-12-05}]\n"),
          Date{2025, 12, 1});
      return all.front().id;
    };
    CHECK(ids("r12") == "x-1/r12/review-due");
    CHECK(ids("autism-review").starts_with("x-1/e-"));
    CHECK(ids("autism-review") == ids("autism-review"));
    CHECK(ids("autism-review") != ids("asd"));
    CHECK(ids("asd1").find("asd") == std::string::npos);
  }
}
