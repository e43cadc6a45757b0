// SPDX-License-Identifier: MIT
// The CLI11 app, the one try/catch, the exit codes. CLI11 appears in no other file.
#include "cli/run.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/summary.hpp"
#include "cli/usage.hpp"
#include "rules/rule.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace senco::cli {
namespace {

std::function<std::string(const std::string&)> one_of(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& given) {
    return std::find(words.begin(), words.end(), given) != words.end() ? std::string{}
           : words.size() == 1
               ? fmt::format("'{}' isn't '{}', the only one there is", given, words.front())
               : fmt::format("'{}' isn't one of {}", given, fmt::join(words, ", "));
  };
}

/// Nothing typed, as by a script whose variable is empty, isn't the same as the option left out.
std::string not_empty(const std::string& given) {
  return given.empty() ? "the value is empty" : std::string{};
}

class OnApp final : public Declare {
public:
  OnApp(CLI::App& app, std::span<const std::string> words) : app_(app), words_(words) {}

  [[nodiscard]] std::span<const std::string> words() const override { return words_; }

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
    add(names, to, says);
  }
  void options(std::string_view names, std::vector<std::string>& to,
               std::string_view says) override {
    // Else '[name withheld]' would be taken for a list, and a second word for a second value.
    add(names, to, says)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  }
  void choice(std::string_view names, std::string& to, std::vector<std::string> words,
              std::string_view says) override {
    const auto text = fmt::format("{}: {}", says, fmt::join(words, ", "));
    add(names, to, text, k_value_of_choice)->check(one_of(std::move(words)));
  }
  void choices(std::string_view names, std::vector<std::string>& to, std::vector<std::string> words,
               std::string_view says) override {
    options(names, to, fmt::format("{} ({})", says, fmt::join(words, ", ")));
  }

private:
  template <class To>
  CLI::Option* add(std::string_view names, To& to, std::string_view says,
                   std::string_view usual = "TEXT") {
    const Spelling spelling = spelling_of(names, usual);
    return app_.add_option(join(spelling.names, ","), to, std::string{says})
        ->option_text(spelling.value)
        ->check(not_empty);
  }

  CLI::App& app_;
  std::span<const std::string> words_;
};

std::string version() {
  return fmt::format("senco {} ({})", SENCO_VERSION, rules::k_rule_set);
}

std::string with_near_miss(std::string text, std::string_view word,
                           const std::vector<std::string>& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  const auto near = nearest(word, names);
  return near.empty() ? text : fmt::format("{}: did you mean '{}'?", text, near);
}

std::string near_miss(const std::vector<std::string>& arguments) {
  std::vector<std::string> names;
  for (const Command* command : commands()) {
    names.emplace_back(command->name);
  }
  for (const auto& argument : arguments) {
    if (!argument.starts_with('-')) {
      return with_near_miss(fmt::format("there is no command '{}'", argument), argument, names);
    }
  }
  return {};
}

/// What is said of the first word that no option and no argument took.
std::string of_extra(const CLI::App& app, const std::vector<std::string>& arguments) {
  auto extras = app.remaining(true);
  const auto first =
      std::find_first_of(arguments.begin(), arguments.end(), extras.begin(), extras.end());
  const std::string word = first == arguments.end() ? std::string{} : *first;
  if (!word.starts_with('-')) {
    return fmt::format("'{}' is a word too many; a text of several words needs quotes", word);
  }
  std::vector<std::string> known;
  std::vector<const CLI::App*> apps{&app};
  for (const auto* sub : app.get_subcommands()) {
    apps.push_back(sub);
  }
  for (const auto* each : apps) {
    for (const auto* option : each->get_options()) {
      for (const auto& name : option->get_lnames()) {
        known.push_back("--" + name);
      }
    }
  }
  const auto name = word.substr(0, word.find('='));
  return with_near_miss(fmt::format("there is no option '{}'", name), name, known);
}

/// CLI11's words in ours: in lower case, without the program's name and a full stop.
std::string in_words(const CLI::Error& error) {
  std::string text = error.what();
  const auto end = std::min(text.find(':'), text.find(' '));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr &&
      text.find(" missing") != std::string::npos) {
    return fmt::format("{} needs a value", text.substr(0, end));
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return fmt::format("'{}' is missing", text.substr(0, end));
  }
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
    OnApp everywhere(app, arguments_);
    declare_common(everywhere, common_);
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
    } catch (const CLI::ExtrasError&) {
      const auto near = command_ == nullptr ? near_miss(arguments_) : std::string{};
      throw UsageError(near.empty() ? of_extra(app, arguments_) : near);
    } catch (const CLI::Error& error) {
      const auto near = command_ == nullptr ? near_miss(arguments_) : std::string{};
      throw UsageError(near.empty() ? in_words(error) : near);
    }
    Session session(shell_, common_);
    session.tell_dates();
    return action_ ? action_(session) : summary(session);
  }

  [[nodiscard]] std::string topic() const {
    return command_ == nullptr ? "senco --help" : fmt::format("senco help {}", command_->name);
  }

private:
  void add_commands(CLI::App& app) {
    const auto place = command_place(arguments_);
    command_ = place ? find_command(arguments_[*place]) : nullptr;
    for (const Command* command : commands()) {
      auto* sub = app.add_subcommand(std::string{command->name}, std::string{command->says});
      if (command == command_) {
        sub->set_help_flag("-h,--help", "This help");
        OnApp declare(*sub, arguments_);
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

const Command* find_command(std::string_view name) {
  const auto all = commands();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto* command) { return command->name == name; });
  return found == all.end() ? nullptr : *found;
}

int run(const std::vector<std::string>& arguments, Shell& shell) {
  Program program(arguments, shell);
  try {
    return program.run();
  } catch (const UsageError& error) {
    shell.err << fmt::format("senco: {}; try '{}'\n", diag::printable(error.what()),
                             program.topic());
    return k_exit_usage;
  } catch (const Error& error) {
    for (const auto line : lines(error.what())) {
      shell.err << fmt::format("senco: {}\n", diag::printable(line));
    }
    return k_exit_cannot;
  } catch (const std::exception& error) {
    shell.err << fmt::format("senco: bug: {}, please report\n", diag::printable(error.what()));
    return k_exit_bug;
  }
}

} // namespace senco::cli
