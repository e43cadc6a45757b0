// SPDX-License-Identifier: MIT
#include "papers/paper.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/chosen.hpp"
#include "cli/command.hpp"
#include "cli/paper_output.hpp"
#include "cli/template_store.hpp"
#include "papers/words.hpp"

namespace senco::cli {
namespace {

struct Options {
  std::string name;
  std::vector<std::string> words;
  std::string review;
  PaperOptions paper;
};

void set(Options& options, Declare& declare) {
  declare.argument("name", options.name,
                   "Which paper: plan, profile, review-record, chronology, staff-sheet, evidence, "
                   "annual-report, preparation, or the setting's own");
  declare.arguments("ref", options.words,
                    "The pupil's reference; or several, or conditions such as class=5K");
  declare.option("--review ID", options.review,
                 "The review's id, if not the last held (for preparation: the next)");
  set_paper_options(options.paper, declare);
}

/// `class 3S, status SEN support`: the conditions, as a heading says them.
std::string conditions_in_words(const std::vector<std::string>& words) {
  std::vector<std::string> said;
  for (const std::string_view word : words) {
    const auto equals = word.find('=');
    const bool is_plain = equals != std::string::npos && equals > 0 &&
                          std::string_view{"!<>"}.find(word[equals - 1]) == std::string_view::npos;
    said.push_back(is_plain ? fmt::format("{} {}", papers::in_words(word.substr(0, equals)),
                                          papers::in_words(word.substr(equals + 1)))
                            : std::string{word});
  }
  return join(said, ", ");
}

int run(const Options& options, Session& session) {
  const Date today = session.today();
  const TemplateStore store(session.folder());
  const auto templ = store.named(fmt::format("paper-{}", options.name));
  const auto chosen = choose(options.words, session);
  const auto& setting = chosen.caseload.setting;
  std::vector<Paper> papers;
  if (papers::is_of_several(options.name)) {
    const auto values = papers::paper_of_several(
        chosen.caseload.records, setting, today,
        chosen.is_one() ? std::string{} : conditions_in_words(options.words));
    papers.push_back(make_paper(fmt::format("{}-{}", today.iso(), options.name), templ, values,
                                store.lookup(), setting));
    put_out(papers, options.paper, session);
    return chosen.status;
  }
  const int status = for_each(chosen, session, [&](const Record& record) {
    const auto values = papers::paper(options.name, record, setting, today, options.review);
    papers.push_back(make_paper(stem_of(chosen, record, today, options.name), templ, values,
                                store.lookup(), setting));
  });
  put_out(papers, options.paper, session);
  return status;
}

} // namespace

const Command paper_command{
    .name = "paper",
    .says = "Write a plan, a profile, a record of a review or another paper",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
