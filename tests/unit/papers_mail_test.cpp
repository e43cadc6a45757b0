// SPDX-License-Identifier: MIT
// Messages for `sendmail -t`; that another program reads them is tried in docs/remind_test.py.
#include "base/text.hpp"
#include "papers/mail.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace senco::papers {
namespace {

constexpr Date k_today{2025, 12, 1};

std::vector<Message> of_oakfield(const std::string& to = {}) {
  const auto& school = test::oakfield();
  return messages(reminders(school, k_today, days{28}), school.setting,
                  {.today = k_today, .to = to});
}

std::string headers(const Message& message) {
  return message.text.substr(0, message.text.find("\n\n") + 1);
}

const Message& to_owner(const std::vector<Message>& all, std::string_view owner) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.owner == owner; });
  REQUIRE(found != all.end());
  return *found;
}

/// A setting in which everything that can stand in a header is hostile.
Setting hostile() {
  Setting setting;
  setting.senco.value.emplace();
  setting.senco.value->name = std::string{"Mrs R. Shah\r\nBcc: x@example.org"};
  setting.senco.value->email = std::string{"senco@example.org"};
  model::StaffMember member;
  member.name = std::string{"Zo\xC3\xAB \"Z\" O'Hara"};
  member.email = std::string{"z@example.org\nBcc: x@example.org"};
  setting.staff.entries.push_back(member);
  return setting;
}

Reminder owed_by(const std::string& owner) {
  Reminder one;
  one.id = "x-1/r1/review-due";
  one.ref = "x-1";
  one.initials = "AO";
  one.name = "Ada Okafor";
  one.due = k_today;
  one.remind_on = k_today;
  one.state = DueState::today;
  one.owner = owner;
  one.what = "hold the SEN support review";
  return one;
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers::messages: one for each member of staff who owes something, with headers") {
    const auto all = of_oakfield();
    const auto& message = to_owner(all, "Mr D. Kaplan");
    CHECK(message.stem == "mr-d-kaplan");
    CHECK(headers(message) == "From: \"Mrs R. Shah\" <senco@oakfield.example.org>\n"
                              "To: \"Mr D. Kaplan\" <d.kaplan@oakfield.example.org>\n"
                              "Subject: SEN reminders: 1 overdue, 1 to come\n"
                              "MIME-Version: 1.0\n"
                              "Content-Type: text/plain; charset=utf-8\n"
                              "Content-Transfer-Encoding: 7bit\n"
                              "Auto-Submitted: auto-generated\n");
    CHECK(message.text.find("oak-0180 TB") != std::string::npos);
    CHECK(message.text.find("Mr J. Patel") == std::string::npos);
    CHECK(message.text.find('\r') == std::string::npos);
  }

  TEST_CASE("papers::messages: nothing goes outside on its own; the SENCO passes it on") {
    const auto school = test::oakfield();
    const auto all = reminders(school, k_today, days{400});
    const auto sent = messages(all, school.setting, {.today = k_today, .to = {}});
    for (const auto& message : sent) {
      CHECK(headers(message).find("norchester.example.org") == std::string::npos);
    }
    const auto& senco = to_owner(sent, "Mrs R. Shah");
    CHECK(senco.text.find("Owed by others, for you to pass on") != std::string::npos);
    CHECK(senco.text.find("Norchester (local authority): ") != std::string::npos);
    // Named, the authority's team gets its own.
    const auto named =
        messages(all, school.setting, {.today = k_today, .to = "Norchester (local authority)"});
    REQUIRE(named.size() == 1);
    CHECK(headers(named[0]).find("<sen.casework@norchester.example.org>") != std::string::npos);
  }

  TEST_CASE("papers::messages: no subject names anyone, or says more than how many") {
    for (const auto& message : of_oakfield()) {
      const auto text = headers(message);
      const auto at = text.find("Subject: ");
      auto subject = text.substr(at, text.find('\n', at) - at);
      for (const auto* word : {"overdue", "today", "to come", "SEN reminders", "Subject"}) {
        subject = replace_all(subject, word, "");
      }
      CHECK(subject.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
            std::string::npos);
    }
  }

  TEST_CASE("papers::messages: nobody can add a header by a name or an address") {
    const auto setting = hostile();
    const auto& name = *setting.senco->name;
    const std::vector<Reminder> all{owed_by(name), owed_by(*setting.staff.front().name)};
    const auto sent = messages(all, setting, {.today = k_today, .to = {}});
    REQUIRE(sent.size() == 1); // The other address is none.
    CHECK(headers(sent[0]).find("\nBcc") == std::string::npos);
    CHECK(headers(sent[0]).find("To: \"Mrs R. Shah??Bcc: x@example.org\" <senco@example.org>\n") !=
          std::string::npos);
    // What that person owes is in the SENCO's, as text; hence 8 bits.
    CHECK(sent[0].text.find("Zo\xC3\xAB \"Z\" O'Hara: 1 today") != std::string::npos);
    CHECK(headers(sent[0]).find("Content-Transfer-Encoding: 8bit\n") != std::string::npos);
  }

  TEST_CASE("papers::unreachable: who gets nothing because there is no address at all") {
    Setting nobody;
    const std::vector<Reminder> all{owed_by("SENCO"), owed_by("mother")};
    using Owners = std::vector<std::string>;
    CHECK(unreachable(all, nobody, {.today = k_today, .to = {}}) == Owners{"SENCO", "mother"});
    CHECK(messages(all, nobody, {.today = k_today, .to = {}}).empty());
    CHECK(unreachable(all, hostile(), {.today = k_today, .to = {}}).empty());
    CHECK(unreachable(all, hostile(), {.today = k_today, .to = "mother"}) == Owners{"mother"});
  }

  TEST_CASE("papers::is_address: one address and nothing else") {
    CHECK(is_address("j.patel@oakfield.example.org"));
    CHECK(is_address("o'hara+sen@example.org"));
    for (const auto* bad :
         {"", "x", "@example.org", "x@", "a b@example.org", "x@example.org, y@example.org",
          "x@example.org\nBcc: y@example.org", "<x@example.org>", "-oQ/tmp@example.org",
          "x..y@example.org", ".x@example.org", "x@example.org.", "x@y@example.org",
          "z\xC3\xAB@example.org"}) {
      CHECK_FALSE_MESSAGE(is_address(bad), bad);
    }
  }

  TEST_CASE("papers::header_phrase: plain, quoted, or in encoded words that stay short") {
    CHECK(header_phrase("Mary O'Hara") == "Mary O'Hara");
    CHECK(header_phrase("Mr J. Patel") == "\"Mr J. Patel\"");
    CHECK(header_phrase("A \"B\" \\ C") == "\"A \\\"B\\\" \\\\ C\"");
    CHECK(header_phrase("Zo\xC3\xAB") == "=?utf-8?B?Wm/Dqw==?=");
    CHECK(header_phrase("\xC3\x89") == "=?utf-8?B?w4k=?=");
    std::string name;
    for (int i = 0; i < 60; ++i) {
      name += "\xE2\x82\xAC"; // Three bytes: pieces mustn't cut it.
    }
    const auto phrase = header_phrase(name);
    for (const auto line : lines(phrase)) {
      CHECK(line.size() <= 76);
      CHECK(trim(line).starts_with("=?utf-8?B?"));
      CHECK(trim(line).ends_with("?="));
    }
    CHECK(header_phrase(std::string(200, 'x')).find('\n') != std::string::npos);
  }
}

} // namespace senco::papers
