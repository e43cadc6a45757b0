// SPDX-License-Identifier: MIT
#include "model/decode.hpp"
#include "model/value.hpp"

#include "support/parsed.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace senco::model {
namespace {

using Faults = test::Lines;

constexpr std::string_view k_least =
    "format: 1\n"
    "pupil: {given_name: Tom, family_name: Reed, born: 2016-03-14}\n"
    "status: [{from: 2025-10-06, is: concern}]\n";

struct Read {
  test::Parsed parsed;
  Decoded<Pupil> pupil;
  Faults faults; ///< `LINE:COLUMN rule`
};

Read read(std::string text) {
  auto parsed = test::parse(std::move(text));
  auto pupil = decode_pupil(parsed.document, parsed.findings);
  auto faults = parsed.faults();
  return {std::move(parsed), std::move(pupil), std::move(faults)};
}

/// A record with no more than it has to have, and these lines.
Read with(std::string_view lines) {
  return read(std::string{k_least} + std::string{lines});
}

/// The one message about it.
std::string message(const Read& read) {
  const auto& all = read.parsed.findings.all();
  return all.size() == 1 ? all.front().message : fmt::format("{} findings", all.size());
}

std::size_t bad_values(const std::string& text) {
  const auto faults = read(text).faults.all;
  return static_cast<std::size_t>(std::count_if(
      faults.begin(), faults.end(), [](const auto& one) { return one.ends_with("bad-value"); }));
}

} // namespace

