// SPDX-License-Identifier: MIT
// What holds for every paper of every pupil in every example: no slot is empty, nobody is called
// what they aren't, and nobody reads what isn't meant for them.
#include "base/text.hpp"
#include "cli/every_paper.hpp"
#include "papers/output.hpp"
#include "papers/sentences.hpp"
#include "papers/values.hpp"
#include "support/oakfield.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>

using namespace senco;
using test::k_oakfield_today;

namespace {

struct Paper {
  std::string what; ///< Whose and which, for a message.
  cli::RenderedPaper paper;
  const Caseload* caseload;
  std::string markdown; ///< As it is handed out.
  [[nodiscard]] const Pupil& pupil() const { return paper.record->pupil; }
};

/// Every template, built in and of the example's own, for everybody it applies to.
const std::vector<Paper>& every_paper() {
  static const std::vector<Paper> all = [] {
    std::vector<Paper> found;
    const auto add = [&](const test::Example& example, const cli::TemplateStore& store) {
      cli::for_every_paper(
          store, example.caseload, k_oakfield_today, [&](const cli::RenderedPaper& paper) {
            CHECK_MESSAGE(paper.fault.empty(), paper.name << ": " << paper.fault);
            const auto whose = paper.record == nullptr ? "all" : paper.record->ref;
            const auto to = paper.name.starts_with("letter-") ? papers::name_of(paper.to) : "";
            found.push_back({fmt::format("{}: {} {} {}", example.name, whose, paper.name, to),
                             paper, &example.caseload, papers::as_markdown(paper.markdown)});
          });
    };
    for (const auto& example : test::examples()) {
      const bool has_own = std::filesystem::exists(example.folder / "templates");
      if (has_own) { // They may stand in place of those that are built in.
        add(example, cli::TemplateStore{});
      }
      add(example, cli::TemplateStore{example.folder});
    }
    return found;
  }();
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
std::vector<std::string> hidden_texts(const Pupil& pupil, Reader reader) {
  std::vector<std::string> all;
  const auto add = [&](const model::Text& text) {
    if (text) {
      all.push_back(std::string{trim(*text)});
    }
  };
  if (reader == Reader::family) {
    add(pupil.pupil.upn);
    add(pupil.pupil.looked_after.get().social_worker);
    for (const auto& former : pupil.pupil.former_upn) {
      add(former);
    }
    for (const auto& need : pupil.needs) {
      add(need.diagnosis.get().name);
    }
  }
  for (const auto& contact : pupil.contacts) {
    add(contact.restrictions);
    add(contact.note);
  }
  for (const auto& note : pupil.notes) {
    add(note.note);
  }
  for (const auto& entry : pupil.contact_log) {
    if (reader != Reader::staff) {
      add(entry.note);
    }
  }
  return all;
}

/// Whether a family's paper may say it anyway: somebody the record names elsewhere, say.
bool is_said_openly(const Paper& paper, const std::string& text) {
  const auto& pupil = paper.pupil();
  const bool is_contact = std::any_of(pupil.contacts.begin(), pupil.contacts.end(),
                                      [&](const auto& contact) { return contact.name.is(text); });
  const bool in_needs = std::any_of(pupil.needs.begin(), pupil.needs.end(), [&](const auto& need) {
    return papers::need_in_words(need).find(text) != std::string::npos;
  });
  return is_contact || in_needs;
}

/// What the record and its setting say themselves.
std::string source_of(const Paper& paper) {
  std::string text = paper.caseload->setting_source->text();
  for (const auto& record : paper.caseload->records) {
    if (paper.paper.record == nullptr || paper.paper.record == &record) {
      text += record.source->text();
    }
  }
  return text;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A date as in files, `2025-12-01`, in `text`; empty for none.
std::string iso_date_in(std::string_view text) {
  constexpr std::string_view k_shape = "0000-00-00";
  for (std::size_t at = 0; at + k_shape.size() <= text.size(); ++at) {
    const auto part = text.substr(at, k_shape.size());
    const bool fits = std::equal(part.begin(), part.end(), k_shape.begin(), [](char c, char like) {
      return like == '0' ? is_digit(c) : c == like;
    });
    if (fits) {
      return std::string{part};
    }
  }
  return {};
}

/// `a` before a vowel, `an` before none, as far as letters tell.
bool is_wrong_article(std::string_view article, std::string_view word) {
  if (word.empty() || (article != "a" && article != "an")) {
    return false;
  }
  const bool vowel = std::string_view{"aeio"}.find(word[0]) != std::string_view::npos ||
                     word.starts_with("EHC") || word.starts_with("SEN");
  const bool consonant = std::string_view{"bcdfgjklmnpqrstvwyz"}.find(word[0]) !=
                         std::string_view::npos; // Not `h`: an hour, a house.
  return (article == "a" && vowel) || (article == "an" && consonant);
}

/// What a person would take for a slip of the program in `line`; empty for none. The record's own
/// words are its own.
std::string slip_in(std::string_view line, const std::string& source) {
  const auto is_ours = [&](const std::string& words) {
    return source.find(words) == std::string::npos;
  };
  if (const auto date = iso_date_in(line); !date.empty() && is_ours(date)) {
    return "a date as in files: " + date;
  }
  static const std::set<std::string_view> program_words = {"None", "null",  "nullopt",
                                                           "true", "false", "nan"};
  std::string_view before;
  for (const auto word : split(line, ' ')) {
    const auto pair = fmt::format("{} {}", before, word);
    const bool twice = word == before && !word.empty() && !is_digit(word[0]) &&
                       std::isalpha(static_cast<unsigned char>(word[0])) != 0;
    if (twice && is_ours(pair)) {
      return "a word twice: " + pair;
    }
    if (is_wrong_article(before, word) && is_ours(pair)) {
      return "the wrong article: " + pair;
    }
    if (program_words.contains(word) && is_ours(std::string{word})) {
      return "a word of the program: " + std::string{word};
    }
    before = word;
  }
  return {};
}

/// A word of the format, such as `sen_support`, that should have been put into words.
std::string format_word_in(const std::string& text) {
  for (const auto line : lines(text)) {
    for (const auto word : split(line, ' ')) {
      const auto low = word.find('_');
      const bool is_address =
          word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos;
      const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
      if (low != std::string_view::npos && low > 0 && low + 1 < word.size() && !is_address &&
          is_small(word[low - 1]) && is_small(word[low + 1])) {
        return std::string{word};
      }
    }
  }
  return {};
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers: there are papers for every kind of pupil") {
    const auto& all = every_paper();
    CHECK(all.size() > 250);
    std::set<std::string> names;
    for (const auto& paper : all) {
      names.insert(paper.paper.name);
    }
    for (const auto& name : cli::TemplateStore{}.names()) {
      const bool needs_a_pupil =
          !name.starts_with("partial-") &&
          name != "agenda-early-discussion" && // None is to come at Oakfield.
          name != "letter-specialist-agreement";
      CHECK_MESSAGE((!needs_a_pupil || names.contains(name)), name << " was written for nobody");
    }
  }

  TEST_CASE("papers: no slot is left empty, for any pupil") {
    for (const auto& paper : every_paper()) {
      const auto text = papers::as_plain_text(paper.markdown);
      const auto source = source_of(paper);
      for (const auto* version : {&paper.markdown, &text}) {
        for (const auto line : lines(*version)) {
          const auto slip = slip_in(line, source);
          CHECK_MESSAGE(slip.empty(), paper.what << ": " << slip << ": " << line);
        }
        const auto word = format_word_in(*version);
        CHECK_MESSAGE((word.empty() || source.find(word) != std::string::npos),
                      paper.what << " says '" << word << "'");
        for (const std::string_view slot :
             {", ,", ",,", " .", " ,", " ;", "()", "born :", "( ", " )", "{{", "}}", "..", ": \n",
              "; ;", "****", " :", "nullopt"}) {
          CHECK_MESSAGE(version->find(slot) == std::string::npos,
                        paper.what << ": '" << slot << "'");
        }
        for (const auto line : lines(*version)) {
          const auto inner = trim(line);
          const bool is_row = version == &text ? text.find("---  ---") != std::string::npos
                                               : inner.starts_with('|');
          CHECK_MESSAGE((is_row || inner.find("  ") == std::string_view::npos),
                        paper.what << ": " << line);
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
      if (paper.paper.record == nullptr) {
        continue; // Of several pupils: each has the words of a paper of one.
      }
      const auto pronouns = paper.pupil().pupil.pronouns.value_or(model::Pronouns::they);
      const bool is_they = pronouns == model::Pronouns::they;
      const std::string own = source_of(paper);
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
      if (paper.paper.record == nullptr) {
        continue;
      }
      const auto& pupil = paper.pupil();
      const auto* to = paper.paper.to.contact;
      const auto text = replace_all(papers::as_plain_text(paper.markdown, 10'000), "\n", " ");
      for (const auto& hidden : hidden_texts(pupil, paper.paper.audience)) {
        const bool leaks = text.find(hidden) != std::string::npos && !is_said_openly(paper, hidden);
        CHECK_MESSAGE(!leaks, paper.what << " holds " << hidden);
      }
      for (const auto& contact : pupil.contacts) {
        if (&contact == to || paper.paper.audience == Reader::staff) {
          continue;
        }
        std::string own;
        if (to != nullptr) {
          own = fmt::format("{} {} {}", join(plain(to->address), " "), to->email.value_or(""),
                            to->phone.value_or(""));
        }
        for (const auto& theirs : private_texts(contact)) {
          const bool shared = own.find(theirs) != std::string::npos;
          CHECK_MESSAGE((shared || text.find(theirs) == std::string::npos),
                        paper.what << " holds " << theirs);
        }
      }
      for (const auto& other : paper.caseload->records) {
        if (&other != paper.paper.record) {
          CHECK_MESSAGE(text.find(papers::full_name(other.pupil)) == std::string::npos,
                        paper.what << " names another pupil");
        }
      }
    }
  }
}
