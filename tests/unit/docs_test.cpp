// SPDX-License-Identifier: MIT
// Help, manual, schema and example say what the program does.
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/entry_options.hpp"
#include "cli/kinds.hpp"
#include "cli/offers.hpp"
#include "cli/pages.hpp"
#include "cli/run.hpp"
#include "cli/template_store.hpp"
#include "cli/usage.hpp"
#include "folder/load.hpp"
#include "model/fields.hpp"
#include "model/path.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"
#include "support/fixture.hpp"
#include "support/golden.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace senco::test {
namespace {

namespace fs = std::filesystem;

struct Answer {
  int status = 0;
  std::string out;
  std::string err;
};

Answer senco(const std::vector<std::string>& arguments, const fs::path& folder) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Shell shell{.in = in,
                   .out = out,
                   .err = err,
                   .folder = folder,
                   .today = Date{2025, 12, 1},
                   .environment = [](const char* /*name*/) -> std::optional<std::string> {
                     return std::nullopt;
                   }};
  const int status = cli::run(arguments, shell);
  return {status, out.str(), err.str()};
}

/// The record folder of the example in a place of its own, for what writes.
class Copy {
public:
  Copy() {
    std::string name = (fs::temp_directory_path() / "senco-docs-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("no temporary folder");
    }
    path_ = name;
    fs::copy(source_path("examples/oakfield"), path_, fs::copy_options::recursive);
  }
  ~Copy() {
    std::error_code fault;
    fs::remove_all(path_, fault);
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

/// Every match of `pattern`'s first group.
std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex wanted(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

bool holds_word(const std::string& text, std::string_view word) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) {
      return true;
    }
  }
  return false;
}

/// The long options that `senco <command> --help` prints, or `senco --help` for no command.
std::set<std::string> long_options(std::string_view command) {
  std::vector<std::string> arguments{"--help"};
  if (!command.empty()) {
    const auto words = split(command, ' ');
    arguments.insert(arguments.begin(), words.begin(), words.end());
  }
  const auto help = senco(arguments, "/").out;
  std::set<std::string> options;
  for (const auto line : lines(help)) {
    const auto text = trim(line);
    const auto names = text.substr(0, text.find(' '));
    if (!names.starts_with('-')) {
      continue;
    }
    for (const auto name : split(names, ',')) {
      if (name.starts_with("--")) {
        options.emplace(name);
      }
    }
  }
  return options;
}

std::string help_of(std::string_view command) {
  return std::string{cli::embedded_help(fmt::format("{}.md", command))};
}

/// A page of the manual as Markdown, with what is made for it.
std::string page_of(std::string_view topic) {
  const auto* page = cli::find_page(topic);
  return page == nullptr ? std::string{} : cli::markdown_of(*page);
}

/// The same as `man` reads it, with its hyphens as one types them.
std::string man_of(std::string_view topic) {
  const auto* page = cli::find_page(topic);
  return page == nullptr ? std::string{} : replace_all(cli::man_source_of(*page), "\\-", "-");
}

/// `text` from `head`, which begins a line, to the next line that begins with one of `ends`.
std::string part(const std::string& text, const std::string& head,
                 const std::vector<std::string>& ends) {
  auto begin = text.find("\n" + head);
  while (begin != std::string::npos && text[begin + 1 + head.size()] != ' ' &&
         text[begin + 1 + head.size()] != '\n') {
    begin = text.find("\n" + head, begin + 1);
  }
  if (begin == std::string::npos) {
    return {};
  }
  auto end = text.size();
  for (const auto& each : ends) {
    end = std::min(end, text.find("\n" + each, begin + 1));
  }
  return text.substr(begin, end - begin);
}

/// The words of a line as a shell takes them, quotes and all.
std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  char quote = '\0';
  bool inside = false;
  for (const char c : line) {
    if (quote != '\0' ? c == quote : c == '\'' || c == '"') {
      quote = quote == '\0' ? c : '\0';
    } else if (c == ' ' && quote == '\0') {
      inside = false;
    } else {
      if (!inside) {
        words.emplace_back();
      }
      inside = true;
      words.back() += c;
    }
  }
  return words;
}

