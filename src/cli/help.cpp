// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/pages.hpp"
#include "cli/topics.hpp"
#include "papers/output.hpp"

#include <algorithm>
#include <ostream>

namespace senco::cli {
namespace {

struct Options {
  std::string topic;
  std::string format;
};

void set(Options& options, Declare& declare) {
  declare.optional_argument("topic", options.topic,
                            "A command, a page of the manual, a rule or a field");
  declare.choice("--format", options.format, {"txt", "md", "man"},
                 "Plain text, Markdown, or the source that man reads");
}

void list_topics(std::ostream& out) {
  for (const Command* command : commands()) {
    out << fmt::format("{:<12} {}\n", command->name, command->says);
  }
  out << '\n';
  for (const auto& page : manual_pages()) {
    if (find_command(page.topic) == nullptr) {
      out << fmt::format("{:<12} {}\n", page.topic, capitalised(page.says));
    }
  }
}

std::string form_of(const Options& options, const Session& session) {
  const auto usual = session.shell().out_is_terminal ? "txt" : "md";
  return options.format.empty() ? usual : options.format;
}

void print(std::string_view markdown, std::string_view form, Session& session) {
  constexpr std::size_t k_narrowest = 40;
  constexpr std::size_t k_widest = 100;
  const auto width = std::clamp(session.shell().width, k_narrowest, k_widest);
  session.out() << (form == "txt" ? papers::as_plain_text(markdown, width) : std::string{markdown});
}

/// What the manual has no page for: a rule, or a field of a record or of the setting.
bool print_rule_or_field(const Options& options, Session& session) {
  if (options.format == "man") {
    return false;
  }
  if (const auto* listed = rules::find(options.topic)) {
    print(explanation_of(*listed), form_of(options, session), session);
    return true;
  }
  for (const auto& all : {model::pupil_fields(), model::setting_fields()}) {
    if (const auto fields = fields_below(options.topic, all); !fields.empty()) {
      print_fields(fields, session);
      return true;
    }
  }
  return false;
}

std::string near_miss(std::string_view topic) {
  std::vector<std::string> topics;
  for (const auto& page : manual_pages()) {
    topics.push_back(page.topic);
  }
  for (const auto& listed : rules::table()) {
    topics.emplace_back(listed.id);
  }
  for (const auto& all : {model::pupil_fields(), model::setting_fields()}) {
    for (const auto& field : all) {
      topics.push_back(replace_all(field.path, "[]", ""));
    }
  }
  const std::vector<std::string_view> known(topics.begin(), topics.end());
  return did_you_mean(topic, known, "; 'senco help' lists what there is");
}

int run(const Options& options, Session& session) {
  if (options.topic.empty()) {
    list_topics(session.out());
    return k_exit_done;
  }
  const auto* page = find_page(options.topic);
  if (page == nullptr) {
    if (print_rule_or_field(options, session)) {
      return k_exit_done;
    }
    throw UsageError("there is no help on '{}'{}", options.topic, near_miss(options.topic));
  }
  if (options.format == "man") {
    session.out() << man_source_of(*page);
  } else {
    print(markdown_of(*page), form_of(options, session), session);
  }
  return k_exit_done;
}

} // namespace

const Command help_command{
    .name = "help",
    .says = "The manual: a command, the format, a rule, the Code, the first afternoon",
    .setup = [](Declare& declare) { return with_options<Options>(declare, set, run); },
};

} // namespace senco::cli
