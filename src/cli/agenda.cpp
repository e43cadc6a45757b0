// SPDX-License-Identifier: MIT
#include "papers/agenda.hpp"

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/paper.hpp"
#include "cli/template_store.hpp"
#include "papers/letter.hpp"

namespace senco::cli {
namespace {

struct Options {
  std::string ref;
  std::string review;
  PaperOptions paper;
};

void set(Options& options, Declare& declare) {
  declare.argument("ref", options.ref, "The pupil's reference");
  declare.option("--review", options.review, "The review's id, if not the next");
  set_paper_options(options.paper, declare);
}

int run(const Options& options, Session& session) {
  const Date today = session.today();
  const TemplateStore store(session.folder());
  const auto one = load_one(options.ref, session);
  const auto& review = papers::review_to_hold(one.record(), options.review);
  const auto templ = store.named(papers::agenda_template(review));
  const auto values = papers::agenda(one.record(), one.caseload.setting, today, options.review);
  put_out({{fmt::format("{}-agenda", today.iso()), render::fill(templ, values, store.lookup())}},
          options.paper, session);
  return one.status;
}

} // namespace

const Command agenda_command{
    .name = "agenda",
    .says = "Write the agenda of the next review",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
