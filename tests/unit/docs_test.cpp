// SPDX-License-Identifier: MIT
// Help, manual, schema and example say what the program does.
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/entry_options.hpp"
#include "cli/kinds.hpp"
#include "cli/run.hpp"
#include "cli/template_store.hpp"
#include "folder/load.hpp"
#include "model/fields.hpp"
#include "model/path.hpp"
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

std::string manual_of(std::string_view command) {
  return part(source_file("man/senco.1"), fmt::format(".It Ic {}", command), {".It Ic ", ".Sh "});
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

/// The tag of a field's line in man/senco-record.5: `.It Va status[].is Pq word, mandatory`.
std::string man_tag(const model::FieldInfo& field) {
  std::string type = field.type;
  if (const auto at = type.find("one of: "); at != std::string::npos) {
    type = type.substr(0, at) + "word";
  }
  const bool is_usual = field.audience == Audience::family;
  return fmt::format(".It Va {} Pq {}{}{}{}", field.path, type,
                     field.mandatory ? ", mandatory" : "", is_usual ? "" : ", ",
                     is_usual ? "" : word(field.audience));
}

void check_manual(const std::string& chapter, const std::vector<model::FieldInfo>& fields) {
  CHECK(!fields.empty());
  for (const auto& field : fields) {
    const auto tag = man_tag(field);
    const auto text = part(chapter, tag, {".It ", ".El", ".Ss "});
    CHECK_MESSAGE(text.starts_with(fmt::format("\n{}\n", tag)), "no line '", tag, "'");
    if (const auto at = field.type.find("one of: "); at != std::string::npos) {
      for (const auto word : split(std::string_view{field.type}.substr(at + 8), ',')) {
        CHECK_MESSAGE(holds_word(text, trim(word)), field.path, ": ", trim(word));
      }
    }
  }
  const auto listed = matches(chapter, "\n\\.It Va ([^ ]+) Pq");
  CHECK(listed.size() == fields.size());
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

  TEST_CASE("docs: every option stands in the help text and in the manual") {
    // The fields of a section are options of `new` as the format has them: 'senco fields' tells
    // them.
    const auto is_field = [](std::string_view command, const std::string& option) {
      const auto keys = model::pupil_shape().find("pupil")->keys();
      return command == "new" && std::any_of(keys.begin(), keys.end(), [&](auto key) {
               return option.starts_with("--" + cli::option_name(key));
             });
    };
    for (const auto* command : cli::commands()) {
      const auto help = part(help_of(command->name), "## Options", {"## "});
      const auto manual = manual_of(command->name);
      CHECK_MESSAGE(!manual.empty(), "man/senco.1 has no '.It Ic ", command->name, "'");
      const auto options = long_options(command->name);
      CHECK(options.contains("--help"));
      for (const auto& option : options) {
        if (is_field(command->name, option)) {
          continue;
        }
        CHECK_MESSAGE(holds_word(help, option), "src/cli/", command->name, ".md: ", option);
        // -h, --help stands among the options that every command takes.
        const bool in_manual = option == "--help" || holds_word(manual, option.substr(1));
        CHECK_MESSAGE(in_manual, "man/senco.1: ", command->name, " ", option);
      }
    }
    const auto common = part(source_file("man/senco.1"), ".Sh COMMON OPTIONS", {".Sh "});
    for (const auto& option : long_options({})) {
      CHECK_MESSAGE(holds_word(common, option.substr(1)), "man/senco.1: ", option);
    }
  }

  TEST_CASE("docs: help texts and manual name no option that there isn't") {
    const auto common = long_options({});
    std::set<std::string> known = common;
    for (const auto* command : cli::commands()) {
      known.merge(long_options(command->name));
    }
    for (const auto& kind : cli::kinds()) { // `add` has those of the kind that is named.
      known.merge(long_options(fmt::format("add {}", kind.name)));
    }
    for (const auto* command : cli::commands()) {
      for (const auto& option : matches(help_of(command->name), "(--[a-z][a-z-]*)")) {
        CHECK_MESSAGE(known.contains(option), "src/cli/", command->name, ".md: ", option);
      }
      const auto own = long_options(command->name);
      for (const auto& option : matches(manual_of(command->name), "(?:Fl|,) (-[a-z][a-z-]+)")) {
        const bool is_there = own.contains("-" + option) || common.contains("-" + option);
        CHECK_MESSAGE(is_there, "man/senco.1: ", command->name, " -", option);
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

  TEST_CASE("docs: every built-in template stands in the help on templates") {
    const auto help = help_of("templates");
    const auto names = cli::TemplateStore{}.names();
    CHECK(!names.empty());
    for (const auto& name : names) {
      CHECK_MESSAGE(help.find(fmt::format("\n- `{}`: ", name)) != std::string::npos, name);
    }
  }

  TEST_CASE("docs: every field stands in man/senco-record.5 with its type and audience") {
    const auto manual = source_file("man/senco-record.5");
    check_manual(part(manual, ".Sh THE PUPIL FILE", {".Sh "}), model::pupil_fields());
    check_manual(part(manual, ".Sh THE SETTING FILE", {".Sh "}), model::setting_fields());
  }

  TEST_CASE("docs: mandoc finds nothing to warn of in the manual") {
    const auto command =
        fmt::format("mandoc -T lint -W warning '{}' '{}'", source_path("man/senco.1").string(),
                    source_path("man/senco-record.5").string());
    CHECK(std::system(command.c_str()) == 0);
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
