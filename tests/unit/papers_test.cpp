// SPDX-License-Identifier: MIT
// The papers: each template filled from examples/oakfield, and what holds for every pupil.
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/template_store.hpp"
#include "papers/agenda.hpp"
#include "papers/letter.hpp"
#include "papers/output.hpp"
#include "papers/sentences.hpp"
#include "papers/values.hpp"
#include "support/fixture.hpp"
#include "support/golden.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

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

/// The template as its accepted text shows it: for one pupil of Oakfield on its day.
std::string accepted_example(const std::string& name) {
  const auto first = [](const std::string& ref) {
    const auto& record = test::oakfield_record(ref);
    return papers::recipients(record.pupil, k_oakfield_today).at(0);
  };
  const auto& ada = test::oakfield_record("oak-0142");
  if (name == "letter-concern") {
    const auto& record = test::oakfield_record("oak-0176");
    return letter(built_in(), "concern", record, papers::parent_who_writes(record.pupil));
  }
  if (name == "letter-sen-support" || name == "letter-review-invitation") {
    return letter(built_in(), name.substr(7), ada, first("oak-0142"));
  }
  if (name == "oakfield-letter-review-invitation") {
    return letter(own_of_oakfield(), "review-invitation", ada, first("oak-0142"));
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

/// A paper of one pupil, and to whom it goes.
struct Paper {
  std::string what;
  const Record* record;
  const model::Contact* to = nullptr;
  std::string markdown = {};
};

/// Every letter to everybody who gets one, and the agenda of every meeting to come.
std::vector<Paper> every_paper() {
  std::vector<Paper> all;
  const auto own = own_of_oakfield();
  const auto try_letter = [&](const cli::TemplateStore& store, const std::string& name,
                              const Record& record, const papers::Recipient& to) {
    try {
      all.push_back(
          {record.ref + " " + name, &record, to.contact, letter(store, name, record, to)});
    } catch (const Error&) { // This letter has nothing to say of this pupil.
    }
  };
  for (const auto& record : test::oakfield().records) {
    for (const auto& contact : record.pupil.contacts) {
      for (const char* name : {"concern", "sen-support", "review-invitation"}) {
        try_letter(built_in(), name, record, {&contact});
      }
      try_letter(own, "review-invitation", record, {&contact});
    }
    try_letter(built_in(), "sen-support", record, {});
    try_letter(built_in(), "review-invitation", record, {});
    for (const auto& review : record.pupil.reviews) {
      if (review.id && review.held.is_absent()) {
        all.push_back({fmt::format("{} agenda {}", record.ref, *review.id), &record, nullptr,
                       agenda(record, *review.id)});
      }
    }
  }
  return all;
}

bool holds_word(const std::string& text, std::string_view word) {
  const std::string small = lower(text);
  const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  for (auto at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_letter(small[at - 1])) && (end == small.size() || !is_letter(small[end]))) {
      return true;
    }
  }
  return false;
}

/// What a contact must not find in the letter to another.
std::vector<std::string> private_texts(const model::Contact& contact) {
  std::vector<std::string> all;
  for (const auto* field : {&contact.email, &contact.phone}) {
    if (*field) {
      all.push_back(**field);
    }
  }
  if (!contact.address.empty() && contact.address.front()) {
    all.push_back(*contact.address.front()); // The other lines may be a neighbour's too.
  }
  return all;
}

/// What only staff, or nobody, may read in a paper.
std::vector<std::string> hidden_texts(const Pupil& pupil) {
  std::vector<std::string> all;
  const auto add = [&](const model::Text& text) {
    if (text) {
      all.push_back(std::string{trim(*text)});
    }
  };
  add(pupil.pupil.upn);
  add(pupil.pupil.looked_after.get().social_worker);
  for (const auto& former : pupil.pupil.former_upn) {
    add(former);
  }
  for (const auto& contact : pupil.contacts) {
    add(contact.restrictions);
    add(contact.note);
  }
  for (const auto& note : pupil.notes) {
    add(note.note);
  }
  for (const auto& entry : pupil.contact_log) {
    add(entry.note);
  }
  for (const auto& need : pupil.needs) {
    add(need.diagnosis.get().name);
  }
  return all;
}

