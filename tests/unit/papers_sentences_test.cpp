// SPDX-License-Identifier: MIT
// Parts of papers: names, times, sentences, minutes, plain text.
#include "base/text.hpp"
#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "papers/minutes.hpp"
#include "papers/output.hpp"
#include "papers/sentences.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace senco;
using namespace senco::papers;

namespace {

TimeOfDay at(int hour, int minute) {
  return {std::chrono::hours{hour} + std::chrono::minutes{minute}};
}

model::Provision paired_reading() {
  model::Provision provision;
  provision.provision = std::string{"Paired reading"};
  return provision;
}

/// `text` of the part of `values` at a path of two names.
std::string part(const render::Value& values, std::string_view first, std::string_view second) {
  return values.find(first)->find(second)->as_text();
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers: a greeting takes title and surname") {
    struct Row {
      std::string_view name, family, greeting;
    };
    for (const auto& row : {Row{"Mrs Ngozi Okafor", "Okafor", "Mrs Okafor"},
                            {"Mr J. Patel", "", "Mr Patel"},
                            {"Mr J Patel", "", "Mr Patel"},
                            {"Mr J. R. Patel", "", "Mr Patel"},
                            {"Mr J R Patel", "", "Mr Patel"},
                            {"Mrs Okafor", "Okafor", "Mrs Okafor"},
                            {"Ngozi Okafor", "Okafor", "Ngozi Okafor"},
                            {"Okafor", "Okafor", "Okafor"},
                            {"Mrs Ana van der Berg", "", "Mrs van der Berg"},
                            {"Mrs Ana Maria de Souza", "de Souza", "Mrs de Souza"},
                            {"Ms Shanice Grant", "Brooks-Grant", "Ms Grant"},
                            {"Mr and Mrs Okafor", "Okafor", "Mr and Mrs Okafor"},
                            {"Mr & Mrs T. Okafor", "Okafor", "Mr & Mrs T. Okafor"},
                            {"Rev Dr Jane Smith", "", "Rev Dr Smith"},
                            {"Dr. L. Chen", "", "Dr. Chen"},
                            {"Sir John Smith", "Smith", "Sir John"},
                            {"Dame Ann Lee", "", "Dame Ann"},
                            {"Mr", "", "Mr"},
                            {"", "", ""},
                            {"Mrs Zoë", "", "Mrs Zoë"},
                            {"Mrs Katarzyna Zielińska", "Zieliński", "Mrs Zielińska"},
                            {"Mister Smith", "Smith", "Mister Smith"}}) {
      CHECK(greeting_name(row.name, row.family) == row.greeting);
    }
  }

  TEST_CASE("papers: times are said with a point, am and pm") {
    CHECK(time_in_words(at(15, 30)) == "3.30 pm");
    CHECK(time_in_words(at(9, 0)) == "9 am");
    CHECK(time_in_words(at(9, 5)) == "9.05 am");
    CHECK(time_in_words(at(11, 59)) == "11.59 am");
    CHECK(time_in_words(at(12, 0)) == "noon");
    CHECK(time_in_words(at(12, 1)) == "12.01 pm");
    CHECK(time_in_words(at(13, 0)) == "1 pm");
    CHECK(time_in_words(at(0, 0)) == "12 am");
    CHECK(time_in_words(at(0, 15)) == "12.15 am");
    CHECK(time_in_words(at(23, 59)) == "11.59 pm");
  }

  TEST_CASE("papers: a provision is said as far as it is known") {
    auto provision = paired_reading();
    CHECK(provision_in_words(provision) == "Paired reading");
    provision.place = std::string{"library"};
    CHECK(provision_in_words(provision) == "Paired reading (library)");
    provision.minutes = 20;
    CHECK(provision_in_words(provision) == "Paired reading: 20 minutes (library)");
    provision.per_week = 4;
    provision.group_size = 3;
    provision.led_by = std::string{"Ms T. Reid"};
    provision.start = Date{2025, 10, 13};
    CHECK(provision_in_words(provision) ==
          "Paired reading: 4 times a week for 20 minutes, in a group of 3 (library), led by Ms T. "
          "Reid, from 13 October 2025");
    provision.place = std::string{"cupboard (the big one)"};
    CHECK(provision_in_words(provision).find("in a group of 3, cupboard (the big one), led by") !=
          std::string::npos);
    provision.place.value.reset();
    provision.group_size = 1;
    for (const auto& [times, words] : {std::pair{1.0, "once a week for 20 minutes, one to one"},
                                       {2.0, "twice a week for 20 minutes, one to one"},
                                       {2.5, "2.5 times a week for 20 minutes, one to one"},
                                       {0.0, "Paired reading: 20 minutes, one to one"}}) {
      provision.per_week = times;
      CHECK(provision_in_words(provision).find(words) != std::string::npos);
    }
    auto once = paired_reading();
    once.per_week = 1;
    CHECK(provision_in_words(once) == "Paired reading: once a week");
    once.minutes = 1;
    CHECK(provision_in_words(once) == "Paired reading: once a week for 1 minute");
  }