/// The commands below the heading `## Examples`, without the program's name.
std::vector<std::vector<std::string>> examples(const std::string& help) {
  constexpr std::string_view k_program = "    senco";
  std::vector<std::vector<std::string>> found;
  const auto at = help.find("\n## Examples\n");
  for (const auto line : lines(std::string_view{help}.substr(std::min(at, help.size())))) {
    if (line.starts_with(k_program)) {
      found.push_back(shell_words(line.substr(k_program.size())));
    }
  }
  return found;
}

/// The head of a field's entry in the manual: `- `status[].is` (word, mandatory; Code 6.15):`.
std::string entry_of(const model::FieldInfo& field) {
  std::string type = field.type;
  if (const auto at = type.find("one of: "); at != std::string::npos) {
    type = type.substr(0, at) + "word";
  }
  const bool is_usual = field.audience == Audience::family;
  return fmt::format("- `{}` ({}{}{}{}{}{}):", field.path, type,
                     field.mandatory ? ", mandatory" : "", is_usual ? "" : ", ",
                     is_usual ? "" : word(field.audience), field.paragraph.empty() ? "" : "; Code ",
                     field.paragraph);
}

void check_fields(std::string_view topic, const std::vector<model::FieldInfo>& fields) {
  CHECK(!fields.empty());
  // An entry may go on in the next line.
  const auto page = replace_all(page_of(topic), "\n  ", " ");
  for (const auto& field : fields) {
    const auto at = page.find("\n" + entry_of(field) + " ");
    CHECK_MESSAGE(at != std::string::npos, topic, " has no ", entry_of(field));
    const auto text = page.substr(std::min(at, page.size()), page.find('\n', at + 1) - at);
    CHECK_MESSAGE(text.find(field.says) != std::string::npos, field.path);
    if (const auto words = field.type.find("one of: "); words != std::string::npos) {
      for (const auto word : split(std::string_view{field.type}.substr(words + 8), ',')) {
        CHECK_MESSAGE(holds_word(text, trim(word)), field.path, ": ", trim(word));
      }
    }
  }
}

/// What a primary school has no use for; and what nothing at Oakfield gives reason to.
constexpr std::pair<std::string_view, std::string_view> k_not_at_oakfield[] = {
    {"pupil.uln", "given out from 14"},
    {"pupil.agrees_to_share_with_parents", "asked of a young person, after compulsory school age"},
    {"pupil.capacity", "assessed once the rights are the young person's own"},
    {"plan.ended", "a plan that has ended stands among the earlier plans"},
    {"earlier_plans.given_to_pupil", "given to a young person"},
    {"outcomes.adulthood", "from Year 9"},
    {"reviews.adulthood", "from Year 9"},
};

bool is_excepted(std::string_view path) {
  return std::any_of(
      std::begin(k_not_at_oakfield), std::end(k_not_at_oakfield), [&](const auto& each) {
        return path == each.first || path.starts_with(fmt::format("{}.", each.first));
      });
}

} // namespace

