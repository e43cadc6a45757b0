// SPDX-License-Identifier: MIT
#include "cli/usage.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace senco::cli {
namespace {

/// Writes down what is declared, and fills nothing.
class Collect final : public Declare {
public:
  explicit Collect(std::span<const std::string> words) : words_(words) {}

  [[nodiscard]] std::span<const std::string> words() const override { return words_; }

  void argument(std::string_view shown, std::string& /*to*/, std::string_view says) override {
    add_argument(shown, says).is_mandatory = true;
  }
  void optional_argument(std::string_view shown, std::string& /*to*/,
                         std::string_view says) override {
    add_argument(shown, says);
  }
  void arguments(std::string_view shown, std::vector<std::string>& /*to*/,
                 std::string_view says) override {
    add_argument(shown, says).is_repeated = true;
  }
  void flag(std::string_view names, bool& /*to*/, std::string_view says) override {
    add_option(names, says);
  }
  void option(std::string_view names, std::string& /*to*/, std::string_view says) override {
    add_option(names, says);
  }
  void options(std::string_view names, std::vector<std::string>& /*to*/,
               std::string_view says) override {
    add_option(names, says).is_repeated = true;
  }
  void choice(std::string_view names, std::string& /*to*/, std::vector<std::string> words,
              std::string_view says) override {
    add_option(names, says, k_value_of_choice).words = std::move(words);
  }
  void choices(std::string_view names, std::vector<std::string>& /*to*/,
               std::vector<std::string> words, std::string_view says) override {
    auto& option = add_option(names, says, k_value_of_choice);
    option.words = std::move(words);
    option.is_repeated = true;
  }

  Usage usage;

private:
  Parameter& add_argument(std::string_view shown, std::string_view says) {
    return usage.arguments.emplace_back(
        Parameter{.names = {std::string{shown}}, .says = std::string{says}});
  }
  Parameter& add_option(std::string_view names, std::string_view says,
                        std::string_view usual = {}) {
    auto spelling = spelling_of(names, usual);
    return usage.options.emplace_back(Parameter{.names = std::move(spelling.names),
                                                .value = std::move(spelling.value),
                                                .says = std::string{says}});
  }

  std::span<const std::string> words_;
};

} // namespace

Spelling spelling_of(std::string_view names, std::string_view usual) {
  const auto blank = std::min(names.find(' '), names.size());
  Spelling spelling;
  for (const auto name : split(names.substr(0, blank), ',')) {
    spelling.names.emplace_back(name);
  }
  spelling.value = blank < names.size() ? trim(names.substr(blank)) : usual;
  return spelling;
}

const Parameter* Usage::find_option(std::string_view name) const {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Parameter& option) {
    return std::find(option.names.begin(), option.names.end(), name) != option.names.end();
  });
  return found == options.end() ? nullptr : &*found;
}

Usage usage_of(const Command& command, std::span<const std::string> words) {
  Collect collect(words);
  command.setup(collect);
  return std::move(collect.usage);
}

void declare_common(Declare& declare, Common& common) {
  declare.option("-C DIR", common.folder, "The record folder, or a folder in it");
  declare.option("--today DATE", common.today, "The day to take for today");
  declare.option("--as-at DATE|REV", common.as_at,
                 "The folder as git had it on a day or at a revision");
  declare.choice("--color,--colour WHEN", common.colour, {"auto", "always", "never"}, "Colour");
  declare.choice("--parser WHICH", common.parser, {"any", "yaml-cpp"},
                 "What reads YAML: the quick reader where it can, or yaml-cpp alone");
  declare.flag("--no-pager", common.no_pager, "Never through a pager");
}

const Usage& common_usage() {
  static const Usage usage = [] {
    Collect collect({});
    Common nowhere;
    declare_common(collect, nowhere);
    return std::move(collect.usage);
  }();
  return usage;
}

std::optional<std::size_t> command_place(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto* option = common_usage().find_option(words[i]);
    if (option != nullptr && !option->value.empty()) {
      ++i;
    } else if (find_command(words[i]) != nullptr) {
      return i;
    }
  }
  return std::nullopt;
}

} // namespace senco::cli