  TEST_CASE("papers: a need is said without the census's codes") {
    model::Need need;
    CHECK(need_in_words(need).empty());
    need.type = model::NeedType::SLCN;
    CHECK(need_in_words(need) == "speech, language and communication needs");
    need.area = model::Area::communication_and_interaction;
    CHECK(need_in_words(need) ==
          "communication and interaction (speech, language and communication needs)");
    need.type = model::NeedType::NSA;
    CHECK(need_in_words(need) == "communication and interaction");
    need.description = std::string{"Says little."};
    CHECK(need_in_words(need) == "communication and interaction: Says little.");
    need.area = model::Area::social_emotional_mental_health;
    need.type = model::NeedType::SEMH;
    CHECK(need_in_words(need) == "social, emotional and mental health: Says little.");
  }

  TEST_CASE("papers: minutes are shared out to the last one") {
    for (const auto& weights : {std::vector<int>{1, 3, 4, 2, 6, 3, 3, 2}, {1}, {1, 1, 1}, {9, 1}}) {
      for (int total = 1; total <= 180; ++total) {
        const auto shares = share_minutes(total, weights);
        CHECK(shares.size() == weights.size());
        CHECK(std::accumulate(shares.begin(), shares.end(), 0) == total);
        const auto least = *std::min_element(shares.begin(), shares.end());
        CHECK(least >= (total >= static_cast<int>(weights.size()) ? 1 : 0));
      }
    }
    CHECK(share_minutes(40, {1, 3}) == std::vector<int>{10, 30});
  }

  TEST_CASE("papers: a review lasts as it says, else as the last of its kind did") {
    const auto& gwen = test::oakfield_record("oak-0211").pupil;
    CHECK(minutes_of(review_to_hold(test::oakfield_record("oak-0211"), "r4"), gwen) == 75);
    model::Review review;
    CHECK(minutes_of(review, gwen) == 45);
    review.kind = model::ReviewKind::annual;
    CHECK(minutes_of(review, Pupil{}) == 75);
    review.duration_minutes = 30;
    CHECK(minutes_of(review, gwen) == 30);
  }

  TEST_CASE("papers: an agenda's minutes are those of its items, and of no others") {
    for (const auto kind : {model::ReviewKind::sen_support, model::ReviewKind::early_discussion,
                            model::ReviewKind::annual, model::ReviewKind::transition}) {
      for (const bool with_adulthood : {false, true}) {
        const auto values = minutes_values(kind, 60, with_adulthood);
        int sum = 0;
        for (const auto& [name, value] : values.parts()) {
          sum += name == "total" || value.is_empty() ? 0 : std::stoi(value.as_text());
        }
        CHECK(sum == 60);
        const bool has_adulthood = with_adulthood && kind == model::ReviewKind::annual;
        CHECK(values.find("adulthood")->is_empty() != has_adulthood);
        CHECK(values.find("total")->as_text() == "60 minutes");
      }
    }
  }

  TEST_CASE("papers: the next review is the earliest that is planned and not held") {
    const auto& record = test::oakfield_record("oak-0142");
    CHECK(*review_to_hold(record, {}).id == "r1");
    CHECK(*review_to_hold(record, "r3").id == "r3");
    CHECK(*review_to_hold(record, "d1").id == "d1");
    CHECK_THROWS_WITH(review_to_hold(record, "r9"), "oak-0142 has no review 'r9'");
    CHECK_THROWS(review_to_hold(test::oakfield_record("oak-0176"), {}));
  }

