// SPDX-License-Identifier: MIT
#include "diag/print.hpp"
#include "support/printed.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace senco::diag {
namespace {

std::string as_text(const Findings& findings, Excerpts excerpts = Excerpts::hide,
                    Colour colour = Colour::off) {
  return printed(*text_printer(excerpts, colour), {{"pupils/x.yaml", findings}});
}

std::string as_json(const Findings& findings) {
  return printed(
      *json_printer({.program = "senco 0.1.0", .rule_set = "england", .today = "2025-12-01"}),
      {{"pupils/x.yaml", findings}});
}

/// A finding at `marked`, wherever that stands in `text`, with its excerpt.
std::string excerpt(const std::string& text, std::string_view marked) {
  const Source source("p/x.yaml", text);
  const auto begin = static_cast<std::uint32_t>(text.find(marked));
  Findings findings;
  findings.add("bad-value", Span{&source, begin, begin + static_cast<std::uint32_t>(marked.size())},
               "wrong");
  const auto printed = as_text(findings, Excerpts::show);
  const auto first = printed.find('\n') + 1;
  return printed.substr(first, printed.find("\n\n") + 1 - first);
}

} // namespace

TEST_SUITE("diag") {
  TEST_CASE("diag: into a pipe a finding is one line") {
    const Source source("pupils/oak-0142.yaml", "born: x\nstatus:\n  - {from: y}\n");
    Findings findings;
    findings.add("bad-value", Span{&source, 6, 7}, "'born': 'x' isn't a date such as 2026-03-14");
    auto& late = findings.add("review-late", Span{&source, 18, 20}, "held 3 days late");
    late.severity = Severity::note;
    late.paragraphs = {"6.53"};
    late.help = "senco show oak-0142";
    auto& told = findings.add("parents-not-told", Span{&source, 20, 21}, "parents not told");
    told.severity = Severity::warning;
    CHECK(as_text(findings) ==
          "pupils/oak-0142.yaml:1:7: error: 'born': 'x' isn't a date such as 2026-03-14 "
          "[bad-value]\n"
          "pupils/oak-0142.yaml:3:3: note: held 3 days late [review-late]\n"
          "pupils/oak-0142.yaml:3:5: warning: parents not told [parents-not-told]\n");
    CHECK(as_text(Findings{}).empty());
    CHECK(as_text(Findings{}, Excerpts::show).empty());
  }

  TEST_CASE("diag: nothing from a file can act on the terminal or forge a line") {
    const Source source("p/\x1B[2Jx\n.yaml", "x");
    Findings findings;
    findings.add("bad-value", Span{&source, 0, 1}, "'a\nb\x1B\xC2\x9B\x7F\xFF\t'");
    CHECK(as_text(findings) == "p/?[2Jx?.yaml:1:1: error: 'a?b???? ' [bad-value]\n");
    CHECK(printable("Zoë “日本” 😀") == "Zoë “日本” 😀");
    CHECK(printable("\xC2") == "?");
  }

  TEST_CASE("diag: an excerpt shows the line, what is meant, what it rests on and what helps") {
    const Source source("pupils/oak-0142.yaml", "a: 1\nstatus:\n  - {from: y}\n");
    Findings findings;
    auto& told = findings.add("parents-not-told", Span{&source, 17, 25}, "parents not told");
    told.basis = {"Children and Families Act 2014 s.68"};
    told.paragraphs = {"6.43", "6.48"};
    told.help = "senco letter sen-support oak-0142";
    findings.excepted = 1;
    CHECK(as_text(findings, Excerpts::show) ==
          "pupils/oak-0142.yaml:3:5: error: parents not told [parents-not-told]\n"
          "    3 |   - {from: y}\n"
          "      |     ^~~~~~~~ Children and Families Act 2014 s.68; Code 6.43, 6.48\n"
          "      = help: senco letter sen-support oak-0142\n"
          "\n1 file: 1 error, 0 warnings, 0 notes; 1 excepted\n");
  }

  TEST_CASE("diag: a caret stands below its character after é, quotes and tabs") {
    CHECK(excerpt("né: “so” bad", "bad") == "    1 | né: “so” bad\n"
                                            "      |          ^~~\n");
    CHECK(excerpt("a:\tb\tbad", "bad") == "    1 | a: b bad\n"
                                          "      |      ^~~\n");
    CHECK(excerpt("x\nnext: “日” y", "“日”") == "    2 | next: “日” y\n"
                                                "      |       ^~~\n");
  }

  TEST_CASE("diag: what has no width is marked by one caret, also at the line's end") {
    CHECK(excerpt("key:\nnext: 1", "") == "    1 | key:\n      | ^\n");
    const Source source("x", "key:\n");
    Findings findings;
    findings.add("missing-key", Span{&source, 4, 4}, "empty");
    CHECK(as_text(findings, Excerpts::show).find("    1 | key:\n      |     ^\n") !=
          std::string::npos);
  }

  TEST_CASE("diag: a value of several lines is marked to the end of its first") {
    CHECK(excerpt("a: >\n  b\n  c\nd: 1", ">\n  b\n  c") == "    1 | a: >\n      |    ^\n");
    CHECK(excerpt("a: [x,\r\n  y]\r\n", "[x,\r\n  y]") == "    1 | a: [x,\n      |    ^~~\n");
  }

  TEST_CASE("diag: of a long line 96 characters around the place are shown") {
    const std::string head(200, 'a');
    const std::string tail(200, 'c');
    CHECK(excerpt(head + "bad" + tail, "bad") == "    1 | " + std::string(48, 'a') + "bad" +
                                                     std::string(45, 'c') + "\n      | " +
                                                     std::string(48, ' ') + "^~~\n");
    CHECK(excerpt("x: " + tail, tail) ==
          "    1 | x: " + std::string(93, 'c') + "\n      |    ^" + std::string(92, '~') + "\n");
  }

  TEST_CASE("diag: line numbers of any length leave the text in place") {
    const std::string many(12345, '\n');
    CHECK(excerpt(many + "bad", "bad") == "  12346 | bad\n        | ^~~\n");
  }

  TEST_CASE("diag: a finding without an excerpt still says what it rests on") {
    Findings findings;
    auto& found = findings.add("unreadable", {}, "permission denied");
    found.path = "pupils/x.yaml";
    found.paragraphs = {"6.72"};
    CHECK(as_text(findings, Excerpts::show) ==
          "pupils/x.yaml:1:1: error: permission denied [unreadable]\n"
          "      = Code 6.72\n"
          "\n1 file: 1 error, 0 warnings, 0 notes\n");
  }

  TEST_CASE("diag: colour marks severity, caret and help, and changes no other byte") {
    const Source source("x", "abc\n");
    Findings findings;
    auto& found = findings.add("bad-value", Span{&source, 1, 2}, "wrong");
    found.severity = Severity::warning;
    found.help = "senco help";
    CHECK(as_text(findings, Excerpts::show, Colour::on) ==
          "x:1:2: \x1B[1;33mwarning\x1B[0m: wrong [bad-value]\n"
          "    1 | abc\n"
          "      |  \x1B[1;33m^\x1B[0m\n"
          "      = \x1B[1mhelp:\x1B[0m senco help\n"
          "\n1 file: 0 errors, 1 warning, 0 notes\n");
  }

  TEST_CASE("diag: JSON has its keys in the documented order") {
    const Source source("pupils/oak-0142.yaml", "a: 1\n  status: “x”\n");
    Findings findings;
    auto& told = findings.add("parents-not-told", Span{&source, 7, 13}, "told \"no\" “one”");
    told.duty = "law";
    told.ref = "oak-0142";
    told.paragraphs = {"6.43", "6.48"};
    told.basis = {"Children and Families Act 2014 s.68"};
    told.help = "senco letter sen-support oak-0142";
    auto& plain = findings.add("missing-key", {}, "'format' is missing");
    plain.path = "senco.yaml";
    findings.excepted = 3;
    CHECK(as_json(findings) == R"({
 "version": 1,
 "program": "senco 0.1.0",
 "rule_set": "england",
 "today": "2025-12-01",
 "findings": [
  {
   "rule": "parents-not-told",
   "severity": "error",
   "duty": "law",
   "file": "pupils/oak-0142.yaml",
   "line": 2,
   "column": 3,
   "ref": "oak-0142",
   "message": "told \"no\" “one”",
   "paragraphs": [
    "6.43",
    "6.48"
   ],
   "basis": [
    "Children and Families Act 2014 s.68"
   ],
   "help": "senco letter sen-support oak-0142"
  },
  {
   "rule": "missing-key",
   "severity": "error",
   "duty": "record",
   "file": "senco.yaml",
   "line": 1,
   "column": 1,
   "ref": null,
   "message": "'format' is missing",
   "paragraphs": [],
   "basis": [],
   "help": null
  }
 ],
 "summary": {
  "files": 1,
  "errors": 2,
  "warnings": 0,
  "notes": 0,
  "excepted": 3
 }
}
)");
  }

  TEST_CASE("diag: JSON is UTF-8 whatever a file is called, and empty findings are a list") {
    Findings findings;
    CHECK(as_json(findings).find("\"findings\": [],") != std::string::npos);
    findings.add("unreadable", {}, "a\x1B").path = "pupils/\xFF.yaml";
    const auto text = as_json(findings);
    CHECK(text.find("\"pupils/\xEF\xBF\xBD.yaml\"") != std::string::npos);
    CHECK(text.find("\"a\\u001b\"") != std::string::npos);
  }
}

} // namespace senco::diag
