// SPDX-License-Identifier: MIT
// The forms of findings that other programs read: GitHub, JUnit, SARIF.
#include "diag/print.hpp"
#include "support/printed.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace senco::diag {
namespace {

using Json = nlohmann::ordered_json;

Diagnostic found(std::string_view rule, Severity severity, std::string path, std::string message) {
  Diagnostic diagnostic;
  diagnostic.rule = rule;
  diagnostic.severity = severity;
  diagnostic.path = std::move(path);
  diagnostic.message = std::move(message);
  return diagnostic;
}

std::string github(const Diagnostic& one) {
  Findings findings;
  findings.add(one);
  return printed(*github_printer(), {{one.path, findings}});
}

std::string junit(const std::vector<Diagnostic>& all, const std::vector<std::string>& files,
                  Severity fails_at = Severity::error) {
  std::vector<OfFile> by_file;
  for (const auto& file : files) {
    by_file.push_back({file, {}});
    for (const auto& one : all) {
      if (one.path == file) {
        by_file.back().findings.add(one);
      }
    }
  }
  return printed(*junit_printer(fails_at), by_file);
}

Json sarif(const std::vector<Diagnostic>& all) {
  Findings findings;
  for (const auto& one : all) {
    findings.add(one);
  }
  const auto printer =
      sarif_printer({.program = "senco 0.1.0", .rule_set = "england-test", .today = "2026-03-01"},
                    {{"review-overdue", "review is overdue", "# text", Severity::warning},
                     {"bad-value", "bad value", "# other", Severity::error}});
  return Json::parse(printed(*printer, {{"pupils/x.yaml", findings}}));
}

std::string uri_of(const std::string& path) {
  const auto document = sarif({found("bad-value", Severity::error, path, "x")});
  return document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
                 ["uri"];
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> all;
  for (const auto& [key, value] : object.items()) {
    all.push_back(key);
  }
  return all;
}

using Keys = std::vector<std::string>;

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++times;
  }
  return times;
}

} // namespace

