// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/every_paper.hpp"
#include "cli/table_text.hpp"
#include "cli/template_names.hpp"
#include "cli/template_store.hpp"
#include "folder/load.hpp"

#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string name;
  bool check = false;
};

void set(Options& options, Declare& declare) {
  declare.optional_argument("name", options.name, "Print this template");
  declare.flag("--check", options.check, "Check every template, and write each for every record");
}

std::optional<std::filesystem::path> folder_if_any(const Session& session) {
  try {
    return session.folder();
  } catch (const Error&) {
    return std::nullopt;
  }
}

int list(const TemplateStore& store, Session& session) {
  std::vector<Row> rows;
  int status = k_exit_done;
  for (const auto& name : store.names()) {
    const auto* source = store.is_own(name) ? "templates/" : "built in";
    try {
      const auto templ = store.named(name);
      rows.push_back({name, std::string{word(templ.audience)}, source, templ.title});
    } catch (const Error& error) { // The others are there all the same.
      session.complain(error);
      status = k_exit_cannot;
      rows.push_back({name, "", source, ""});
    }
  }
  print_table(session.out(), {"name", "audience", "source", "title"}, rows);
  return status;
}

int check(const TemplateStore& store, Session& session) {
  Findings faults;
  for (const auto& name : store.names()) {
    try {
      const auto templ = store.named(name);
      if (templ.kind != "partial") {
        faults.append(render::check(templ, template_values(name), store.lookup()));
      }
    } catch (const Error& error) {
      session.complain(error);
      faults.add("template", {}, "{}", error.what());
    }
  }
  if (const auto folder = folder_if_any(session); folder && faults.empty()) {
    Findings unread; // `senco check` tells of these.
    const auto caseload = folder::load(*folder, unread);
    for_every_paper(store, caseload, session.today(), [&](const RenderedPaper& paper) {
      if (!paper.fault.empty()) {
        const auto* of = paper.record == nullptr ? "all pupils" : paper.record->ref.c_str();
        session.shell().err << fmt::format("senco: {}, {}: {}\n", paper.name, diag::printable(of),
                                           diag::printable(paper.fault));
        faults.add("template", {}, "{}", paper.fault);
      }
    });
  }
  for (const auto& fault : faults.all()) {
    if (!fault.path.empty()) {
      session.shell().err << fmt::format("senco: {}:{}:{}: {}\n", fault.path, fault.position.line,
                                         fault.position.column, diag::printable(fault.message));
    }
  }
  return faults.empty() ? k_exit_done : k_exit_cannot;
}

int run(const Options& options, Session& session) {
  const TemplateStore store(folder_if_any(session).value_or(""));
  if (options.check) {
    return check(store, session);
  }
  if (!options.name.empty()) {
    session.out() << store.named(options.name).source->text();
    return k_exit_done;
  }
  return list(store, session);
}

} // namespace

const Command templates_command{
    .name = "templates",
    .says = "The templates of papers, built in and the setting's own",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
