// SPDX-License-Identifier: MIT
// The papers, each template filled from examples/oakfield, and what single letters have to say.
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/template_store.hpp"
#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "papers/output.hpp"
#include "papers/paper.hpp"
#include "support/fixture.hpp"
#include "support/golden.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace senco;
using test::k_oakfield_today;

namespace {

const cli::TemplateStore& built_in() {
  static const cli::TemplateStore store;
  return store;
}

cli::TemplateStore own_of_oakfield() {
  return cli::TemplateStore(test::source_path("examples/oakfield"));
}

std::string filled(const cli::TemplateStore& store, std::string_view name,
                   const render::Value& values) {
  return render::fill(store.named(name), values, store.lookup());
}

std::string letter(const cli::TemplateStore& store, const std::string& name, const Record& record,
                   const papers::Recipient& to, const papers::LetterOptions& options = {}) {
  return filled(
      store, "letter-" + name,
      papers::letter(name, record, test::oakfield().setting, to, k_oakfield_today, options));
}

std::string agenda(const Record& record, std::string_view review) {
  return filled(built_in(), papers::agenda_template(papers::review_to_hold(record, review)),
                papers::agenda(record, test::oakfield().setting, k_oakfield_today, review));
}

/// A pupil for whom the concern has only just come up, with the meeting about it.
Record with_early_discussion() {
  Record record = test::oakfield_record("oak-0176");
  model::Review review;
  review.id = std::string{"d1"};
  review.kind = model::ReviewKind::early_discussion;
  review.planned = Date{2025, 12, 4};
  review.time = TimeOfDay{std::chrono::minutes{930}};
  review.place = std::string{"Room 4"};
  record.pupil.reviews.entries.push_back(review);
  return record;
}

std::string paper(const std::string& name, const std::string& ref) {
  const auto& setting = test::oakfield().setting;
  if (papers::is_of_several(name)) {
    const std::vector<Record> some = {test::oakfield_record("oak-0139"),
                                      test::oakfield_record(ref)};
    return filled(built_in(), "paper-" + name,
                  papers::paper_of_several(some, setting, k_oakfield_today, "class=5K"));
  }
  return filled(built_in(), "paper-" + name,
                papers::paper(name, test::oakfield_record(ref), setting, k_oakfield_today, {}));
}

/// A pupil of Oakfield whose copy of the letter is the accepted one.
const std::map<std::string, std::string, std::less<>>& letter_examples() {
  static const std::map<std::string, std::string, std::less<>> all = {
      {"annual-advice-request", "oak-0211"},
      {"annual-invitation", "oak-0211"},
      {"concern", "oak-0176"},
      {"concern-reply", "oak-0176"},
      {"early-discussion", "oak-0142"},
      {"ehc-request", "oak-0171"},
      {"end-of-support", "oak-0198"},
      {"review-invitation", "oak-0142"},
      {"review-record", "oak-0224"},
      {"sen-support", "oak-0142"},
      {"specialist-agreement", "oak-0142"},
      {"transition", "oak-0118"}};
  return all;
}

const std::map<std::string, std::string, std::less<>>& paper_examples() {
  static const std::map<std::string, std::string, std::less<>> all = {
      {"annual-report", "oak-0211"}, {"chronology", "oak-0142"},  {"evidence", "oak-0171"},
      {"plan", "oak-0142"},          {"preparation", "oak-0142"}, {"profile", "oak-0142"},
      {"review-record", "oak-0224"}, {"staff-sheet", "oak-0142"}};
  return all;
}

/// The same pupil, with a specialist whom the family has still to agree to.
Record with_specialist(Record record) {
  model::Specialist specialist;
  specialist.id = std::string{"s9"};
  specialist.service = model::Service::educational_psychology;
  specialist.name = std::string{"Dr L. Chen"};
  specialist.reason = std::string{"Words that have been read before are not kept."};
  record.pupil.specialists.entries.push_back(specialist);
  return record;
}

std::string letter_example(const cli::TemplateStore& store, const std::string& name) {
  auto record = test::oakfield_record(letter_examples().at(name));
  if (name == "specialist-agreement") {
    record = with_specialist(record);
  }
  const auto to = name == "concern" ? papers::parent_who_writes(record.pupil)
                                    : papers::recipients(record.pupil, k_oakfield_today).at(0);
  return letter(store, name, record, to);
}

/// The template as its accepted text shows it: for one pupil of Oakfield on its day.
std::string accepted_example(const std::string& name) {
  const auto& ada = test::oakfield_record("oak-0142");
  if (name.starts_with("letter-") && letter_examples().contains(name.substr(7))) {
    return letter_example(built_in(), name.substr(7));
  }
  if (name.starts_with("paper-") && paper_examples().contains(name.substr(6))) {
    return paper(name.substr(6), paper_examples().at(name.substr(6)));
  }
  if (name == "oakfield-letter-review-invitation") {
    return letter_example(own_of_oakfield(), "review-invitation");
  }
  if (name == "agenda-sen-support") {
    return agenda(ada, "r1");
  }
  if (name == "agenda-annual") {
    return agenda(test::oakfield_record("oak-0211"), "r4");
  }
  if (name == "agenda-transition") {
    return agenda(test::oakfield_record("oak-0118"), "r5");
  }
  if (name == "agenda-early-discussion") {
    return agenda(with_early_discussion(), "d1");
  }
  throw std::runtime_error(name + ": no example: add one to accepted_example()");
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers: every template has an accepted text, made from Oakfield") {
    auto names = built_in().names();
    names.emplace_back("oakfield-letter-review-invitation");
    for (const auto& name : names) {
      if (name.starts_with("partial-")) {
        continue; // Shown by the letters that use it.
      }
      const auto path = test::source_path("tests/papers/" + name + ".txt");
      const auto text = papers::as_plain_text(accepted_example(name));
      const auto differs = test::compare_or_accept(path, text);
      if (!differs.empty()) {
        FAIL_CHECK(name << ": " << differs);
      }
    }
    for (const auto& entry :
         std::filesystem::directory_iterator(test::source_path("tests/papers"))) {
      const auto stem = entry.path().stem().string();
      CHECK_MESSAGE(std::find(names.begin(), names.end(), stem) != names.end(),
                    stem << ".txt belongs to no template");
    }
  }