  TEST_CASE("papers: letters go to those who get letters, to the young person once it is law") {
    const auto names = [](const Pupil& pupil, Date day) {
      std::vector<std::string> all;
      for (const auto& to : recipients(pupil, day)) {
        all.push_back(to.contact == nullptr ? "pupil" : *to.contact->name);
      }
      return all;
    };
    using Names = std::vector<std::string>;
    const auto& robin = test::oakfield_record("oak-0224").pupil;
    for (const auto& contact : robin.contacts) {
      const auto all = names(robin, test::k_oakfield_today);
      const bool listed = std::find(all.begin(), all.end(), *contact.name) != all.end();
      CHECK(listed == code::gets_letters(contact));
    }
    const std::string text = "format: 1\npupil: {given_name: Maya, family_name: Osborne, "
                             "born: 2009-05-02, agrees_to_share_with_parents: AGREES}\n"
                             "contacts: [{name: Mr Osborne, letters: true}, {name: Mrs Moss}]\n"
                             "status: [{from: 2024-09-09, is: sen_support}]\n";
    const auto maya = test::record_of(replace_all(text, "AGREES", "false")).pupil;
    CHECK(names(maya, Date{2025, 6, 27}) == Names{"Mr Osborne"});
    CHECK(names(maya, Date{2025, 6, 28}) == Names{"pupil"});
    const auto agreeing = test::record_of(replace_all(text, "AGREES", "true")).pupil;
    CHECK(names(agreeing, Date{2025, 6, 28}) == Names{"pupil", "Mr Osborne"});
  }

  TEST_CASE("papers: a parent's letter holds no words of the other parent") {
    const auto record = test::record_of(
        "format: 1\npupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14}\n"
        "contacts: [{name: Mrs Okafor}, {name: Mr Okafor}]\n"
        "status: [{from: 2025-09-15, is: concern}]\n"
        "concerns:\n"
        "  - {date: 2025-09-15, raised_by: parent, name: Mrs Okafor, concern: She is tired.}\n"
        "  - {date: 2025-09-16, raised_by: parent, name: Mr Okafor, concern: She fidgets.}\n"
        "  - {date: 2025-09-17, raised_by: pupil, concern: I am bored.}\n"
        "  - {date: 2025-09-18, raised_by: teacher, concern: Slow to begin.}\n");
    const auto said = [&](std::string_view writer, const LetterOptions& options) {
      std::vector<std::string> all;
      const auto values = letter("concern", record, {}, recipient_named(record.pupil, writer),
                                 Date{2025, 10, 1}, options);
      for (const auto& each : values.find("concerns_to_raise")->entries()) {
        all.push_back(each.as_text());
      }
      return all;
    };
    using Texts = std::vector<std::string>;
    CHECK(said("Mrs Okafor", {}) == Texts{"She is tired.", "Ada says: I am bored."});
    CHECK(said("Mr Okafor", {}) == Texts{"She fidgets.", "Ada says: I am bored."});
    CHECK(said("Mr Okafor", {.concerns = {"Typed."}}) == Texts{"Typed."});
    CHECK(*parent_who_writes(record.pupil).contact->name == "Mr Okafor");
  }

  TEST_CASE("papers: an invitation lists the others, not the one who is invited") {
    const auto& record = test::oakfield_record("oak-0142");
    const auto values = letter("review-invitation", record, test::oakfield().setting,
                               {&record.pupil.contacts.front()}, test::k_oakfield_today, {});
    std::vector<std::string> others;
    for (const auto& each : values.find("review")->find("others")->entries()) {
      others.push_back(each.as_text());
    }
    CHECK(others == std::vector<std::string>{"Ada (pupil)", "Mr J. Patel (class teacher)",
                                             "Mrs R. Shah (SENCO)"});
    CHECK(part(values, "review", "day") == "Friday 5 December 2025");
    CHECK(part(values, "review", "clock") == "3.30 pm");
    CHECK(part(values, "review", "leader") == "Mr J. Patel");
  }