TEST_SUITE("diag") {
  TEST_CASE("diag: github: one line a finding, a note is a notice") {
    auto one = found("review-overdue", Severity::warning, "pupils/x-1.yaml", "review is late");
    one.position = {31, 5};
    CHECK(github(one) == "::warning file=pupils/x-1.yaml,line=31,col=5,title=review-overdue::"
                         "review is late\n");
    one.severity = Severity::note;
    CHECK(github(one).starts_with("::notice file="));
    one.severity = Severity::error;
    CHECK(github(one).starts_with("::error file="));
  }

  TEST_CASE("diag: github: in a message only per cent and line ends are escaped") {
    const auto line =
        github(found("bad-value", Severity::error, "a.yaml", "50% of: 'a, b'\r\n::error::made up"));
    CHECK(line == "::error file=a.yaml,line=1,col=1,title=bad-value::"
                  "50%25 of: 'a, b'%0D%0A::error::made up\n");
    CHECK(github(found("bad-value", Severity::error, "a.yaml", "%0A")).ends_with("::%250A\n"));
  }

  TEST_CASE("diag: github: in a file's name colon and comma are escaped too") {
    const auto line = github(found("bad-value", Severity::error, "a%b:c,d\ne.yaml", "x"));
    CHECK(line == "::error file=a%25b%3Ac%2Cd%0Ae.yaml,line=1,col=1,title=bad-value::x\n");
  }

  TEST_CASE("diag: github: nothing acts on a terminal") {
    const auto line =
        github(found("bad-value", Severity::error, "a\x1b[2J.yaml", "an \x1b[31m and \xff byte"));
    CHECK(line == "::error file=a?[2J.yaml,line=1,col=1,title=bad-value::an ?[31m and ? byte\n");
  }

  TEST_CASE("diag: junit: what XML reads as its own is escaped") {
    const auto xml =
        junit({found("bad-value", Severity::error, "a&b.yaml", "'<x>' isn't \"one\" & all")},
              {"a&b.yaml"});
    CHECK(holds(xml, "classname=\"a&amp;b.yaml\""));
    CHECK(holds(xml, "message=\"'&lt;x&gt;' isn't &quot;one&quot; &amp; all\""));
    CHECK_FALSE(holds(xml, "<x>"));
    CHECK_FALSE(holds(xml, "&amp;amp;"));
    CHECK_FALSE(holds(xml, "&amp;lt;"));
  }

  TEST_CASE("diag: junit: what XML cannot hold at all is shown as ?") {
    const auto xml = junit({found("bad-value", Severity::error, "a.yaml",
                                  "\x01 \xEF\xBF\xBE \xEF\xBF\xBF \xff \xEF\xBF\xBD")},
                           {"a.yaml"});
    CHECK(holds(xml, "message=\"? ? ? ? \xEF\xBF\xBD\""));
  }

  TEST_CASE("diag: junit: counts are those of the cases") {
    const std::vector<Diagnostic> all = {found("bad-value", Severity::error, "a.yaml", "x"),
                                         found("review-overdue", Severity::warning, "a.yaml", "y"),
                                         found("review-late", Severity::note, "b.yaml", "z")};
    const auto usual = junit(all, {"a.yaml", "b.yaml", "c.yaml"});
    CHECK(holds(usual, "tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"0\""));
    CHECK(count(usual, "<testcase ") == 4);
    CHECK(count(usual, "<failure ") == 1);
    CHECK(count(usual, "<system-out>") == 2);
    CHECK(holds(usual, "<testcase classname=\"c.yaml\" name=\"nothing found\"/>"));
    const auto strict = junit(all, {"a.yaml", "b.yaml", "c.yaml"}, Severity::warning);
    CHECK(holds(strict, "tests=\"4\" failures=\"2\""));
    CHECK(count(strict, "<failure ") == 2);
    CHECK(holds(junit({}, {}), "tests=\"0\" failures=\"0\""));
  }

  TEST_CASE("diag: sarif: keys as the standard names them") {
    auto one = found("review-overdue", Severity::note, "pupils/x-1.yaml", "review is late");
    one.duty = "should";
    one.paragraphs = {"6.53"};
    const auto document = sarif({one});
    CHECK(keys(document) == Keys{"$schema", "version", "runs"});
    CHECK(document["version"] == "2.1.0");
    REQUIRE(document["runs"].size() == 1);
    const auto& run = document["runs"][0];
    CHECK(keys(run) == Keys{"tool", "columnKind", "results", "properties"});
    CHECK(run["columnKind"] == "unicodeCodePoints");
    const auto& driver = run["tool"]["driver"];
    CHECK(driver["name"] == "senco");
    CHECK(driver["version"] == "0.1.0");
    CHECK(keys(driver["rules"][0]) ==
          Keys{"id", "shortDescription", "help", "defaultConfiguration"});
    CHECK(driver["rules"][0]["defaultConfiguration"]["level"] == "warning");
    const auto& result = run["results"][0];
    CHECK(keys(result) ==
          Keys{"ruleId", "ruleIndex", "level", "message", "locations", "properties"});
    CHECK(result["level"] == "note");
    CHECK(result["message"]["text"] == "review is late");
    CHECK(result["locations"].is_array());
    CHECK(result["properties"]["paragraphs"] == Json::array({"6.53"}));
  }

  TEST_CASE("diag: sarif: a run with nothing found still has its results") {
    const auto document = sarif({});
    CHECK(document["runs"][0]["results"] == Json::array());
    CHECK(document["runs"][0]["tool"]["driver"]["rules"].size() == 2);
  }

  TEST_CASE("diag: sarif: the index points at the rule; a rule unknown has none") {
    const auto document = sarif({found("bad-value", Severity::error, "a.yaml", "x"),
                                 found("review-overdue", Severity::error, "a.yaml", "x"),
                                 found("unheard-of", Severity::error, "a.yaml", "x")});
    const auto& run = document["runs"][0];
    for (std::size_t i = 0; i < 2; ++i) {
      const auto& result = run["results"][i];
      CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] ==
            result["ruleId"]);
    }
    CHECK_FALSE(run["results"][2].contains("ruleIndex"));
  }

  TEST_CASE("diag: sarif: columns count from 1, in code points, the end past the last") {
    const Source source("a.yaml", "\xEF\xBB\xBFkey: caf\xC3\xA9 \xF0\x9F\x90\xB4 bad\n");
    const auto at = static_cast<std::uint32_t>(source.text().find("bad"));
    const auto region_of = [](const Diagnostic& one) {
      return sarif({one})["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    };
    const auto bad = region_of(diagnostic("bad-value", {&source, at, at + 3}, "x"));
    CHECK(bad == Json{{"startLine", 1}, {"startColumn", 13}, {"endColumn", 16}});
    const auto horse = static_cast<std::uint32_t>(source.text().find("\xF0\x9F"));
    CHECK(region_of(diagnostic("bad-value", {&source, horse, horse + 4}, "x")) ==
          Json{{"startLine", 1}, {"startColumn", 11}, {"endColumn", 12}});
    CHECK(region_of(diagnostic("bad-value", {&source, 3, 6}, "x"))["startColumn"] == 1);
    // A file that could not be read has no place: its first character stands for it.
    CHECK(region_of(diagnostic("unreadable", {}, "x")) ==
          Json{{"startLine", 1}, {"startColumn", 1}, {"endColumn", 2}});
  }

  TEST_CASE("diag: sarif: a path is percent-encoded as a URI") {
    CHECK(uri_of("pupils/oak-0142.yaml") == "pupils/oak-0142.yaml");
    CHECK(uri_of("pupils/a b%c#d?e:f.yaml") == "pupils/a%20b%25c%23d%3Fe%3Af.yaml");
    CHECK(uri_of("pupils/caf\xC3\xA9_~.yaml") == "pupils/caf%C3%A9_~.yaml");
    CHECK(uri_of("pupils/\xff.yaml") == "pupils/%FF.yaml");
  }

  TEST_CASE("diag: sarif: a byte that is no UTF-8 does not break the document") {
    const auto document = sarif({found("bad-value", Severity::error, "a.yaml", "a \xff byte")});
    CHECK(document["runs"][0]["results"][0]["message"]["text"] == "a \xEF\xBF\xBD byte");
  }
}

} // namespace senco::diag