TEST_SUITE("model") {
  TEST_CASE("model: the least record is understood") {
    const auto record = read(std::string{k_least});
    CHECK(record.faults == Faults{});
    CHECK(record.pupil.understood);
    const auto& pupil = record.pupil.value;
    CHECK(pupil.pupil.given_name.is("Tom"));
    CHECK(pupil.pupil.born->iso() == "2016-03-14");
    REQUIRE(pupil.status.size() == 1);
    CHECK(pupil.status.front().is.is(SupportStatus::concern));
    CHECK(pupil.needs.empty());
    CHECK_FALSE(pupil.plan);
    CHECK(pupil.pupil.upn.is_absent());
  }

  TEST_CASE("model: each of many faults is reported at its own line and column") {
    const auto record = read("format: 2\n"                           // 1
                             "pupil:\n"                              // 2
                             "  given_name: Tom\n"                   // 3
                             "  famly_name: Reed\n"                  // 4
                             "  born: 2016-02-30\n"                  // 5
                             "  pronouns: hee\n"                     // 6
                             "  sen_unit: \"true\"\n"                // 7
                             "  year_group: 15\n"                    // 8
                             "  class: [5K]\n"                       // 9
                             "  given_name: Tim\n"                   // 10
                             "status:\n"                             // 11
                             "  - {from: 2025-10-06}\n"              // 12
                             "  - sen_support\n"                     // 13
                             "  -\n"                                 // 14
                             "needs:\n"                              // 15
                             "  - {id: N1, rank: \"1\"}\n"           // 16
                             "  - {id: n1, rank: 0, since: today}\n" // 17
                             "  - {id: n1, rank: 1.5, basis: eal}\n" // 18
                             "profile: none\n"                       // 19
                             "reviews: {}\n"                         // 20
                             "concerns: some\n"                      // 21
                             "x_own: kept\n"                         // 22
                             "notes: [{by: {a: b}}]\n");             // 23
    CHECK(record.faults ==
          Faults{"1:9 bad-value",      "2:1 missing-key",  "4:3 unknown-key", "5:9 bad-value",
                 "6:13 bad-value",     "7:13 bad-value",   "8:15 bad-value",  "9:10 bad-value",
                 "10:3 duplicate-key", "12:5 missing-key", "13:5 bad-value",  "14:4 bad-value",
                 "16:10 bad-value",    "16:20 bad-value",  "17:20 bad-value", "17:30 bad-value",
                 "18:10 duplicate-id", "18:20 bad-value",  "18:32 bad-value", "19:10 bad-value",
                 "21:11 bad-value",    "23:14 bad-value"});
    CHECK_FALSE(record.pupil.understood);
    CHECK(record.pupil.value.pupil.given_name.is("Tom"));
    CHECK(record.pupil.value.needs.size() == 3);
  }

  TEST_CASE("model: what is said names the key, what was found and what is near") {
    CHECK(message(with("plan: {agred: 2025-10-06}\n")) ==
          "unknown key 'agred': did you mean 'agreed'?");
    CHECK(message(with("colour: blue\n")) ==
          "unknown key 'colour'; a key of the school's own starts with 'x_'");
    CHECK(message(with("plan: {agreed: 2025-02-30}\n")) ==
          "'agreed': '2025-02-30' is not a day that exists");
    CHECK(message(with("plan: {agreed: 6 October}\n")) ==
          "'agreed': '6 October' isn't a date such as 2026-03-14");
    CHECK(message(with("needs: [{type: SPDL}]\n")) ==
          "'type': 'SPDL' isn't one of the listed words: did you mean 'SPLD'?");
    CHECK(message(with("plan: {consulted: [family]}\n")) ==
          "'family' isn't one of the listed words: parents, pupil");
    CHECK(message(with("needs: [{rank: \"1\"}]\n")) ==
          "'rank': '1' isn't a number such as 12 or 16.20 without quotes");
    CHECK(message(with("reviews: [{time: 3pm}]\n")) == "'time': '3pm' isn't a time such as 15:30");
    CHECK(message(with("ehc: {requests: [{decision_to_assess: {assess: 'true'}}]}\n")) ==
          "'assess': 'true' isn't true or false without quotes");
    CHECK(message(with("attendance: [{percent: 101}]\n")) ==
          "'percent': 101 isn't between 0 and 100");
    CHECK(message(with("needs: [{id: Need 1}]\n")) ==
          "'id': 'Need 1' can't be an id: a small letter, then small letters, digits, _ or -");
    CHECK(message(with("plan: [x]\n")) == "'plan': keys with values were expected here");
    CHECK(message(with("needs: {id: n1}\n")) ==
          "'needs': a list was expected: one entry a line after a dash, or in [brackets]");
    CHECK(message(with("needs: [{description: [a, b]}]\n")) ==
          "'description': text was expected, not a list or keys");
    CHECK(message(read("pupil: {given_name: T, family_name: R, born: 2016-03-14}\n"
                       "status: [{from: 2025-10-06, is: concern}]\n")) == "'format' is missing");
    CHECK(message(read(replace_all(k_least, "family_name: Reed", "family_name:"))) ==
          "'family_name' is empty in 'pupil'");
  }

  TEST_CASE("model: a long value is quoted in part and on one line") {
    const auto long_value =
        message(with("plan:\n  agreed: |\n    " + std::string(60, 'a') + "é\n"));
    CHECK(long_value.starts_with("'agreed': '" + std::string(40, 'a') + "…' isn't a date"));
    CHECK(message(with("plan:\n  agreed: |\n    a\n    b\n")).starts_with("'agreed': 'a b '"));
  }

  TEST_CASE("model: an empty value is an absent key") {
    const auto record = with("profile:\nplan: {}\nneeds: []\nreviews: ~\nehc: null\n"
                             "provision: [{id: p1, impact: '', minutes: , outcomes: []}]\n");
    CHECK(record.faults == Faults{});
    CHECK(record.pupil.understood);
    const auto& pupil = record.pupil.value;
    CHECK_FALSE(pupil.profile);
    CHECK_FALSE(pupil.plan);
    CHECK(pupil.needs.empty());
    CHECK_FALSE(pupil.ehc);
    REQUIRE(pupil.provision.size() == 1);
    CHECK(pupil.provision.front().impact.is_absent());
    CHECK(pupil.provision.front().minutes.is_absent());
    CHECK(pupil.provision.front().outcomes.empty());
  }

  TEST_CASE("model: a mandatory key that is empty is missing") {
    for (const std::string_view empty : {"", "~", "null", "''", "[]", "{}"}) {
      CAPTURE(empty);
      const auto record = read(
          replace_all(k_least, "{given_name: Tom, family_name: Reed, born: 2016-03-14}", empty));
      CHECK(record.faults == Faults{"2:1 missing-key"});
      CHECK_FALSE(record.pupil.understood);
    }
  }

  TEST_CASE("model: an empty entry of a list is a fault, whichever way it is empty") {
    for (const std::string_view empty : {"", " ~", " ''", " {}", " []"}) {
      CAPTURE(empty);
      const auto record = with(fmt::format("needs:\n  - id: n1\n  -{}\n", empty));
      CHECK(record.faults.all.size() == 1);
      CHECK(record.faults.all.front().starts_with("6:"));
      CHECK(record.pupil.value.needs.size() == 1);
    }
    CHECK(with("profile: {important: [a, '', b]}\n").pupil.value.profile->important.size() == 2);
  }

  TEST_CASE("model: a value that can't be read is neither there nor absent") {
    const auto record = with("reviews: [{id: r1, held: yesterday, planned: 2025-12-05}]\n");
    const auto& review = record.pupil.value.reviews.front();
    CHECK_FALSE(review.held);
    CHECK_FALSE(review.held.is_absent());
    CHECK(review.planned->iso() == "2025-12-05");
    CHECK(record.pupil.understood);
  }

  TEST_CASE("model: text may look like anything and stays as it is written") {
    const auto plain = [](std::string_view value) {
      const auto read = with(fmt::format("plan: {{adjustments: {}}}\n", value));
      CHECK(read.faults == Faults{});
      return read.pupil.value.plan->adjustments.value_or("(none)");
    };
    for (const std::string_view value : {"no", "Yes", "off", "true", "0123", "1e3", "0x1F", "1_000",
                                         "2016-03-14", "15:30", "12", "1.50", ".5", "-"}) {
      CHECK(plain(value) == value);
    }
    CHECK(plain("'null'") == "null");
    CHECK(plain("\"a\\nb\"") == "a\nb");
    CHECK(plain("~") == "(none)");
  }

  TEST_CASE("model: a year group and a class may be written as a number or as text") {
    for (const std::string_view value : {"5", "\"5\"", "'5'"}) {
      const auto record = read(replace_all(
          k_least, "born:", fmt::format("year_group: {}, class: {}, born:", value, value)));
      CHECK(record.faults == Faults{});
      CHECK(record.pupil.value.pupil.year_group.is("5"));
      CHECK(record.pupil.value.pupil.class_name.is("5"));
    }
  }

  TEST_CASE("model: dates, times and listed words may stand in quotes, numbers and true may not") {
    CHECK(with("reviews: [{planned: \"2025-12-05\", time: '15:30', kind: 'annual'}]\n").faults ==
          Faults{});
    CHECK(bad_values(std::string{k_least} + "provision: [{minutes: '20'}]\n") == 1);
    CHECK(bad_values(std::string{k_least} + "outcomes: [{in_ehc_plan: \"true\"}]\n") == 1);
    CHECK(with("outcomes: [{in_ehc_plan: True}]\n")
              .pupil.value.outcomes.front()
              .in_ehc_plan.is(true));
    CHECK(bad_values(std::string{k_least} + "outcomes: [{in_ehc_plan: yes}]\n") == 1);
  }

  TEST_CASE("model: numbers are decimal, with a point and without a leading nought") {
    for (const std::string_view good : {"0", "90", "-1.5", "0.25", "120.00", "1000000"}) {
      CAPTURE(good);
      CHECK(parse_number(good).has_value());
    }
    for (const std::string_view bad : {"", "+1", "01", "1.", ".5", "1e3", "0x10", "1,5", "1 000",
                                       "-", "--1", "1.2.3", "inf", "nan", "½", "1_000"}) {
      CAPTURE(bad);
      CHECK_FALSE(parse_number(bad).has_value());
    }
    CHECK(*parse_number("-1.5") == doctest::Approx(-1.5));
    CHECK_FALSE(parse_number(std::string(400, '9')).has_value());
    CHECK(bad_values(std::string{k_least} + "needs: [{rank: 99999999999}]\n") == 1);
  }

  TEST_CASE("model: the school's own keys are kept everywhere, with all they hold") {
    const auto record = with("x_house: Red\nx_family_pets: [dog, {name: Rex}]\n"
                             "reviews:\n  - {id: r1, x_minutes: {by: me, at: [1, 2]}}\n");
    CHECK(record.faults == Faults{});
    const auto& pupil = record.pupil.value;
    REQUIRE(pupil.own.size() == 2);
    CHECK(pupil.own[0].key == "x_house");
    CHECK(pupil.own[0].text == "Red");
    CHECK(pupil.own[1].is_list);
    CHECK(pupil.own[1].parts[0].text == "dog");
    CHECK(pupil.own[1].parts[1].parts[0].key == "name");
    CHECK(pupil.own[1].parts[1].parts[0].text == "Rex");
    const auto& review = pupil.reviews.front();
    REQUIRE(review.own.size() == 1);
    CHECK(review.own[0].parts[1].parts[1].text == "2");
    CHECK(with("x: 1\n").faults == Faults{"4:1 unknown-key"});
  }

  TEST_CASE("model: an unknown key is reported once, even if it stands twice") {
    CHECK(with("foo: 1\nfoo: 2\n").faults == Faults{"4:1 unknown-key", "5:1 duplicate-key"});
    CHECK(with("needs: [{id: n1, foo: 1}, {foo: 2}]\n").faults ==
          Faults{"4:18 unknown-key", "4:28 unknown-key"});
  }

  TEST_CASE("model: ids are unique in their list, not in the record") {
    CHECK(with("needs: [{id: a}, {id: b}, {id: a}, {id: a}]\noutcomes: [{id: a}]\n").faults ==
          Faults{"4:32 duplicate-id", "4:41 duplicate-id"});
    CHECK(with("needs: [{id: a_b-9}]\n").faults == Faults{});
    for (const std::string_view bad : {"9a", "A", "a b", "a.b", "_a", "é"}) {
      CAPTURE(bad);
      CHECK(bad_values(std::string{k_least} + fmt::format("needs: [{{id: {}}}]\n", bad)) == 1);
    }
    CHECK(with("plan: {id: a}\n").faults == Faults{}); // A plan is an entry once it is earlier.
    CHECK(with("profile: {id: a}\n").faults == Faults{"4:11 unknown-key"});
  }

  TEST_CASE("model: a fault beside the mandatory keys leaves a record understood") {
    CHECK(with("foo: 1\nneeds: [{rank: x}]\n").pupil.understood);
    CHECK(read(replace_all(k_least, "born:", "foo: 1, pronouns: it, born:")).pupil.understood);
    CHECK(read(replace_all(k_least, "is: concern", "is: concern, reason: [x]")).pupil.understood);
  }

  TEST_CASE("model: without a mandatory key, or with one that can't be read, it isn't understood") {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"format: 1", "format: 2"},
             {"format: 1\n", ""},
             {"born: 2016-03-14", "born: 2016-03-32"},
             {"given_name: Tom, ", ""},
             {"is: concern", "is: concerned"},
             {"from: 2025-10-06, ", ""},
             {"[{from: 2025-10-06, is: concern}]", "concern"},
             {"[{from: 2025-10-06, is: concern}]", "[concern]"},
             {"{given_name: Tom, family_name: Reed, born: 2016-03-14}", "Tom Reed"}}) {
      const std::string& replaced = from;
      CAPTURE(replaced);
      const auto record = read(replace_all(k_least, from, to));
      CHECK_FALSE(record.pupil.understood);
      CHECK(record.faults.all.size() == 1);
    }
  }

  TEST_CASE("model: of a file that is not whole nothing is said to be missing") {
    const auto record = read("format: 1\npupil:\n  given_name: \"Tom\n  born: 2016-03-14\n");
    CHECK(record.faults == Faults{"3:15 unreadable"});
    CHECK_FALSE(record.pupil.understood);
    CHECK(record.pupil.value.pupil.born);
  }

  TEST_CASE("model: a file of another kind is said to be one") {
    CHECK(read("").faults == Faults{"1:1 missing-key"});
    CHECK(message(read("# nothing\n")) == "the file is empty: 'format' is missing");
    CHECK(read("# x\n- a\n").faults == Faults{"2:1 bad-value"});
    CHECK(message(read("Dear Tom\n")) == "keys with values were expected here");
    CHECK_FALSE(read("").pupil.understood);
  }

  TEST_CASE("model: a setting's rates have names of the setting's own") {
    auto parsed = test::parse("format: 1\nsetting: {name: Oakfield, type: academy}\n"
                              "rates: {teacher: 38.00, teaching_assistant: 16.2, clown: x}\n"
                              "earlier_rates: [{until: 2025-08-31, teacher: 36}]\n"
                              "policy: {answer_concern_within: 367, remind_days_before: [28, -1]}\n"
                              "bank_holidays: [2025-12-24, soon]\n");
    const auto setting = decode_setting(parsed.document, parsed.findings);
    CHECK(parsed.faults() ==
          Faults{"3:58 bad-value", "5:33 bad-value", "5:63 bad-value", "6:29 bad-value"});
    CHECK(setting.understood);
    REQUIRE(setting.value.rates.find("teacher") != nullptr);
    CHECK(setting.value.rates.find("teacher")->is(38));
    CHECK(setting.value.rates.find("clown") == nullptr);
    REQUIRE(setting.value.earlier_rates.size() == 1);
    CHECK(setting.value.earlier_rates.front().rates.find("teacher")->is(36));
    CHECK(setting.value.earlier_rates.front().rates.find("until") == nullptr);
  }

  TEST_CASE("model: values remember the bytes they were read from") {
    const auto record =
        with("plan:\n  agreed: 2025-10-06\n  adjustments: >\n    Sits\n    here.\n");
    const auto& plan = *record.pupil.value.plan;
    CHECK(plan.agreed.where.text() == "2025-10-06");
    CHECK(plan.adjustments.where.text() == ">\n    Sits\n    here.");
    CHECK(plan.adjustments.is("Sits here.\n"));
    CHECK(plan.where.holds(plan.adjustments.where));
    CHECK(record.pupil.value.where.holds(plan.where));
  }
}

} // namespace senco::model
