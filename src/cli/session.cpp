// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/shell.hpp"
#include "folder/past.hpp"

#include <array>
#include <ostream>

namespace senco::cli {
namespace {

/// The number before the unit letter of `14d`, if `text` is such.
std::optional<int> count_before_unit(std::string_view text) {
  constexpr std::size_t k_most_digits = 4;
  if (text.empty() || text.size() > k_most_digits ||
      text.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  return std::stoi(std::string{text});
}

std::optional<Date> relative_date(std::string_view text, Date today) {
  const int sign = text[0] == '-' ? -1 : 1;
  const auto count = count_before_unit(text.substr(1, text.size() - 2));
  if (!count) {
    return std::nullopt;
  }
  switch (text.back()) {
  case 'd':
    return today + days{sign * *count};
  case 'w':
    return today + weeks{sign * *count};
  case 'm':
    return add_months(today, months{sign * *count});
  case 'y':
    return add_years(today, years{sign * *count});
  default:
    return std::nullopt;
  }
}

std::optional<Date> next_weekday(std::string_view text, Date today) {
  for (Date day = today + days{1}; day <= today + days{7}; day = day + days{1}) {
    const auto name = lower(weekday_name(day));
    if (text == name || (text.size() == 3 && name.starts_with(text))) {
      return day;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<Date> parse_spoken_date(std::string_view text, Date today) {
  if (const auto date = parse_date(text)) {
    return date;
  }
  if (text == "today") {
    return today;
  }
  if (text == "tomorrow") {
    return today + days{1};
  }
  if (text == "yesterday") {
    return today - days{1};
  }
  if (text.size() > 2 && (text[0] == '+' || text[0] == '-')) {
    return relative_date(text, today);
  }
  return next_weekday(lower(text), today);
}

std::optional<days> parse_span(std::string_view text) {
  if (const auto bare = count_before_unit(text)) {
    return days{*bare};
  }
  const auto count =
      text.empty() ? std::nullopt : count_before_unit(text.substr(0, text.size() - 1));
  if (!count || (text.back() != 'd' && text.back() != 'w')) {
    return std::nullopt;
  }
  return text.back() == 'd' ? days{*count} : days{weeks{*count}};
}

Date Session::today() const {
  const auto from_environment = shell_.environment("SENCO_TODAY");
  const std::string text = !common_.today.empty() ? common_.today : from_environment.value_or("");
  if (text.empty()) {
    return shell_.today;
  }
  const auto date = parse_spoken_date(text, shell_.today);
  if (!date) {
    throw UsageError("{}", not_a_date(text, "2026-03-14, tomorrow or +14d"));
  }
  return *date;
}

void Session::tell_dates() const {
  const auto tell = [&](std::string_view option, const std::string& typed, Date from) {
    const auto date = parse_spoken_date(typed, from);
    if (date && !parse_date(typed)) {
      tell_date(option, *date);
    }
  };
  if (!common_.today.empty()) {
    tell("--today", common_.today, shell_.today);
  }
  if (is_past()) {
    tell("--as-at", common_.as_at, today());
  }
}

void Session::tell_date(std::string_view option, Date date) const {
  if (shell_.err_is_terminal) {
    shell_.err << fmt::format("senco: {} is {} {}\n", option, weekday_name(date), date);
  }
}

std::filesystem::path Session::folder() const {
  const auto from_environment = shell_.environment("SENCO_DIR");
  const std::string named =
      !common_.folder.empty() ? common_.folder : from_environment.value_or("");
  const auto from = named.empty() ? shell_.folder : shell_.folder / named;
  std::error_code fault;
  if (!named.empty() && !std::filesystem::is_directory(from, fault)) {
    throw Error("cannot find the folder '{}'", named);
  }
  if (const auto found = folder::find(from)) {
    return *found;
  }
  throw Error("no record folder {}: no senco.yaml in it or above it; 'senco init' makes one, -C "
              "names one elsewhere",
              named.empty() ? std::string{"here"} : fmt::format("at '{}'", named));
}

folder::OpenFolder Session::open(folder::Wanted wanted) const {
  if (common_.parser == "yaml-cpp") {
    wanted.reader = yaml::Reader::yaml_cpp;
  }
  if (common_.as_at.empty()) {
    return folder::open(folder(), wanted);
  }
  const auto day = parse_spoken_date(common_.as_at, today());
  const auto commit =
      day ? folder::commit_on(folder(), *day) : folder::commit_named(folder(), common_.as_at);
  return folder::open_at(folder(), commit, wanted);
}

Caseload Session::load(Findings& findings, const folder::Wanted& wanted) const {
  return open(wanted).load(findings);
}

void Session::refuse_past(std::string_view why) const {
  if (!common_.as_at.empty()) {
    throw UsageError("--as-at looks back: {}", why);
  }
}

diag::Colour Session::colour() const {
  if (common_.colour == "always") {
    return diag::Colour::on;
  }
  const bool unwanted = common_.colour == "never" ||
                        !shell_.environment("NO_COLOR").value_or("").empty() ||
                        shell_.environment("TERM") == "dumb";
  return shell_.out_is_terminal && !unwanted ? diag::Colour::on : diag::Colour::off;
}

void Session::complain(const Error& error) const {
  shell_.err << fmt::format("senco: {}\n", diag::printable(error.what()));
}

void Session::tell_nobody(const std::vector<std::string>& conditions) const {
  complain(Error("no pupil meets {}", join(conditions, " ")));
}

int Session::report_unread(const Findings& findings) const {
  for (const auto& found : findings.all()) {
    shell_.err << fmt::format("senco: {}:{}:{}: {} [{}]\n", diag::printable(found.path),
                              found.position.line, found.position.column,
                              diag::printable(found.message), found.rule);
  }
  for (const auto& refusal : findings.refused) {
    complain(Error("{}", refusal));
  }
  return findings.empty() ? k_exit_done : k_exit_cannot;
}

} // namespace senco::cli
