// SPDX-License-Identifier: MIT
// Manual, schema and example say what the program does.
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/pages.hpp"
#include "cli/template_store.hpp"
#include "folder/load.hpp"
#include "model/fields.hpp"
#include "model/path.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"
#include "support/fixture.hpp"
#include "support/golden.hpp"
#include "support/pages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace senco::test {
namespace {

/// The same as `man` reads it, with its hyphens as one types them.
std::string man_of(std::string_view topic) {
  const auto* page = cli::find_page(topic);
  return page == nullptr ? std::string{} : replace_all(cli::man_source_of(*page), "\\-", "-");
}

/// The head of a field's entry in the manual: `- `status[].is` (word, mandatory; Code 6.15):`.
std::string entry_of(const model::FieldInfo& field) {
  std::string type = field.type;
  if (const auto at = type.find("one of: "); at != std::string::npos) {
    type = type.substr(0, at) + "word";
  }
  const bool is_usual = field.audience == Audience::family;
  return fmt::format("- `{}` ({}{}{}{}{}{}):", field.path, type,
                     field.mandatory ? ", mandatory" : "", is_usual ? "" : ", ",
                     is_usual ? "" : word(field.audience), field.paragraph.empty() ? "" : "; Code ",
                     field.paragraph);
}

void check_fields(std::string_view topic, const std::vector<model::FieldInfo>& fields) {
  CHECK(!fields.empty());
  // An entry may go on in the next line.
  const auto page = replace_all(page_of(topic), "\n  ", " ");
  for (const auto& field : fields) {
    const auto at = page.find("\n" + entry_of(field) + " ");
    CHECK_MESSAGE(at != std::string::npos, topic, " has no ", entry_of(field));
    const auto text = page.substr(std::min(at, page.size()), page.find('\n', at + 1) - at);
    CHECK_MESSAGE(text.find(field.says) != std::string::npos, field.path);
    if (const auto words = field.type.find("one of: "); words != std::string::npos) {
      for (const auto word : split(std::string_view{field.type}.substr(words + 8), ',')) {
        CHECK_MESSAGE(holds_word(text, trim(word)), field.path, ": ", trim(word));
      }
    }
  }
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
  TEST_CASE("docs: every page has its place in the manual, and all that is made for it") {
    const auto overview = page_of("senco");
    const auto files = source_file("src/manual/man_pages.cmake");
    const auto table = source_file("src/cli/table.def");
    for (const auto& page : cli::manual_pages()) {
      INFO(page.name, "(", page.section, ")");
      const bool is_command = cli::find_command(page.topic) != nullptr;
      const auto listed = is_command ? page.topic : fmt::format("{}({})", page.name, page.section);
      CHECK(
          (page.topic == "senco" || overview.find("\n- `" + listed + "`: ") != std::string::npos));
      CHECK((is_command
                 ? table.find(fmt::format("\nCOMMAND({})\n", page.topic))
                 : files.find(fmt::format("{}.{}", page.name, page.section))) != std::string::npos);
      const auto text = cli::markdown_of(page);
      CHECK(text.starts_with("# "));
      CHECK(count_characters(text) > 200);
      for (const auto line : lines(text)) {
        CHECK_MESSAGE(!line.starts_with("<!--"), "nothing is made for ", line);
      }
      const auto source = man_of(page.topic);
      for (const auto* section : {"NAME", "DESCRIPTION", "SEE ALSO"}) {
        CHECK_MESSAGE(source.find(fmt::format("\n.SH {}\n", section)) != std::string::npos,
                      section);
      }
      CHECK((source.find("\n.SH SYNOPSIS\n") != std::string::npos) == (page.section == 1));
    }
  }

  TEST_CASE("docs: every template stands in the manual") {
    const auto names = cli::TemplateStore{}.names();
    CHECK(!names.empty());
    for (const auto& name : names) {
      const auto dash = name.find('-');
      const auto kind = name.substr(0, dash);
      const auto own = "\n- `" + name.substr(dash + 1) + "`";
      CHECK_MESSAGE(page_of("templates").find("\n- `" + name + "`") != std::string::npos, name);
      CHECK_MESSAGE(page_of("template").find("\n- `" + name + "`") != std::string::npos, name);
      if (kind == "letter" || kind == "paper") {
        CHECK_MESSAGE(page_of(kind).find(own) != std::string::npos, name);
      }
    }
  }

  TEST_CASE("docs: every field stands in the manual with its type, audience and meaning") {
    check_fields("record", model::pupil_fields());
    check_fields("setting", model::setting_fields());
  }

  TEST_CASE("docs: every rule, and every paragraph of the Code, stands in the manual") {
    const auto page = page_of("rules.7");
    const auto code = page_of("code");
    CHECK(!rules::table().empty());
    for (const auto& listed : rules::table()) {
      CHECK_MESSAGE(page.find(fmt::format("\n### {}\n", listed.id)) != std::string::npos,
                    listed.id);
    }
    for (const auto& paragraph : rules::coverage()) {
      const auto entry = part(code, fmt::format("- `{}`:", paragraph.number), {"- ", "## "});
      CHECK_MESSAGE(!entry.empty(), paragraph.number);
      for (const auto rule : paragraph.rules) {
        CHECK_MESSAGE(holds_word(entry, rule), paragraph.number, " ", rule);
      }
    }
  }

  TEST_CASE("docs: what a field or template says of the Code is a paragraph that is listed") {
    std::set<std::string_view> known;
    for (const auto& paragraph : rules::coverage()) {
      known.insert(paragraph.number);
    }
    for (const auto& fields : {model::pupil_fields(), model::setting_fields()}) {
      for (const auto& field : fields) {
        const bool is_known = field.paragraph.empty() || known.contains(field.paragraph);
        CHECK_MESSAGE(is_known, field.path, ": ", field.paragraph);
      }
    }
    const cli::TemplateStore store;
    for (const auto& name : store.names()) {
      for (const auto& paragraph : store.named(name).paragraphs) {
        CHECK_MESSAGE(known.contains(paragraph), name, ": ", paragraph);
      }
    }
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
