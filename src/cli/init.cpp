// SPDX-License-Identifier: MIT
#include "folder/init.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "folder/load.hpp"
#include "model/amend.hpp"
#include "model/fields.hpp"
#include "yaml/writer.hpp"

#include <istream>
#include <ostream>

namespace senco::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string folder;
  std::string name;
  std::string type;
  std::string local_authority;
};

void set(Options& options, Declare& declare) {
  declare.optional_argument("dir", options.folder, "Where; this folder if left out");
  declare.option("--name NAME", options.name, "The setting's name");
  declare.option("--type TYPE", options.type, "Its type, such as maintained_school or academy");
  declare.option("--local-authority NAME", options.local_authority, "The local authority's name");
}

constexpr std::string_view k_gitignore = R"(# What senco and editors leave while they are at work.
.*.edit
.*.new
*~
.*.sw?
)";

constexpr std::string_view k_gitattributes =
    R"(# Records stay byte for byte as they were written, whatever git does with line ends elsewhere.
*.yaml -text
*.md -text
documents/** -text
)";

constexpr std::string_view k_rest_of_setting = R"(
# Take away the # before what you fill in.

# head_teacher: {name: Mrs A. Bell, title: Headteacher}
# sen_governor: Mr D. Hope
# senco:
#   name: Mrs R. Shah
#   email: senco@school.example.org
#   qualified_teacher: true
#   works_here: true
#   appointed: 2024-09-01
#   qualification: {kind: npq_senco, started: 2024-10-01}
# staff:
#   - {name: Mr J. Patel, role: class_teacher, email: j.patel@school.example.org}

# Who answers for EHC plans, and whom parents can ask for advice.
# authorities:
#   - name: Norchester
#     sen_team: {name: SEN Team, email: sen@norchester.example.org}
#     local_offer: https://norchester.example.org/local-offer
#     iass: {name: Norchester SENDIASS, phone: 01632 960170}

# Term dates: limits in school days and "three meetings a year" are counted by them.
# years:
#   - name: 2026/27
#     terms:
#       - {name: Autumn, start: 2026-09-02, end: 2026-12-18, half_term: [2026-10-26, 2026-10-30]}
#       - {name: Spring, start: 2027-01-04, end: 2027-03-25, half_term: [2027-02-15, 2027-02-19]}
#       - {name: Summer, start: 2027-04-12, end: 2027-07-21, half_term: [2027-05-31, 2027-06-04]}
#     closed: [{date: 2026-09-01, why: INSET}]

# Schools must publish one on their website, and look at it again every year.
# sen_information_report: {url: "https://school.example.org/sen", published: 2025-09-08}

# policy:
#   answer_concern_within: 10         # school days
#   remind_days_before: [28, 14, 7, 1]
)";

/// A question at the terminal; what was given already needs none.
void ask(std::string& answer, std::string_view question, Shell& shell) {
  if (!answer.empty() || !shell.in_is_terminal) {
    return;
  }
  shell.err << question << ' ' << std::flush;
  std::getline(shell.in, answer);
  answer = trim(answer);
}

const model::Shape& type_shape() {
  return *model::setting_shape().find("setting")->find("type");
}

std::string setting_text(const Options& options) {
  const yaml::Writer writer{yaml::Habits{}};
  const auto value = [&](const std::string& text) {
    return text.empty() ? std::string{}
                        : writer.after_key(yaml::Content::of_text(text), 0, yaml::Style::plain,
                                           yaml::Room::one_line);
  };
  std::string text = "# yaml-language-server: $schema=.senco/setting.schema.json\nformat: 1\n\n";
  text += fmt::format("setting:\n  name:{}\n  type:{}\n", value(options.name), value(options.type));
  text += fmt::format("  # type is one of: {}\n", fmt::join(type_shape().words, ",\n  #   "));
  text += "  # Needed for reminders of the move to the next school.\n"
          "  # year_groups: {first: R, last: \"6\"}\n  # address: [Oakfield Road, Norchester]\n"
          "  # phone: 01632 960100\n  # email: office@school.example.org\n\n";
  text += options.local_authority.empty()
              ? std::string{"# local_authority: Norchester\n"}
              : fmt::format("local_authority:{}\n", value(options.local_authority));
  return text + std::string{k_rest_of_setting};
}

std::string hook_text(const std::string& place) {
  const std::string where =
      place == "." ? "" : fmt::format(" -C '{}'", replace_all(place, "'", "'\\''"));
  return fmt::format("#!/bin/sh\n"
                     "# Judges the records that are staged; a finding of severity error stops the "
                     "commit.\n"
                     "# To commit all the same: git commit --no-verify\n"
                     "exec senco{} check --staged\n",
                     where);
}

void tell_git(const folder::GitBegun& git, std::ostream& out) {
  if (!git.is_installed) {
    out << "git is not installed: records are kept without their history\n";
    return;
  }
  if (git.is_new) {
    out << "made a git repository\n";
  }
  if (!git.hook.empty()) {
    out << fmt::format("made {}, which judges what is committed\n", git.hook);
  }
  if (git.hook_is_other) {
    out << "there is a pre-commit hook already: add 'senco check --staged' to it yourself\n";
  }
}

void tell_next(const Options& options, std::ostream& out) {
  if (options.name.empty() || options.type.empty()) {
    out << "next: fill in name and type in senco.yaml, then 'senco new REF --given-name …'\n";
  } else {
    out << "next: term dates in senco.yaml, then 'senco new REF --given-name NAME --family-name "
           "NAME --born DATE'\n";
  }
}

int run(const Options& given, Session& session) {
  session.refuse_past("a folder is made now");
  Options options = given;
  Shell& shell = session.shell();
  const fs::path named = shell.folder / (options.folder.empty() ? "." : options.folder);
  auto folder = named.lexically_normal();
  folder = folder.has_filename() ? folder : folder.parent_path();
  std::error_code fault;
  const bool is_begun = fs::exists(folder / "senco.yaml", fault);
  const auto above = folder::find(folder);
  if (!is_begun && above) {
    throw Error("{} lies in the record folder {}: one setting, one folder", folder.string(),
                above->string());
  }
  if (!is_begun) {
    ask(options.name, "What is the setting called?", shell);
    ask(options.type, fmt::format("Of which type is it ({})?", fmt::join(type_shape().words, ", ")),
        shell);
  }
  if (!options.type.empty()) {
    model::typed_value(type_shape(), options.type, {});
  }
  const auto made =
      folder::begin(folder, {{"senco.yaml", setting_text(options)},
                             {".gitignore", std::string{k_gitignore}},
                             {".gitattributes", std::string{k_gitattributes}},
                             {".senco/pupil.schema.json", model::pupil_schema()},
                             {".senco/setting.schema.json", model::setting_schema()}});
  for (const auto& path : made) {
    session.out() << fmt::format("made {}\n", path);
  }
  const auto git = folder::begin_git(folder, hook_text(folder::place_in_repository(folder)));
  tell_git(git, session.out());
  if (made.empty() && !git.is_new && git.hook.empty()) {
    session.out() << "everything is there already: nothing to do\n";
  } else if (!is_begun) {
    tell_next(options, session.out());
  }
  return k_exit_done;
}

} // namespace

const Command init_command{
    .name = "init",
    .says = "Make a folder for records",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