/// Whether a family's paper may say it anyway: somebody the record names elsewhere, say.
bool is_said_openly(const Paper& paper, const std::string& text) {
  const auto& pupil = paper.record->pupil;
  const bool is_contact = std::any_of(pupil.contacts.begin(), pupil.contacts.end(),
                                      [&](const auto& contact) { return contact.name.is(text); });
  const bool in_needs = std::any_of(pupil.needs.begin(), pupil.needs.end(), [&](const auto& need) {
    return papers::need_in_words(need).find(text) != std::string::npos;
  });
  return is_contact || in_needs;
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

  TEST_CASE("papers: there are papers for every kind of pupil") {
    const auto all = every_paper();
    CHECK(all.size() > 80);
    for (const char* what : {"oak-0142 sen-support", "oak-0176 concern", "oak-0118 agenda r5",
                             "oak-0211 agenda r4", "oak-0224 review-invitation"}) {
      CHECK_MESSAGE(std::any_of(all.begin(), all.end(),
                                [&](const auto& paper) { return paper.what == what; }),
                    what);
    }
  }

  TEST_CASE("papers: no slot is left empty, for any pupil") {
    for (const auto& paper : every_paper()) {
      const auto text = papers::as_plain_text(paper.markdown);
      for (const auto* version : {&paper.markdown, &text}) {
        for (const std::string_view slot : {", ,", ",,", " .", " ,", " ;", "()", "( ", " )", "{{",
                                            "}}", "..", ": \n", "; ;", "****", " :", "nullopt"}) {
          CHECK_MESSAGE(version->find(slot) == std::string::npos,
                        paper.what << ": '" << slot << "'");
        }
        for (const auto line : lines(*version)) {
          const auto inner = trim(line);
          CHECK_MESSAGE(inner.find("  ") == std::string_view::npos, paper.what << ": " << line);
          CHECK_MESSAGE(inner != "-", paper.what << ": an empty item");
          CHECK_MESSAGE(inner != "\\", paper.what << ": an empty line");
        }
      }
      // A hard break at the end of a paragraph would be a backslash.
      CHECK_MESSAGE(text.find('\\') == std::string::npos, paper.what);
      CHECK_MESSAGE(paper.markdown.find("\\\n\n") == std::string::npos, paper.what);
    }
  }

  TEST_CASE("papers: nobody is 'they' whose pronouns are others") {
    for (const auto& paper : every_paper()) {
      const auto pronouns = paper.record->pupil.pupil.pronouns.value_or(model::Pronouns::they);
      const bool is_they = pronouns == model::Pronouns::they;
      const std::string own = paper.record->source->text();
      const auto check = [&](std::string_view word) {
        const bool says = holds_word(paper.markdown, word) && !holds_word(own, word);
        CHECK_MESSAGE(!says, paper.what << " says '" << word << "'");
      };
      if (!is_they) {
        for (const std::string_view word : {"they", "them", "their", "theirs", "themselves"}) {
          check(word);
        }
      }
      if (pronouns != model::Pronouns::he) {
        check("his");
        check("himself");
      }
      if (pronouns != model::Pronouns::she) {
        check("she");
        check("herself");
      }
    }
  }

  TEST_CASE("papers: no paper holds what its reader may not see") {
    for (const auto& paper : every_paper()) {
      const auto& pupil = paper.record->pupil;
      const auto text = replace_all(papers::as_plain_text(paper.markdown, 10'000), "\n", " ");
      for (const auto& hidden : hidden_texts(pupil)) {
        const bool leaks = text.find(hidden) != std::string::npos && !is_said_openly(paper, hidden);
        CHECK_MESSAGE(!leaks, paper.what << " holds " << hidden);
      }
      for (const auto& contact : pupil.contacts) {
        if (&contact == paper.to) {
          continue;
        }
        std::string own;
        if (paper.to != nullptr) {
          own = fmt::format("{} {} {}", join(plain(paper.to->address), " "),
                            paper.to->email.value_or(""), paper.to->phone.value_or(""));
        }
        for (const auto& theirs : private_texts(contact)) {
          const bool shared = own.find(theirs) != std::string::npos;
          CHECK_MESSAGE((shared || text.find(theirs) == std::string::npos),
                        paper.what << " holds " << theirs);
        }
      }
      for (const auto& other : test::oakfield().records) {
        if (&other != paper.record) {
          CHECK_MESSAGE(text.find(papers::full_name(other.pupil)) == std::string::npos,
                        paper.what << " names another pupil");
        }
      }
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
        "Tom Reeve, born 2 May 2017\n\n"
        "I am writing because I am worried about Tom. I do not think that they are "
        "making adequate progress"));
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
