// SPDX-License-Identifier: MIT
#include "papers/letter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/chosen.hpp"
#include "cli/command.hpp"
#include "cli/paper_output.hpp"
#include "cli/template_store.hpp"
#include "cli/write.hpp"
#include "papers/words.hpp"

#include <filesystem>

namespace senco::cli {
namespace {

struct Options {
  std::string name;
  std::vector<std::string> words;
  std::string to;
  papers::LetterOptions letter;
  PaperOptions paper;
  bool record = false;
  WriteOptions write;
};

void set(Options& options, Declare& declare) {
  declare.argument("name", options.name,
                   "Which letter: concern, sen-support, review-invitation … or the setting's own");
  declare.arguments("ref", options.words,
                    "The pupil's reference; or several, or conditions such as class=5K");
  declare.option("--to NAME", options.to,
                 "Only the copy for this contact (for concern: the parent who writes)");
  declare.options("--concern TEXT", options.letter.concerns,
                  "For concern: a worry, instead of the record's (repeatable)");
  declare.options("--question TEXT", options.letter.questions,
                  "For concern: a question to talk about (repeatable)");
  declare.option("--bringing NAME", options.letter.bringing,
                 "For concern: a friend or adviser who comes along");
  declare.option("--review ID", options.letter.review,
                 "The id of the review that the letter is about, if not the nearest");
  declare.option("--specialist ID", options.letter.specialist,
                 "For specialist-agreement: the specialist's id, if not the newest");
  set_paper_options(options.paper, declare);
  declare.flag("--record", options.record,
               "Save each copy under documents/ and add the notice that it was sent");
  set_write_options(options.write, declare);
}

std::vector<papers::Recipient> recipients(const Options& options, const Record& record,
                                          const Setting& setting, Reader reads, Date today) {
  const Pupil& pupil = record.pupil;
  if (reads == Reader::authority) {
    if (!options.to.empty()) {
      throw UsageError("this letter goes to the local authority: leave out --to");
    }
    return {papers::local_authority(setting, record)};
  }
  if (!options.to.empty()) {
    return {papers::recipient_named(pupil, options.to)};
  }
  if (options.name == "concern") {
    return {papers::parent_who_writes(pupil)};
  }
  const bool to_all_invited =
      options.name == "annual-invitation" || options.name == "annual-advice-request";
  const auto* review =
      to_all_invited ? papers::annual_to_hold(pupil, options.letter.review) : nullptr;
  return review == nullptr ? papers::recipients(pupil, today)
                           : papers::recipients_of_invitation(pupil, *review, today);
}

/// Whether this copy has something to say; a reply only goes to whoever raised a concern.
bool has_copy(const Options& options, const Record& record, const papers::Recipient& to, Date today,
              std::size_t copies) {
  if (copies == 1 || options.name != "concern-reply") {
    return true;
  }
  try {
    papers::require_subject(options.name, record, to, today, options.letter);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// `pl` of `letter-transition.pl`; empty for the template's own language. What a letter is put
/// together of speaks the language of the letter.
std::string language_of(const render::Template& templ) {
  const auto dot = templ.name.find('.');
  return dot == std::string::npos ? std::string{} : templ.name.substr(dot + 1);
}

struct Copy {
  Paper paper;
  papers::Recipient to;
};

/// One copy to each recipient, in the language of theirs that there is a template for.
std::vector<Copy> copies_of(const Options& options, const Record& record, const Setting& setting,
                            const TemplateStore& store, const std::string& stem, Date today) {
  const auto name = fmt::format("letter-{}", options.name);
  const auto to = recipients(options, record, setting, store.named(name).audience, today);
  if (to.empty()) {
    throw Error("no contact of {} gets letters: say who with --to, or set 'letters: true'",
                record.ref);
  }
  std::vector<Copy> copies;
  for (const auto& recipient : to) {
    if (!has_copy(options, record, recipient, today, to.size())) {
      continue;
    }
    const auto language =
        recipient.contact == nullptr ? std::string{} : recipient.contact->language.value_or("");
    const auto templ = store.in_language(name, papers::language_code(language));
    const auto values =
        papers::letter(options.name, record, setting, recipient, today, options.letter);
    const auto number = copies.size() + 1;
    copies.push_back({.paper = make_paper(number == 1 ? stem : fmt::format("{}-{}", stem, number),
                                          templ, values, store.lookup(language_of(templ)), setting),
                      .to = recipient});
  }
  if (copies.empty()) {
    throw Error("{} holds no concern of anybody who gets letters, so there is nothing to reply to",
                record.path);
  }
  return copies;
}

/// The entry of `notices` for a copy that was saved as `document`.
yaml::Content notice_entry(const model::Notice& notice, const std::string& id,
                           const std::string& document) {
  using yaml::Content;
  std::vector<Content> to;
  for (const auto& name : notice.to) {
    to.push_back(Content::of_text(name.value_or("")));
  }
  return Content::of_map({{"id", Content::of_word(id)},
                          {"date", Content::of_word(notice.date->iso())},
                          {"about", Content::of_word(model::to_word(*notice.about))},
                          {"to", Content::of_list(std::move(to))},
                          {"how", Content::of_word(model::to_word(*notice.how))},
                          {"document", Content::of_text(document)}});
}

/// One record with its copies saved and a notice for each.
Amended recorded(const Options& options, const Record& record, const std::vector<Copy>& copies,
                 Session& session) {
  const std::string format = options.paper.format.empty() ? "md" : options.paper.format;
  auto content = content_of(record);
  std::vector<yaml::Change> changes;
  std::vector<folder::Write> files;
  for (const auto& copy : copies) {
    const auto path = fmt::format("documents/{}/{}.{}", record.ref, copy.paper.stem, format);
    std::error_code fault;
    if (std::filesystem::exists(session.folder() / path, fault)) {
      throw Error("{} is there already: this letter was recorded today; to record another, give "
                  "that file another name, there and in the record",
                  path);
    }
    files.push_back({.path = path,
                     .before = std::nullopt,
                     .after = in_format(copy.paper, format, options.paper, session)});
    const auto notice = papers::notice_of(options.name, {copy.to}, session.today());
    changes.push_back(
        {.what = yaml::Change::What::append,
         .path = {"notices"},
         .content = notice_entry(notice, model::next_id(content.find("notices"), "l"), path)});
    content = with_change(record, std::move(content), changes.back());
  }
  return {.ref = record.ref,
          .path = record.path,
          .before = record.source->text(),
          .after = Writing::edited(record, changes),
          .did = fmt::format("recorded that {} {} sent",
                             counted(static_cast<long>(copies.size()), "letter"),
                             copies.size() == 1 ? "was" : "were"),
          .papers = std::move(files)};
}

/// Saves the letters and records that they were sent, instead of printing them.
int record(const Options& options, const TemplateStore& store, Session& session) {
  if (options.name == "concern") {
    throw UsageError("the concern letter is the parent's own: there is nothing to record");
  }
  if (options.paper.force) {
    throw UsageError("--record keeps what was sent, and writes over nothing: leave out --force");
  }
  if (!options.paper.output.empty()) {
    throw UsageError("--record saves the letters under documents/: leave out -o");
  }
  Writing writing(options.write, session);
  const auto caseload = writing.load(options.words);
  std::vector<Amended> amended;
  for (const auto& record : caseload.records) {
    const auto stem = fmt::format("{}-{}", session.today().iso(), options.name);
    const auto copies = copies_of(options, record, caseload.setting, store, stem, session.today());
    amended.push_back(recorded(options, record, copies, session));
  }
  if (amended.empty()) {
    throw Error("no pupil meets {}", fmt::join(options.words, " "));
  }
  return writing.finish(amended, fmt::format("letter {} sent", options.name));
}

int run(const Options& options, Session& session) {
  const Date today = session.today();
  const TemplateStore store(session.folder());
  (void)store.named(fmt::format("letter-{}", options.name)); // A wrong name is told first of all.
  if (options.record) {
    return record(options, store, session);
  }
  const auto chosen = choose(options.words, session);
  std::vector<Paper> papers;
  const int status = for_each(chosen, session, [&](const Record& record) {
    const auto stem = stem_of(chosen, record, today, options.name);
    for (auto& copy : copies_of(options, record, chosen.caseload.setting, store, stem, today)) {
      papers.push_back(std::move(copy.paper));
    }
  });
  put_out(papers, options.paper, session);
  return status;
}

} // namespace

const Command letter_command{
    .name = "letter",
    .says = "Write a letter from the record",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
