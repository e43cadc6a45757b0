// SPDX-License-Identifier: MIT
// To whom letters go, in which language, and what is kept of it.
#include "base/error.hpp"
#include "cli/template_store.hpp"
#include "papers/letter.hpp"
#include "papers/letter_subjects.hpp"
#include "papers/values.hpp"
#include "papers/words.hpp"
#include "support/oakfield.hpp"
#include "support/temporary.hpp"

#include <doctest/doctest.h>

using namespace senco;

namespace {

constexpr Date k_day{2025, 12, 1};

std::vector<std::string> names(const std::vector<papers::Recipient>& all) {
  std::vector<std::string> found;
  for (const auto& to : all) {
    found.push_back(papers::name_of(to));
  }
  return found;
}

Record looked_after(const std::string& more) {
  return test::record_of(
      "format: 1\n"
      "pupil: {given_name: Tom, family_name: Reeve, born: 2017-05-02,\n"
      "  looked_after: {authority: Norchester, social_worker: Mr K. Barr}}\n"
      "contacts:\n"
      "  - {name: Ivy Reeve, parental_responsibility: true, phone: 01632 960111}\n" +
      more + "status: [{from: 2025-11-03, is: concern}]\n");
}

using Names = std::vector<std::string>;

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers::annual_values: adult life from Year 9 on, or the age of it, without end") {
    const auto talks_of_it = [](const std::string& person) {
      const auto record = test::record_of("format: 1\npupil: {given_name: Tom, " + person +
                                          "}\nstatus: [{from: 2025-11-03, is: ehc_plan}]\n");
      const Setting setting;
      const code::Calendar calendar;
      const auto values = papers::annual_values(nullptr, {record.pupil, setting, calendar}, k_day);
      return values.find("adulthood")->as_flag();
    };
    CHECK_FALSE(talks_of_it("family_name: Reeve, born: 2012-09-01"));
    CHECK(talks_of_it("family_name: Reeve, born: 2012-08-31"));
    CHECK_FALSE(talks_of_it("family_name: Reeve, born: 2012-09-01, year_group: X"));
    CHECK(talks_of_it("family_name: Reeve, born: 2012-08-31, year_group: X"));
    CHECK(talks_of_it("family_name: Reeve, born: 2004-11-20"));
  }

  TEST_CASE("papers::recipients: the authority that looks after a child gets a copy, once") {
    const auto without = looked_after("");
    CHECK((names(papers::recipients(without.pupil, k_day)) == Names{"Ivy Reeve", "Mr K. Barr"}));
    const auto as_contact = looked_after("  - {name: Mr K. Barr, letters: true}\n");
    CHECK((names(papers::recipients(as_contact.pupil, k_day)) == Names{"Ivy Reeve", "Mr K. Barr"}));
    const auto no_letters = looked_after("  - {name: Mr K. Barr, letters: false}\n");
    CHECK((names(papers::recipients(no_letters.pupil, k_day)) == Names{"Ivy Reeve", "Mr K. Barr"}));
    const auto values =
        papers::recipient_values(papers::recipients(without.pupil, k_day).at(1), without.pupil);
    CHECK(values.find("name")->as_text() == "Mr K. Barr");
    CHECK(values.find("greeting")->as_text() == "Mr Barr");
    CHECK(values.find("address")->entries().at(0).as_text() == "Norchester");
    CHECK(values.find("phone")->as_text().empty()); // Nobody else's.
  }

  TEST_CASE(
      "papers::recipients_of_invitation: the family first, then everybody invited, none twice") {
    const auto& gwen = test::oakfield_record("oak-0211").pupil;
    const auto* review = papers::annual_to_hold(gwen, {});
    REQUIRE(review != nullptr);
    const auto all = names(papers::recipients_of_invitation(gwen, *review, k_day));
    CHECK((all == Names{"Mrs Carys Pritchard", "Mr Owen Pritchard", "Mrs A. Bell", "Miss E. Tanner",
                        "Mrs I. Rowntree", "Ms F. Radley", "Mr C. Dunne"}));
    CHECK(papers::annual_to_hold(gwen, "r5") == nullptr); // No annual review.
  }

  TEST_CASE(
      "papers::recipients_of_invitation: a young person who doesn't share keeps parents out") {
    const auto record = [](const std::string& born) {
      return test::record_of(
          "format: 1\n"
          "pupil: {given_name: Ann, family_name: Poole, born: " +
          born +
          "}\n"
          "contacts: [{name: Eve Poole, parental_responsibility: true}]\n"
          "status: [{from: 2020-09-03, is: ehc_plan}]\n"
          "reviews:\n"
          "  - {kind: annual, planned: 2025-12-20, invited: [{name: Eve Poole, role: parent},\n"
          "      {role: la_officer}, {name: Ann Poole, role: young_person}]}\n");
    };
    const auto of = [&](const std::string& born) {
      const auto one = record(born);
      return names(papers::recipients_of_invitation(one.pupil, one.pupil.reviews.front(), k_day));
    };
    // Compulsory school age ends on the last Friday of June of the school year of turning 16.
    CHECK((of("2009-08-31") == Names{"pupil", ""}));
    CHECK((of("2009-09-01") == Names{"Eve Poole", ""}));
  }

  TEST_CASE("papers::notice_of says what was said to whom") {
    const auto& ada = test::oakfield_record("oak-0142").pupil;
    const auto notice =
        papers::notice_of("sen-support", papers::recipients(ada, k_day), Date{2025, 12, 2});
    CHECK(notice.about.is(model::NoticeAbout::sen_support));
    CHECK(notice.date.is(Date{2025, 12, 2}));
    CHECK(notice.how.is(model::NoticeHow::letter));
    CHECK((plain(notice.to) == Names{"Mrs Ngozi Okafor"}));
    CHECK(papers::notice_of("welcome", {{}}, k_day).about.is(model::NoticeAbout::other));
    CHECK((plain(papers::notice_of("transition", {{}}, k_day).to) == Names{"pupil"}));
  }

  TEST_CASE("papers::language_code knows a language by name and by code") {
    CHECK(papers::language_code("Polish") == "pl");
    CHECK(papers::language_code(" polish ") == "pl");
    CHECK(papers::language_code("pl") == "pl");
    CHECK(papers::language_code("English").empty());
    CHECK(papers::language_code("Klingon").empty());
    CHECK(papers::language_code("").empty());
  }

  TEST_CASE("TemplateStore: a template for a language, else the one for all") {
    const test::TemporaryFolder place;
    const std::string head = "---\ntitle: T\nkind: letter\naudience: family\n---\n";
    place.write("templates/letter-welcome.md", head + "Hello\n");
    place.write("templates/letter-welcome.pl.md", head + "Witaj\n");
    const cli::TemplateStore store(place.path());
    CHECK(store.in_language("letter-welcome", "pl").name == "letter-welcome.pl");
    CHECK(store.in_language("letter-welcome", "ur").name == "letter-welcome");
    CHECK(store.in_language("letter-welcome", "").name == "letter-welcome");
    CHECK_THROWS_AS((void)store.in_language("letter-welcom", "pl"), Error);
    CHECK(!store.find("../templates/letter-welcome"));
    CHECK(!store.find("letter-welcome.pl.md"));
    CHECK(!store.find("letter-welcome..pl"));
  }

  TEST_CASE("TemplateStore: ten megabytes of template are refused") {
    const test::TemporaryFolder place;
    const std::string head = "---\ntitle: T\nkind: letter\naudience: family\n---\n";
    place.write("templates/letter-long.md", head + std::string(std::size_t{10} << 20U, 'x'));
    const cli::TemplateStore store(place.path());
    CHECK_THROWS_WITH_AS((void)store.named("letter-long"),
                         "templates/letter-long.md: a template is UTF-8 text of at most 256 KiB",
                         Error);
  }
}
