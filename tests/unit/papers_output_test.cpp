// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "base/zip.hpp"
#include "papers/output.hpp"

#include <doctest/doctest.h>

using namespace senco;

namespace {

constexpr std::string_view k_table = "# Plan\n\n"
                                     "| Support | Who |\n"
                                     "| --- | --- |\n"
                                     "| Paired reading \\| twice | Ms T. Reid |\n"
                                     "| | |\n";

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_SUITE("papers") {
  TEST_CASE("papers::as_plain_text sets tables in columns") {
    CHECK(papers::as_plain_text(k_table) == "Plan\n====\n\n"
                                            "Support                 Who\n"
                                            "----------------------  ----------\n"
                                            "Paired reading | twice  Ms T. Reid\n"
                                            "\n");
    const auto narrow = papers::as_plain_text(k_table, 24);
    for (const auto line : lines(narrow)) {
      CHECK(count_characters(line) <= 24);
    }
  }

  TEST_CASE("papers::as_plain_text keeps to its width though a word doesn't fit its column") {
    const auto text = papers::as_plain_text(
        "| A | B | C |\n| --- | --- | --- |\n"
        "| Donaudampfschifffahrtsgesellschaftskapitänswitwe | one two three four five | x |\n",
        30);
    CHECK(holds(text, "x"));
    CHECK(holds(text, "five"));
  }

  TEST_CASE("papers::as_markdown leaves the marks out") {
    CHECK(papers::as_markdown("<!-- letterhead -->\n**Oakfield**\n\n<!-- answer -->\n\nDear\n") ==
          "**Oakfield**\n\nDear\n");
  }

  TEST_CASE("papers::as_html is one file with title, language and classes") {
    const auto html = papers::as_html("<!-- letterhead -->\n**Oakfield**\n\n# A & B\n\n" +
                                          std::string{k_table} + "\n<!-- page -->\n\nEnd\n",
                                      {.title = "Plan <1>", .language = "en-GB"});
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">\n"));
    CHECK(holds(html, "<title>Plan &lt;1&gt;</title>"));
    CHECK(holds(html, "<div class=\"letterhead\">\n<p><strong>Oakfield</strong></p>"));
    CHECK(holds(html, "<h1>A &amp; B</h1>"));
    CHECK(holds(html, "<div class=\"table\" tabindex=\"0\">\n<table>"));
    CHECK(holds(html, "<td>Paired reading | twice</td>"));
    CHECK(holds(html, "<div class=\"page\">\n</div>"));
    for (const std::string_view fetched : {"http:", "https:", "src=", "url(", "<script", "<link"}) {
      CHECK_MESSAGE(!holds(html, fetched), fetched);
    }
  }

  TEST_CASE("papers::as_html keeps raw HTML and scripts in links out") {
    const auto html = papers::as_html(
        "<script>alert(1)</script>\n\n<b>x</b> [a](javascript:alert(1))\n", {.title = "x"});
    CHECK(!holds(html, "<script"));
    CHECK(!holds(html, "<b>"));
    CHECK(!holds(html, "javascript:"));
  }

  TEST_CASE("papers::as_html turns round what is written from the right") {
    CHECK(holds(papers::as_html("x", {.title = "x", .language = "ur"}),
                "<html lang=\"ur\" dir=\"rtl\">"));
    CHECK(!holds(papers::as_html("x", {.title = "x", .language = "pl"}), "dir="));
  }

  TEST_CASE("papers::as_odt gives the same bytes each time, mimetype first and plain") {
    const papers::PaperHead head{.title = "Plan", .language = "en-GB", .setting = "Oak & Ash"};
    const auto odt = papers::as_odt(k_table, head);
    CHECK(odt == papers::as_odt(k_table, head));
    CHECK(odt.substr(0, 4) == "PK\x03\x04");
    CHECK(odt.substr(30, 8) == "mimetype");
    CHECK(odt.substr(38, 39) == "application/vnd.oasis.opendocument.text");
    CHECK(odt != papers::as_odt("Another", head));
  }

  TEST_CASE("zip_of dates its files to the first day there is") {
    const auto zip = zip_of({{"a.txt", "abc", false}});
    CHECK(zip.substr(10, 4) == std::string("\x00\x00\x21\x00", 4)); // Time, then date.
    CHECK(holds(zip, "abc"));
  }
}