TEST_SUITE("docs") {
  TEST_CASE("docs: every command has a help text of the usual shape") {
    for (const auto* command : cli::commands()) {
      const auto help = help_of(command->name);
      INFO("src/cli/", command->name, ".md");
      CHECK(help.starts_with(fmt::format("# senco {}\n", command->name)));
      CHECK(help.find(fmt::format("\n    senco {}", command->name)) != std::string::npos);
      CHECK(help.find("\n## Options\n") != std::string::npos);
      for (const auto line : lines(help)) {
        CHECK_MESSAGE(count_characters(line) <= 100, line);
      }
    }
  }

  TEST_CASE("docs: every option stands in its command's page, with the words that it takes") {
    for (const auto* command : cli::commands()) {
      const auto options = part(page_of(command->name), "## Options", {"## "});
      CHECK(holds_word(options, "--help"));
      for (const auto& option : cli::usage_of(*command).options) {
        for (const auto& name : option.names) {
          CHECK_MESSAGE(holds_word(options, name), "src/cli/", command->name, ".md: ", name);
        }
        for (const auto& word : option.words) {
          const auto plain = word.substr(word.starts_with('-') ? 1 : 0);
          CHECK_MESSAGE(holds_word(options, plain), "src/cli/", command->name, ".md: ", word);
        }
      }
    }
    const auto common = part(page_of("senco"), "## Common options", {"## "});
    for (const auto& option : long_options({})) {
      CHECK_MESSAGE(holds_word(common, option), "src/manual/senco.md: ", option);
    }
  }

  TEST_CASE("docs: the manual names no option that there isn't") {
    std::set<std::string> known = long_options({});
    for (const auto* command : cli::commands()) {
      known.merge(long_options(command->name));
    }
    for (const auto& kind : cli::kinds()) { // `add` has those of the kind that is named.
      known.merge(long_options(fmt::format("add {}", kind.name)));
    }
    // git's own, in the tutorial.
    known.merge(std::set<std::string>{"--quiet", "--message"});
    for (const auto& page : cli::manual_pages()) {
      for (const auto& option : matches(cli::markdown_of(page), "[ `(](--[a-z][a-z-]*)")) {
        CHECK_MESSAGE(known.contains(option), page.name, ": ", option);
      }
    }
  }

  TEST_CASE("docs: every example in a help text runs") {
    // An editor needs a terminal, a history needs git, and a new folder a place outside this one.
    const std::set<std::string_view> elsewhere = {"edit", "log", "init"};
    for (const auto* command : cli::commands()) {
      if (elsewhere.contains(command->name)) {
        continue;
      }
      const Copy oakfield;
      const auto all = examples(help_of(command->name));
      CHECK_MESSAGE(!all.empty(), command->name);
      for (const auto& arguments : all) {
        const auto answer = senco(arguments, oakfield.path());
        CHECK_MESSAGE(answer.status <= cli::k_exit_findings, "senco ",
                      fmt::format("{}", fmt::join(arguments, " ")), ": ", answer.err);
      }
    }
  }

  TEST_CASE("docs: every command has a case in tests/cli") {
    std::vector<std::string> cases;
    for (const auto& entry : fs::directory_iterator(source_path("tests/cli"))) {
      cases.push_back(entry.path().filename().string());
    }
    for (const auto* command : cli::commands()) {
      const bool has_case = std::any_of(cases.begin(), cases.end(), [&](const auto& name) {
        return name == command->name || name.starts_with(fmt::format("{}-", command->name));
      });
      CHECK_MESSAGE(has_case, "tests/cli/", command->name, "-…");
    }
  }

  TEST_CASE("docs: every page has its place in the manual, and all that is made for it") {
    const auto overview = page_of("senco");
    const auto files = source_file("src/manual/man_pages.cmake");
    const auto table = source_file("src/cli/table.def");
    for (const auto& page : cli::manual_pages()) {
      INFO(page.name, "(", page.section, ")");
      const bool is_command = cli::find_command(page.topic) != nullptr;
      const auto listed = is_command ? page.topic : fmt::format("{}({})", page.name, page.section);
      CHECK(
          (page.topic == "senco" || overview.find("\n- `" + listed + "`: ") != std::string::npos));
      CHECK((is_command
                 ? table.find(fmt::format("\nCOMMAND({})\n", page.topic))
                 : files.find(fmt::format("{}.{}", page.name, page.section))) != std::string::npos);
      const auto text = cli::markdown_of(page);
      CHECK(text.starts_with("# "));
      CHECK(count_characters(text) > 200);
      for (const auto line : lines(text)) {
        CHECK_MESSAGE(!line.starts_with("<!--"), "nothing is made for ", line);
      }
      const auto source = man_of(page.topic);
      for (const auto* section : {"NAME", "DESCRIPTION", "SEE ALSO"}) {
        CHECK_MESSAGE(source.find(fmt::format("\n.SH {}\n", section)) != std::string::npos,
                      section);
      }
      CHECK((source.find("\n.SH SYNOPSIS\n") != std::string::npos) == (page.section == 1));
    }
  }

  TEST_CASE("docs: every template stands in the manual") {
    const auto names = cli::TemplateStore{}.names();
    CHECK(!names.empty());
    for (const auto& name : names) {
      const auto dash = name.find('-');
      const auto kind = name.substr(0, dash);
      const auto own = "\n- `" + name.substr(dash + 1) + "`";
      CHECK_MESSAGE(page_of("templates").find("\n- `" + name + "`") != std::string::npos, name);
      CHECK_MESSAGE(page_of("template").find("\n- `" + name + "`") != std::string::npos, name);
      if (kind == "letter" || kind == "paper") {
        CHECK_MESSAGE(page_of(kind).find(own) != std::string::npos, name);
      }
    }
  }

  TEST_CASE("docs: every field stands in the manual with its type, audience and meaning") {
    check_fields("record", model::pupil_fields());
    check_fields("setting", model::setting_fields());
  }

  TEST_CASE("docs: every rule, and every paragraph of the Code, stands in the manual") {
    const auto page = page_of("rules.7");
    const auto code = page_of("code");
    CHECK(!rules::table().empty());
    for (const auto& listed : rules::table()) {
      CHECK_MESSAGE(page.find(fmt::format("\n### {}\n", listed.id)) != std::string::npos,
                    listed.id);
    }
    for (const auto& paragraph : rules::coverage()) {
      const auto entry = part(code, fmt::format("- `{}`:", paragraph.number), {"- ", "## "});
      CHECK_MESSAGE(!entry.empty(), paragraph.number);
      for (const auto rule : paragraph.rules) {
        CHECK_MESSAGE(holds_word(entry, rule), paragraph.number, " ", rule);
      }
    }
  }

  TEST_CASE("docs: what a field or template says of the Code is a paragraph that is listed") {
    std::set<std::string_view> known;
    for (const auto& paragraph : rules::coverage()) {
      known.insert(paragraph.number);
    }
    for (const auto& fields : {model::pupil_fields(), model::setting_fields()}) {
      for (const auto& field : fields) {
        const bool is_known = field.paragraph.empty() || known.contains(field.paragraph);
        CHECK_MESSAGE(is_known, field.path, ": ", field.paragraph);
      }
    }
    const cli::TemplateStore store;
    for (const auto& name : store.names()) {
      for (const auto& paragraph : store.named(name).paragraphs) {
        CHECK_MESSAGE(known.contains(paragraph), name, ": ", paragraph);
      }
    }
  }

  TEST_CASE("docs: help knows rules and fields besides the pages") {
    for (const auto* topic : {"review-overdue", "reviews[].held", "reviews.held", "policy"}) {
      CHECK_MESSAGE(senco({"help", topic}, "/").status == cli::k_exit_done, topic);
    }
    CHECK(senco({"help", "review-overdue"}, "/").out ==
          senco({"explain", "review-overdue"}, "/").out);
    CHECK(senco({"help", "reviews.held"}, "/").out == senco({"fields", "reviews.held"}, "/").out);
  }

  TEST_CASE("docs: every kind of value that a command declares is one that shells know") {
    const auto check = [](std::string_view command, const cli::Usage& usage) {
      for (const auto& option : usage.options) {
        const bool is_known = option.value.empty() || cli::is_known_value(option.value);
        CHECK_MESSAGE(is_known, command, " ", option.names.front(), " ", option.value);
      }
      for (const auto& argument : usage.arguments) {
        const auto& name = argument.names.front();
        const bool is_known =
            cli::is_known_value(name) || cli::is_known_value(fmt::format("{} {}", command, name));
        CHECK_MESSAGE(is_known, "cli/offers.cpp has no '", command, " ", name, "'");
      }
    };
    check("", cli::common_usage());
    for (const auto* command : cli::commands()) {
      check(command->name, cli::usage_of(*command));
    }
    for (const auto& kind : cli::kinds()) {
      const std::vector<std::string> words = {"add", std::string{kind.name}};
      check("add", cli::usage_of(*cli::find_command("add"), words));
    }
  }

  TEST_CASE("docs: every field that a primary school can use is used in examples/oakfield") {
    Findings findings;
    const auto caseload = folder::load(source_path("examples/oakfield"), findings);
    CHECK(findings.empty());
    REQUIRE(!caseload.records.empty());
    for (const auto& field : model::pupil_fields()) {
      const auto path = replace_all(field.path, "[]", "");
      if (field.type == "section" || field.type == "list of entries") {
        continue; // Its own fields are asked for.
      }
      const bool is_used =
          std::any_of(caseload.records.begin(), caseload.records.end(), [&](const auto& record) {
            const auto values = model::values_at(record.pupil, path);
            return values && !values->empty();
          });
      const std::string fault = is_used ? " is used: it is no exception" : " is used in no record";
      CHECK_MESSAGE(is_used != is_excepted(path), field.path, fault);
    }
  }

  TEST_CASE("docs: the schema files are what the program prints") {
    CHECK(compare_or_accept(source_path("schema/pupil.schema.json"), model::pupil_schema()) == "");
    CHECK(compare_or_accept(source_path("schema/setting.schema.json"), model::setting_schema()) ==
          "");
    if (is_accepting()) {
      FAIL("accepted, not tested");
    }
  }
}

} // namespace senco::test
