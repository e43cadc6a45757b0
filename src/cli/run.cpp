// SPDX-License-Identifier: MIT
// The CLI11 app, the one try/catch, the exit codes. CLI11 appears in no other file.
#include "cli/run.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/summary.hpp"
#include "rules/rule.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace senco::cli {
namespace {

class OnApp final : public Declare {
public:
  explicit OnApp(CLI::App& app) : app_(app) {}

  void argument(std::string_view shown, std::string& to, std::string_view says) override {
    app_.add_option(std::string{shown}, to, std::string{says})->required()->type_name("");
  }
  void optional_argument(std::string_view shown, std::string& to, std::string_view says) override {
    app_.add_option(std::string{shown}, to, std::string{says})->type_name("");
  }
  void arguments(std::string_view shown, std::vector<std::string>& to,
                 std::string_view says) override {
    app_.add_option(std::string{shown}, to, std::string{says})->type_name("");
  }
  void flag(std::string_view names, bool& to, std::string_view says) override {
    app_.add_flag(std::string{names}, to, std::string{says});
  }
  void option(std::string_view names, std::string& to, std::string_view says) override {
    app_.add_option(std::string{names}, to, std::string{says});
  }
  void options(std::string_view names, std::vector<std::string>& to,
               std::string_view says) override {
    app_.add_option(std::string{names}, to, std::string{says})
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
  void choice(std::string_view names, std::string& to, std::vector<std::string> words,
              std::string_view says) override {
    const auto text = fmt::format("{}: {}", says, fmt::join(words, ", "));
    app_.add_option(std::string{names}, to, text)
        ->check([words = std::move(words)](const std::string& given) {
          return std::find(words.begin(), words.end(), given) != words.end()
                     ? std::string{}
                     : fmt::format("'{}' isn't one of {}", given, fmt::join(words, ", "));
        })
        ->option_text("WORD");
  }

private:
  CLI::App& app_;
};

void add_common(CLI::App& app, Common& common) {
  app.add_option("-C", common.folder, "The record folder, or a folder in it")->option_text("DIR");
  app.add_option("--today", common.today, "The day to take for today")->option_text("DATE");
  app.add_option("--color,--colour", common.colour, "Colour: auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("WHEN");
  app.add_flag("--no-pager", common.no_pager, "Never through a pager");
}

std::string version() {
  return fmt::format("senco {} ({})", SENCO_VERSION, rules::k_rule_set);
}

/// The command word among the arguments, if one is named: only its options need to be known.
const Command* named_command(const std::vector<std::string>& arguments) {
  static constexpr std::array<std::string_view, 4> k_with_value = {"-C", "--today", "--color",
                                                                   "--colour"};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (std::find(k_with_value.begin(), k_with_value.end(), arguments[i]) != k_with_value.end()) {
      ++i;
      continue;
    }
    for (const Command* command : commands()) {
      if (command->name == arguments[i]) {
        return command;
      }
    }
  }
  return nullptr;
}

std::string near_miss(const std::vector<std::string>& arguments) {
  std::vector<std::string_view> names;
  for (const Command* command : commands()) {
    names.push_back(command->name);
  }
  for (const auto& argument : arguments) {
    if (!argument.starts_with('-')) {
      const auto near = nearest(argument, names);
      return near.empty()
                 ? fmt::format("there is no command '{}'", argument)
                 : fmt::format("there is no command '{}': did you mean '{}'?", argument, near);
    }
  }
  return {};
}

/// CLI11's words without the program's name, in lower case and without a full stop.
std::string in_words(const CLI::Error& error) {
  std::string text = error.what();
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  while (text.ends_with('.') || text.ends_with('\n')) {
    text.pop_back();
  }
  return replace_all(text, "\n", " ");
}

class Program {
public:
  Program(const std::vector<std::string>& arguments, Shell& shell)
      : arguments_(arguments), shell_(shell) {}

  int run() {
    CLI::App app{"Records of special educational needs, judged by the SEND Code of Practice.",
                 "senco"};
    app.set_help_flag("-h,--help", "This help");
    app.set_version_flag("--version", version(), "Version and set of rules");
    app.require_subcommand(0, 1);
    app.fallthrough();
    add_common(app, common_);
    add_commands(app);
    try {
      auto reversed = arguments_;
      std::reverse(reversed.begin(), reversed.end());
      app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
      shell_.out << app.help();
      return k_exit_done;
    } catch (const CLI::CallForVersion&) {
      shell_.out << version() << '\n';
      return k_exit_done;
    } catch (const CLI::Error& error) {
      const auto near = command_ == nullptr ? near_miss(arguments_) : std::string{};
      throw UsageError(near.empty() ? in_words(error) : near);
    }
    Session session(shell_, common_);
    return action_ ? action_(session) : summary(session);
  }

  [[nodiscard]] std::string topic() const {
    return command_ == nullptr ? "senco --help" : fmt::format("senco help {}", command_->name);
  }

private:
  void add_commands(CLI::App& app) {
    command_ = named_command(arguments_);
    for (const Command* command : commands()) {
      auto* sub = app.add_subcommand(std::string{command->name}, std::string{command->says});
      if (command == command_) {
        sub->set_help_flag("-h,--help", "This help");
        OnApp declare(*sub);
        action_ = command->setup(declare);
      }
    }
  }

  const std::vector<std::string>& arguments_;
  Shell& shell_;
  Common common_;
  const Command* command_ = nullptr;
  Action action_;
};

} // namespace

std::span<const Command* const> commands() {
  static const Command* const all[] = {
#define COMMAND(name) &name##_command,
#include "cli/table.def"
#undef COMMAND
  };
  return all;
}

int run(const std::vector<std::string>& arguments, Shell& shell) {
  Program program(arguments, shell);
  try {
    return program.run();
  } catch (const UsageError& error) {
    shell.err << fmt::format("senco: {}; try '{}'\n", error.what(), program.topic());
    return k_exit_usage;
  } catch (const Error& error) {
    shell.err << fmt::format("senco: {}\n", diag::printable(error.what()));
    return k_exit_cannot;
  } catch (const std::exception& error) {
    shell.err << fmt::format("senco: bug: {}, please report\n", diag::printable(error.what()));
    return k_exit_bug;
  }
}

} // namespace senco::cli
