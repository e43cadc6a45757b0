// SPDX-License-Identifier: MIT
// Help says what the program does.
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/entry_options.hpp"
#include "cli/kinds.hpp"
#include "cli/offers.hpp"
#include "cli/pages.hpp"
#include "cli/usage.hpp"
#include "support/fixture.hpp"
#include "support/pages.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>
#include <stdexcept>
#include <utility>

namespace senco::test {
namespace {

namespace fs = std::filesystem;

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

/// The long options that `senco <command> --help` prints, or `senco --help` for no command.
std::set<std::string> long_options(std::string_view command) {
  std::vector<std::string> arguments{"--help"};
  if (!command.empty()) {
    const auto words = split(command, ' ');
    arguments.insert(arguments.begin(), words.begin(), words.end());
  }
  const auto help = senco(arguments, {.folder = "/"}).out;
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

std::string printed(const std::vector<std::string>& arguments) {
  return senco(arguments, {.folder = "/"}).out;
}

std::string help_of(std::string_view command) {
  return std::string{cli::embedded_help(fmt::format("{}.md", command))};
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
        const auto answer = senco(arguments, {.folder = oakfield.path()});
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

  TEST_CASE("docs: help knows rules and fields besides the pages") {
    for (const auto* topic : {"review-overdue", "reviews[].held", "reviews.held", "policy"}) {
      CHECK_MESSAGE(senco({"help", topic}, {.folder = "/"}).status == cli::k_exit_done, topic);
    }
    CHECK(printed({"help", "review-overdue"}) == printed({"explain", "review-overdue"}));
    CHECK(printed({"help", "reviews.held"}) == printed({"fields", "reviews.held"}));
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
}

} // namespace senco::test
