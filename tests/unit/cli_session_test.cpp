// SPDX-License-Identifier: MIT
#include "cli/filter.hpp"
#include "cli/shell.hpp"
#include "cli/table_text.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

namespace senco::cli {
namespace {

std::string spoken(std::string_view text) {
  constexpr Date k_monday{2025, 12, 1};
  const auto date = parse_spoken_date(text, k_monday);
  return date ? date->iso() : "no date";
}

test::Answer ran(const std::vector<std::string>& arguments,
                 std::map<std::string, std::string> environment = {}) {
  return test::senco(arguments, {.folder = {}, .environment = std::move(environment)});
}

} // namespace

TEST_SUITE("cli") {
  TEST_CASE("cli: dates typed at the shell") {
    CHECK(spoken("2026-03-14") == "2026-03-14");
    CHECK(spoken("today") == "2025-12-01");
    CHECK(spoken("tomorrow") == "2025-12-02");
    CHECK(spoken("yesterday") == "2025-11-30");
    CHECK(spoken("+14d") == "2025-12-15");
    CHECK(spoken("-2w") == "2025-11-17");
    CHECK(spoken("+3m") == "2026-03-01");
    CHECK(spoken("+1y") == "2026-12-01");
    CHECK(spoken("monday") == "2025-12-08");
    CHECK(spoken("Tuesday") == "2025-12-02");
    CHECK(spoken("sun") == "2025-12-07");
  }

  TEST_CASE("cli: what is no date is none") {
    for (const auto* text : {"", "+", "+d", "+14", "+14x", "14d", "2026-02-30", "14/03/2026", "s",
                             "mond", "+99999d"}) {
      CHECK_MESSAGE(spoken(text) == "no date", text);
    }
  }

  TEST_CASE("cli: spans of time") {
    CHECK(parse_span("28d") == days{28});
    CHECK(parse_span("4w") == days{28});
    CHECK(parse_span("28") == days{28});
    CHECK(parse_span("0d") == days{0});
    for (const auto* text : {"", "d", "-3d", "4m", "four weeks"}) {
      CHECK_MESSAGE(!parse_span(text), text);
    }
  }

  TEST_CASE("cli: a word with a comparison is a condition, another is a reference") {
    CHECK(is_filter("class=5K"));
    CHECK(is_filter("year>=5"));
    CHECK(is_filter("needs.type!=SLCN"));
    CHECK(!is_filter("oak-0142"));
    CHECK(!is_filter("=5K"));
  }

  TEST_CASE("cli: the year of a condition is counted by the setting's terms") {
    const code::Calendar calendar({{.name = "",
                                    .terms = {{.name = "",
                                               .days = {Date{2025, 8, 27}, Date{2025, 12, 19}},
                                               .half_term = std::nullopt}},
                                    .closed = {}}},
                                  {});
    Record record;
    record.pupil.pupil.born = Date{2013, 3, 20};
    CHECK(Filter({"year=7"}, Date{2025, 8, 26}).holds(record, calendar));
    CHECK(Filter({"year=8"}, Date{2025, 8, 27}).holds(record, calendar));
  }

  TEST_CASE("cli: the day is the option's, then the variable's, then the real one") {
    CHECK(ran({"check", "oak-0142"}).out.find("oak-0142") != std::string::npos);
    CHECK(ran({"--today", "2025-10-13", "check", "oak-0142", "--rule", "parents-not-told"})
              .out.empty());
    CHECK(ran({"check", "oak-0142", "--rule", "parents-not-told"}, {{"SENCO_TODAY", "2025-10-13"}})
              .out.empty());
    CHECK(!ran({"--today", "2025-12-01", "check", "oak-0142", "--rule", "parents-not-told"},
               {{"SENCO_TODAY", "2025-10-13"}})
               .out.empty());
  }

  TEST_CASE("cli: a value of an option that is also a command's name is not the command") {
    const auto there = ran({"-C", ".", "list", "oak-0142"});
    CHECK(there.status == k_exit_done);
    CHECK(ran({"-C", "list", "show", "oak-0142"}).err == "senco: cannot find the folder 'list'\n");
  }

  TEST_CASE("cli: exit codes") {
    CHECK(ran({"check"}).status == k_exit_findings);
    CHECK(ran({"check", "oak-0194"}).status == k_exit_done);
    CHECK(ran({"chekc"}).status == k_exit_usage);
    CHECK(ran({"show", "oak-9999"}).status == k_exit_cannot);
    CHECK(ran({"remind", "--exit-code"}).status == k_exit_findings);
    CHECK(ran({"remind", "--exit-code", "oak-0194"}).status == k_exit_done);
  }

  TEST_CASE("cli: a cell of CSV is quoted where needed and never a formula") {
    std::ostringstream out;
    print_csv(out, {"a", "b"},
              {{"one, two", "say \"yes\""}, {"=1+1", "two\nlines"}, {"plain", ""}});
    CHECK(out.str() ==
          "a,b\r\n\"one, two\",\"say \"\"yes\"\"\"\r\n'=1+1,\"two\nlines\"\r\nplain,\r\n");
  }

  TEST_CASE("cli: columns of a table line up by characters, not bytes") {
    std::ostringstream out;
    print_table(out, {"ref", "name"}, {{"Zoë", "x"}, {"longer", "y"}});
    CHECK(out.str() == "ref     name\nZoë     x\nlonger  y\n");
  }

  TEST_CASE("cli: a long run says on a terminal how far it is, and wipes that out") {
    const auto said = [](bool is_terminal, std::chrono::milliseconds a_look, std::size_t steps,
                         const char* term = "xterm") {
      std::istringstream in;
      std::ostringstream out;
      std::ostringstream err;
      std::chrono::milliseconds now{0};
      const Shell shell{.in = in,
                        .out = out,
                        .err = err,
                        .folder = {},
                        .today = {},
                        .environment = [&](const char* name) -> std::optional<std::string> {
                          return name == std::string_view{"TERM"} ? std::optional{std::string{term}}
                                                                  : std::nullopt;
                        },
                        .err_is_terminal = is_terminal,
                        .elapsed = [&] { return now += a_look; }};
      {
        Progress progress(shell, 1000);
        for (std::size_t i = 0; i < steps; ++i) {
          progress.step();
        }
      }
      CHECK(out.str().empty());
      return err.str();
    };
    using std::chrono::milliseconds;
    CHECK(said(true, milliseconds{1000}, 64) == "\r\x1b[K64 of 1000 records\r\x1b[K");
    CHECK(said(true, milliseconds{999}, 64) == "");
    CHECK(said(true, milliseconds{500}, 192) ==
          "\r\x1b[K128 of 1000 records\r\x1b[K192 of 1000 records\r\x1b[K");
    CHECK(said(true, milliseconds{5000}, 63) == "");
    CHECK(said(false, milliseconds{5000}, 640) == "");
    CHECK(said(true, milliseconds{5000}, 640, "dumb") == "");
  }
}

} // namespace senco::cli
