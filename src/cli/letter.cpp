// SPDX-License-Identifier: MIT
#include "papers/letter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/paper.hpp"
#include "cli/template_store.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string name;
  std::string ref;
  std::string to;
  papers::LetterOptions letter;
  PaperOptions paper;
};

void set(Options& options, Declare& declare) {
  declare.argument("name", options.name,
                   "Which letter: concern, sen-support, review-invitation or the setting's own");
  declare.argument("ref", options.ref, "The pupil's reference");
  declare.option("--to", options.to,
                 "Only the copy for this contact (for concern: the parent who writes)");
  declare.options("--concern", options.letter.concerns,
                  "For concern: a worry, instead of the record's (repeatable)");
  declare.options("--question", options.letter.questions,
                  "For concern: a question to talk about (repeatable)");
  declare.option("--bringing", options.letter.bringing,
                 "For concern: a friend or adviser who comes along");
  declare.option("--review", options.letter.review,
                 "For review-invitation: the review's id, if not the next");
  set_paper_options(options.paper, declare);
}

std::vector<papers::Recipient> recipients(const Options& options, const Pupil& pupil, Date today) {
  if (!options.to.empty()) {
    return {papers::recipient_named(pupil, options.to)};
  }
  if (options.name == "concern") {
    return {papers::parent_who_writes(pupil)};
  }
  return papers::recipients(pupil, today);
}

/// `2025-12-01-sen-support`, and `-2` for the second copy.
std::string stem(const Options& options, Date today, std::size_t number) {
  return fmt::format("{}-{}{}", today.iso(), options.name,
                     number == 0 ? "" : fmt::format("-{}", number + 1));
}

int run(const Options& options, Session& session) {
  const Date today = session.today();
  const TemplateStore store(session.folder());
  const auto templ = store.named(fmt::format("letter-{}", options.name));
  const auto one = load_one(options.ref, session);
  const auto to = recipients(options, one.record().pupil, today);
  if (to.empty()) {
    throw Error("no contact of {} gets letters: say who with --to, or set 'letters: true'",
                options.ref);
  }
  std::vector<Paper> copies;
  for (const auto& recipient : to) {
    const auto values = papers::letter(options.name, one.record(), one.caseload.setting, recipient,
                                       today, options.letter);
    copies.push_back(
        {stem(options, today, copies.size()), render::fill(templ, values, store.lookup())});
  }
  put_out(copies, options.paper, session);
  return one.status;
}

} // namespace

const Command letter_command{
    .name = "letter",
    .says = "Write a letter from the record",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