  TEST_CASE("papers: the shortest record gives a whole letter about a concern") {
    const auto record =
        test::record_of("format: 1\n"
                        "pupil: {given_name: Tom, family_name: Reeve, born: 2017-05-02}\n"
                        "contacts: [{name: Ivy Reeve}]\n"
                        "status: [{from: 2025-11-03, is: concern}]\n");
    Setting setting;
    setting.setting.name = std::string{"Fenwick Lane Primary School"};
    const auto values = papers::letter(
        "concern", record, setting, papers::recipient_named(record.pupil, "Ivy Reeve"),
        k_oakfield_today, {.concerns = {"He is not learning to read."}});
    const auto text = papers::as_plain_text(filled(built_in(), "letter-concern", values), 200);
    CHECK(text.starts_with(
        "Ivy Reeve\n\n1 December 2025\n\nHeadteacher\n"
        "Fenwick Lane Primary School\n\nDear Headteacher,\n\n"
        "Tom Reeve, born 2 May 2017\n==========================\n\n"
        "I am worried about Tom, and I believe that they may have special educational needs."));
    CHECK(text.find("- He is not learning to read.\n") != std::string::npos);
    CHECK(text.find("their teacher and the SENCO to talk") != std::string::npos);
    CHECK(text.ends_with("Yours sincerely,\n\nIvy Reeve\n"));
  }

  TEST_CASE("papers: a setting without address, SENCO and advice service loses no line") {
    const auto& record = test::oakfield_record("oak-0142");
    Setting setting;
    setting.setting.name = std::string{"Fenwick Lane Primary School"};
    const papers::Recipient to{&record.pupil.contacts.front()};
    for (const std::string name : {"sen-support", "review-invitation"}) {
      const auto markdown = filled(built_in(), "letter-" + name,
                                   papers::letter(name, record, setting, to, k_oakfield_today, {}));
      const auto text = papers::as_plain_text(markdown);
      CHECK(text.starts_with("Fenwick Lane Primary School\n\nMrs Ngozi Okafor\n14 Mill Lane\n"));
      CHECK(text.ends_with("Yours sincerely,\n\nHeadteacher\n"));
      CHECK(text.find('\\') == std::string::npos);
      CHECK(markdown.find("  ") == std::string::npos);
    }
  }
}
