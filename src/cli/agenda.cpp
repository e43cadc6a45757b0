// SPDX-License-Identifier: MIT
#include "papers/agenda.hpp"

#include "base/text.hpp"
#include "cli/chosen.hpp"
#include "cli/command.hpp"
#include "cli/paper_output.hpp"
#include "cli/template_store.hpp"
#include "papers/meetings.hpp"

namespace senco::cli {
namespace {

struct Options {
  std::vector<std::string> words;
  std::string review;
  PaperOptions paper;
};

void set(Options& options, Declare& declare) {
  declare.arguments("ref", options.words,
                    "The pupil's reference; or several, or conditions such as class=5K");
  declare.option("--review ID", options.review, "The review's id, if not the next");
  set_paper_options(options.paper, declare);
}

int run(const Options& options, Session& session) {
  const Date today = session.today();
  const TemplateStore store(session.folder());
  const auto chosen = choose(options.words, session);
  const auto& setting = chosen.caseload.setting;
  std::vector<Paper> papers;
  const int status = for_each(chosen, session, [&](const Record& record) {
    const auto& review = papers::review_to_hold(record, options.review);
    const auto templ = store.named(papers::agenda_template(review));
    const auto values = papers::agenda(record, setting, today, options.review);
    papers.push_back(make_paper(stem_of(chosen, record, today, "agenda"), templ, values,
                                store.lookup(), setting));
  });
  put_out(papers, options.paper, session);
  return status;
}

} // namespace

const Command agenda_command{
    .name = "agenda",
    .says = "Write the agenda of the next review",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