  TEST_CASE("papers: an agenda counts from the day of its meeting, and reminds no parent") {
    const auto record = test::record_of(
        "format: 1\npupil: {given_name: Ada, family_name: Okafor, born: 2016-03-14}\n"
        "status: [{from: 2025-09-15, is: sen_support}]\n"
        "outcomes: [{id: o1, outcome: Reads., due: 2026-03-25}]\n"
        "reviews:\n"
        "  - id: r1\n"
        "    planned: 2026-05-04\n"
        "    invited:\n"
        "      - {name: Mrs Okafor, role: parent, advice_asked: 2026-03-02}\n"
        "      - {name: Ms P. Tranter, role: other, advice_asked: 2026-03-02}\n");
    const auto values = agenda(record, {}, Date{2026, 3, 16}, "r1");
    const auto lines = [](const render::Value& list) {
      std::vector<std::string> all;
      for (const auto& each : list.entries()) {
        all.push_back(each.as_text());
      }
      return all;
    };
    using Lines = std::vector<std::string>;
    CHECK(lines(*values.find("decisions")) ==
          Lines{"1 outcome was due by 25 March 2026: reached, or to be set anew?"});
    CHECK(lines(*values.find("advice_awaited")) == Lines{"Ms P. Tranter, asked on 2 March 2026"});
    CHECK(lines(*values.find("review")->find("others")) ==
          Lines{"Mrs Okafor (parent)", "Ms P. Tranter"});
  }

  TEST_CASE("papers: nobody is invited to a day that has passed") {
    const auto& record = test::oakfield_record("oak-0142");
    const Recipient to{&record.pupil.contacts.front()};
    const auto& setting = test::oakfield().setting;
    CHECK_NOTHROW(letter("review-invitation", record, setting, to, Date{2025, 12, 5}, {}));
    CHECK_THROWS(letter("review-invitation", record, setting, to, Date{2025, 12, 6}, {}));
    // The notice of SEN support names the next review that is still to come.
    const auto values = letter("sen-support", record, setting, to, Date{2025, 12, 6}, {});
    CHECK(part(values, "review", "day") == "Friday 13 March 2026");
    CHECK(letter("sen-support", record, setting, to, Date{2026, 7, 4}, {})
              .find("review")
              ->is_empty());
  }

  TEST_CASE("papers: words of the format as people say them") {
    CHECK(in_words(std::string_view{"on_track"}) == "on track");
    CHECK(in_words(std::string_view{"SPLD"}) == "specific learning difficulty");
    CHECK(number_in_words(120) == "120");
    CHECK(number_in_words(16.2) == "16.20");
  }

  TEST_CASE("papers: plain text is wrapped, with an empty line between blocks") {
    CHECK(as_plain_text("") == "");
    CHECK(as_plain_text("one two three\nfour\n\nfive\n", 13) == "one two three\nfour\n\nfive\n");
    CHECK(as_plain_text("a\\\nb\n\n**c** *d* `e`") == "a\nb\n\nc d e\n");
    CHECK(as_plain_text("# Title\n\n## Part\n\n### Bit\n\ntext") ==
          "Title\n=====\n\nPart\n----\n\nBit\n\ntext\n");
    CHECK(as_plain_text("a\n\n***\n\nb", 10) == "a\n\n----------\n\nb\n");
    CHECK(as_plain_text("> said\n> so") == "  said so\n");
    CHECK(as_plain_text("```\nx  y\n```") == "    x  y\n");
    CHECK(as_plain_text("a <b>x</b> [here](http://x.org) <!-- no -->\n\n<div>no</div>") ==
          "a x here (http://x.org)\n");
    CHECK(as_plain_text("é é é é é", 5) == "é é é\né é\n");
    CHECK(as_plain_text("a verylongwordindeed b", 8) == "a\nverylongwordindeed\nb\n");
  }

  TEST_CASE("papers: lists in plain text keep their marks, numbers and indents") {
    CHECK(as_plain_text("- one two\n- three\n", 7) == "- one\n  two\n- three\n");
    CHECK(as_plain_text("- a\n    - b\n        - c\n    - d\n- e") ==
          "- a\n  - b\n    - c\n  - d\n- e\n");
    CHECK(as_plain_text("1. a\n2. b") == "1. a\n2. b\n");
    CHECK(as_plain_text("9. a\n10. b b", 6) == "9. a\n10. b\n    b\n");
    CHECK(as_plain_text("text\n\n- a\n\n- b\n\nmore") == "text\n\n- a\n\n- b\n\nmore\n");
    CHECK(as_plain_text("- a\\\n  b\n- c") == "- a\n  b\n- c\n");
    CHECK(as_plain_text("- a\n\n  second\n- b") == "- a\n\n  second\n\n- b\n");
  }
}
