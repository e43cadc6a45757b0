// SPDX-License-Identifier: MIT
#include "model/fields.hpp"

#include "model/path.hpp"
#include "support/fixture.hpp"
#include "support/parsed.hpp"

#include "base/text.hpp"
#include "model/decode.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace senco::model {
namespace {

std::string shown(const std::vector<FieldInfo>& fields, std::string_view path) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.path == path; });
  if (found == fields.end()) {
    return "(none)";
  }
  return fmt::format("{}; {}{}; {}", found->type, word(found->audience),
                     found->mandatory ? "; mandatory" : "", found->paragraph);
}

std::string pupil_field(std::string_view path) {
  return shown(pupil_fields(), path);
}

std::string setting_field(std::string_view path) {
  return shown(setting_fields(), path);
}

/// The values at `path` of the example's record, joined; `(unknown)` if there is no such path.
std::string values(std::string_view path) {
  auto parsed = test::parse(test::source_file("examples/oakfield/pupils/oak-0142.yaml"));
  const auto pupil = decode_pupil(parsed.document, parsed.findings);
  const auto found = values_at(pupil.value, path);
  return found ? join(*found, "|") : "(unknown)";
}

} // namespace

TEST_SUITE("model") {
  TEST_CASE("model: each field has its path, type, audience and paragraph") {
    CHECK(pupil_field("format") == "whole number; staff; mandatory; ");
    CHECK(pupil_field("pupil") == "section; family; mandatory; ");
    CHECK(pupil_field("pupil.given_name") == "text; family; mandatory; ");
    CHECK(pupil_field("pupil.upn").starts_with("text; authority; "));
    CHECK(pupil_field("pupil.year_group").starts_with("year group; family"));
    CHECK(pupil_field("contacts[].email").starts_with("text; addressee; "));
    CHECK(pupil_field("contacts[].restrictions").starts_with("text; restricted; "));
    CHECK(pupil_field("notes[].note") == "text; restricted; ");
    CHECK(pupil_field("reviews[].held") == "date; family; 6.53");
    CHECK(pupil_field("reviews[].actions[].done").starts_with("date; family; "));
    CHECK(pupil_field("provision[].cost").starts_with("number; authority; "));
    CHECK(pupil_field("plan.consulted").starts_with("list, each one of: parents, pupil; family; "));
    CHECK(pupil_field("plan.ended") == pupil_field("earlier_plans[].ended"));
    CHECK(pupil_field("needs[].diagnosis.name") == "text; authority; ");
    CHECK(pupil_field("nothing") == "(none)");
    CHECK(setting_field("setting.type").find("; mandatory") != std::string::npos);
    CHECK(setting_field("rates").find("names, each with a number; authority") == 0);
    CHECK(setting_field("earlier_rates[].*") == "number; authority; 6.99");
  }

  TEST_CASE("model: only what the format says is mandatory at the top and of the pupil") {
    std::vector<std::string> mandatory;
    for (const auto& field : pupil_fields()) {
      if (field.mandatory && field.path.find("[]") == std::string::npos) {
        mandatory.push_back(field.path);
      }
    }
    CHECK(mandatory == std::vector<std::string>{"format", "pupil", "pupil.given_name",
                                                "pupil.family_name", "pupil.born", "status"});
  }

  TEST_CASE("model: no path stands twice, each says what it is, and keys are small words") {
    for (const auto& fields : {pupil_fields(), setting_fields()}) {
      std::set<std::string> seen;
      for (const auto& field : fields) {
        CAPTURE(field.path);
        CHECK(seen.insert(field.path).second);
        CHECK(field.says.size() > 2);
        const bool is_key = field.path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_[]."
                                                         "*") == std::string::npos;
        const bool is_section_letter = field.path.starts_with("ehc.plan.sections.");
        CHECK((is_key || is_section_letter));
        CHECK(field.paragraph.find_first_not_of("0123456789., ") == std::string_view::npos);
      }
      CHECK(seen.size() == fields.size());
    }
  }

  TEST_CASE("model: what is said of money, diagnoses and other people's addresses stays in") {
    for (const auto* path : {"provision[].cost", "provision[].funding", "needs[].diagnosis",
                             "pupil.upn", "pupil.uln", "pupil.former_upn", "pupil.looked_after"}) {
      CAPTURE(path);
      CHECK(pupil_field(path).find("; authority; ") != std::string::npos);
    }
    for (const auto* path : {"contacts[].phone", "contacts[].address", "contacts[].language",
                             "reviews[].invited[].email", "reviews[].invited[].address"}) {
      CAPTURE(path);
      CHECK(pupil_field(path).find("; addressee; ") != std::string::npos);
    }
    for (const auto* path : {"pupil.capacity", "contact_log", "contact_log[].note"}) {
      CAPTURE(path);
      CHECK(pupil_field(path).find("; staff; ") != std::string::npos);
    }
  }

  TEST_CASE("model: the values at a path are given as they are written in files") {
    CHECK(values("pupil.class") == "5K");
    CHECK(values("pupil.born") == "2016-03-14");
    CHECK(values("status.is") == "concern|sen_support");
    CHECK(values("status.from") == "2025-09-15|2025-10-06");
    CHECK(values("contacts.letters") == "true");
    CHECK(values("contacts.address") == "14 Mill Lane|Norchester|NR99 9AA");
    CHECK(values("pupil.left").empty());
  }

  TEST_CASE(
      "model: a path that the format doesn't have is unknown, one of the school's own isn't") {
    CHECK(values("pupil.clas") == "(unknown)");
    CHECK(values("pupil.class.more") == "(unknown)");
    CHECK(values("statusis") == "(unknown)");
    CHECK(values("") == "(unknown)");
    CHECK(values("x_house").empty());
    CHECK(values("pupil.x_house").empty());
  }
}

} // namespace senco::model
